#include "view/person_text.hpp"

#include "base/text.hpp"
#include "core/median.hpp"
#include "view/entry_text.hpp"
#include "view/screen_text.hpp"
#include "view/words_people.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace softly {
namespace {

constexpr int indent = 2;

std::string shown_name(const Person& person, const PeopleView& view) {
    const std::string& name = person.name.empty() ? person.id : person.name;
    return on_one_line(view.discreet ? initials(name) : name);
}

std::string lines(std::string_view text, int first, int others, const Style& style) {
    // What stands in a file by hand may hold line breaks, and with them lines of its own.
    std::string line = sanitized(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return wrapped_block(line, style.columns, first, others) + "\n";
}

/// The id, where the name alone does not say it.
std::string told_apart(const Person& person) {
    const std::string plain = id_for_name(person.name, [](const std::string&) { return false; });
    return person.id.empty() || person.id == plain ? "" : " (" + person.id + ")";
}

std::optional<std::string> rest_of(const Person& person, Date today) {
    return is_resting(person, today) ? std::optional{words::resting_said(*person.rest_until->day)}
                                     : std::nullopt;
}

std::string line_in_list(const Person& person, const PeopleView& view) {
    std::vector<std::string> facts;
    if (!view.discreet) {
        facts = {person.kind, join(person.qualities, ", "), words::wish_said(person)};
    }
    facts.push_back(rest_of(person, view.today).value_or(""));
    facts.push_back(is_unsafe(person) ? words::marked_unsafe() : "");
    std::erase(facts, "");
    const std::string name = shown_name(person, view) + (view.discreet ? "" : told_apart(person));
    return name + (facts.empty() ? "" : ": " + join(facts, "; "));
}

bool belongs_to(const Person& person, std::string_view circle) {
    const bool known =
        std::find(circle_words.begin(), circle_words.end(), person.circle) != circle_words.end();
    return circle.empty() ? !known : person.circle == circle;
}

std::string labelled(std::string_view key, const std::string& text, const Style& style) {
    return text.empty() ? ""
                        : lines(words::person_label(key) + ": " + text, indent, 2 * indent, style);
}

std::string what_is_written(const Person& person, const PeopleView& view, const Style& style) {
    std::string text;
    if (!view.discreet) {
        text += labelled("id", person.id, style);
        text += labelled("aliases", join(person.aliases, ", "), style);
        text += labelled("kind", person.kind, style);
    }
    const bool circle_known = belongs_to(person, person.circle) && !person.circle.empty();
    if (circle_known) {
        text += lines(words::circle_said(person.circle), indent, 2 * indent, style);
    }
    if (!view.discreet) {
        text += labelled("qualities", join(person.qualities, ", "), style);
        text += labelled("good_for", join(person.good_for, ", "), style);
        text += labelled("every", words::wish_said(person), style);
    }
    if (const auto rest = rest_of(person, view.today)) {
        text += lines(*rest, indent, 2 * indent, style);
    }
    return text;
}

std::string what_contact_was_like(const PersonPast& past, const Style& style) {
    std::string text;
    if (past.ease.size() >= fewest_for_a_median) {
        const auto [low, high] = std::minmax_element(past.ease.begin(), past.ease.end());
        text += lines(words::ease_in_the_middle(
                          median(past.ease), *low, *high, static_cast<int>(past.ease.size())),
                      indent,
                      2 * indent,
                      style);
    } else if (!past.ease.empty()) {
        text += lines(words::ease_values(past.ease), indent, 2 * indent, style);
    }
    if (past.heard > 0) {
        text += lines(words::heard_times(past.heard), indent, 2 * indent, style);
    }
    return text.empty() ? "" : "\n" + lines(words::contact_title(), 0, 0, style) + text;
}

std::string last_moments_of(const PersonPast& past,
                            const People& people,
                            const PeopleView& view,
                            const Style& style) {
    if (past.moments.empty()) {
        return "\n" + lines(words::no_moments_with_them(), 0, 0, style);
    }
    return "\n" + lines(words::last_moments_title(), 0, 0, style)
           + entries_text(past.moments, people, view.discreet, style);
}

}  // namespace

std::string people_text(const People& people, const PeopleView& view, const Style& style) {
    constexpr std::array<std::string_view, 4> circles{"inner", "middle", "outer", ""};
    std::string text;
    for (const std::string_view circle : circles) {
        std::string there;
        for (const Person& person : people) {
            if (belongs_to(person, circle)) {
                there += lines(line_in_list(person, view), indent, 2 * indent, style);
            }
        }
        if (!there.empty()) {
            text += text.empty() ? "" : "\n";
            text += style.bold(words::circle_title(circle)) + "\n" + there;
        }
    }
    return text;
}

std::string person_text(const Person& person,
                        const PersonPast& past,
                        const People& people,
                        const PeopleView& view,
                        const Style& style) {
    std::string text = style.bold(shown_name(person, view)) + "\n";
    text += what_is_written(person, view, style);
    if (is_unsafe(person)) {
        return text + lines(words::marked_unsafe(), indent, 2 * indent, style);
    }
    text += last_moments_of(past, people, view, style);
    text += what_contact_was_like(past, style);
    if (view.since) {
        const int days = past.last ? days_between(*past.last, view.today) : 0;
        text += "\n" + lines(words::contact_since(past.last, days), 0, 0, style);
    }
    return text;
}

}  // namespace softly
