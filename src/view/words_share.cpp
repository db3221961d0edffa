#include "view/words_share.hpp"

#include "base/text.hpp"
#include "view/words_entries.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace softly::words {

namespace {

std::string part_said(std::string_view part) {
    if (part == "moments") {
        return "moments of connection, how many and by which way";
    }
    if (part == "people") {
        return "with whom";
    }
    if (part == "tries") {
        return "steps you took";
    }
    if (part == "ratings") {
        return "the four ratings";
    }
    if (part == "days") {
        return "a calendar of your days";
    }
    if (part == "tension") {
        return "tension before and after exercises";
    }
    return "kindness, in numbers";
}

void add(std::vector<std::string>& facts, std::string_view label, const std::string& said) {
    if (!said.empty()) {
        facts.push_back(fmt::format("{}: {}", label, said));
    }
}

std::string pair_of(const Rating& before, const Rating& after) {
    return before && after ? fmt::format("{} before, {} after", *before, *after) : std::string{};
}

}  // namespace

std::string shared_title(const DateSpan& span, bool with_days) {
    if (!with_days || !span.from || !span.to) {
        return "From my notes";
    }
    return fmt::format("From my notes, {} to {}", to_text(*span.from), to_text(*span.to));
}

std::string what_to_know() {
    return "What I would like you to know";
}

std::string in_my_words() {
    return "In my words";
}

std::string shared_entry_heading(const Entry& entry, std::string_view kind, bool with_numbers) {
    if (!with_numbers) {
        return kind.empty() ? "a note" : std::string{kind};
    }
    std::string when = entry.at ? to_text(entry.at->local) : no_usable_time();
    std::replace(when.begin(), when.end(), 'T', ' ');
    return kind.empty() ? when : fmt::format("{}, {}", when, kind);
}

std::vector<std::string> shared_entry_facts(const Entry& entry, bool with_numbers) {
    std::vector<std::string> facts;
    if (const std::string ratings = ratings_said(entry); with_numbers && !ratings.empty()) {
        facts.push_back(ratings);
    }
    add(facts, "with", join(entry.people, ", "));
    if (with_numbers) {
        add(facts, "tension", pair_of(entry.tension.before, entry.tension.after));
    }
    if (with_numbers && entry.expected && entry.happened) {
        add(facts,
            "a step",
            fmt::format("{} expected, {} in the end", *entry.expected, *entry.happened));
    }
    add(facts, "kindness received", entry.kindness.received);
    add(facts, "kindness given", entry.kindness.given);
    add(facts, "what helped", join(entry.helped, ", "));
    return facts;
}

Prompt which_parts(const std::vector<std::string>& parts) {
    Prompt prompt{"parts",
                  PromptKind::multi,
                  "Which of these would you like to show? Figures alone, none of your words.",
                  {},
                  {}};
    for (const std::string& part : parts) {
        prompt.options.push_back({part, part_said(part)});
    }
    return prompt;
}

Prompt which_entries(std::size_t newest, std::size_t all) {
    Prompt prompt{"look",
                  PromptKind::choice,
                  "Would you like to show some of your own words? You choose them one by one.",
                  {},
                  {{"none", "no"}}};
    if (newest < all) {
        prompt.options.push_back({"newest", fmt::format("look through the newest {}", newest)});
    }
    prompt.options.push_back({"all", fmt::format("look through all {}", all)});
    return prompt;
}

Prompt choose_entries(std::vector<Option> entries, std::size_t page, std::size_t of) {
    const std::string where = of > 1 ? fmt::format(" ({} of {})", page, of) : std::string{};
    return {fmt::format("entries-{}", page),
            PromptKind::multi,
            fmt::format("Which of these would you like to show?{}", where),
            {},
            std::move(entries)};
}

Prompt what_about_names() {
    return {"names",
            PromptKind::choice,
            "Names of people: how would you like them?",
            {},
            {{"initials", "as initials"}, {"names", "as they are"}}};
}

Prompt what_would_you_like_them_to_know() {
    return {"know",
            PromptKind::text,
            "What would you like them to know? A line is enough, and nothing is fine.",
            {},
            {}};
}

Prompt write_this(std::string_view file) {
    return {"write",
            PromptKind::choice,
            fmt::format("This is all of it. Write it to {}?", file),
            {},
            {{"no", "no, not now"}, {"yes", "yes, write it"}}};
}

std::string entry_in_list(const Entry& entry, std::string_view kind, std::string_view text) {
    const std::string when = entry.at ? to_text(entry.at->local).substr(0, 10) : std::string{};
    return fmt::format("{}{}{}: {}", when, when.empty() ? "" : " ", kind, text);
}

std::string nothing_was_shared() {
    return "Nothing was chosen, so there is no page.";
}

std::string share_not_written() {
    return "Stopped. Nothing was written.";
}

std::string needs_terminal_share() {
    return "Choosing what to share needs a terminal. Nothing was written. --include names what "
           "goes in: "
           "ratings, moments, or an entry's id.";
}

std::string no_part_or_entry(std::string_view typed) {
    return fmt::format(
        "There is no entry {} in these days, and no part of that name. Nothing was "
        "written. Parts are moments, people, tries, ratings, days, tension and kindness.",
        typed);
}

std::string share_has_own_words() {
    return "--share takes words entry by entry, so --quotes does not go with it. Nothing was "
           "written.";
}

std::string share_is_to_be_read() {
    return "--share makes a page for somebody to read: text, md or html. Nothing was written.";
}

std::string share_flag_alone(std::string_view flag) {
    return fmt::format("{} goes with --share. Nothing was written.", flag);
}

}  // namespace softly::words
