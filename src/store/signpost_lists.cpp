#include "store/signpost_lists.hpp"

#include "store/shipped.hpp"
#include "store/toml_read.hpp"

#include <variant>

namespace softly {

namespace {

std::vector<std::string> texts_of(const Table& table, std::string_view key) {
    std::vector<std::string> texts;
    const Value* value = find(table, key);
    const auto* array = value == nullptr ? nullptr : std::get_if<Array>(&value->data);
    if (array == nullptr) {
        return texts;
    }
    for (const Value& each : *array) {
        if (const auto* text = std::get_if<std::string>(&each.data)) {
            texts.push_back(*text);
        }
    }
    return texts;
}

}  // namespace

SignpostList read_signpost_list(std::string_view text) {
    const Table table = parse_toml(text).table;
    return {.phrases = texts_of(table, "phrases"),
            .prefixes = texts_of(table, "prefixes"),
            .between = texts_of(table, "between")};
}

std::vector<SignpostList> shipped_signpost_lists() {
    std::vector<SignpostList> lists;
    for (const ShippedFile& file : shipped_files()) {
        if (file.path.ends_with("/signpost.toml")) {
            lists.push_back(read_signpost_list(file.text));
        }
    }
    return lists;
}

}  // namespace softly
