#include "store/splice.hpp"

#include "store/blocks.hpp"
#include "store/toml_scan.hpp"
#include "store/toml_write.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace softly {
namespace {

using Path = std::vector<PathStep>;
using Steps = std::span<const PathStep>;

// What the file will say

bool same(const Value& left, const Value& right);

/// The same keys with the same values in any order; nearly always the order is the same too.
bool same(const Table& left, const Table& right) {
    std::size_t hint = 0;
    for (const Member& member : left) {
        const bool hinted = hint < right.size() && right[hint].key == member.key;
        const Value* other = hinted ? &right[hint].value : find(right, member.key);
        if (other == nullptr || !same(member.value, *other)) {
            return false;
        }
        hint = hinted ? hint + 1 : hint;
    }
    return left.size() == right.size();
}

struct SameData {
    bool operator()(double left, double right) const {
        return left == right || (std::isnan(left) && std::isnan(right));
    }

    bool operator()(const Array& left, const Array& right) const {
        return std::equal(left.begin(),
                          left.end(),
                          right.begin(),
                          right.end(),
                          [](const Value& one, const Value& other) { return same(one, other); });
    }

    bool operator()(const Table& left, const Table& right) const { return same(left, right); }

    template <typename Data>
    bool operator()(const Data& left, const Data& right) const {
        return left == right;
    }

    template <typename Left, typename Right>
    bool operator()(const Left& /*left*/, const Right& /*right*/) const {
        return false;
    }
};

bool same(const Value& left, const Value& right) {
    return std::visit(SameData{}, left.data, right.data);
}

enum class Put { added, replaced, blocked };

Put put_below(Value& there, Steps path, const Value& value);

/// Puts `value` at `path`, with the tables on the way; blocked where something else stands there.
Put put(Table& table, Steps path, const Value& value) {
    const auto* key = std::get_if<std::string>(&path.front());
    if (key == nullptr) {
        return Put::blocked;
    }
    const Steps rest = path.subspan(1);
    const auto member = std::find_if(
        table.begin(), table.end(), [key](const Member& each) { return each.key == *key; });
    if (member != table.end()) {
        return put_below(member->value, rest, value);
    }
    Value& fresh = table.emplace_back(Member{*key, {Table{}}}).value;
    return put_below(fresh, rest, value) == Put::blocked ? Put::blocked : Put::added;
}

Put put_below(Value& there, Steps path, const Value& value) {
    if (path.empty()) {
        there = value;
        return Put::replaced;
    }
    if (auto* table = std::get_if<Table>(&there.data)) {
        return put(*table, path, value);
    }
    auto* array = std::get_if<Array>(&there.data);
    const auto* index = std::get_if<std::size_t>(&path.front());
    if (array == nullptr || index == nullptr || *index >= array->size()) {
        return Put::blocked;
    }
    return put_below((*array)[*index], path.subspan(1), value);
}

std::optional<Value> literal_value(std::string_view literal) {
    Parsed parsed = parse_toml("value = " + std::string(literal));
    if (parsed.problem || parsed.table.size() != 1) {
        return std::nullopt;
    }
    return std::move(parsed.table.front().value);
}

// Where a key that is not there belongs

/// Names the tables that headers open, counting the elements of arrays.
class HeaderPaths {
  public:
    Path of(const Statement& header) {
        Path path;
        const std::vector<std::string> parts = name_parts(header.name);
        for (std::size_t at = 0; at < parts.size(); ++at) {
            path.emplace_back(parts[at]);
            const bool opens = header.kind == Statement::Kind::element && at + 1 == parts.size();
            const auto counted = opens ? counts_.try_emplace(path, 0).first : counts_.find(path);
            if (counted != counts_.end()) {
                counted->second += opens ? 1 : 0;
                path.emplace_back(counted->second - 1);
            }
        }
        return path;
    }

