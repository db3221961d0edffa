#include "store/block_keys.hpp"

#include "store/blocks.hpp"
#include "store/list_items.hpp"
#include "store/splice.hpp"
#include "store/toml_read.hpp"
#include "store/toml_scan.hpp"

#include <algorithm>
#include <cstddef>

namespace softly {
namespace {

/// The name of the one block in the text; empty where there is none, or more.
std::string name_of_block(std::string_view block) {
    const std::vector<Block> blocks = find_blocks(block);
    const bool plain =
        blocks.size() == 1 && blocks.front().name.find_first_of(".\"'") == std::string::npos;
    return plain ? blocks.front().name : "";
}

/// The statement that gives the block's own table that key; nothing where it stands in another way.
std::optional<Statement> statement_of(std::string_view block, std::string_view key) {
    bool inside = false;
    for (const Statement& statement : scan_statements(block)) {
        if (statement.kind != Statement::Kind::pair) {
            if (inside) {
                break;  // a sub-table, whose keys are its own
            }
            inside = true;
            continue;
        }
        const std::vector<std::string> name = name_parts(statement.name);
        if (inside && name.size() == 1 && name.front() == key) {
            return statement;
        }
    }
    return std::nullopt;
}

bool says_key(std::string_view block, const std::string& name, std::string_view key) {
    const Parsed parsed = parse_toml(block);
    const Value* list = parsed.problem ? nullptr : find(parsed.table, name);
    const auto* array = list == nullptr ? nullptr : std::get_if<Array>(&list->data);
    const auto* table =
        array == nullptr || array->empty() ? nullptr : std::get_if<Table>(&array->front().data);
    return table != nullptr && find(*table, key) != nullptr;
}

/// Comments within the bytes, each on a line of its own.
std::string comments_of(std::string_view text) {
    std::string comments;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t behind = std::max(behind_quoted(text, at), at + 1);
        if (text[at] == '#') {
            comments.append(text.substr(at, behind - at));
            if (comments.back() != '\n') {
                comments += '\n';
            }
        }
        at = behind;
    }
    return comments;
}

std::string replaced(std::string_view text, const Statement& statement, std::string_view fresh) {
    return std::string{text.substr(0, statement.begin)}.append(fresh).append(
        text.substr(statement.end));
}

/// True where the result reads and no longer says the key.
bool is_without(const std::string& changed, const std::string& name, std::string_view key) {
    return !parse_toml(changed).problem && !says_key(changed, name, key);
}

}  // namespace

std::optional<std::string> with_key(std::string_view block,
                                    std::string_view key,
                                    std::string_view literal) {
    const std::string name = name_of_block(block);
    if (name.empty()) {
        return std::nullopt;
    }
    const PathStep path[] = {name, std::size_t{0}, std::string{key}};
    return with_value(block, path, literal);
}

std::optional<std::string> without_key(std::string_view block, std::string_view key) {
    if (parse_toml(block).problem) {
        return std::nullopt;
    }
    const std::string name = name_of_block(block);
    if (name.empty()) {
        return std::nullopt;
    }
    const auto statement = statement_of(block, key);
    if (!statement) {
        return says_key(block, name, key) ? std::nullopt : std::optional{std::string{block}};
    }
    const std::string_view bytes =
        block.substr(statement->begin, statement->end - statement->begin);
    std::string changed = replaced(block, *statement, comments_of(bytes));
    return is_without(changed, name, key) ? std::optional{std::move(changed)} : std::nullopt;
}

std::optional<std::string> with_texts(std::string_view block,
                                      std::string_view key,
                                      const std::vector<std::string>& texts) {
    const auto statement = statement_of(block, key);
    if (!statement) {
        if (texts.empty()) {
            return without_key(block, key);
        }
        const std::string line = list_block(key, texts);
        const std::size_t equals = line.find('=');
        std::string_view literal = std::string_view{line}.substr(equals + 2);
        literal.remove_suffix(1);
        return with_key(block, key, literal);
    }
    const std::string_view bytes =
        block.substr(statement->begin, statement->end - statement->begin);
    if (texts.empty() && bytes.find('#') == std::string_view::npos) {
        return without_key(block, key);
    }
    const auto list = with_items(bytes, texts);
    if (!list) {
        return std::nullopt;
    }
    std::string changed = replaced(block, *statement, *list);
    return parse_toml(changed).problem ? std::nullopt : std::optional{std::move(changed)};
}

}  // namespace softly
