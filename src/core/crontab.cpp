#include "core/crontab.hpp"

#include "base/text.hpp"
#include "core/crontab_line.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr std::string_view mark = "# softly reminders for ";
constexpr std::string_view begin_ending = ", begin";
constexpr std::string_view end_ending = ", end";
/// A last line without a break has to be given one before anything can follow it. This remembers that.
constexpr std::string_view break_added = " (the line break above came with this)";
constexpr std::string_view unheard = " >/dev/null 2>&1";

// Writing

bool needs_no_quotes(char byte) {
    constexpr std::string_view others = "_@+=:,./-%";
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
           || (byte >= '0' && byte <= '9') || others.find(byte) != std::string_view::npos;
}

/// What stands in single quotes; a `%` cannot, and a quote cannot either.
std::string in_quotes(std::string_view part) {
    std::string text = "'";
    for (std::size_t at = 0; at < part.size(); ++at) {
        text += part[at];
        // Some crons make one of two backslashes.
        if (part[at] == '\\' && at + 1 < part.size() && part[at + 1] == '\\') {
            text += "''";
        }
    }
    return text + "'";
}

/// A word for sh in a crontab. A `%` stands outside the quotes, where `\%` means the same to sh should
/// this cron not take its backslash away.
std::string cron_word(std::string_view word) {
    const bool quoted = word.empty() || !std::all_of(word.begin(), word.end(), needs_no_quotes);
    std::string text;
    std::size_t at = 0;
    while (at < word.size()) {
        if (word[at] == '%' || word[at] == '\'') {
            text += fmt::format("\\{}", word[at]);
            ++at;
            continue;
        }
        const std::string_view part = word.substr(at, word.find_first_of("%'", at) - at);
        text += quoted ? in_quotes(part) : std::string{part};
        at += part.size();
    }
    return text.empty() ? "''" : text;
}

std::string command_of(const ScheduledRun& run) {
    std::string command{environment_program};
    for (const auto& [name, value] : run.variables) {
        command += " " + cron_word(fmt::format("{}={}", name, value));
    }
    for (const std::string& word : words_for_env(run.words)) {
        command += " " + cron_word(word);
    }
    return run.heard ? command : command.append(unheard);
}

std::string own_line(const ScheduledRun& run) {
    return fmt::format("{} {}\n", every_quarter_of_an_hour, command_of(run));
}

ScheduleTrouble line_trouble(const ScheduledRun& run) {
    const ScheduleTrouble trouble = trouble_with(run);
    return trouble == ScheduleTrouble::none && command_of(run).size() > longest_cron_command
               ? ScheduleTrouble::too_long
               : trouble;
}

std::string begin_mark(std::string_view journal) {
    return fmt::format("{}{}{}", mark, journal, begin_ending);
}

std::string end_mark(std::string_view journal) {
    return fmt::format("{}{}{}", mark, journal, end_ending);
}

// Reading

/// The lines of a table, each with its own ending.
std::vector<std::string_view> whole_lines(std::string_view table) {
    std::vector<std::string_view> lines;
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size() - 1) + 1;
        lines.push_back(table.substr(0, end));
        table.remove_prefix(end);
    }
    return lines;
}

/// Where a journal's block lies, as numbers of lines from 0.
struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< its last line
    bool broke_line = false;
};

struct FoundBlock {
    std::optional<Block> block;
    ScheduleTrouble trouble = ScheduleTrouble::none;
    int line = 0;
};

FoundBlock trouble_at(ScheduleTrouble trouble, std::size_t number) {
    return {std::nullopt, trouble, static_cast<int>(number) + 1};
}

FoundBlock find_block(const std::vector<std::string_view>& lines, std::string_view journal) {
    const std::string begin = begin_mark(journal);
    const std::string begin_after_break = begin + std::string{break_added};
    const std::string end = end_mark(journal);
    std::optional<Block> open;
    std::optional<Block> whole;
    for (std::size_t number = 0; number < lines.size(); ++number) {
        const std::string_view line = trim(lines[number]);
        if (lines[number].find('\0') != std::string_view::npos) {
            return trouble_at(ScheduleTrouble::null_byte, number);
        }
        if (line == begin || line == begin_after_break) {
            if (open) {
                return trouble_at(ScheduleTrouble::begin_without_end, open->begin);
            }
            if (whole) {
                return trouble_at(ScheduleTrouble::twice, number);
            }
            open = Block{number, number, line == begin_after_break};
        } else if (line == end) {
            if (!open) {
                return trouble_at(
                    whole ? ScheduleTrouble::twice : ScheduleTrouble::end_without_begin, number);
            }
            whole = Block{open->begin, number, open->broke_line};
            open.reset();
        } else if (open && line.starts_with(mark)) {
            return trouble_at(ScheduleTrouble::tangled, number);
        }
    }
    return open ? trouble_at(ScheduleTrouble::begin_without_end, open->begin)
                : FoundBlock{whole, ScheduleTrouble::none, 0};
}

