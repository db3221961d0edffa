// Any bytes: the guard and toml++ behind it never crash, and where they read a file, the place they name
// for a value holds exactly that value.

#include "store/journal.hpp"
#include "store/toml_read.hpp"
#include "store/toml_write.hpp"
#include "store/value_paths.hpp"
#include "target.hpp"
#include "view/json.hpp"
#include "world.hpp"

#include <algorithm>

namespace softly::fuzz {
namespace {

constexpr int sample = 4;

void check_problem(std::string_view text, const Problem& problem) {
    const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
    demand(problem.line >= 0 && problem.line <= lines, "a problem is on a line of the file");
    demand(!problem.words.empty(), "a problem is said in words");
}

void check_region(std::string_view text, const Table& table, const test::Path& path) {
    const Value& value = *test::value_at(table, path);
    const bool scalar =
        !std::holds_alternative<Table>(value.data) && !std::holds_alternative<Array>(value.data);
    const auto region = value_region(text, path);
    demand(region.has_value() || !scalar, "every plain value has a region");
    if (!region) {
        return;
    }
    demand(region->begin < region->end && region->end <= text.size(),
           "a region lies within the file");
    const std::string_view before = text.substr(0, region->begin);
    demand(std::count(before.begin(), before.end(), '\n') + 1 == value.place.line,
           "a value's place is on the line where its region begins");
    const std::string slice(text.substr(region->begin, region->end - region->begin));
    const Parsed again = parse_toml("value = " + slice + "\n");
    demand(!again.problem && again.table.size() == 1, "a region holds one value");
    demand(toml_value(again.table.front().value) == toml_value(value),
           "a region holds the value that was asked for");
}

void check_month(std::string_view text) {
    const FixedClock clock{Moment{}};
    const Loaded loaded = read_month(text, "/month.toml", clock);
    for (const Problem& problem : loaded.problems) {
        check_problem(text, problem);
    }
    for (const Placed& placed : loaded.entries) {
        demand(placed.line > 0, "an entry has a line");
    }
    const std::string document = entries_json(loaded.entries, loaded.problems, false);
    demand(!invalid_utf8(document), "JSON is UTF-8");
}

}  // namespace

void check_input(std::string_view input) {
    const auto guarded = guard(input);
    const Parsed parsed = parse_toml(input);
    demand(!guarded || parsed.problem, "what the guard refuses is not parsed");
    if (parsed.problem) {
        check_problem(input, *parsed.problem);
    } else {
        Chance chance(input);
        const std::vector<test::Path> paths = test::all_paths(parsed.table);
        for (int count = 0; count < sample && !paths.empty(); ++count) {
            check_region(input, parsed.table, paths[chance.below(paths.size())]);
        }
    }
    check_month(input);
}

}  // namespace softly::fuzz
