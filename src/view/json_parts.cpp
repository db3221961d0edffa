#include "view/json_parts.hpp"

#include "view/json_text.hpp"

#include <cmath>
#include <type_traits>
#include <variant>

namespace softly {

namespace {

Json from_array(const Array& array) {
    Json list = Json::array();
    for (const Value& value : array) {
        list.push_back(from_value(value));
    }
    return list;
}

Json place_in(int place) {
    return place > 0 ? Json(place) : Json(nullptr);
}

}  // namespace

Json document() {
    return Json{{"schema", 1}};
}

std::string printed(const Json& document) {
    return screen_safe_json(document.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

Json from_number(double number) {
    if (std::isnan(number)) {
        return "nan";
    }
    if (std::isinf(number)) {
        return number > 0 ? "inf" : "-inf";
    }
    return number;
}

Json from_value(const Value& value) {
    return std::visit(
        [](const auto& data) -> Json {
            using Data = std::decay_t<decltype(data)>;
            if constexpr (std::is_same_v<Data, double>) {
                return from_number(data);
            } else if constexpr (std::is_same_v<Data, Timestamp>) {
                return data.written;
            } else if constexpr (std::is_same_v<Data, Array>) {
                return from_array(data);
            } else if constexpr (std::is_same_v<Data, Table>) {
                return from_table(data);
            } else {
                return data;
            }
        },
        value.data);
}

Json from_table(const Table& table) {
    Json object = Json::object();
    for (const Member& member : table) {
        object[member.key] = from_value(member.value);
    }
    return object;
}

Json from_field(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json from_field(const std::optional<int>& number) {
    return number ? Json(*number) : Json(nullptr);
}

Json from_problems(const Problems& problems) {
    Json list = Json::array();
    for (const Problem& problem : problems) {
        list.push_back({{"file", problem.file},
                        {"line", place_in(problem.line)},
                        {"column", place_in(problem.column)},
                        {"words", problem.words}});
    }
    return list;
}

}  // namespace softly
