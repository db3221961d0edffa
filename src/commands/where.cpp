#include "commands/all.hpp"
#include "commands/shared_desk.hpp"
#include "commands/shared_params.hpp"
#include "view/json.hpp"
#include "view/screen_text.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr const Param* all_params[] = {&params::json};

constexpr Example examples[] = {{"softly where", "every path that softly reads or writes"},
                                {"softly where --json", "the same for a script"}};

ExitCode where(const Call& call) {
    const Desk desk = open_desk(call);
    const auto paths = desk.layout.named();
    if (call.arguments.has(params::json)) {
        call.world.terminal.out(paths_json(paths));
        return ExitCode::fine;
    }
    std::size_t widest = 0;
    for (const auto& [name, path] : paths) {
        widest = std::max(widest, name.size());
    }
    for (const auto& [name, path] : paths) {
        call.world.terminal.out(fmt::format("{:{}}  {}\n", name, widest, sanitized(path)));
    }
    return ExitCode::fine;
}

}  // namespace

extern const Command where_command{
    "where",
    "Show every path that softly owns",
    "Names each file and directory that softly reads or writes, whether it is there yet or not.",
    examples,
    all_params,
    where,
};

}  // namespace softly
