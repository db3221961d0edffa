// Any file: the scanner agrees with toml++ on where blocks are, and a splice changes its own bytes alone.

#include "store/blocks.hpp"
#include "store/splice.hpp"
#include "store/toml_read.hpp"
#include "store/toml_scan.hpp"
#include "store/toml_write.hpp"
#include "store/value_paths.hpp"
#include "target.hpp"

#include <algorithm>

namespace softly::fuzz {
namespace {

constexpr std::string_view fresh_block =
    "[[entry]]\nid = \"k9f3q7zd2m\"\ntext = \"\"\"\n[[entry]]\n\"\"\"\n";

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// True where `changed` is `text` with bytes between `begin` and `end` exchanged for others.
bool same_outside(std::string_view text,
                  std::size_t begin,
                  std::size_t end,
                  std::string_view changed) {
    return changed.size() >= begin + (text.size() - end)
           && changed.substr(0, begin) == text.substr(0, begin)
           && changed.substr(changed.size() - (text.size() - end)) == text.substr(end);
}

void check_shape(std::string_view text, const std::vector<Block>& blocks) {
    std::size_t end = 0;
    int line = 0;
    for (const Block& block : blocks) {
        demand(block.begin >= end && block.begin < block.end && block.end <= text.size(),
               "blocks come one after another within the file");
        demand(block.line > line, "blocks come in the order of their lines");
        const std::string_view before = text.substr(0, block.begin);
        demand(std::count(before.begin(), before.end(), '\n') + 1 == block.line,
               "a block begins on its line");
        const std::size_t header = text.find_first_not_of(" \t", block.begin);
        demand(text.substr(header, 2) == "[[", "a block begins with its header");
        end = block.end;
        line = block.line;
    }
}

bool begins_element(std::string_view text, const Place& place) {
    std::size_t at = byte_order_mark(text);
    for (int line = 1; line < place.line; ++line) {
        at = text.find('\n', at) + 1;
    }
    return text.substr(at + static_cast<std::size_t>(place.column) - 1, 2) == "[[";
}

/// Every element that toml++ read under a header at the top, and no header beside those, is a block.
void check_agreement(std::string_view text, const Table& table, const std::vector<Block>& blocks) {
    for (const Member& member : table) {
        const auto* array = std::get_if<Array>(&member.value.data);
        const std::string name = toml_key(member.key);
        std::vector<int> read;
        for (std::size_t index = 0; array != nullptr && index < array->size(); ++index) {
            const Value& element = (*array)[index];
            if (std::holds_alternative<Table>(element.data)
                && begins_element(text, element.place)) {
                read.push_back(element.place.line);
            }
        }
        std::vector<int> found;
        for (const Block& block : blocks) {
            if (block.name == name) {
                found.push_back(block.line);
            }
        }
        demand(read == found, "the blocks of a name are the elements that toml++ reads");
    }
}

void check_cut_and_replaced(std::string_view text, const Block& block, bool plain_endings) {
    const std::string cut = spliced(text, splice_cutting(text, block));
    demand(cut.size() >= text.size() - block.end
               && cut.substr(cut.size() - (text.size() - block.end)) == text.substr(block.end),
           "cutting keeps what is below");
    const std::size_t kept = cut.size() - (text.size() - block.end);
    demand(kept <= block.begin && cut.substr(0, kept) == text.substr(0, kept),
           "cutting keeps what is above");
    const std::string_view gone = text.substr(kept, block.begin - kept);
    demand(is_blank(gone) && std::count(gone.begin(), gone.end(), '\n') <= 1,
           "cutting takes one blank line at most");

    demand(same_outside(text,
                        block.begin,
                        block.end,
                        spliced(text, splice_replacing(text, block, fresh_block))),
           "replacing keeps what is around");
    if (plain_endings) {
        demand(spliced(text, splice_replacing(text, block, block_text(text, block))) == text,
               "a block replaced by itself changes nothing");
    }
}

void check_added(std::string_view text, const std::vector<Block>& blocks, const Table& table) {
    const std::string added = spliced(text, splice_adding(text, fresh_block));
    demand(std::string_view(added).substr(0, text.size()) == text,
           "adding keeps the old bytes as an untouched beginning");
    const bool free = find(table, "entry") == nullptr
                      || std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
                             return block.name == "entry";
                         });
    if (free) {
        const auto now = find_blocks(added);
        demand(now.size() == blocks.size() + 1, "adding makes one block more");
        demand(block_text(added, now.back()) == fresh_block, "the block is there as it was given");
        demand(!parse_toml(added).problem, "the file parses with its new block");
    }
}

/// Literals that softly's own commands can put in a file.
std::string any_literal(Chance& chance) {
    constexpr std::string_view literals[] = {
        "7", "true", "[1, 2]", "{ a = 1 }", "nan", "2026-11-22T09:15:03+02:00", "\"é \\\" #\""};
    return std::string(literals[chance.below(std::size(literals))]);
}

void check_value(std::string_view text, const Table& table, test::Path path, Chance& chance) {
    const bool fresh = std::holds_alternative<Table>(test::value_at(table, path)->data);
    if (fresh) {
        path.emplace_back("fresh key");
    }
    const std::string literal = any_literal(chance);
    const bool taken = fresh && test::value_at(table, path) != nullptr;
    const auto region = value_region(text, path);
    const auto changed = with_value(text, path, literal);
    if (!changed) {
        demand(!region, "a value that has a region can be replaced");
        return;
    }
    const Parsed after = parse_toml(*changed);
    demand(!after.problem, "the file parses after a splice");
    demand(test::all_others(table, path) == test::all_others(after.table, path),
           "a splice leaves every other value as it was");
    const Value* now = test::value_at(after.table, path);
    const Parsed wanted = parse_toml("value = " + literal);
    demand(now != nullptr && toml_value(*now) == toml_value(wanted.table.front().value),
           "a splice puts its value in place");
    if (region) {
        demand(same_outside(text, region->begin, region->end, *changed),
               "a splice changes no byte outside its region");
    } else if (!taken) {
        const auto differ =
            std::mismatch(text.begin(), text.end(), changed->begin(), changed->end());
        const auto begin = static_cast<std::size_t>(differ.first - text.begin());
        demand(same_outside(text, begin, begin, *changed), "a new key is put in at one place");
    }
}

/// True where every line ends as the first does.
bool has_one_line_ending(std::string_view text) {
    const bool windows = line_ending(text) == "\r\n";
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        if ((at > 0 && text[at - 1] == '\r') != windows) {
            return false;
        }
    }
    return true;
}

}  // namespace

void check_input(std::string_view input) {
    Chance chance(input);
    const std::vector<Block> blocks = find_blocks(input);
    check_shape(input, blocks);
    if (!blocks.empty()) {
        const Parsed read = parse_toml(input);
        check_cut_and_replaced(input,
                               blocks[chance.below(blocks.size())],
                               !read.problem && has_one_line_ending(input));
    }
    const Parsed parsed = parse_toml(input);
    if (parsed.problem) {
        demand(!with_value(input, test::Path{"a"}, "1"), "nothing is put in a file that is broken");
        return;
    }
    check_agreement(input, parsed.table, blocks);
    check_added(input, blocks, parsed.table);
    const std::vector<test::Path> paths = test::all_paths(parsed.table);
    if (!paths.empty()) {
        check_value(input, parsed.table, paths[chance.below(paths.size())], chance);
    }
}

}  // namespace softly::fuzz
