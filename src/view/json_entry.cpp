#include "view/json_entry.hpp"

#include "core/discreet.hpp"
#include "core/entry_fields.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace softly {
namespace {

using softly::from_field;

/// A field's value, null where the entry does not have it.
Json from_field(const std::optional<Moment>& moment) {
    return moment ? Json(to_text(*moment)) : Json(nullptr);
}

Json from_field(const std::optional<bool>& flag) {
    return flag ? Json(*flag) : Json(nullptr);
}

/// Those that every entry has are its only lists that may be empty.
Json from_field(const std::vector<std::string>& texts) {
    return Json(texts);
}

Json from_field(const Table& table) {
    return from_table(table);
}

/// True for fields that are there in every entry, whatever they hold.
bool always_there(std::string_view key) {
    constexpr std::string_view keys[] = {"id", "at", "tags", "people", "numb", "answers"};
    return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

/// Unusable values beside the known keys of a sub-table go into that object, all else to the top.
void add_extra(Json& object, const Table& extra, const std::vector<std::string_view>& sub_tables) {
    Json top = Json::object();
    for (const Member& member : extra) {
        const auto* table = std::get_if<Table>(&member.value.data);
        const bool known =
            std::find(sub_tables.begin(), sub_tables.end(), member.key) != sub_tables.end();
        if (table != nullptr && known) {
            object[member.key]["extra"] = from_table(*table);
        } else {
            top[member.key] = from_value(member.value);
        }
    }
    if (!top.empty()) {
        object["extra"] = std::move(top);
    }
}

Json from_one(const Entry& entry, bool filed) {
    Json object = Json::object();
    std::vector<std::string_view> sub_tables;
    each_field(entry, [&](std::string_view table, std::string_view key, const auto& field, OneOf) {
        Json value = from_field(field);
        const bool absent = value.is_null() || (value.is_structured() && value.empty());
        if (table.empty()) {
            if (!absent || always_there(key)) {
                object[std::string{key}] = std::move(value);
            }
            return;
        }
        if (std::find(sub_tables.begin(), sub_tables.end(), table) == sub_tables.end()) {
            sub_tables.push_back(table);
            if (table == "ratings") {
                object["ratings"] = Json::object();
            }
        }
        if (!absent) {
            object[std::string{table}][std::string{key}] = std::move(value);
        }
    });
    if (!filed) {
        object["filed"] = false;
    }
    add_extra(object, entry.extra, sub_tables);
    return object;
}

}  // namespace

Json from_entry(const Placed& placed, bool discreetly, const People& people) {
    return discreetly ? from_one(discreet(placed.entry, people), placed.filed)
                      : from_one(placed.entry, placed.filed);
}

}  // namespace softly
