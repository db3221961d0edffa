#include "commands/all.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "store/filing.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_files.hpp"

namespace softly {
namespace {

constexpr Example examples[] = {
    {"softly init", "makes the journal's directories, open to you alone"}};

ExitCode init(const Call& call) {
    Desk desk = open_desk(call);
    for (const std::string& directory : {desk.layout.journal(), desk.layout.pending()}) {
        if (const auto error = call.world.files.make_directories(directory)) {
            throw Failure(words::init_not_done(sanitized(directory), words::meaning(error)));
        }
    }
    // The data directory has its real name only now that it is there.
    desk.layout = find_layout(call.world, call.globals.journal);
    const Outcome outcome =
        file_what_waits(call.world, desk.layout, desk.settings.privacy.receipts_days);
    for (const std::string& notice : outcome.notices) {
        say(desk, notice);
    }
    say(desk, words::init_done(sanitized(desk.layout.data)));
    say_first_hints(desk);
    return outcome.filed ? ExitCode::fine : ExitCode::kept_not_filed;
}

}  // namespace

extern const Command init_command{
    "init",
    "Make the journal's directories",
    "Not needed before the first check-in: whatever is missing is made then. It can be run again; "
    "what "
    "is there stays as it is.",
    examples,
    {},
    init,
};

}  // namespace softly
