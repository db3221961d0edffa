#include "store/split.hpp"

#include "base/id.hpp"
#include "base/text.hpp"
#include "store/block_reading.hpp"
#include "store/toml_scan.hpp"
#include "store/trace.hpp"

#include <cstdint>

namespace softly {
namespace {

/// An id that is always the same for the same words, so that mending twice adds nothing.
std::string derived_id(std::string_view words) {
    constexpr std::uint64_t offset_basis = 14695981039346656037U;  // FNV-1a
    constexpr std::uint64_t prime = 1099511628211U;
    std::uint64_t hash = offset_basis;
    for (const char byte : words) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * prime;
    }
    return make_id(hash);
}

/// The block with an id of its own as its first line.
std::string with_id(const std::string& block, const std::string& id) {
    const std::size_t header_end = next_line(block, 0);
    return block.substr(0, header_end) + "id = \"" + id + "\"\n" + block.substr(header_end);
}

}  // namespace

std::optional<std::vector<Change>> changes_splitting(const std::string& path,
                                                     std::string_view text,
                                                     const Journal& journal,
                                                     const Clock& clock) {
    const std::vector<Placed> entries = read_month(text, path, clock).entries;
    const BlockReading reading = read_blocks(text);
    if (reading.problem || entries.empty() || entries.size() != reading.blocks.size()) {
        return std::nullopt;
    }
    std::vector<Change> changes;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i].entry;
        if (!entry.at || reading.blocks[i].line != entries[i].line) {
            return std::nullopt;
        }
        std::string block = block_text(text, reading.blocks[i]);
        std::string id = entry.id;
        if (id.empty()) {
            id = derived_id(block);
            block = with_id(block, id);
        }
        const Loaded known = journal.with_id(id);
        for (const Placed& other : known.entries) {
            if (other.entry.id == id && !entry.id.empty() && !(other.entry == entry)) {
                return std::nullopt;
            }
        }
        changes.push_back({month_file(month_of(entry.at->local)), id, "", block});
    }
    return changes;
}

bool holds_only_blocks(std::string_view text) {
    std::size_t at = byte_order_mark(text);
    std::string rest;
    for (const Block& block : find_blocks(text)) {
        rest += text.substr(at, block.begin - at);
        at = block.end;
    }
    rest += text.substr(at);
    for (const std::string_view line : lines_of(rest)) {
        if (!trim(line).empty() && trim(line) != trim(first_line_of_new_file)) {
            return false;
        }
    }
    return true;
}

}  // namespace softly
