#include "core/check_in.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace softly {
namespace {

constexpr std::string_view numb_answer = "n";
constexpr int highest_rating = 10;

bool is_rating(std::string_view id) {
    return std::find(rating_names.begin(), rating_names.end(), id) != rating_names.end();
}

void clear(Entry& entry, std::string_view id) {
    if (is_rating(id)) {
        rating(entry.ratings, id).reset();
        std::erase(entry.numb, id);
    } else if (id == "contact_since") {
        entry.contact_since.clear();
    } else if (id == "text") {
        entry.text.clear();
    }
}

}  // namespace

bool set_rating(Entry& entry, std::string_view name, std::string_view typed) {
    if (ascii_lower(typed) == numb_answer) {
        clear(entry, name);
        entry.numb.emplace_back(name);
        return true;
    }
    const auto number = parse_integer(typed);
    if (!number || *number < 0 || *number > highest_rating) {
        return false;
    }
    clear(entry, name);
    rating(entry.ratings, name) = static_cast<int>(*number);
    return true;
}

void take_answers(Entry& entry, std::span<const Prompt> prompts, std::span<const Answer> answers) {
    for (const Prompt& prompt : prompts) {
        clear(entry, prompt.id);
    }
    for (const Answer& answer : answers) {
        if (is_rating(answer.prompt)) {
            (void)set_rating(entry, answer.prompt, answer.value);
        } else if (answer.prompt == "contact_since") {
            entry.contact_since = answer.value;
        } else if (answer.prompt == "text") {
            entry.text = answer.value;
        }
    }
}

std::vector<Answer> answers_in(const Entry& entry, std::span<const Prompt> prompts) {
    std::vector<Answer> answers;
    for (const Prompt& prompt : prompts) {
        if (is_rating(prompt.id)) {
            const bool numb =
                std::find(entry.numb.begin(), entry.numb.end(), prompt.id) != entry.numb.end();
            if (const Rating& value = rating(entry.ratings, prompt.id)) {
                answers.push_back({prompt.id, std::to_string(*value)});
            } else if (numb) {
                answers.push_back({prompt.id, std::string{numb_answer}});
            }
        } else if (prompt.id == "contact_since" && !entry.contact_since.empty()) {
            answers.push_back({prompt.id, entry.contact_since});
        } else if (prompt.id == "text" && !entry.text.empty()) {
            answers.push_back({prompt.id, entry.text});
        }
    }
    return answers;
}

}  // namespace softly
