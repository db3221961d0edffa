#include "store/month_excerpt.hpp"

#include "base/search_fold.hpp"
#include "rounds.hpp"
#include "store/entry_block.hpp"
#include "store/journal.hpp"
#include "store/plain_entries.hpp"
#include "store/random_toml.hpp"
#include "store/store_world.hpp"
#include "store/toml_unescape.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

namespace softly {
namespace {

const std::string plain_block =
    "[[entry]]\nid = \"a000000001\"\nat = 2026-11-20T10:00:00+00:00\nkind = \"note\"\n"
    "tags = [\"rain\", \"tea\"]\ntext = \"with \\\"quotes\\\" in it\"\nratings.mood = 6\n"
    "kept_words = true\nanswers.felt = \"yes\"\n\n";

std::string block_with(const std::string& line) {
    return "[[entry]]\nid = \"b000000002\"\nat = 2026-11-20T11:00:00+00:00\n" + line + "\n";
}

std::string excerpt(const std::string& text, const std::string& word, bool in_words = true) {
    const std::vector<Needle> needles{{{word}, in_words}};
    return month_excerpt(text, needles);
}

bool is_plain(const std::string& text) {
    const auto entries = plain_entries(text);
    REQUIRE(entries);
    REQUIRE(entries->size() == 1);
    return entries->front().plain;
}

std::vector<Problem> problems_in(const std::string& text) {
    StoreWorld store;
    return read_month(text, "f", store.clock).problems;
}

/// Lines as people write them: plain ones, odd ones and wrong ones.
constexpr std::string_view odd_lines[] = {
    "text = \"harbour\"",
    "text = 'harbour'",
    "text = \"\"\"\nover two\nlines: harbour\"\"\"",
    "text = '''\n[[entry]]\nharbour'''",
    "text = \"\\u0068arbour\"",
    "text = \"har\\\"bour\"",
    "text = \"\"\"har\\\n   bour\"\"\"",
    "text = \"\"\"\"harbour\"\"\"\"",
    "tags = [\"harbour\"]",
    "tags = [\n  \"harbour\",\n]",
    "tags = \"harbour\"",
    "kind = \"harbour\"",
    "felt = \"harbour\"",
    "felt = \"softer\"",
    "ratings.mood = 11",
    "ratings.mood = 10",
    "ratings = { mood = 3 }",
    "numb = [\"harbour\"]",
    "numb = []",
    "harbour = true",
    "\"harbour\" = \"x\"",
    "answers.harbour = \"x\"",
    "answers.where = [\"x\", \"harbour\"]",
    "answers = { where = \"harbour\" }",
    "weather.kind = \"harbour\"",
    "# harbour",
    "# [[entry]]",
    "  ideas = [\"harbour\"]",
    "[entry.weather]\nkind = \"harbour\"",
    "[entry.ratings]\nmood = 3",
    "text = \"twice\"\ntext = \"harbour\"",
    "text = \"no end",
    "no equals",
    "<<<<<<< HEAD",
    "kept_words = yes",
    "kept_words = false",
    "at = 2026-11-20",
    "id = \"\"",
    "people = [\"harbour\"]",
    "kindness.received = \"harbour\"",
    "kindness.self = \"kind\"",
    "text = \"\t\x01\"",
    "\r",
};

std::string random_month(std::mt19937_64& random) {
    std::string text = random() % 5 == 0 ? "" : "schema = 1\n\n";
    text += random() % 9 == 0 ? "odd = \"harbour\"\n" : "";
    for (auto count = random() % 6; count > 0; --count) {
        text += "[[entry]]\n";
        text += random() % 9 == 0 ? "" : "id = \"a00000000" + std::to_string(count) + "\"\n";
        text += random() % 9 == 0 ? "" : "at = 2026-11-20T10:00:00+00:00\n";
        for (auto lines = random() % 3; lines > 0; --lines) {
            text += std::string(odd_lines[random() % std::size(odd_lines)]) + "\n";
        }
        text += "\n";
    }
    if (random() % 6 == 0) {
        for (std::size_t at = text.find('\n'); at != std::string::npos;
             at = text.find('\n', at + 2)) {
            text.insert(at, 1, '\r');
        }
    }
    return text;
}

/// What a search for a word sees in a month: its entries, and the problems where it reads the file.
struct Seen {
    std::vector<std::pair<int, Entry>> entries;
    Problems problems;

