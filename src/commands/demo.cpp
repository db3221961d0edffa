#include "core/demo.hpp"

#include "base/shell_word.hpp"
#include "commands/all.hpp"
#include "commands/shared_desk.hpp"
#include "store/demo_home.hpp"
#include "view/screen_text.hpp"
#include "view/words_demo.hpp"
#include "view/words_files.hpp"

#include <string>

namespace softly {
namespace {

constexpr std::string_view directory_unless_said = "softly-demo";
constexpr Param directory_param{"DIR", "DIR", "a directory that is new or empty"};
constexpr const Param* all_params[] = {&directory_param};

constexpr Example examples[] = {
    {"softly demo", "into a new directory, softly-demo"},
    {"softly demo ~/look-around", "into a directory of your choice"},
    {"SOFTLY_HOME=softly-demo softly summary --year", "then look at it"},
};

std::string directory_meant(const Desk& desk) {
    std::string typed =
        desk.arguments.one(directory_param).value_or(std::string{directory_unless_said});
    if (typed.empty()) {
        throw Failure(words::demo_directory_unnamed(), ExitCode::usage);
    }
    while (typed.size() > 1 && typed.ends_with('/')) {
        typed.pop_back();
    }
    if (typed.starts_with('/')) {
        return typed;
    }
    std::string here;
    if (desk.world.files.real_path(".", here)) {
        throw Failure(words::no_current_directory(typed));
    }
    return typed == "." ? here : (here == "/" ? "" : here) + "/" + typed;
}

ExitCode demo(const Call& call) {
    Desk desk = open_desk(call, Without::go_on);
    const std::string directory = directory_meant(desk);
    const AtHome at_home = [&](LocalTime local) { return call.world.clock.at(local); };
    make_demo_home(call.world, desk.layout, directory, demo_home(told_demo(), desk.now, at_home));
    say(desk, words::demo_done(sanitized(directory)));
    say(desk, words::demo_ways(sanitized(shell_word(directory))));
    return ExitCode::fine;
}

}  // namespace

extern const Command demo_command{
    "demo",
    "Write a made-up half year to look around in",
    "Fills a new or an empty directory with the journal of a person who does not exist: check-ins, "
    "moments, small steps, letters and a plan, ending today. Every file says at its top that it is "
    "made up. Your own journal is not touched. The same day gives the same files.",
    examples,
    all_params,
    demo,
};

}  // namespace softly
