#include "cli/run.hpp"
#include "os/process.hpp"
#include "view/words_help.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace {

/// The present, or SOFTLY_NOW. A clock that is set wrong does not stand between a person and help.
std::unique_ptr<softly::Clock> clock_for(std::span<const std::string> arguments,
                                         softly::System& system) {
    try {
        return softly::system_clock(system.variable("SOFTLY_NOW"));
    } catch (const softly::Failure&) {
        if (!softly::asks_for_help(arguments)) {
            throw;
        }
        return softly::system_clock(std::nullopt);
    }
}

}  // namespace

int main(int count, char** words) {
    softly::harden_process();
    const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
    softly::hide_arguments(count, words);
    const auto terminal = softly::real_terminal();
    const auto code = softly::guarded(*terminal, [&] {
        if (softly::has_borrowed_rights()) {
            throw softly::Failure(softly::borrowed_rights());
        }
        const auto files = softly::disk_files();
        const auto system = softly::real_system();
        const auto clock = clock_for(arguments, *system);
        softly::World world{*clock, *files, *terminal, *system};
        return softly::run(arguments, world);
    });
    return static_cast<int>(code);
}
