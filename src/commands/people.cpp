#include "commands/all.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_people.hpp"
#include "core/person_past.hpp"
#include "store/journal.hpp"
#include "view/json_people.hpp"
#include "view/person_text.hpp"
#include "view/words_people.hpp"

#include <utility>

namespace softly {
namespace {

constexpr Param all{"--all", "", "with those marked as unsafe", Takes::nothing};
constexpr Param since{"--since", "", "says how long ago the last contact was", Takes::nothing};

constexpr const Param* list_params[] = {&all, &params::discreet, &params::json};
constexpr const Param* show_params[] = {&params::who, &since, &params::discreet, &params::json};

constexpr Example list_examples[] = {{"softly people list", "by circle"},
                                     {"softly people list --all --json", "for a script"}};
constexpr Example show_examples[] = {
    {"softly people show dana", "what you wrote, the last moments, what contact was like"}};
constexpr Example examples[] = {{"softly people add Dana --kind friend", "puts her on the list"},
                                {"softly people list", "shows who is there, by circle"},
                                {"softly people show dana", "shows what you wrote about her"}};

PeopleView view_of(const Desk& desk) {
    return {day_of(desk.now.local, desk.settings.day_start),
            desk.discreet(),
            desk.arguments.has(since)};
}

/// Everything that is wrong with the file, and what in it is odd.
Problems problems_of(const LoadedPeople& loaded, const Layout& layout) {
    Problems problems = loaded.problems;
    Problems odd = odd_in_people(loaded, layout);
    std::move(odd.begin(), odd.end(), std::back_inserter(problems));
    return problems;
}

ExitCode list(const Call& call) {
    Desk desk = open_desk(call);
    const LoadedPeople loaded = load_people(call.world, desk.layout);
    const Problems problems = problems_of(loaded, desk.layout);
    People people = loaded.people;
    if (!call.arguments.has(all)) {
        std::erase_if(people, is_unsafe);
    }
    if (call.arguments.has(params::json)) {
        call.world.terminal.out(people_json(people, problems, desk.discreet()));
    } else if (people.empty() && problems.empty()) {
        say(desk, words::nobody_listed_yet());
    } else {
        call.world.terminal.out(people_text(people, view_of(desk), desk.style));
    }
    say_problems(desk, problems);
    return exit_after(problems);
}

ExitCode show(const Call& call) {
    Desk desk = open_desk(call);
    const LoadedPeople known = load_people(call.world, desk.layout);
    const Person& person = known.people[place_of_person(known, typed_person(desk))];
    const Journal journal{call.world, desk.layout};
    Loaded loaded = journal.load(journal.months());
    loaded.problems.insert(loaded.problems.begin(), known.problems.begin(), known.problems.end());
    const PersonPast past =
        past_with(std::move(loaded.entries), person, known.people, desk.settings.day_start);
    const PeopleView view = view_of(desk);
    call.world.terminal.out(
        call.arguments.has(params::json)
            ? person_json(person, past, known.people, loaded.problems, view.discreet, view.since)
            : person_text(person, past, known.people, view, desk.style));
    say_problems(desk, loaded.problems);
    return exit_after(loaded.problems);
}

constexpr Command list_command{
    "list",
    "See who is on the list",
    "By circle, in the order of people.toml. Nobody is ranked. Who is marked as unsafe is shown "
    "with --all alone.",
    list_examples,
    list_params,
    list};
constexpr Command show_command{
    "show",
    "See what you wrote about somebody",
    "What is written about them, the last five moments in your words, and what contact was like. "
    "How long ago that was is said with --since alone.",
    show_examples,
    show_params,
    show};
constexpr const Command* children[] = {&list_command,
                                       &people_add_command,
                                       &show_command,
                                       &people_edit_command,
                                       &people_rest_command,
                                       &people_wake_command,
                                       &people_remove_command};

}  // namespace

extern const Command people_command{
    "people",
    "The people, groups, places and animals around you",
    "They stand in people.toml, a file of yours. Groups, places, animals and nurses are as welcome "
    "as friends.",
    examples,
    list_params,
    list,
    {},
    children,
};

}  // namespace softly