  private:
    std::map<Path, std::size_t> counts_;
};

bool all_keys(Steps steps) {
    return std::all_of(steps.begin(), steps.end(), [](const PathStep& step) {
        return std::holds_alternative<std::string>(step);
    });
}

bool begins_with(Steps path, Steps beginning) {
    return path.size() >= beginning.size()
           && std::equal(beginning.begin(), beginning.end(), path.begin());
}

/// The end of the comment that opens a file and belongs to nothing below it, else the file's first byte.
std::size_t top_of(std::string_view text) {
    const std::size_t begin = byte_order_mark(text);
    std::size_t at = begin;
    while (at < text.size() && text[at] == '#') {
        at = next_line(text, at);
    }
    return at == text.size() || is_blank_line(text, at) ? at : begin;
}

/// A place for a new key: behind which byte, how far in, and what of its path its name has to say.
struct Spot {
    std::size_t at = 0;
    std::string_view indent;
    std::size_t depth = 0;    ///< steps of the path that the header above has said
    bool beside_kin = false;  ///< behind a key of the same dotted table
};

std::string_view indent_of(std::string_view text, const Statement& statement) {
    const std::size_t first = text.find_first_not_of(" \t", statement.begin);
    return text.substr(statement.begin, first - statement.begin);
}

/// Behind the last key of the table `target`, or of the nearest table above it that has a header.
Spot find_spot(std::string_view text, Steps target) {
    Spot spot{top_of(text), {}, 0, false};
    HeaderPaths headers;
    bool at_home = all_keys(target);
    bool reachable = at_home;
    for (const Statement& statement : scan_statements(text)) {
        if (statement.kind != Statement::Kind::pair) {
            const Path path = headers.of(statement);
            const Steps rest = target.subspan(std::min(path.size(), target.size()));
            at_home = begins_with(target, path) && all_keys(rest)
                      && (!reachable || path.size() > spot.depth);
            if (at_home) {
                spot = {statement.end, indent_of(text, statement), path.size(), false};
                reachable = true;
            }
            continue;
        }
        if (!at_home) {
            continue;
        }
        const std::vector<std::string> parts = name_parts(statement.name);
        const Path name(parts.begin(), parts.end());
        const Steps rest = target.subspan(spot.depth);
        const bool kin = !rest.empty() && begins_with(name, rest);
        if (kin || !spot.beside_kin) {
            spot.at = statement.end;
            spot.indent = indent_of(text, statement);
            spot.beside_kin = kin;
        }
    }
    return spot;
}

std::string dotted(Steps keys) {
    std::string name;
    for (const PathStep& step : keys) {
        name += name.empty() ? "" : ".";
        name += toml_key(std::get<std::string>(step));
    }
    return name;
}

std::string inserted(std::string_view text, std::size_t at, std::string_view fresh) {
    return std::string(text.substr(0, at)).append(fresh).append(text.substr(at));
}

std::optional<std::string> with_key_line(std::string_view text,
                                         Steps path,
                                         std::string_view literal) {
    const Spot spot = find_spot(text, path.first(path.size() - 1));
    const Steps rest = path.subspan(spot.depth);
    if (!all_keys(rest)) {
        return std::nullopt;
    }
    const std::string_view ending = line_ending(text);
    const bool behind_text = spot.at > byte_order_mark(text) && text[spot.at - 1] != '\n';
    std::string line(behind_text ? ending : "");
    line.append(spot.indent).append(dotted(rest)).append(" = ").append(literal).append(ending);
    return inserted(text, spot.at, line);
}

/// The key put before the closing brace, where its table or one above it is written in braces.
std::optional<std::string> with_key_in_braces(std::string_view text,
                                              Steps path,
                                              std::string_view literal) {
    for (std::size_t depth = path.size() - 1; depth > 0; --depth) {
        const Steps rest = path.subspan(depth);
        const auto region = all_keys(rest) ? value_region(text, path.first(depth)) : std::nullopt;
        if (!region || text[region->begin] != '{') {
            continue;
        }
        const std::size_t brace = region->end - 1;
        const std::size_t last = text.find_last_not_of(" \t", brace - 1);
        const bool empty = last == region->begin;
        const std::string key = dotted(rest) + " = " + std::string(literal);
        return inserted(
            text, last + 1, (empty ? " " : ", ") + key + (empty && brace == last + 1 ? " " : ""));
    }
    return std::nullopt;
}

std::optional<std::string> with_literal(std::string_view text,
                                        Steps path,
                                        std::string_view literal) {
    const auto region = value_region(text, path);
    if (!region) {
        return std::nullopt;
    }
    return std::string(text.substr(0, region->begin))
        .append(literal)
        .append(text.substr(region->end));
}

bool says(std::string_view text, const Table& expected) {
    const Parsed parsed = parse_toml(text);
    return !parsed.problem && same(parsed.table, expected);
}

}  // namespace

std::optional<std::string> with_value(std::string_view text,
                                      std::span<const PathStep> path,
                                      std::string_view literal) {
    Parsed parsed = parse_toml(text);
    const auto value = literal_value(literal);
    if (parsed.problem || !value || path.empty()) {
        return std::nullopt;
    }
    Table& expected = parsed.table;
    const Put put_there = put(expected, path, *value);
    if (put_there == Put::blocked) {
        return std::nullopt;
    }
    const std::string lines = with_line_ending(literal, line_ending(text));
    std::optional<std::string> changed = put_there == Put::replaced
                                             ? with_literal(text, path, lines)
                                             : with_key_in_braces(text, path, lines);
    if (!changed && put_there == Put::added) {
        changed = with_key_line(text, path, lines);
    }
    return changed && says(*changed, expected) ? changed : std::nullopt;
}

}  // namespace softly
