// Any text, value and entry that softly writes is read back as itself.

#include "core/entry_fields.hpp"
#include "store/entry_block.hpp"
#include "store/journal.hpp"
#include "store/toml_read.hpp"
#include "store/toml_write.hpp"
#include "target.hpp"
#include "world.hpp"

#include <bit>
#include <cmath>
#include <set>

namespace softly::fuzz {
namespace {

constexpr int deepest = 4;
constexpr std::size_t most_members = 5;

Value any_value(Feed& feed, int depth);

std::string any_key(Feed& feed, std::set<std::string>& taken) {
    std::string key = feed.text();
    while (!taken.insert(key).second) {
        key += '\'';
    }
    return key;
}

Table any_table(Feed& feed, int depth, std::set<std::string> taken = {}) {
    Table table;
    for (std::size_t count = feed.below(most_members); count > 0; --count) {
        std::string key = any_key(feed, taken);
        table.push_back({std::move(key), any_value(feed, depth + 1)});
    }
    return table;
}

Timestamp any_timestamp(Feed& feed) {
    constexpr std::string_view written[] = {"2026-11-22T09:15:03+02:00",
                                            "2026-11-22t09:15:03z",
                                            "2026-11-22 09:15:03",
                                            "0001-01-01",
                                            "23:59:59",
                                            "1979-05-27T00:32:00.999-07:00"};
    const Parsed parsed =
        parse_toml("at = " + std::string(written[feed.below(std::size(written))]));
    return std::get<Timestamp>(parsed.table.front().value.data);
}

Value any_value(Feed& feed, int depth) {
    switch (feed.below(depth < deepest ? 7 : 5)) {
    case 0:
        return {feed.text()};
    case 1:
        return {static_cast<std::int64_t>(feed.word())};
    case 2: {
        const auto number = std::bit_cast<double>(feed.word());
        return {std::isnan(number) ? 0.5 : number};  // not even a nan is equal to a nan
    }
    case 3:
        return {feed.below(2) == 0};
    case 4:
        return {any_timestamp(feed)};
    case 5: {
        Array array;
        for (std::size_t count = feed.below(most_members); count > 0; --count) {
            array.push_back(any_value(feed, depth + 1));
        }
        return {std::move(array)};
    }
    default:
        return {any_table(feed, depth)};
    }
}

/// Fills one field after another with what it may hold, or leaves it empty.
class Filler {
  public:
    explicit Filler(Feed& feed) : feed_(feed) {}

    template <class Type>
    void operator()(std::string_view, std::string_view, Type& member, OneOf words) {
        if (feed_.below(4) != 0) {
            fill(member, words);
        }
    }

  private:
    std::string text(OneOf words) {
        return words.empty() ? feed_.text() : std::string(words[feed_.below(words.size())]);
    }

    void fill(std::string& member, OneOf words) { member = text(words); }

    void fill(std::vector<std::string>& member, OneOf words) {
        for (std::size_t count = feed_.below(most_members); count > 0; --count) {
            member.push_back(text(words));
        }
    }

    void fill(Rating& member, OneOf) { member = static_cast<int>(feed_.below(11)); }

    void fill(std::optional<bool>& member, OneOf) { member = feed_.below(2) == 0; }

    void fill(Table& member, OneOf) { member = any_table(feed_, 1); }

    void fill(std::optional<Moment>& member, OneOf) {
        constexpr std::uint64_t seconds_of_all_years = 315'537'897'600;
        const auto since = static_cast<std::int64_t>(feed_.word() % seconds_of_all_years);
        member = Moment{*parse_local_time("0001-01-01T00:00") + std::chrono::seconds{since},
                        std::chrono::minutes{static_cast<int>(feed_.word() % 2879) - 1439}};
    }

    Feed& feed_;
};

Entry any_entry(Feed& feed) {
    Entry entry;
    Filler filler(feed);
    each_field(entry, filler);
    entry.id = "k9f3q7zd2m";
    entry.at = entry.at.value_or(Moment{});
    std::set<std::string> known;
    each_field(entry, [&](std::string_view table, std::string_view key, const auto&, OneOf) {
        known.emplace(table.empty() ? key : table);
    });
    entry.extra = any_table(feed, 0, std::move(known));
    return entry;
}

void check_text(const std::string& text) {
    const Parsed parsed = parse_toml("many = " + toml_string(text) + "\nline = ["
                                     + toml_line_string(text) + "]\n[" + toml_key(text) + "]\n");
    demand(!parsed.problem, "a written text can be read");
    const Value* many = find(parsed.table, "many");
    demand(many != nullptr, "a written text is there");
    if (text != "many" && text != "line") {
        demand(parsed.table.size() == 3 && parsed.table[2].key == text, "a key reads back");
        demand(*many == Value{text}, "a text reads back");
        demand(parsed.table[1].value == Value{Array{Value{text}}}, "a text on one line reads back");
    }
}

void check_value(const Value& value) {
    const std::string written = toml_value(value);
    const Parsed parsed = parse_toml("value = " + written + "\n");
    demand(!parsed.problem && parsed.table.size() == 1, "a written value can be read");
    demand(parsed.table.front().value == value, "a value reads back as itself");
    demand(toml_value(parsed.table.front().value) == written, "and is written the same again");
}

void check_entry(const Entry& entry) {
    const FixedClock clock{Moment{}};
    const std::string block = write_entry(entry);
    const Loaded loaded = read_month("schema = 1\n\n" + block, "/month.toml", clock);
    demand(loaded.problems.empty(), "a written entry reads without a problem");
    demand(loaded.entries.size() == 1, "one entry is written as one entry");
    demand(loaded.entries.front().entry == entry, "an entry reads back as itself");
    demand(write_entry(loaded.entries.front().entry) == block, "and is written the same again");
}

}  // namespace

void check_input(std::string_view input) {
    check_text(repaired_utf8(input));
    Feed values(input);
    check_value(any_value(values, 0));
    Feed entries(input);
    check_entry(any_entry(entries));
}

}  // namespace softly::fuzz
