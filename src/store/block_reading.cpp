#include "store/block_reading.hpp"

#include "store/toml_read.hpp"

#include <cstddef>
#include <map>
#include <utility>
#include <variant>

namespace softly {
namespace {

std::string id_of(const Value& block) {
    const auto* table = std::get_if<Table>(&block.data);
    const Value* id = table == nullptr ? nullptr : find(*table, "id");
    const auto* text = id == nullptr ? nullptr : std::get_if<std::string>(&id->data);
    return text == nullptr ? std::string{} : *text;
}

}  // namespace

BlockReading read_blocks(std::string_view text) {
    BlockReading reading;
    Parsed parsed = parse_toml(text);
    if (parsed.problem) {
        reading.problem = std::move(parsed.problem);
        return reading;
    }
    if (const Value* schema = find(parsed.table, "schema")) {
        if (const auto* number = std::get_if<std::int64_t>(&schema->data)) {
            reading.schema = *number;
        }
    }
    reading.blocks = find_blocks(text);
    std::map<std::string, std::size_t> next;
    for (const Block& block : reading.blocks) {
        const Value* array = find(parsed.table, block.name);
        const auto* elements = array == nullptr ? nullptr : std::get_if<Array>(&array->data);
        const std::size_t index = next[block.name]++;
        const bool there = elements != nullptr && index < elements->size();
        reading.ids.push_back(there ? id_of((*elements)[index]) : std::string{});
    }
    return reading;
}

}  // namespace softly
