#include "commands/shared_progress.hpp"

#include "view/words.hpp"

namespace softly {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 500ms;
constexpr auto between = 100ms;
constexpr std::string_view to_begin_of_line = "\r\x1b[K";

}  // namespace

Progress::Progress(Desk& desk) : desk_(desk), next_(desk.world.clock.elapsed() + patience) {}

Progress::~Progress() {
    if (said_ && !desk_.plain) {
        desk_.world.terminal.err(to_begin_of_line);
    }
}

void Progress::operator()(std::size_t done, std::size_t of) {
    const auto now = desk_.world.clock.elapsed();
    if (now < next_ || (said_ && desk_.plain) || !desk_.world.terminal.screen().err) {
        return;
    }
    next_ = now + between;
    said_ = true;
    if (desk_.plain) {
        say(desk_, words::reading_takes_a_moment());
    } else {
        desk_.world.terminal.err(std::string{to_begin_of_line} + words::reading_months(done, of));
    }
}

}  // namespace softly
