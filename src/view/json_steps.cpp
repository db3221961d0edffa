#include "view/json_steps.hpp"

#include "core/step_fields.hpp"
#include "view/json_parts.hpp"

#include <string_view>

namespace softly {
namespace {

Json from_field(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json from_field(const std::optional<int>& number) {
    return number ? Json(*number) : Json(nullptr);
}

template <class Time>
Json from_field(const std::optional<Time>& time) {
    return time ? Json(to_text(*time)) : Json(nullptr);
}

/// Words of one's own, which are not for other eyes.
bool is_private(std::string_view key) {
    return key == "what" || key == "if_then" || key == "obstacle";
}

Json from_step(const Step& step, const ShownSteps& shown) {
    Json object = Json::object();
    each_step_field(step, [&](std::string_view key, const auto& member, NumberRange) {
        object[std::string{key}] = from_field(member);
    });
    if (shown.discreet) {
        for (auto& [key, value] : object.items()) {
            if (is_private(key)) {
                value = nullptr;
            }
        }
        if (!step.person.empty()) {
            object["person"] = initials(person_name(shown.people, step.person));
        }
    } else if (!step.extra.empty()) {
        object["extra"] = from_table(step.extra);
    }
    object["waiting"] = is_waiting(step, shown.today, shown.counts_from);
    return object;
}

Json from_idea(const ShownIdea& idea) {
    Json object = Json::object();
    object["what"] = idea.what;
    object["because"] = idea.because;
    object["person"] = from_field(idea.person);
    object["way"] = idea.way;
    object["size"] = idea.size;
    return object;
}

}  // namespace

std::string steps_json(const ShownSteps& shown, const Problems& problems) {
    Json all = document();
    Json& list = all["steps"] = Json::array();
    for (const Step& step : shown.steps) {
        list.push_back(from_step(step, shown));
    }
    all["problems"] = from_problems(problems);
    return printed(all);
}

std::string step_ideas_json(const std::vector<ShownIdea>& ideas, const Problems& problems) {
    Json all = document();
    Json& list = all["ideas"] = Json::array();
    for (const ShownIdea& idea : ideas) {
        list.push_back(from_idea(idea));
    }
    all["problems"] = from_problems(problems);
    return printed(all);
}

}  // namespace softly
