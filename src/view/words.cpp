#include "view/words.hpp"

#include "base/text.hpp"
#include "core/entry_fields.hpp"

#include <array>
#include <chrono>

#include <fmt/core.h>

namespace softly::words {
namespace {

constexpr std::array<std::string_view, 7> weekdays{
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months{"January",
                                                  "February",
                                                  "March",
                                                  "April",
                                                  "May",
                                                  "June",
                                                  "July",
                                                  "August",
                                                  "September",
                                                  "October",
                                                  "November",
                                                  "December"};

std::string rescued_to(std::string_view rescued) {
    return rescued.empty() ? "" : fmt::format(" Your words are safe in {}.", rescued);
}

/// A name that comes from a synced directory could hold line breaks, and with them lines of its own.
std::string on_one_line(std::string_view name) {
    std::string line;
    for (const char letter : name) {
        line += letter == '\n' ? "\\x0a" : letter == '\t' ? "\\x09" : std::string(1, letter);
    }
    return line;
}

}  // namespace

std::string spoken_day(Date day) {
    return fmt::format(
        "{} {} {}", unsigned{day.day()}, months[unsigned{day.month()} - 1], int{day.year()});
}

std::string spoken(LocalTime time) {
    const Date day = date_of(time);
    const auto since_midnight = std::chrono::hh_mm_ss{time - start_of(day)};
    const std::chrono::weekday weekday{std::chrono::local_days{day}};
    return fmt::format("{} {}, {:02}:{:02}",
                       weekdays[weekday.c_encoding()],
                       spoken_day(day),
                       since_midnight.hours().count(),
                       since_midnight.minutes().count());
}

std::string reading_months(std::size_t done, std::size_t of) {
    return fmt::format("Reading, {} of {} months ...", done, of);
}

std::string reading_takes_a_moment() {
    return "Reading takes a moment.";
}

std::string problem(const Problem& problem) {
    std::string place = on_one_line(problem.file);
    if (problem.line > 0) {
        place += fmt::format(":{}", problem.line);
    }
    if (problem.column > 0) {
        place += fmt::format(":{}", problem.column);
    }
    return fmt::format("{}: {}", place, problem.words);
}

std::string entry_named(const Entry& entry) {
    const std::string when = entry.at ? ", " + spoken(entry.at->local) : "";
    return fmt::format("{} {}{}", entry.kind.empty() ? "entry" : entry.kind, entry.id, when);
}

std::string kept(const Entry& entry) {
    return fmt::format("Kept: {}.", entry_named(entry));
}

std::string kept_not_filed(const Entry& entry, std::string_view why) {
    return fmt::format("Kept safe, but not in the journal yet: {}. The next time softly writes, it "
                       "tries again.\n{}",
                       entry_named(entry),
                       why);
}

std::string not_kept(std::string_view why) {
    return fmt::format(
        "This was not kept ({}). What you wrote is printed here, so that you can save "
        "it yourself.",
        why);
}

std::string too_large(std::string_view rescued) {
    return fmt::format("This was not filed: an entry can hold 1 MiB at most (1,048,576 bytes).{}",
                       rescued_to(rescued));
}

std::string not_utf8(std::string_view rescued) {
    return fmt::format("This was not filed: some of it is not UTF-8 text.{}", rescued_to(rescued));
}

std::string does_not_read_back(std::string_view rescued) {
    return fmt::format("This was not filed: softly could not read its own writing back, which is a "
                       "fault in softly.{}",
                       rescued_to(rescued));
}

std::string nothing_to_keep() {
    return "Nothing was answered, so nothing was kept. That is fine.";
}

std::string low_signpost() {
    return "That sounds heavy. If you want someone beside you now: softly now";
}

std::string signpost() {
    return "Those are heavy words to carry alone. If you would like to talk with someone: softly "
           "now";
}

std::vector<std::string> first_hints() {
    return {
        "Your journal is plain text and stays on this machine: softly where",
        "softly is a notebook, not treatment, and nobody else reads it.",
        "Where words you keep speak of ending your life, one line names softly now. To turn that "
        "off: softly config set privacy.signpost false",
    };
}

std::string history_hint() {
    return "Words typed on a command line stay in the shell's history. softly note alone asks for "
           "them "
           "instead.";
}

std::string empty_text() {
    return "There are no words in it, so nothing was kept. softly note alone asks for them.";
}

std::string empty_message() {
    return "There are no words after -m, so nothing was kept. Without -m the rest can be.";
}

std::string two_texts() {
    return "- stands for standard input, and more words came with it, so nothing was kept. Give "
           "the words once.";
}

std::string not_a_rating(std::string_view flag, std::string_view typed) {
    return fmt::format("{} takes a whole number from 0 to 10, or n for numb. \"{}\" is neither. "
                       "Nothing was kept.",
                       flag,
                       typed);
}

std::string not_a_time(std::string_view typed) {
    return fmt::format(
        "softly does not read \"{}\" as a time. Nothing was kept. Try yesterday, fri "
        "18:00, 3d ago or 2026-11-22T18:00.",
        typed);
}

std::string in_the_future(LocalTime at) {
    return fmt::format("{} has not come yet, so nothing was kept. --at takes now or a time before.",
                       spoken(at));
}

std::string not_a_day(std::string_view typed) {
    return fmt::format(
        "softly does not read \"{}\" as a day. Try today, mon, 3d ago or 2026-11-22.", typed);
}

std::string days_upside_down() {
    return "--from is a later day than --to, so no day lies between them and nothing was looked "
           "up. The other way round it works.";
}

std::string two_spans() {
    return "One span at a time, so nothing was summed up: --week, --month, --year, --all, or "
           "--from and --to.";
}

std::string not_a_count(std::string_view typed) {
    return fmt::format(
        "-n takes a whole number from 1 on, and \"{}\" is none. Nothing was looked up.", typed);
}

std::string needs_terminal_check_in() {
    return "There is no terminal to ask at, so nothing was kept. Flags say it too: softly check-in "
           "--mood 6 -m \"a few words\"";
}

std::string needs_terminal_note() {
    return "There is no terminal to ask at, so nothing was kept. softly note - reads standard "
           "input.";
}

std::vector<Prompt> check_in_prompts() {
    const auto scale = [](std::string_view id, std::string ask, std::string low, std::string high) {
        return Prompt{std::string{id},
                      PromptKind::scale,
                      std::move(ask),
                      {std::move(low), std::move(high)},
                      {}};
    };
    return {
        scale("mood", "How is your mood right now?", "very low", "very good"),
        scale("connection", "How close to others do you feel?", "far away", "close"),
        scale("energy", "How much energy is there?", "none", "plenty"),
        scale("safety", "How safe do you feel?", "not safe", "safe"),
        {"contact_since",
         PromptKind::choice,
         "Contact with others since last time?",
         {},
         {{"none", "none"},
          {"little", "a little"},
          {"some", "some"},
          {"plenty", "plenty"},
          {"too-much", "too much"}}},
        {"text", PromptKind::text, "Anything you would like to put into words?", {}, {}},
    };
}

Prompt note_prompt() {
    return {"text", PromptKind::text, "What would you like to keep?", {}, {}};
}

std::string draft_question(const Entry& draft) {
    const std::string when = draft.at ? " from " + spoken(draft.at->local) : "";
    return fmt::format("A check-in{} stopped in the middle.\n\n"
                       "Enter  go on with it\n"
                       "k      keep it as it is\n"
                       "x      let it go\n"
                       "n      not now; it stays for 30 days",
                       when);
}

std::string note_draft_question(const Entry& draft) {
    const std::string when = draft.at ? " from " + spoken(draft.at->local) : "";
    return fmt::format("A note{} stopped in the middle.\n\n"
                       "Enter  keep it as it is\n"
                       "x      let it go\n"
                       "n      not now; it stays for 30 days",
                       when);
}

std::string moment_draft_question(const Entry& draft) {
    const std::string when = draft.at ? " from " + spoken(draft.at->local) : "";
    return fmt::format("A moment{} stopped in the middle.\n\n"
                       "Enter  keep it as it is\n"
                       "x      let it go",
                       when);
}

std::string draft_kept() {
    return "Stopped. Your answers are kept: softly check-in goes on with them.";
}

std::string no_draft() {
    return "There is no check-in that stopped in the middle, so nothing was resumed. softly "
           "check-in "
           "begins a new one.";
}

std::string let_go() {
    return "Let go. A copy stays for 7 days in the trash that softly where names.";
}

std::string editor_unavailable(std::string_view command, std::string_view kept_in) {
    return fmt::format(
        "The editor \"{}\" could not be started, so nothing was changed. Another can be "
        "named, as in EDITOR=nano.{}",
        command,
        rescued_to(kept_in));
}

std::string editor_left_text(std::string_view command, std::string_view kept_in) {
    return fmt::format("The editor \"{}\" ended with an error, so nothing was filed.{}",
                       command,
                       rescued_to(kept_in));
}

std::string no_place_for_editor(std::string_view why) {
    return fmt::format("softly has no private place for the editor's file ({}), so nothing was "
                       "changed.",
                       why);
}

std::string editor_returned_at_once() {
    return "The editor came back at once. One that opens a window has to wait, as in EDITOR=\"code "
           "--wait\".";
}

std::string nothing_changed() {
    return "Nothing was written.";
}

std::string nothing_here_yet() {
    return "Nothing is in the journal yet, and that is a fine place to begin: softly check-in";
}

std::string nothing_matches() {
    return "Nothing in the journal fits that. softly list shows the newest of all.";
}

std::string nothing_readable_matches() {
    return "Nothing fits that in what softly can read. What it cannot read is named here:";
}

std::string unknown_id(std::string_view typed) {
    return fmt::format("No entry has an id that begins with \"{}\". softly list shows them.",
                       typed);
}

std::string id_too_short(std::string_view typed) {
    return fmt::format("\"{}\" is too short for an id: four letters or more name one.", typed);
}

std::string ambiguous_id(std::string_view typed, const std::vector<std::string>& ids) {
    return fmt::format(
        "\"{}\" could be any of {}. One letter more tells them apart.", typed, join(ids, ", "));
}

std::string no_last() {
    return "There is no entry yet, so there is no last one.";
}

std::string summary_not_written(std::string_view file, std::string_view why) {
    return fmt::format("{} was not written: {}.", file, why);
}

std::string summary_written(std::string_view file) {
    return fmt::format("Written to {}.", file);
}

std::string home_greeting() {
    return "softly is here. Nothing needs doing.";
}

std::string home_way_to_help() {
    return "If it is too much right now: softly now";
}

std::string home_draft(LocalTime time) {
    return fmt::format("A check-in from {} can be finished: softly check-in --resume",
                       spoken(time));
}

std::string home_waiting(int count) {
    return count == 1
               ? "One thing you wrote is kept safe but not in its file yet: softly doctor"
               : fmt::format(
                   "{} things you wrote are kept safe but not in their files yet: softly doctor",
                   count);
}

std::string home_last(const Moment& at, std::string_view kind) {
    return fmt::format(
        "Last kept: {}, {}. softly show last", kind.empty() ? "entry" : kind, spoken(at.local));
}

std::string home_suggestion(bool anything_kept) {
    return anything_kept ? "If you like: softly check-in (a minute or two), or softly note"
                         : "If you like, begin with: softly check-in (a minute or two)";
}

std::string unknown_setting(std::string_view name, std::string_view meant) {
    const std::string hint = meant.empty() ? "softly config get shows them all."
                                           : fmt::format("Did you mean {}?", meant);
    return fmt::format("softly has no setting \"{}\". Nothing was changed. {}", name, hint);
}

std::string setting_is_no_toml(std::string_view name, std::string_view typed) {
    return fmt::format("{} takes a TOML value such as 3, true or [\"20:30\"], and \"{}\" is none. "
                       "Nothing was changed.",
                       name,
                       typed);
}

std::string setting_does_not_fit(std::string_view reason) {
    return fmt::format("{} Nothing was changed.", reason);
}

std::string setting_set(std::string_view name, std::string_view literal) {
    return fmt::format("{} = {}", name, literal);
}

std::string settings_unreadable(int line, std::string_view why, std::string_view rescued) {
    return fmt::format("What the editor left cannot be read (line {}: {}), so config.toml was not "
                       "changed.{}",
                       line,
                       why,
                       rescued_to(rescued));
}

std::string is_default() {
    return "default";
}

std::string init_done(std::string_view data) {
    return fmt::format("softly is ready. The journal is in {}", data);
}

std::string init_not_done(std::string_view path, std::string_view why) {
    return fmt::format("{} was not made: {}. The rest is untouched.", path, why);
}

}  // namespace softly::words
