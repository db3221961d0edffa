#include "commands/shared_card.hpp"

#include "store/helplines_file.hpp"
#include "store/people_file.hpp"
#include "store/plan_file.hpp"
#include "view/help_card.hpp"

#include <cstdint>
#include <exception>

namespace softly {
namespace {

/// More people than anybody knows; what is larger would keep the card waiting.
constexpr std::uint64_t many_people = std::uint64_t{1} << 20;

/// The locale that says how places and addresses are written, and so where the person may be.
std::string locale_of_places(const System& system) {
    for (const char* name : {"LC_ALL", "LC_ADDRESS", "LANG"}) {
        if (const auto locale = system.variable(name)) {
            return *locale;
        }
    }
    return {};
}

void add_shifts(ClockShifts& shifts,
                const std::vector<Service>& services,
                const Clock& clock,
                const Moment& now) {
    for (const Service& service : services) {
        if (service.zone.empty() || shifts.contains(service.zone)) {
            continue;
        }
        if (const auto offset = clock.offset_in(service.zone, now.instant())) {
            shifts.emplace(service.zone, now.offset - *offset);
        }
    }
}

/// The people of the plan, by name, but those marked unsafe. Whatever is wrong with the files, the rest of
/// the card is not to suffer from it.
std::vector<std::string> people_in_plan(Desk& desk) {
    if (desk.layout.data.empty()) {
        return {};
    }
    try {
        const Plan plan = load_plan(desk.world, desk.layout).plan;
        if (plan.people.empty()) {
            return {};
        }
        const LoadedPeople known = load_people(desk.world, desk.layout, many_people);
        return with_names(without_unsafe(plan, known.people, known.problems.empty()), known.people)
            .people;
    } catch (const std::exception&) {
        return {};
    }
}

HelpCard make_card(Desk& desk) {
    const World& world = desk.world;
    const CountryFacts facts{.configured = desk.settings.country,
                             .zone = world.clock.zone_name(),
                             .territory = territory_of(locale_of_places(world.system))};
    const std::vector<Service> own = desk.layout.helplines.empty()
                                         ? std::vector<Service>{}
                                         : load_own_helplines(desk.world, desk.layout).services;
    HelpCard card;
    card.people = people_in_plan(desk);
    card.who = who_can_help(read_help_data_for(shipped_helplines(), facts), own, facts);
    const Moment now = world.clock.now();
    card.now = now.local;
    add_shifts(card.shifts, card.who.own, world.clock, now);
    add_shifts(card.shifts, card.who.services, world.clock, now);
    return card;
}

}  // namespace

std::string card(Desk& desk) {
    return help_card(make_card(desk), desk.style);
}

std::string card_in_sitting(Desk& desk) {
    HelpCard card = make_card(desk);
    card.in_sitting = true;
    return help_card(card, desk.style);
}

std::vector<std::string> help_on_paper(Desk& desk) {
    return lines_for_paper(make_card(desk));
}

}  // namespace softly
