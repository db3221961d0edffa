#include "commands/all.hpp"
#include "commands/shared_desk.hpp"
#include "commands/shared_params.hpp"
#include "store/examine.hpp"
#include "view/json.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_doctor.hpp"

namespace softly {
namespace {

constexpr const Param* all_params[] = {&params::json};

constexpr Example examples[] = {{"softly doctor", "looks at every file and changes none"}};

ExitCode doctor(const Call& call) {
    const Desk desk = open_desk(call);
    const Examination found = examine(call.world, desk.layout);
    Terminal& terminal = call.world.terminal;
    if (call.arguments.has(params::json)) {
        terminal.out(doctor_json(found.problems, found.pending, found.receipts_gone));
    } else if (found.problems.empty()) {
        terminal.out(words::all_is_well() + "\n");
    } else {
        for (const Problem& problem : found.problems) {
            terminal.out(sanitized(words::problem(problem)) + "\n");
        }
    }
    return exit_after(found.problems);
}

}  // namespace

extern const Command doctor_command{
    "doctor",
    "Look whether every file can be read and nothing waits",
    "Names what cannot be read with its file, line and column, what waits to be filed, what an "
    "interrupted run left, and files that others on this machine can see. It changes nothing. Exit "
    "4 "
    "where it found something.",
    examples,
    all_params,
    doctor,
};

}  // namespace softly
