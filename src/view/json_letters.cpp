#include "view/json_letters.hpp"

#include "view/json_parts.hpp"

namespace softly {
namespace {

template <class Time>
Json text_or_null(const std::optional<Time>& time) {
    return time ? Json(to_text(*time)) : Json(nullptr);
}

}  // namespace

std::string letters_json(const Letters& letters, const Problems& problems) {
    Json all = document();
    Json& list = all["letters"] = Json::array();
    for (const Letter& letter : letters) {
        Json one{{"id", letter.id.empty() ? Json(nullptr) : Json(letter.id)},
                 {"written", text_or_null(letter.written)},
                 {"open_on", text_or_null(letter.open_on)},
                 {"open_when", letter.open_when.empty() ? Json(nullptr) : Json(letter.open_when)},
                 {"opened", text_or_null(letter.opened)}};
        Table extra = letter.extra;
        std::erase_if(extra, [](const Member& member) { return member.key == "text"; });
        if (!extra.empty()) {
            one["extra"] = from_table(extra);
        }
        list.push_back(std::move(one));
    }
    all["problems"] = from_problems(problems);
    return printed(all);
}

}  // namespace softly
