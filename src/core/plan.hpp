#pragma once

#include "core/person.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// The hard-day plan: made on a calmer day, in the person's own words. The parts follow what is known to
/// help in safety plans (Nuij 2021; Stanley and Brown's published structure), in words of our own.
struct Plan {
    std::vector<std::string> signs;     ///< how a hard day begins
    std::vector<std::string> alone;     ///< what helps alone
    std::vector<std::string> company;   ///< places and people to be near without talking about it
    std::vector<std::string> people;    ///< ids in people.toml, or free words, often with a number
    std::vector<std::string> services;  ///< a clinic, a line, a therapist
    std::vector<std::string> safer;     ///< what makes the place safer
    std::vector<std::string> reasons;   ///< what holds

    bool operator==(const Plan&) const = default;
};

/// The one list of sections: `visit(key, member)` for each, in the order in which they are asked and shown.
template <class PlanType, class Visit>
void each_section(PlanType& plan, Visit&& visit) {
    visit("signs", plan.signs);
    visit("alone", plan.alone);
    visit("company", plan.company);
    visit("people", plan.people);
    visit("services", plan.services);
    visit("safer", plan.safer);
    visit("reasons", plan.reasons);
}

bool is_empty(const Plan& plan);

/// The keys, in their order.
std::vector<std::string> plan_sections();

/// The items of a section; null where there is none of that name.
const std::vector<std::string>* section(const Plan& plan, std::string_view key);
std::vector<std::string>* section(Plan& plan, std::string_view key);

/// The plan without those among `people` who are marked unsafe. Where people.toml could not be read as a
/// whole, a word that may be the id of somebody unknown is left out too.
Plan without_unsafe(Plan plan, const People& people, bool people_are_known);

/// The plan with names where `people` has ids.
Plan with_names(Plan plan, const People& people);

/// Items that name somebody marked unsafe by name or alias: they stay, and are worth a second look.
std::vector<std::string> items_naming_unsafe(const Plan& plan, const People& people);

/// A section's items out of a text with one on each line; `or_semicolons` where a text is one line only.
std::vector<std::string> items_of(std::string_view text, bool or_semicolons = false);

}  // namespace softly
