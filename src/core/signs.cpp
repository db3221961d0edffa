#include "core/signs.hpp"

#include "base/text.hpp"
#include "core/low.hpp"

#include <algorithm>
#include <optional>

namespace softly {
namespace {

constexpr int steep_rise = 3;
constexpr std::string_view ratings_prefix = "ratings.";
constexpr std::string_view tension_prefix = "tension.";

std::optional<long long> number_in(const Visit& visit) {
    return visit.prompt->kind == PromptKind::scale ? parse_integer(visit.value) : std::nullopt;
}

bool says_not_safe(const Visit& visit) {
    const PromptKind kind = visit.prompt->kind;
    return (kind == PromptKind::choice || kind == PromptKind::multi)
           && matches(visit.value, not_safe);
}

bool is_low_answer(const Visit& visit) {
    const auto number = number_in(visit);
    const std::string_view rating = rating_asked(*visit.prompt);
    return says_not_safe(visit)
           || (number
               && ((rating == "mood" && *number <= low_mood)
                   || (rating == "safety" && *number <= low_safety)
                   || (visit.prompt->keep.starts_with(tension_prefix) && *number >= high_tension)));
}

/// Today's ratings without those that this sitting asked for itself.
Ratings not_asked_here(std::span<const Visit> visits, Ratings ratings) {
    for (const Visit& visit : visits) {
        const std::string_view name = rating_asked(*visit.prompt);
        if (!name.empty() && !visit.value.empty()) {
            rating(ratings, name).reset();
        }
    }
    return ratings;
}

bool asks_for_tension(std::span<const Visit> visits) {
    return std::any_of(visits.begin(), visits.end(), [](const Visit& visit) {
        return !visit.value.empty() && visit.prompt->keep.starts_with(tension_prefix);
    });
}

bool tension_rose(std::span<const Visit> visits) {
    std::optional<long long> before;
    std::optional<long long> after;
    for (const Visit& visit : visits) {
        if (visit.prompt->keep == "tension.before") {
            before = number_in(visit);
        } else if (visit.prompt->keep == "tension.after") {
            after = number_in(visit);
        }
    }
    return before && after && *after - *before >= steep_rise;
}

/// What was said last before turning inward.
std::string_view at_the_gate(std::span<const Visit> visits) {
    const auto gate = std::find_if(visits.rbegin(), visits.rend(), [](const Visit& visit) {
        return visit.prompt->role == Role::gate;
    });
    return gate == visits.rend() ? std::string_view{} : gate->value;
}

bool got_sharper(std::span<const Visit> visits) {
    return std::any_of(visits.begin(), visits.end(), [](const Visit& visit) {
        return visit.prompt->role == Role::felt && visit.value == "sharper";
    });
}

}  // namespace

std::string_view rating_asked(const Prompt& prompt) {
    if (prompt.kind != PromptKind::scale) {
        return {};
    }
    std::string_view name = prompt.keep.empty() ? prompt.id : prompt.keep;
    if (name.starts_with(ratings_prefix)) {
        name.remove_prefix(ratings_prefix.size());
    }
    const auto found = std::find(rating_names.begin(), rating_names.end(), name);
    return found == rating_names.end() ? std::string_view{} : *found;
}

Signs signs(std::span<const Visit> visits, const Today& today) {
    return {.low = is_low(not_asked_here(visits, today.ratings))
                   || (!asks_for_tension(visits) && today.tension.value_or(0) >= high_tension)
                   || std::any_of(visits.begin(), visits.end(), is_low_answer),
            .rose = tension_rose(visits),
            .away = at_the_gate(visits) == "far-away" || got_sharper(visits),
            .too_much = at_the_gate(visits) == "too-much"};
}

}  // namespace softly
