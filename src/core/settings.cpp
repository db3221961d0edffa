#include "core/settings.hpp"

#include "base/date.hpp"
#include "base/date_words.hpp"
#include "view/words_settings.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <fmt/core.h>

namespace softly {

namespace {

constexpr int largest_count = 1000;
constexpr int most_receipts_days = 365;

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

char upper(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

bool is_country(const std::string& text) {
    return text.size() == 2 && is_letter(text[0]) && is_letter(text[1]);
}

/// A BCP 47 tag in its plain forms: "en", "pt-BR", "zh-Hant".
bool is_language(const std::string& text) {
    const std::size_t hyphen = std::min(text.find('-'), text.size());
    const bool plain_start =
        (hyphen == 2 || hyphen == 3)
        && std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(hyphen), is_letter);
    if (!plain_start || hyphen == text.size()) {
        return plain_start;
    }
    std::size_t part = 0;
    for (const char letter : text.substr(hyphen + 1)) {
        const bool is_digit = letter >= '0' && letter <= '9';
        if (letter == '-' ? part == 0 : !is_letter(letter) && !is_digit) {
            return false;
        }
        part = letter == '-' ? 0 : part + 1;
    }
    return part > 0;
}

bool is_clock(const std::string& text) {
    return parse_clock(text).has_value();
}

/// What a value has to look like: by its form, else by the member's type.
std::string looks_like(Form form, std::string_view name, const auto& member) {
    using Type = std::remove_cvref_t<decltype(member)>;
    switch (form) {
    case Form::country:
        return words::country_wanted();
    case Form::clock:
        return words::clock_wanted();
    case Form::clocks:
        return words::clocks_wanted();
    case Form::two_clocks:
        return words::two_clocks_wanted();
    case Form::language:
        return words::language_wanted();
    case Form::span:
        return words::span_wanted();
    case Form::count:
        return words::count_wanted(name == "privacy.receipts_days" ? most_receipts_days
                                                                   : largest_count);
    case Form::any:
        break;
    }
    if constexpr (std::is_same_v<Type, bool>) {
        return words::flag_wanted();
    } else if constexpr (std::is_same_v<Type, std::string>) {
        return words::text_wanted();
    } else {
        return words::texts_wanted();
    }
}

bool fits(const std::string& text, std::string_view /*name*/, Form form) {
    switch (form) {
    case Form::country:
        return text.empty() || is_country(text);
    case Form::clock:
        return is_clock(text);
    case Form::language:
        return is_language(text);
    case Form::span:
        return text.empty() || parse_span(text).has_value();
    default:
        return true;
    }
}

bool fits(const std::vector<std::string>& texts, Form form) {
    if (form != Form::clocks && form != Form::two_clocks) {
        return true;
    }
    const bool right_number = form == Form::clocks || texts.empty() || texts.size() == 2;
    return right_number && std::all_of(texts.begin(), texts.end(), is_clock);
}

// Each `take` gives the member its new value and says whether the value fitted.

bool take(std::string& member, const Value& value, std::string_view name, Form form) {
    const auto* text = std::get_if<std::string>(&value.data);
    if (text == nullptr || !fits(*text, name, form)) {
        return false;
    }
    member = *text;
    if (form == Form::country) {
        std::transform(member.begin(), member.end(), member.begin(), upper);
    }
    return true;
}

bool take(std::chrono::minutes& member, const Value& value, std::string_view /*name*/, Form) {
    const auto* text = std::get_if<std::string>(&value.data);
    const auto clock = text != nullptr ? parse_clock(*text) : std::nullopt;
    member = clock.value_or(member);
    return clock.has_value();
}

bool take(int& member, const Value& value, std::string_view name, Form) {
    const auto* number = std::get_if<std::int64_t>(&value.data);
    const int largest = name == "privacy.receipts_days" ? most_receipts_days : largest_count;
    if (number == nullptr || *number < 1 || *number > largest) {
        return false;
    }
    member = static_cast<int>(*number);
    return true;
}

bool take(bool& member, const Value& value, std::string_view /*name*/, Form) {
    const auto* truth = std::get_if<bool>(&value.data);
    if (truth == nullptr) {
        return false;
    }
    member = *truth;
    return true;
}

bool take(std::vector<std::string>& member, const Value& value, std::string_view, Form form) {
    const auto* array = std::get_if<Array>(&value.data);
    if (array == nullptr) {
        return false;
    }
    std::vector<std::string> texts;
    for (const Value& each : *array) {
        const auto* text = std::get_if<std::string>(&each.data);
        if (text == nullptr) {
            return false;
        }
        texts.push_back(*text);
    }
    if (!fits(texts, form)) {
        return false;
    }
    member = std::move(texts);
    return true;
}

Value as_value(const std::string& member) {
    return {member};
}

Value as_value(std::chrono::minutes member) {
    return {fmt::format("{:02}:{:02}", member.count() / 60, member.count() % 60)};
}

Value as_value(int member) {
    return {std::int64_t{member}};
}

Value as_value(bool member) {
    return {member};
}

Value as_value(const std::vector<std::string>& member) {
    Array array;
    for (const std::string& text : member) {
        array.push_back({text});
    }
    return {std::move(array)};
}

}  // namespace

std::optional<Value> setting(const Settings& settings, std::string_view name) {
    std::optional<Value> found;
    each_setting(settings, [&](std::string_view each, const auto& member, Form, std::string_view) {
        if (each == name) {
            found = as_value(member);
        }
    });
    return found;
}

std::optional<std::string> set(Settings& settings, std::string_view name, const Value& value) {
    std::optional<std::string> reason;
    each_setting(settings, [&](std::string_view each, auto& member, Form form, std::string_view) {
        if (each != name || take(member, value, name, form)) {
            return;
        }
        reason = words::setting_is(name, looks_like(form, name, member));
    });
    return reason;
}

std::vector<std::string> setting_names() {
    std::vector<std::string> names;
    const Settings settings;
    each_setting(settings, [&](std::string_view name, const auto&, Form, std::string_view) {
        names.emplace_back(name);
    });
    return names;
}

}  // namespace softly