std::string text_of(const std::vector<std::string_view>& lines,
                    std::size_t begin,
                    std::size_t end) {
    std::string text;
    for (std::size_t number = begin; number < end; ++number) {
        text += lines[number];
    }
    return text;
}

/// Of a mark that the text begins with, without its line break; 0 where it begins with none.
std::size_t length_of_begin(std::string_view text) {
    const std::string_view line = trim(text.substr(0, text.find('\n')));
    return text.starts_with(mark) && line.ends_with(begin_ending) ? line.size() : 0;
}

/// What stands between the marks, with `line` for the one of softly's. What the person wrote there stays.
std::string inside_with_line(const std::vector<std::string_view>& lines,
                             const Block& block,
                             const std::string& line) {
    std::string inside;
    bool written = false;
    for (std::size_t number = block.begin + 1; number < block.end; ++number) {
        if (!call_in(lines[number])) {
            inside += lines[number];
        } else if (!written) {
            inside += line;
            written = true;
        }
    }
    return written ? inside : line + inside;
}

/// False where the table says above the line that nobody is to have mail.
bool mails_somebody(const std::vector<std::string_view>& lines, std::size_t before) {
    bool mails = true;
    for (std::size_t number = 0; number < before; ++number) {
        const std::string_view line = lines[number];
        const std::size_t equals = line.find('=');
        if (equals != std::string_view::npos && trim(line.substr(0, equals)) == "MAILTO") {
            const std::string_view value = trim(line.substr(equals + 1));
            mails = !value.empty() && value != "\"\"" && value != "''";
        }
    }
    return mails;
}

}  // namespace

std::string crontab_block(const ScheduledRun& run) {
    return fmt::format("{}\n{}{}\n", begin_mark(run.journal), own_line(run), end_mark(run.journal));
}

CrontabChange with_block(std::string_view table, const ScheduledRun& wanted) {
    // Without PATH some notes find no program; without the line there would be none at all.
    const ScheduledRun run =
        line_trouble(wanted) == ScheduleTrouble::none ? wanted : without_path(wanted);
    if (const auto trouble = line_trouble(run); trouble != ScheduleTrouble::none) {
        return {"", "", trouble, 0};
    }
    const std::vector<std::string_view> lines = whole_lines(table);
    const FoundBlock found = find_block(lines, run.journal);
    if (found.trouble != ScheduleTrouble::none) {
        return {"", "", found.trouble, found.line};
    }
    if (!found.block) {
        const bool broken_off = !table.empty() && !table.ends_with('\n');
        std::string block = crontab_block(run);
        if (broken_off) {
            block.insert(begin_mark(run.journal).size(), break_added);
        }
        return {std::string{table} + (broken_off ? "\n" : "") + block, block};
    }
    const std::string block = text_of(lines, found.block->begin, found.block->begin + 1)
                              + inside_with_line(lines, *found.block, own_line(run))
                              + text_of(lines, found.block->end, found.block->end + 1);
    return {text_of(lines, 0, found.block->begin) + block
                + text_of(lines, found.block->end + 1, lines.size()),
            block};
}

CrontabChange without_block(std::string_view table, std::string_view journal) {
    const std::vector<std::string_view> lines = whole_lines(table);
    const FoundBlock found = find_block(lines, journal);
    if (found.trouble != ScheduleTrouble::none) {
        return {"", "", found.trouble, found.line};
    }
    if (!found.block) {
        return {std::string{table}, ""};
    }
    std::string text = text_of(lines, 0, found.block->begin);
    std::string below = text_of(lines, found.block->end + 1, lines.size());
    const std::string inside = inside_with_line(lines, *found.block, "");
    if (found.block->broke_line && inside.empty() && below.empty() && text.ends_with('\n')) {
        text.pop_back();
    } else if (found.block->broke_line && inside.empty()) {
        // Whichever block is the last to go gives the break back.
        below.insert(length_of_begin(below), length_of_begin(below) > 0 ? break_added : "");
    }
    return {text + inside + below, text_of(lines, found.block->begin, found.block->end + 1)};
}

CrontabLook look_at_crontab(std::string_view table, std::string_view journal) {
    using Standing = CrontabLook::Standing;
    const std::vector<std::string_view> lines = whole_lines(table);
    const FoundBlock found = find_block(lines, journal);
    CrontabLook look;
    if (found.trouble != ScheduleTrouble::none) {
        look.standing = Standing::torn;
        look.trouble = found.trouble;
        look.line = found.line;
    }
    if (!found.block) {
        return look;
    }
    look.standing = Standing::switched_off;
    for (std::size_t number = found.block->begin + 1; number < found.block->end; ++number) {
        const auto call = call_in(lines[number]);
        if (call && look.standing != Standing::active) {
            look.standing = call->commented_out ? Standing::switched_off : Standing::active;
            look.every_quarter = call->every_quarter;
            look.program = call->program;
            look.mailed = call->printed && mails_somebody(lines, number);
        }
    }
    return look;
}

}  // namespace softly