    bool operator==(const Seen&) const = default;
};

Seen seen(const std::string& text, const std::string& word, const Clock& clock) {
    Loaded loaded = read_month(text, "f", clock);
    Seen seen{{}, loaded.problems};
    for (const Placed& placed : loaded.entries) {
        if (matches(parse_query({}, {word}), placed.entry, {})) {
            seen.entries.emplace_back(placed.line, placed.entry);
        }
    }
    return seen;
}

/// The excerpt has to give what the whole text gives; true where it is read at all.
bool check_same(const std::string& text, const std::string& word, const Clock& clock) {
    CAPTURE(text);
    CAPTURE(word);
    const std::string part = excerpt(text, word);
    const Seen whole = seen(text, word, clock);
    if (part.empty()) {
        REQUIRE(whole.entries.empty());
        return false;
    }
    REQUIRE(seen(part, word, clock) == whole);
    return true;
}

}  // namespace

TEST_CASE("what softly writes is plain, whatever it says") {
    test::RandomToml random(5);
    for (int round = 0; round < rounds(2000); ++round) {
        Entry entry;
        entry.id = "a000000001";
        entry.at = parse_moment("2026-11-22T09:15:03+02:00");
        entry.kind = "note";
        entry.text = round % 2 == 0 ? "tea" : random.text();
        entry.tags = {"rain", random.text(2)};
        entry.ratings.mood = 10;
        entry.numb = {"energy"};
        entry.felt = "softer";
        entry.contact.from_them = false;
        entry.kept_words = true;
        entry.answers = {{"felt", {random.text(2)}}, {"many", {Array{{"a"}, {"b"}}}}};
        const std::string text = write_entry(entry);
        CAPTURE(text);
        // Hidden characters are written as numbers; those are left to the parser.
        CHECK((is_plain(text) || text.find("\\u") != std::string::npos));
    }
}

TEST_CASE("an entry that is called plain has no problems, and its words are those that search "
          "looks through") {
    CHECK(is_plain(plain_block));
    CHECK(plain_entries(plain_block)->front().words
          == std::vector<std::string_view>{"rain", "tea", "with \\\"quotes\\\" in it", "yes"});
    int plain = 0;
    for (const std::string_view line : odd_lines) {
        const std::string text = block_with(std::string(line));
        CAPTURE(text);
        const auto entries = plain_entries(text);
        if (entries && entries->size() == 1 && entries->front().plain) {
            ++plain;
            CHECK(problems_in(text).empty());
        }
    }
    CHECK(plain >= 12);
}

TEST_CASE("hand-made lines are left to the parser") {
    for (const char* line : {"text = 'x'",
                             "mine = 1",
                             "ratings.mood = 11",
                             "ratings.mood = 010",
                             "id = \"x\"",
                             "tags = [\n\"a\"]",
                             "[entry.x]",
                             "text = \"\\u0041\"",
                             "text = \"\"\"a\\\n b\"\"\"",
                             "text = \"a\" b",
                             "text = a",
                             " text = \"a\"",
                             "kept_words = True",
                             "felt = \"odd\"",
                             "numb = [\"hope\"]",
                             "answers.a.b = \"x\"",
                             "answers. = \"x\"",
                             "text = \"\x01\"",
                             "# \x01",
                             "text = \"\"\"a\"\"\"\"",
                             "tags = [\"a\" \"b\"]",
                             "text = \"a"}) {
        CAPTURE(line);
        CHECK_FALSE(is_plain(block_with(line)));
    }
    CHECK_FALSE(is_plain("[[entry]] # note\nid = \"a\"\nat = 2026-11-20T11:00:00+00:00\n"));
    CHECK_FALSE(is_plain("[[entry]]\nid = \"a\"\nat = 2026-11-20T11:00+00:00\n"));
    CHECK_FALSE(is_plain("[[entry]]\nid = \"a\"\nat = 2026-02-30T11:00:00+00:00\n"));
    CHECK_FALSE(is_plain("[[entry]]\nid = \"\"\nat = 2026-11-20T11:00:00+00:00\n"));
    CHECK_FALSE(is_plain("[[entry]]\nat = 2026-11-20T11:00:00+00:00\n"));
    CHECK_FALSE(is_plain("[[entry]]\nid = \"a\"\n"));
    CHECK_FALSE(plain_entries("odd = 1\n" + plain_block));
    CHECK_FALSE(plain_entries("schema = 1\nschema = 1\n" + plain_block));
}

TEST_CASE("an excerpt is empty where nothing fits, and keeps every line where it is") {
    const std::string text = "schema = 1\n\n" + plain_block + block_with("text = \"harbour\"");
    CHECK(excerpt(text, "nowhere").empty());
    const std::string part = excerpt(text, "harbour");
    CHECK(part.find("quotes") == std::string::npos);
    CHECK(part.starts_with("schema = 1\n\n\n"));
    CHECK(std::count(part.begin(), part.end(), '\n') == std::count(text.begin(), text.end(), '\n'));
    CHECK(month_excerpt(text, {}) == text);
}

TEST_CASE("keys and softly's own words bring no entry, unless they are what is looked for") {
    const std::string text = "schema = 1\n" + plain_block;
    for (const char* word : {"kind", "note", "mood", "kept_words", "a000"}) {
        CAPTURE(word);
        CHECK(excerpt(text, word).empty());
        CHECK_FALSE(excerpt(text, word, false).empty());
    }
}

TEST_CASE("a file that cannot be read is whole, so that what is wrong is said") {
    const std::string broken =
        "schema = 1\n" + plain_block + "<<<<<<< HEAD\n" + block_with("text = \"harbour\"");
    CHECK(problems_in(excerpt(broken, "harbour")) == problems_in(broken));
    CHECK(excerpt(broken, "nowhere").empty());
    CHECK(excerpt("\xFF" + plain_block, "quotes") == "\xFF" + plain_block);
}

TEST_CASE("escapes are undone as a parser undoes them, and what is none stays") {
    CHECK(unescaped("a\\u05e9\\U0001F600\\n\\\"\\\\b") == "aש😀\n\"\\b");
    CHECK(unescaped("one\\\n   \n  two") == "onetwo");
    CHECK(unescaped("one\\  \r\n\ttwo") == "onetwo");
    CHECK(unescaped("'C:\\users\\'") == "'C:\\users\\'");
    CHECK(unescaped("\\uD800\\u12\\UFFFFFFFF\\q\\ x\\") == "\\uD800\\u12\\UFFFFFFFF\\q\\ x\\");
}

TEST_CASE("a search through an excerpt finds what a search through the whole finds") {
    StoreWorld store;
    std::mt19937_64 random(20261122);
    int read = 0;
    for (int round = 0; round < rounds(6000); ++round) {
        read += check_same(random_month(random), "harbour", store.clock) ? 1 : 0;
    }
    CHECK(read > rounds(1000));
    CHECK(read < rounds(5900));
}

TEST_CASE("the same for files of every kind, and for pieces of their texts") {
    StoreWorld store;
    std::mt19937_64 chance(11);
    int read = 0;
    for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(rounds(1500)); ++seed) {
        test::RandomToml random(seed);
        std::string text = random.document();
        if (seed % 3 == 0) {
            text = "schema = 1\n" + plain_block + block_with("text = " + random.literal())
                   + plain_block;
        }
        for (const char* word : {"a", "word", "é", "שלום", "x'", "joined é", "quotes"}) {
            read += check_same(text, search_folded(word), store.clock) ? 1 : 0;
        }
    }
    CHECK(read > rounds(300));
}

