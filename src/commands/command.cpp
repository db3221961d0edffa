#include "commands/command.hpp"

#include <algorithm>
#include <array>

namespace softly {

namespace {

constexpr Param journal{
    .flags = "--journal", .value = "DIR", .help = "use the journal in this directory"};
constexpr Param color{.flags = "--color",
                      .value = "auto|always|never",
                      .help = "when to use colour; auto means on a terminal"};
constexpr Param plain{.flags = "--plain",
                      .value = "",
                      .help = "one line at a time, no drawing; for screen readers and pipes",
                      .takes = Takes::nothing};
constexpr Param version{.flags = "--version",
                        .value = "",
                        .help = "say which version this is",
                        .takes = Takes::nothing};
constexpr Param help{
    .flags = "-h,--help", .value = "", .help = "show this page", .takes = Takes::nothing};

constexpr std::array<const Param*, 5> globals{&journal, &color, &plain, &version, &help};

}  // namespace

void Arguments::add(const Param& param, std::string value) {
    said_.emplace_back(&param, std::move(value));
}

bool Arguments::has(const Param& param) const {
    return std::any_of(
        said_.begin(), said_.end(), [&](const auto& said) { return said.first == &param; });
}

std::optional<std::string> Arguments::one(const Param& param) const {
    const auto last = std::find_if(
        said_.rbegin(), said_.rend(), [&](const auto& said) { return said.first == &param; });
    return last == said_.rend() ? std::nullopt : std::optional(last->second);
}

std::vector<std::string> Arguments::many(const Param& param) const {
    std::vector<std::string> values;
    for (const auto& [said, value] : said_) {
        if (said == &param) {
            values.push_back(value);
        }
    }
    return values;
}

std::span<const Param* const> global_params() {
    return globals;
}

const Command* find_command(std::span<const Command* const> among, std::string_view name) {
    const auto found = std::find_if(among.begin(), among.end(), [&](const Command* command) {
        return !name.empty() && (command->name == name || command->alias == name);
    });
    return found == among.end() ? nullptr : *found;
}

}  // namespace softly
