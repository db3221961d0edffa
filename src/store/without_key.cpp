#include "store/without_key.hpp"

#include "store/toml_read.hpp"
#include "store/toml_scan.hpp"

#include <algorithm>
#include <variant>
#include <vector>

namespace softly {
namespace {

/// What the block's first table says; null where it is none.
Table* first_element(Table& table) {
    for (Member& member : table) {
        auto* array = std::get_if<Array>(&member.value.data);
        if (array != nullptr && !array->empty()) {
            return std::get_if<Table>(&array->front().data);
        }
    }
    return nullptr;
}

bool has_key(const Table& table, std::string_view key) {
    return std::any_of(
        table.begin(), table.end(), [&](const Member& member) { return member.key == key; });
}

/// The comment behind the statement's value, up to its line's end; empty where there is none.
std::string_view comment_of(std::string_view text, const Statement& statement) {
    for (std::size_t at = statement.begin; at < statement.end;) {
        const std::size_t behind = behind_quoted(text, at);
        if (text[at] == '#' && next_line(text, at) == statement.end) {
            return text.substr(at, statement.end - at);
        }
        at = std::max(behind, at + 1);
    }
    return {};
}

}  // namespace

std::optional<std::string> without_key(std::string_view block, std::string_view key) {
    Parsed before = parse_toml(block);
    Table* held = before.problem ? nullptr : first_element(before.table);
    if (held == nullptr) {
        return std::nullopt;
    }
    if (!has_key(*held, key)) {
        return std::string{block};
    }
    bool at_home = false;
    for (const Statement& statement : scan_statements(block)) {
        if (statement.kind != Statement::Kind::pair) {
            at_home = !at_home && statement.kind == Statement::Kind::element;
            continue;
        }
        const std::vector<std::string> parts = name_parts(statement.name);
        if (!at_home || parts.size() != 1 || parts.front() != key) {
            continue;
        }
        std::string after{block.substr(0, statement.begin)};
        after += comment_of(block, statement);
        after += block.substr(statement.end);
        std::erase_if(*held, [&](const Member& member) { return member.key == key; });
        const Parsed result = parse_toml(after);
        return !result.problem && result.table == before.table ? std::optional{after}
                                                               : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace softly
