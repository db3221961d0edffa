#include "core/systemd_units.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr std::string_view first_line_begin = "# softly remind install wrote this for ";
constexpr std::string_view first_line_end = "; softly remind uninstall takes it out.";
constexpr std::string_view starts = "ExecStart=";

std::string first_line(const ScheduledRun& run) {
    return fmt::format("{}{}{}\n", first_line_begin, run.journal, first_line_end);
}

enum class Dollars { plain, doubled };

/// A text in double quotes, as systemd reads it.
std::string in_quotes(std::string_view text, Dollars dollars) {
    std::string quoted = "\"";
    for (const char byte : text) {
        if (byte == '"' || byte == '\\') {
            quoted += fmt::format("\\{}", byte);
        } else if (byte == '%' || (byte == '$' && dollars == Dollars::doubled)) {
            quoted += fmt::format("{0}{0}", byte);
        } else {
            quoted += byte;
        }
    }
    return quoted + "\"";
}

/// The program's own path is the one word in which systemd leaves a `$$` as it is, so that one with a `$`
/// stands in second place.
std::vector<std::string> started_words(const ScheduledRun& run) {
    std::vector<std::string> words = run.words;
    if (!words.empty() && words.front().find('$') != std::string::npos) {
        words = words_for_env(words);
        words.insert(words.begin(), environment_program);
    }
    return words;
}

std::string exec_start(const ScheduledRun& run) {
    std::string line{starts};
    for (const std::string& word : started_words(run)) {
        const bool plain = std::all_of(
            word.begin(), word.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
        line += line.size() == starts.size() ? "" : " ";
        line += plain ? word : in_quotes(word, Dollars::doubled);
    }
    return line + "\n";
}

/// The words of an ExecStart= as softly writes it.
std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words(1);
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char byte = line[at];
        const bool doubled = (byte == '%' || byte == '$') && line.substr(at + 1).starts_with(byte);
        if (byte == '"') {
            quoted = !quoted;
        } else if (byte == ' ' && !quoted) {
            words.emplace_back();
        } else if (doubled || (byte == '\\' && at + 1 < line.size())) {
            words.back() += line[++at];
        } else {
            words.back() += byte;
        }
    }
    return words;
}

}  // namespace

ScheduleTrouble unit_trouble(const ScheduledRun& run) {
    const auto is_text = [](std::string_view text) {
        return !invalid_utf8(text) && is_plain_line(text);
    };
    const bool readable =
        is_text(run.journal) && std::all_of(run.words.begin(), run.words.end(), is_text)
        && std::all_of(run.variables.begin(), run.variables.end(), [&](const auto& variable) {
               return is_text(variable.second);
           });
    const ScheduleTrouble trouble = trouble_with(run);
    return trouble == ScheduleTrouble::none && !readable ? ScheduleTrouble::not_plain : trouble;
}

std::string service_unit(const ScheduledRun& run) {
    std::string text = first_line(run);
    text += "\n[Unit]\nDescription=softly remind run\n\n[Service]\nType=oneshot\n";
    for (const auto& [name, value] : run.variables) {
        text += fmt::format("Environment={}\n",
                            in_quotes(fmt::format("{}={}", name, value), Dollars::plain));
    }
    text += exec_start(run);
    // The journal of the machine is no channel. A broken file is told by softly doctor, and a window that
    // the person's own program opened stays open.
    text += "StandardOutput=null\nSuccessExitStatus=4\nKillMode=process\nUMask=0077\n";
    return text;
}

std::string timer_unit(const ScheduledRun& run) {
    return first_line(run)
           + "\n[Unit]\nDescription=softly remind run, every quarter of an hour\n\n[Timer]\n"
             "OnCalendar=*:0/15\nPersistent=true\nAccuracySec=1min\n\n[Install]\n"
             "WantedBy=timers.target\n";
}

std::optional<std::string> journal_of_unit(std::string_view text) {
    const std::string_view line = trim(text.substr(0, text.find('\n')));
    if (!line.starts_with(first_line_begin) || !line.ends_with(first_line_end)
        || line.size() < first_line_begin.size() + first_line_end.size()) {
        return std::nullopt;
    }
    const std::size_t size = line.size() - first_line_begin.size() - first_line_end.size();
    return std::string{line.substr(first_line_begin.size(), size)};
}

std::string program_of_unit(std::string_view text) {
    for (const std::string_view line : lines_of(text)) {
        if (!line.starts_with(starts)) {
            continue;
        }
        const std::vector<std::string> words = words_of(line.substr(starts.size()));
        for (std::size_t at = 1; at + 1 < words.size(); ++at) {
            if (words[at] == "remind" && words[at + 1] == "run" && words[at - 1].starts_with('/')) {
                return words[at - 1];
            }
        }
    }
    return "";
}

}  // namespace softly
