#include "core/crontab_line.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace softly {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view begins_of_times = "*@0123456789";

/// What the shell makes of a crontab's command, as far as softly writes such.
std::vector<std::string> words_of(std::string_view command) {
    std::vector<std::string> words(1);
    bool quoted = false;
    bool begun = false;
    for (std::size_t at = 0; at < command.size(); ++at) {
        const char byte = command[at];
        if (byte == '\'') {
            quoted = !quoted;
            begun = true;
        } else if (!quoted && (byte == ' ' || byte == '\t')) {
            if (begun) {
                words.emplace_back();
            }
            begun = false;
        } else if (byte == '\\' && at + 1 < command.size() && (!quoted || command[at + 1] == '%')) {
            words.back() += command[++at];
            begun = true;
        } else {
            words.back() += byte;
            begun = true;
        }
    }
    return words;
}

/// The command after the five times, or after @hourly and its like.
std::string_view command_in(std::string_view line) {
    for (int fields = line.starts_with('@') ? 1 : 5; fields > 0; --fields) {
        line.remove_prefix(std::min(line.find_first_of(blanks), line.size()));
        line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
    }
    return line;
}

/// The program that is called; empty where softly is not.
std::string program_in(const std::vector<std::string>& words) {
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        if (words[at] == "remind" && words[at + 1] == "run" && words[at - 1].starts_with('/')) {
            return words[at - 1];
        }
    }
    return "";
}

}  // namespace

std::optional<CrontabCall> call_in(std::string_view line) {
    const std::string_view whole = trim(line);
    line = trim(whole.substr(std::min(whole.find_first_not_of("# \t"), whole.size())));
    if (line.empty() || begins_of_times.find(line.front()) == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view command = command_in(line);
    const std::vector<std::string> words = words_of(command);
    const std::string program = program_in(words);
    if (program.empty()) {
        return std::nullopt;
    }
    const std::string_view times = trim(line.substr(0, line.size() - command.size()));
    const bool redirected = std::any_of(
        words.begin(), words.end(), [](const auto& word) { return word.starts_with('>'); });
    return CrontabCall{whole.starts_with('#'),
                       words_of(times) == words_of(every_quarter_of_an_hour),
                       !redirected,
                       program};
}

}  // namespace softly
