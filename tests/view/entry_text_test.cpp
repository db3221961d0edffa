#include "view/entry_text.hpp"

#include "base/text.hpp"
#include "core/entry_fields.hpp"
#include "view/screen_text.hpp"

#include <algorithm>
#include <type_traits>

#include <doctest/doctest.h>

namespace softly {

namespace {

Entry some_entry() {
    Entry entry;
    entry.id = "k9f3q7zd2m";
    entry.at = parse_moment("2026-11-22T09:15:03+02:00");
    entry.kind = "check-in";
    entry.tags = {"evening", "walk"};
    entry.people = {"dana", "my neighbour"};
    entry.ratings = {.mood = 6, .connection = {}, .energy = {}, .safety = 7};
    entry.numb = {"energy"};
    entry.contact_since = "too-much";
    entry.text = "Slept a little better.";
    return entry;
}

Placed placed(Entry entry, bool filed = true) {
    return {.entry = std::move(entry),
            .file = "/j/2026-11.toml",
            .line = 3,
            .order = 0,
            .filed = filed};
}

People somebody(bool unsafe = false) {
    Person dana;
    dana.id = "dana";
    dana.name = "Dana Levi";
    dana.aliases = {"D."};
    dana.unsafe = unsafe;
    return {dana};
}

Style columns(int count) {
    return {.colour = false, .draw = false, .columns = count};
}

std::string in_list(const Placed& entry, int width = 80, bool discreetly = false) {
    return entries_text({&entry, 1}, somebody(), discreetly, columns(width));
}

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

int widest(const std::string& text) {
    int width = 0;
    for (const std::string_view line : lines_of(text)) {
        width = std::max(width, display_width(line));
    }
    return width;
}

/// Fills every field with something that can be recognised.
Entry full_entry() {
    Entry entry;
    each_field(entry, [](std::string_view, std::string_view key, auto& field, OneOf) {
        using Field = std::decay_t<decltype(field)>;
        if constexpr (std::is_same_v<Field, std::string>) {
            field = "said-" + std::string{key};
        } else if constexpr (std::is_same_v<Field, Rating>) {
            field = 9;
        } else if constexpr (std::is_same_v<Field, std::optional<bool>>) {
            field = true;
        } else if constexpr (std::is_same_v<Field, std::optional<Moment>>) {
            field = parse_moment("2026-11-22T09:15:03+02:00");
        } else if constexpr (std::is_same_v<Field, std::vector<std::string>>) {
            field = {key == "numb" ? "energy" : "said-" + std::string{key}};
        } else if constexpr (std::is_same_v<Field, Table>) {
            field = {{"felt", {"said-answer"}}, {"depth", {std::int64_t{8}}}};
        }
    });
    return entry;
}

}  // namespace

TEST_CASE("an entry in a list reads like this") {
    CHECK(in_list(placed(some_entry()))
          == "2026-11-22 09:15  check-in  k9f3q7zd2m\n"
             "  mood 6, energy numb, safety 7\n"
             "  tags: evening, walk\n"
             "  people: Dana Levi, my neighbour\n"
             "  contact since last time: too much\n"
             "  Slept a little better.\n");
}

TEST_CASE("an entry alone shows where it stands and when to the second") {
    CHECK(entry_text(placed(some_entry()), somebody(), false, columns(80))
          == "2026-11-22 09:15:03+02:00  check-in  k9f3q7zd2m\n"
             "  mood 6, energy numb, safety 7\n"
             "  tags: evening, walk\n"
             "  people: Dana Levi, my neighbour\n"
             "  contact since last time: too much\n"
             "\n"
             "  Slept a little better.\n"
             "\n"
             "  in /j/2026-11.toml, line 3\n");
}

TEST_CASE("entries stand in the order given with a blank line between them") {
    Entry other;
    other.id = "aaaaaaaaaa";
    other.kind = "note";
    other.at = parse_moment("2026-11-21T23:00:00+02:00");
    const Placed both[] = {placed(some_entry()), placed(other)};
    const std::string text = entries_text(both, {}, false, columns(80));
    CHECK(has(text, "better.\n\n2026-11-21 23:00  note  aaaaaaaaaa\n"));
    CHECK(entries_text({}, {}, false, columns(80)) == "");
}

TEST_CASE("an entry by hand without id, kind or a usable time still stands there") {
    CHECK(in_list(placed({})) == "no time softly can read  no id\n");
}

TEST_CASE("an entry that waits says so kindly") {
    CHECK(has(in_list(placed(some_entry(), false)), "\n  kept, not yet in the journal file\n"));
    const std::string alone =
        entry_text(placed(some_entry(), false), somebody(), false, columns(80));
    CHECK(has(alone, "kept, not yet in the journal file"));
    CHECK_FALSE(has(alone, "/j/2026-11.toml"));
}

TEST_CASE("a long text is cut in a list and whole when shown alone") {
    Entry entry = some_entry();
    entry.text = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n\n";
    const std::string listed = in_list(placed(entry));
    CHECK(has(listed, "  six\n  …\n"));
    CHECK_FALSE(has(listed, "seven"));
    const std::string alone = entry_text(placed(entry), {}, false, columns(80));
    CHECK(has(alone, "  six\n  seven\n\n  in "));
    entry.text = "one\ntwo\nthree\nfour\nfive\nsix\n";
    CHECK_FALSE(has(in_list(placed(entry)), "…"));
}

TEST_CASE("a discreet listing holds initials, no text, and nobody found by them") {
    Entry entry = full_entry();
    entry.people = {"dana"};
    entry.text = "secret";
    entry.extra = {{"weather", {"secret"}}};
    const Placed one = placed(entry);
    for (const std::string& text : {entries_text({&one, 1}, somebody(), true, columns(80)),
                                    entry_text(one, somebody(), true, columns(80))}) {
        CHECK(has(text, "people: D. L.\n"));
        for (const char* words : {"secret",
                                  "Dana",
                                  "dana",
                                  "said-received",
                                  "said-given",
                                  "said-answer",
                                  "said-ideas",
                                  "said-helped"}) {
            CAPTURE(words);
            CHECK_FALSE(has(text, words));
        }
    }
    Person alias = somebody()[0];
    alias.name = "Dana";
    CHECK(has(entries_text({&one, 1}, {alias}, true, columns(80)), "people: D.\n"));
}

TEST_CASE("someone unsafe keeps their name in the person's own entry") {
    const Placed one = placed(some_entry());
    CHECK(has(entries_text({&one, 1}, somebody(true), false, columns(80)), "Dana Levi"));
}

TEST_CASE("shown alone, every field of an entry is there") {
    const Entry entry = full_entry();
    const std::string text = entry_text(placed(entry), {}, false, columns(200));
    each_field(entry,
               [&](std::string_view table, std::string_view key, const auto& field, OneOf choices) {
                   using Field = std::decay_t<decltype(field)>;
                   CAPTURE(table);
                   CAPTURE(key);
                   if constexpr (std::is_same_v<Field, std::string>) {
                       std::string wanted = "said-" + std::string{key};
                       if (!choices.empty()) {
                           std::replace(wanted.begin(), wanted.end(), '-', ' ');
                       }
                       CHECK(has(text, wanted));
                   } else if constexpr (std::is_same_v<Field, Rating>) {
                       CHECK(has(text, "9"));
                   } else if constexpr (std::is_same_v<Field, std::vector<std::string>>) {
                       CHECK(has(text, field.front()));
                   }
               });
    for (const char* words : {"mood 9, connection 9, energy 9, energy numb, safety 9",
                              "contact: said how, from them, ease 9, felt heard",
                              "tension before: 9",
                              "tension after: 9",
                              "words to keep: yes",
                              "stopped part-way: no",
                              "answers:\n    felt: said-answer\n    depth: 8\n",
                              "expected, 0 dread to 10 looking forward: 9"}) {
        CAPTURE(words);
        CHECK(has(text, words));
    }
}

TEST_CASE("shown alone, keys that softly does not know are there as written") {
    Entry entry;
    entry.extra = {
        {"weather", {"rain"}},
        {"ratings", {Table{{"focus", {2.5}}, {"deep", {Table{{"er", {true}}}}}}}},
        {"list", {Array{{std::int64_t{1}}, {Table{{"a", {"b"}}}}}}},
        {"none", {Table{}}},
        {"day", {Timestamp{.written = "2026-11-24", .day = {}, .time = {}, .offset = {}}}}};
    CHECK(has(entry_text(placed(entry), {}, false, columns(80)),
              "  other keys in the file:\n"
              "    weather: rain\n"
              "    ratings.focus: 2.5\n"
              "    ratings.deep.er: true\n"
              "    list: [1, {a = b}]\n"
              "    none: {}\n"
              "    day: 2026-11-24\n"));
    CHECK_FALSE(has(in_list(placed(entry)), "weather"));
}

TEST_CASE("stored text is printed safe wherever it stands") {
    const std::string bad = "a\x1b]52;c;\x07"
                            "b\xc2\x9b\xe2\x80\xae";
    Entry entry = full_entry();
    each_field(entry, [&](std::string_view, std::string_view, auto& field, OneOf) {
        using Field = std::decay_t<decltype(field)>;
        if constexpr (std::is_same_v<Field, std::string>) {
            field = bad;
        } else if constexpr (std::is_same_v<Field, std::vector<std::string>>) {
            field = {bad};
        }
    });
    entry.answers = {{bad, {bad}}};
    entry.extra = {{bad, {Array{{bad}}}}};
    Placed one = placed(entry);
    one.file = "/j/" + bad;
    Person person;
    person.id = bad;
    person.name = bad;
    for (const bool discreetly : {false, true}) {
        for (const std::string& text : {entries_text({&one, 1}, {person}, discreetly, columns(80)),
                                        entry_text(one, {person}, discreetly, columns(80))}) {
            CHECK_FALSE(has(text, "\x1b"));
            CHECK_FALSE(has(text, "\x07"));
            CHECK_FALSE(has(text, "\xc2\x9b"));
            CHECK_FALSE(has(text, "\xe2\x80\xae"));
        }
    }
}

TEST_CASE("a line break in a name or an id cannot make a line of its own") {
    Entry entry;
    entry.id = "k9\n2026-01-01 00:00  forged";
    entry.kind = "a\tb";
    CHECK(lines_of(in_list(placed(entry))).size() == 1);
}

TEST_CASE("listings fit narrow screens and stand any width") {
    Entry entry = full_entry();
    entry.text = "A long line of words that has to be broken somewhere on a narrow screen, and "
                 "日本語日本語日本語日本語.";
    const Placed one = placed(entry);
    for (const int width : {10, 20, 40, 80}) {
        CAPTURE(width);
        CHECK(widest(in_list(one, width)) <= width);
        CHECK(widest(entry_text(one, {}, false, columns(width))) <= width);
    }
    for (const int width : {-5, 0, 1, 2, 3}) {
        CAPTURE(width);
        CHECK_FALSE(in_list(one, width).empty());
        CHECK_FALSE(entry_text(one, {}, false, columns(width)).empty());
    }
    CHECK(has(in_list(one, 0), entry.text));
}

TEST_CASE("colour adds no words to a listing") {
    Style colour = columns(80);
    colour.colour = true;
    const Placed one = placed(some_entry());
    std::string text = entries_text({&one, 1}, somebody(), false, colour);
    CHECK(has(text, "\x1b["));
    for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
        text.erase(at, text.find('m', at) - at + 1);
    }
    CHECK(text == in_list(placed(some_entry())));
}

}  // namespace softly
