#include "core/scheduled_run.hpp"

#include <algorithm>
#include <string_view>

namespace softly {
namespace {

bool breaks_line(std::string_view text) {
    constexpr std::string_view breaks{"\n\r\0", 3};
    return text.find_first_of(breaks) != std::string_view::npos;
}

}  // namespace

std::vector<std::string> words_for_env(const std::vector<std::string>& words) {
    std::vector<std::string> all = words;
    if (!words.empty() && words.front().find('=') != std::string::npos) {
        all.insert(all.begin(), {"/bin/sh", "-c", R"(exec "$0" "$@")"});
    }
    return all;
}

ScheduledRun without_path(ScheduledRun run) {
    std::erase_if(run.variables, [](const auto& variable) { return variable.first == "PATH"; });
    return run;
}

ScheduleTrouble trouble_with(const ScheduledRun& run) {
    const bool broken =
        breaks_line(run.journal) || std::any_of(run.words.begin(), run.words.end(), breaks_line)
        || std::any_of(run.variables.begin(), run.variables.end(), [](const auto& variable) {
               return breaks_line(variable.second);
           });
    return broken ? ScheduleTrouble::line_break : ScheduleTrouble::none;
}

}  // namespace softly
