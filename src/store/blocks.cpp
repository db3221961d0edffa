#include "store/blocks.hpp"

#include "store/toml_scan.hpp"
#include "store/toml_write.hpp"

#include <algorithm>

namespace softly {
namespace {

using Name = std::vector<std::string>;

bool lies_under(const Name& name, const Name& parent) {
    return name.size() > parent.size() && std::equal(parent.begin(), parent.end(), name.begin());
}

/// One spelling for every way to write a name: "entry" for `[[ "entry" ]]`.
std::string plain_name(const Name& name) {
    std::string plain;
    for (const std::string& part : name) {
        plain += plain.empty() ? "" : ".";
        plain += toml_key(part);
    }
    return plain;
}

std::string with_plain_lines(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool ending = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (!ending) {
            plain += text[at];
        }
    }
    return plain;
}

bool ends_in_newline(std::string_view text) {
    return !text.empty() && text.back() == '\n';
}

/// Where the line before the one at `begin` begins; nothing before the first line.
std::optional<std::size_t> line_before(std::string_view text, std::size_t begin) {
    if (begin <= byte_order_mark(text)) {
        return std::nullopt;
    }
    const std::size_t newline = text.substr(0, begin - 1).rfind('\n');
    return newline == std::string_view::npos ? byte_order_mark(text) : newline + 1;
}

bool ends_in_blank_line(std::string_view text) {
    const auto last = line_before(text, text.size());
    return ends_in_newline(text) && last && is_blank_line(text, *last);
}

std::vector<Block> find_keys(std::string_view text) {
    std::vector<Block> keys;
    for (const Statement& statement : scan_statements(text)) {
        if (statement.kind != Statement::Kind::pair) {
            break;
        }
        keys.push_back({plain_name(name_parts(statement.name)),
                        statement.begin,
                        statement.end,
                        statement.line});
    }
    return keys;
}

/// Behind the last key above the first header: a key put lower down would belong to that table.
Splice splice_adding_key(std::string_view text, std::string_view block) {
    const std::vector<Block> keys = find_keys(text);
    const std::string_view ending = line_ending(text);
    std::string inserted = with_line_ending(block, ending);
    if (keys.empty()) {
        const std::size_t top = byte_order_mark(text);
        const bool header_follows = !scan_statements(text).empty();
        if (header_follows) {
            return {top, "", inserted.append(ending)};
        }
        const bool line_is_open = text.size() > top && !ends_in_newline(text);
        return {text.size(), "", std::string(line_is_open ? ending : "") + inserted};
    }
    const std::size_t at = keys.back().end;
    const bool line_is_open = !ends_in_newline(text.substr(0, at));
    return {at, "", std::string(line_is_open ? ending : "") + inserted};
}

}  // namespace

std::vector<Block> find_blocks(std::string_view text, Shape shape) {
    if (shape == Shape::keys) {
        return find_keys(text);
    }
    std::vector<Block> blocks;
    Name open;  // the name of the block that the next key belongs to; empty where there is none
    for (const Statement& statement : scan_statements(text)) {
        if (statement.kind != Statement::Kind::pair) {
            Name name = name_parts(statement.name);
            const bool inside = !open.empty() && lies_under(name, open);
            if (!inside && statement.kind == Statement::Kind::element) {
                blocks.push_back(
                    {plain_name(name), statement.begin, statement.end, statement.line});
                open = std::move(name);
            } else if (!inside) {
                open.clear();
            }
        }
        if (!open.empty()) {
            blocks.back().end = statement.end;
        }
    }
    return blocks;
}

std::string_view line_ending(std::string_view text) {
    const std::size_t newline = text.find('\n');
    const bool windows =
        newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r';
    return windows ? "\r\n" : "\n";
}

std::string with_line_ending(std::string_view text, std::string_view ending) {
    if (ending == "\n") {
        return std::string(text);
    }
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (const char byte : text) {
        if (byte == '\n') {
            out += ending;
        } else {
            out += byte;
        }
    }
    return out;
}

std::string spliced(std::string_view text, const Splice& splice) {
    return std::string(text.substr(0, splice.at))
        .append(splice.inserted)
        .append(text.substr(splice.at + splice.removed.size()));
}

Splice splice_adding(std::string_view text, std::string_view block, Shape shape) {
    if (shape == Shape::keys) {
        return splice_adding_key(text, block);
    }
    const std::string_view ending = line_ending(text);
    std::string grown(text);
    if (text.size() > byte_order_mark(text)) {
        if (!ends_in_newline(grown)) {
            grown += ending;
        }
        if (!ends_in_blank_line(grown)) {
            grown += ending;
        }
    }
    grown += with_line_ending(block, ending);
    return {text.size(), "", grown.substr(text.size())};
}

Splice splice_replacing(std::string_view text, const Block& where, std::string_view block) {
    const std::string_view old = text.substr(where.begin, where.end - where.begin);
    std::string fresh = with_line_ending(block, line_ending(text));
    // A file without a last newline keeps that habit: nothing but the block changes.
    if (!ends_in_newline(old) && where.end == text.size() && ends_in_newline(fresh)) {
        fresh.resize(fresh.size() - line_ending(text).size());
    }
    return {where.begin, std::string(old), std::move(fresh)};
}

Splice splice_cutting(std::string_view text, const Block& where) {
    const auto before = line_before(text, where.begin);
    const std::size_t begin = before && is_blank_line(text, *before) ? *before : where.begin;
    return {begin, std::string(text.substr(begin, where.end - begin)), ""};
}

std::string block_text(std::string_view text, const Block& where) {
    std::string plain = with_plain_lines(text.substr(where.begin, where.end - where.begin));
    if (!ends_in_newline(plain)) {
        plain += '\n';
    }
    return plain;
}

std::string first_block_text(std::string_view text, Shape shape) {
    const std::vector<Block> blocks = find_blocks(text, shape);
    return blocks.empty() ? "" : block_text(text, blocks.front());
}

}  // namespace softly
