#include "store/pack_fields.hpp"

#include "base/text.hpp"
#include "store/pack_lint.hpp"
#include "view/words_pack_lint.hpp"
#include "view/words_settings.hpp"

#include <algorithm>
#include <cstdint>

namespace softly {
namespace {

bool is_control(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
}

bool is_within(const std::int64_t* number, int low, int high) {
    return number != nullptr && *number >= low && *number <= high;
}

std::vector<std::string> condition_words(const Member& member, Problems& problems) {
    if (const auto* text = std::get_if<std::string>(&member.value.data)) {
        return {*text};
    }
    std::vector<std::string> found;
    if (const auto* number = std::get_if<std::int64_t>(&member.value.data)) {
        return {"=" + std::to_string(*number)};
    }
    if (const auto* array = std::get_if<Array>(&member.value.data)) {
        for (const Value& value : *array) {
            if (const auto* text = std::get_if<std::string>(&value.data)) {
                found.push_back(*text);
            }
        }
        if (!found.empty() && found.size() == array->size()) {
            return found;
        }
    }
    problems.push_back(
        {"",
         member.value.place.line,
         member.value.place.column,
         words::pack_value_is(shown_name(member.key), words::table_of_words_wanted())});
    return found;
}

}  // namespace

std::string shown_name(std::string_view name) {
    std::string result;
    for (const char each : name.substr(0, longest_pack_name)) {
        const auto byte = static_cast<unsigned char>(each);
        result += byte < 0x20 || byte == 0x7f ? '?' : each;
    }
    return repaired_utf8(result);
}

Clauses read_clauses(const Table& table, Problems& problems) {
    Clauses result;
    for (const Member& member : table) {
        result.push_back({member.key, condition_words(member, problems), member.value.place});
    }
    return result;
}

void remark_unknown_keys(const Table& table,
                         const std::vector<std::string>& known,
                         Problems& remarks) {
    for (const Member& member : table) {
        if (std::find(known.begin(), known.end(), member.key) == known.end()) {
            remarks.push_back({"",
                               member.value.place.line,
                               member.value.place.column,
                               words::pack_key_unknown(shown_name(member.key),
                                                       nearest(member.key, known).value_or(""))});
        }
    }
}

Place PackFields::place(std::string_view key) const {
    const Value* value = find(table_, key);
    return value == nullptr || value->place.line == 0 ? place_ : value->place;
}

void PackFields::report(Place place, std::string words) {
    problems_.push_back({"", place.line, place.column, std::move(words)});
}

void PackFields::wrong(std::string_view key, const std::string& wanted) {
    report(place(key), words::pack_value_is(key, wanted));
}

void PackFields::require(std::string_view key) {
    if (!has(key)) {
        report(place_, words::pack_key_absent(key));
    }
}

bool PackFields::is_short_enough(std::string_view key,
                                 const std::string& text,
                                 Place at,
                                 std::size_t most) {
    if (text.size() > most) {
        report(at, words::pack_text_too_long(key, most));
        return false;
    }
    if (std::any_of(text.begin(), text.end(), is_control)) {
        report(at, words::pack_holds_control(key));
        return false;
    }
    return true;
}

std::string PackFields::text(std::string_view key, std::size_t most) {
    const Value* value = find(table_, key);
    if (value == nullptr) {
        return "";
    }
    const auto* held = std::get_if<std::string>(&value->data);
    if (held == nullptr) {
        wrong(key, words::one_line_text_wanted());
        return "";
    }
    return is_short_enough(key, *held, place(key), most) ? *held : "";
}

std::string PackFields::id() {
    std::string held = text("id", longest_pack_name);
    if (has("id") && !held.empty() && !is_pack_id(held)) {
        wrong("id", words::pack_id_wanted());
    }
    return held;
}

const Array* PackFields::array(std::string_view key, const std::string& wanted) {
    const Value* value = find(table_, key);
    const auto* held = value == nullptr ? nullptr : std::get_if<Array>(&value->data);
    if (value != nullptr && held == nullptr) {
        wrong(key, wanted);
    }
    return held;
}

const Table* PackFields::table(std::string_view key, const std::string& wanted) {
    const Value* value = find(table_, key);
    const auto* held = value == nullptr ? nullptr : std::get_if<Table>(&value->data);
    if (value != nullptr && held == nullptr) {
        wrong(key, wanted);
    }
    return held;
}

std::vector<std::string> PackFields::texts(std::string_view key,
                                           std::size_t most,
                                           std::size_t longest) {
    std::vector<std::string> found;
    const Array* held = array(key, words::texts_wanted());
    if (held == nullptr) {
        return found;
    }
    if (held->size() > most) {
        report(place(key), words::pack_list_too_long(key, most));
        return found;
    }
    for (const Value& value : *held) {
        const auto* each = std::get_if<std::string>(&value.data);
        if (each == nullptr) {
            report(value.place, words::pack_value_is(key, words::texts_wanted()));
        } else if (is_short_enough(key, *each, value.place, longest)) {
            found.push_back(*each);
        }
    }
    return found;
}

std::optional<int> PackFields::number(std::string_view key, int low, int high) {
    const Value* value = find(table_, key);
    if (value == nullptr) {
        return std::nullopt;
    }
    const auto* held = std::get_if<std::int64_t>(&value->data);
    if (!is_within(held, low, high)) {
        wrong(key, words::whole_number_wanted(low, high));
        return std::nullopt;
    }
    return static_cast<int>(*held);
}

std::optional<std::pair<int, int>> PackFields::two_numbers(std::string_view key,
                                                           int low,
                                                           int high) {
    if (!has(key)) {
        return std::nullopt;
    }
    const auto* held = std::get_if<Array>(&find(table_, key)->data);
    if (held != nullptr && held->size() == 2) {
        const auto* first = std::get_if<std::int64_t>(&held->front().data);
        const auto* second = std::get_if<std::int64_t>(&held->back().data);
        if (is_within(first, low, high) && is_within(second, low, high) && *first <= *second) {
            return std::pair{static_cast<int>(*first), static_cast<int>(*second)};
        }
    }
    wrong(key, words::two_numbers_wanted());
    return std::nullopt;
}

bool PackFields::flag(std::string_view key) {
    const Value* value = find(table_, key);
    const auto* held = value == nullptr ? nullptr : std::get_if<bool>(&value->data);
    if (value != nullptr && held == nullptr) {
        wrong(key, words::flag_wanted());
    }
    return held != nullptr && *held;
}

}  // namespace softly
