#include "store/block_reading.hpp"

#include "store/toml_read.hpp"
#include "store/toml_scan.hpp"

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

std::int64_t schema_in(const Table& table) {
    const Value* schema = find(table, "schema");
    const auto* number = schema == nullptr ? nullptr : std::get_if<std::int64_t>(&schema->data);
    return number == nullptr ? known_schema : *number;
}

}  // namespace

std::int64_t schema_of(std::string_view text) {
    const std::vector<Statement> statements = scan_statements(text);
    std::size_t end = 0;
    for (const Statement& statement : statements) {
        if (statement.kind != Statement::Kind::pair) {
            break;
        }
        end = statement.end;
    }
    const Parsed parsed = parse_toml(text.substr(0, end));
    return parsed.problem ? known_schema : schema_in(parsed.table);
}

BlockReading read_blocks(std::string_view text, Shape shape) {
    BlockReading reading;
    Parsed parsed = parse_toml(text);
    if (parsed.problem) {
        reading.problem = std::move(parsed.problem);
        return reading;
    }
    reading.schema = schema_in(parsed.table);
    reading.blocks = find_blocks(text, shape);
    if (shape == Shape::keys) {
        for (const Block& block : reading.blocks) {
            reading.ids.push_back(block.name);
        }
        return reading;
    }
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
