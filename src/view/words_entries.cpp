#include "view/words_entries.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace softly {

std::string no_usable_time() {
    return "no time softly can read";
}

std::string no_id() {
    return "no id";
}

std::string not_yet_filed() {
    return "kept, not yet in the journal file";
}

std::string stands_in(std::string_view file, int line) {
    return line > 0 ? fmt::format("in {}, line {}", file, line) : fmt::format("in {}", file);
}

std::string choice_said(std::string_view word) {
    std::string said{word};
    std::replace(said.begin(), said.end(), '-', ' ');
    return said;
}

std::string rating_said(std::string_view name, int value) {
    return fmt::format("{} {}", name, value);
}

std::string numb_said(std::string_view name) {
    return fmt::format("{} numb", name);
}

std::string ratings_said(const Entry& entry) {
    std::vector<std::string> said;
    for (const std::string_view name : rating_names) {
        if (const Rating& value = rating(entry.ratings, name)) {
            said.push_back(rating_said(name, *value));
        }
        if (std::find(entry.numb.begin(), entry.numb.end(), name) != entry.numb.end()) {
            said.push_back(numb_said(name));
        }
    }
    return join(said, ", ");
}

std::string contact_said(const Contact& contact) {
    std::string said;
    const auto add = [&said](std::string_view part) {
        said += said.empty() ? "" : ", ";
        said += part;
    };
    if (!contact.how.empty()) {
        add(choice_said(contact.how));
    }
    if (contact.from_them) {
        add(*contact.from_them ? "from them" : "from me");
    }
    if (contact.ease) {
        add(fmt::format("ease {}", *contact.ease));
    }
    if (contact.heard) {
        add(*contact.heard ? "felt heard" : "did not feel heard");
    }
    return said;
}

std::string field_label(std::string_view table, std::string_view key) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 11> chosen{{
        {"contact_since", "contact since last time"},
        {"pack", "reflection"},
        {"how", "how it went"},
        {"expected", "expected, 0 dread to 10 looking forward"},
        {"happened", "how it was, 0 to 10"},
        {"kept_words", "words to keep"},
        {"finished", "stopped part-way"},
        {"tension.before", "tension before"},
        {"kindness.self", "how I was with myself"},
        {"kindness.received", "kindness received"},
        {"kindness.given", "kindness given"},
    }};
    const std::string name = table.empty() ? std::string{key} : fmt::format("{}.{}", table, key);
    for (const auto& [known, label] : chosen) {
        if (known == name) {
            return std::string{label};
        }
    }
    std::string label = name;
    std::replace_if(
        label.begin(),
        label.end(),
        [](char letter) { return letter == '_' || letter == '.'; },
        ' ');
    return label;
}

std::string yes_or_no(bool value) {
    return value ? "yes" : "no";
}

std::string answers_label() {
    return "answers:";
}

std::string other_keys_label() {
    return "other keys in the file:";
}

std::string text_goes_on() {
    return "…";
}

}  // namespace softly
