#include "base/id.hpp"
#include "commands/all.hpp"
#include "commands/shared_people.hpp"
#include "store/filing.hpp"
#include "store/name_removal.hpp"
#include "store/packs.hpp"
#include "store/people_changes.hpp"
#include "view/words_people_changes.hpp"

#include <optional>
#include <utility>

namespace softly {
namespace {

constexpr Param keep_name{"--keep-name", "", "the name stays in what you wrote", Takes::nothing};
constexpr Param blank{"--blank", "", "the name is blanked everywhere", Takes::nothing};

constexpr const Param* remove_params[] = {&params::who, &keep_name, &blank};

constexpr Example remove_examples[] = {
    {"softly people remove dana", "asks what becomes of the name"},
    {"softly people remove dana --keep-name", "off the list, and what you wrote stays"},
    {"softly people remove dana --blank", "off the list, and the name is blanked everywhere"}};

/// How a question about the name was answered.
struct Wanted {
    std::optional<NameIn> how;  ///< nothing: they stay on the list
    Ending ending = Ending::finished;
};

Wanted ask(Desk& desk, const std::string& name) {
    const Screen screen = desk.world.terminal.screen();
    if (!screen.in || !screen.err) {
        throw Failure(words::needs_terminal_remove(), ExitCode::needs_terminal);
    }
    const Chosen chosen =
        ask_key(desk.world, words::remove_question(name), "lkb", sitting_options(desk));
    desk.quiet = chosen.ending == Ending::left || chosen.ending == Ending::hung_up;
    Wanted wanted;
    wanted.ending = chosen.ending;
    if (chosen.ending == Ending::finished && chosen.key != 'l') {
        wanted.how = chosen.key == 'b' ? NameIn::blanked : NameIn::stays;
    }
    return wanted;
}

Wanted what_is_wanted(Desk& desk, const std::string& name) {
    if (desk.arguments.has(blank)) {
        return {NameIn::blanked};
    }
    return desk.arguments.has(keep_name) ? Wanted{NameIn::stays} : ask(desk, name);
}

ExitCode take_off(
    Desk& desk, const LoadedPeople& loaded, std::size_t place, const Change& change, NameIn how) {
    const std::string name = name_on_screen(desk, loaded.people[place]);
    const LoadedPacks packs = load_packs(desk.world, desk.layout, desk.settings.language);
    NameRemoval removal = name_removal(desk.world, desk.layout, packs, loaded, place, how);
    Record record{make_id(desk.world.system.random()), {change}};
    std::move(removal.changes.begin(), removal.changes.end(), std::back_inserter(record.changes));
    const Outcome outcome =
        commit(desk.world, desk.layout, record, desk.settings.privacy.receipts_days);
    if (outcome.conflict) {
        changed_meanwhile(desk, loaded.people[place]);
    }
    need_kept(outcome);
    say(desk,
        how == NameIn::stays ? words::removed_name_stays(name, removal.entries + removal.others)
                             : words::removed_and_blanked(name, removal.entries, removal.others));
    if (!removal.problems.empty()) {
        say(desk, words::left_as_they_are());
        say_problems(desk, removal.problems);
    }
    const ExitCode code = say_what_came(desk, outcome);
    return code == ExitCode::fine ? exit_after(removal.problems) : code;
}

ExitCode remove(const Call& call) {
    Desk desk = open_desk(call);
    if (call.arguments.has(blank) && call.arguments.has(keep_name)) {
        throw Failure(words::one_way_to_remove(), ExitCode::usage);
    }
    // What waits is brought in first: its words are to be looked through like all others.
    const Outcome outcome =
        file_what_waits(call.world, desk.layout, desk.settings.privacy.receipts_days);
    say_all(desk, outcome.notices);
    const LoadedPeople loaded = load_changeable_people(desk);
    const std::size_t place = place_of_person(loaded, typed_person(desk));
    const auto change = change_removing(loaded, place);
    if (!change) {
        not_changeable(desk, loaded, place);
    }
    const std::string name = name_on_screen(desk, loaded.people[place]);
    const Wanted wanted = what_is_wanted(desk, name);
    if (wanted.how) {
        return take_off(desk, loaded, place, *change, *wanted.how);
    }
    say(desk, words::person_stays(name));
    return wanted.ending == Ending::interrupted ? ExitCode::interrupted : ExitCode::fine;
}

}  // namespace

extern const Command people_remove_command{
    "remove",
    "Take somebody off the list",
    "Asks what becomes of the name in what you wrote before: it stays, or it is blanked in "
    "entries, "
    "letters, steps and the plan. One softly undo takes all of it back.",
    remove_examples,
    remove_params,
    remove};

}  // namespace softly
