#include "store/help_data.hpp"

#include "store/shipped.hpp"
#include "store/toml_read.hpp"

#include <algorithm>
#include <utility>

namespace softly {

namespace {

std::string text_of(const Table& table, std::string_view key) {
    const Value* value = find(table, key);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->data);
    return text == nullptr ? std::string{} : *text;
}

const Array& array_of(const Table& table, std::string_view key) {
    static const Array none;
    const Value* value = find(table, key);
    const auto* array = value == nullptr ? nullptr : std::get_if<Array>(&value->data);
    return array == nullptr ? none : *array;
}

std::vector<std::string> texts_of(const Table& table, std::string_view key) {
    std::vector<std::string> texts;
    for (const Value& value : array_of(table, key)) {
        if (const auto* text = std::get_if<std::string>(&value.data)) {
            texts.push_back(*text);
        }
    }
    return texts;
}

EmergencyRow emergency_row(const Table& table) {
    return {.country = text_of(table, "code"),
            .name = text_of(table, "name"),
            .numbers = texts_of(table, "emergency"),
            .zones = texts_of(table, "zones"),
            .also = texts_of(table, "also")};
}

DirectoryRow directory_row(const Table& table) {
    return {.name = text_of(table, "name"),
            .address = text_of(table, "address"),
            .says = text_of(table, "says")};
}

/// The rows of an array of tables that `usable` holds for.
template <class Row, class Usable>
std::vector<Row> rows(const Table& file,
                      std::string_view name,
                      Row (*row)(const Table&),
                      Usable usable) {
    std::vector<Row> found;
    for (const Value& value : array_of(file, name)) {
        if (const auto* table = std::get_if<Table>(&value.data)) {
            Row candidate = row(*table);
            if (usable(candidate)) {
                found.push_back(std::move(candidate));
            }
        }
    }
    return found;
}

}  // namespace

HelpData read_help_data(std::string_view text) {
    const Parsed parsed = parse_toml(text);
    return {.emergency = rows(parsed.table,
                              "country",
                              emergency_row,
                              [](const EmergencyRow& row) {
                                  return !row.country.empty() && !row.numbers.empty();
                              }),
            .directories =
                rows(parsed.table, "directory", directory_row, [](const DirectoryRow& row) {
                    return !row.address.empty();
                })};
}

HelpData shipped_help_data() {
    const auto files = shipped_files();
    const auto file = std::find_if(files.begin(), files.end(), [](const ShippedFile& shipped) {
        return shipped.path == "helplines.toml";
    });
    return file == files.end() ? HelpData{} : read_help_data(file->text);
}

}  // namespace softly
