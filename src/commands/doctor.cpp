#include "commands/all.hpp"
#include "commands/shared_desk.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_schedule.hpp"
#include "store/examine.hpp"
#include "store/helplines_file.hpp"
#include "store/mend.hpp"
#include "store/reminders_file.hpp"
#include "view/json.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_doctor.hpp"
#include "view/words_help_card.hpp"

#include <optional>
#include <string>
#include <vector>

namespace softly {
namespace {

constexpr Param fix{
    "--fix", "", "mend what needs no guess; each change is shown first", Takes::nothing};
constexpr Param bring_back{"--restore",
                           "",
                           "bring back entries of the last days that are gone from their month",
                           Takes::nothing};

constexpr const Param* all_params[] = {&fix, &bring_back, &params::json};

constexpr Example examples[] = {
    {"softly doctor", "looks at every file and changes none"},
    {"softly doctor --fix", "mends what it can, for example entries in another month's file"},
    {"softly doctor --restore", "brings back what another program took out"},
};

/// Does what was asked for; nothing where only a look was.
std::optional<std::vector<std::string>> mend_as_asked(Desk& desk) {
    const bool fixes = desk.arguments.has(fix);
    const bool restores = desk.arguments.has(bring_back);
    if (!fixes && !restores) {
        return std::nullopt;
    }
    const int days = desk.settings.privacy.receipts_days;
    const Announce announce = [&](const std::string& sentence) { say(desk, sentence); };
    std::vector<std::string> done;
    const auto take = [&](const Mended& mended, const std::string& nothing) {
        done.insert(done.end(), mended.done.begin(), mended.done.end());
        if (mended.done.empty()) {
            say(desk, nothing);
        }
        say_all(desk, mended.notices);
    };
    // What is gone comes back first: the sweep of old copies is part of every mending.
    if (restores) {
        take(restore(desk.world, desk.layout, days, announce), words::nothing_to_restore());
    }
    if (fixes) {
        take(mend(desk.world, desk.layout, days, announce), words::nothing_to_mend());
    }
    return done;
}

/// Nothing that anyone has to mend, and so never a finding.
std::string age_of_helplines() {
    const AgeOfHelp age = age_of(read_help_data(shipped_helplines()));
    return words::age_of_help(age.compiled, age.oldest, age.newest, age.undated);
}

/// How reminders stand; nothing where nobody uses them, and then no other program is asked.
struct Reminders {
    Problems problems;
    std::string sentence;
};

Reminders look_at_reminders(Desk& desk) {
    const auto looked = load_reminders(desk.world, desk.layout).past.looked;
    if (!looked && desk.settings.reminders.times.empty()) {
        return {};
    }
    return {schedule_problems(look_at_schedule(desk)),
            looked ? words::reminders_last_look(looked->local) : words::reminders_never_looked()};
}

ExitCode doctor(const Call& call) {
    Desk desk = open_desk(call);
    const auto mended = mend_as_asked(desk);
    Examination found = examine(call.world, desk.layout);
    const Reminders reminders = look_at_reminders(desk);
    found.problems.insert(
        found.problems.end(), reminders.problems.begin(), reminders.problems.end());
    Terminal& terminal = call.world.terminal;
    if (call.arguments.has(params::json)) {
        terminal.out(doctor_json(found.problems, found.pending, found.receipts_gone, mended));
    } else if (found.problems.empty()) {
        terminal.out(words::all_is_well() + "\n");
    } else {
        for (const Problem& problem : found.problems) {
            terminal.out(sanitized(words::problem(problem)) + "\n");
        }
        if (!mended) {
            say(desk, words::fix_can_help());
        }
        if (found.receipts_gone > 0 && !desk.arguments.has(bring_back)) {
            say(desk, words::restore_can_help());
        }
    }
    if (!call.arguments.has(params::json)) {
        // Not said to standard error, which stays silent where there is nothing to do.
        const int columns = call.world.terminal.screen().out ? desk.style.columns : 0;
        for (const std::string& sentence : {reminders.sentence, age_of_helplines()}) {
            if (!sentence.empty()) {
                terminal.out(wrapped_block(sentence, columns, 0, 0) + "\n");
            }
        }
    }
    return exit_after(found.problems);
}

}  // namespace

extern const Command doctor_command{
    "doctor",
    "Look whether every file can be read and nothing waits",
    "Names what cannot be read with its file, line and column, what waits to be filed, what an "
    "interrupted run left, files that others on this machine can see, and why reminders would not "
    "come. Alone it changes "
    "nothing. "
    "--fix mends what needs no guess: modes, what waits, stray temporary files, entries in another "
    "month's file, files with other names, entries that stand there twice word for word; softly "
    "undo "
    "takes back what it did to the journal. Exit 4 where something is left.",
    examples,
    all_params,
    doctor,
};

}  // namespace softly