TEST_CASE("an edit that waits is what is found, and no longer what it changes") {
    StoreWorld store;
    const std::string before = block_with("text = \"soup\"");
    const std::string after = block_with("text = \"tea\"");
    REQUIRE_FALSE(store.files.make_directories("/data/journal"));
    REQUIRE_FALSE(store.files.create(
        "/data/journal/2026-11.toml", "schema = 1\n\n" + plain_block + before, 0600));
    prepare_state(store.world, store.layout);
    std::error_code why;
    REQUIRE(keep_in_spool(store.world,
                          store.layout,
                          {"b000000002", {{"journal/2026-11.toml", "b000000002", before, after}}},
                          why));
    const Journal journal{store.world, store.layout};
    const auto found = [&](const std::string& word) {
        const Query query = parse_query({word});
        const auto needles = needles_of(query, {}, {});
        return journal.newest(
            20,
            journal.months(),
            [&](const Entry& entry) { return matches(query, entry, {}); },
            [&](std::string text) { return month_excerpt(std::move(text), needles); });
    };
    CHECK(found("soup").entries.empty());
    REQUIRE(found("tea").entries.size() == 2);  // a tag of the other one
    REQUIRE(found("-rain").entries.size() == 1);
    CHECK(found("-rain").entries.front().entry.text == "tea");
    CHECK_FALSE(found("-rain").entries.front().filed);
}

}  // namespace softly
