#include "talk/marks.hpp"

#include "base/text.hpp"
#include "core/pack.hpp"
#include "talk/choice.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace softly {

namespace {

/// One for each row, without the letters of the keys that end or explain a sitting.
constexpr std::string_view row_keys = "123456789acdfgijklmoprtuvwyz";
constexpr int lead_width = 8;

std::optional<std::size_t> place_of_key(const Marks& marks, const Key& key) {
    const std::string letter = ascii_lower(key.text);
    const std::size_t place = letter.size() == 1 ? row_keys.find(letter) : std::string_view::npos;
    return place < marks.marked.size() ? std::optional{place} : std::nullopt;
}

Marks toggled(Marks marks, std::size_t place) {
    marks.at = place;
    marks.marked[place] = !marks.marked[place];
    return marks;
}

MarksStep entered(Marks marks) {
    const bool any =
        std::find(marks.marked.begin(), marks.marked.end(), true) != marks.marked.end();
    return {std::move(marks), any ? Entered::accepted : Entered::skipped};
}

MarksStep typed(Marks marks, const Key& key) {
    if (marks.marked.empty()) {
        return {std::move(marks)};
    }
    const std::optional<std::size_t> place =
        key.text == " " ? std::optional{marks.at} : place_of_key(marks, key);
    if (!place) {
        marks.puzzled = true;
        return {std::move(marks)};
    }
    marks = toggled(std::move(marks), *place);
    return key.enter_follows && key.text != " " ? entered(std::move(marks))
                                                : MarksStep{std::move(marks)};
}

Marks moved_to(Marks marks, std::size_t place) {
    marks.at = marks.marked.empty() ? 0 : std::min(place, marks.marked.size() - 1);
    return marks;
}

/// True where the words were all numbers of options, which are marked then.
bool mark_numbers(Marks& marks, std::string_view line) {
    std::string spaced{line};
    std::replace(spaced.begin(), spaced.end(), ',', ' ');
    bool any = false;
    for (const std::string_view word : split(spaced, ' ')) {
        if (trim(word).empty()) {
            continue;
        }
        const auto number = parse_integer(trim(word));
        if (!number || *number < 1 || *number > static_cast<long long>(marks.marked.size())) {
            return false;
        }
        marks.marked[static_cast<std::size_t>(*number) - 1] = true;
        any = true;
    }
    return any;
}

/// True where each part between commas was an option's words, which are marked then.
bool mark_words(Marks& marks, const Prompt& prompt, std::string_view line) {
    for (const std::string_view part : split(line, ',')) {
        const auto id = option_named(prompt, part);
        const auto found = std::find_if(prompt.options.begin(),
                                        prompt.options.end(),
                                        [&](const Option& option) { return option.id == id; });
        if (found == prompt.options.end()) {
            return false;
        }
        marks.marked[static_cast<std::size_t>(found - prompt.options.begin())] = true;
    }
    return true;
}

}  // namespace

Marks first_marks(const Prompt& prompt, std::string_view former) {
    const std::vector<std::string> ids = chosen_ids(former);
    Marks marks;
    for (const Option& option : prompt.options) {
        marks.marked.push_back(std::find(ids.begin(), ids.end(), option.id) != ids.end());
    }
    return marks;
}

MarksStep pressed(Marks marks, const Key& key) {
    marks.puzzled = false;
    switch (key.kind) {
    case KeyKind::enter:
        return entered(std::move(marks));
    case KeyKind::character:
        return typed(std::move(marks), key);
    case KeyKind::up:
    case KeyKind::left:
        return {moved_to(marks, marks.at > 0 ? marks.at - 1 : 0)};
    case KeyKind::down:
    case KeyKind::right:
        return {moved_to(marks, marks.at + 1)};
    case KeyKind::home:
        return {moved_to(marks, 0)};
    case KeyKind::end:
        return {moved_to(marks, marks.marked.size())};
    case KeyKind::paste:
        marks.puzzled = true;
        return {std::move(marks)};
    default:
        return {std::move(marks)};
    }
}

std::string value_of(const Prompt& prompt, const Marks& marks) {
    std::vector<std::string> ids;
    for (std::size_t place = 0; place < prompt.options.size(); ++place) {
        if (marks.marked[place]) {
            ids.push_back(prompt.options[place].id);
        }
    }
    return join(ids, ",");
}

RowLines mark_lines(const Prompt& prompt, const Marks& marks, const Style& style) {
    std::vector<Row> rows;
    for (std::size_t place = 0; place < prompt.options.size(); ++place) {
        const std::string box = marks.marked[place] ? style.accent(style.bold("[x]")) : "[ ]";
        rows.push_back({fmt::format("{} {} {} ",
                                    place == marks.at ? '>' : ' ',
                                    box,
                                    place < row_keys.size() ? row_keys[place] : ' '),
                        words_of_option(prompt, prompt.options[place].id)});
    }
    return lines_of_rows(rows, lead_width, marks.at, style);
}

std::optional<std::string> options_named(const Prompt& prompt, std::string_view line) {
    Marks marks = first_marks(prompt, "");
    if (!mark_numbers(marks, line)) {
        marks = first_marks(prompt, "");
        if (!mark_words(marks, prompt, line)) {
            return std::nullopt;
        }
    }
    return value_of(prompt, marks);
}

}  // namespace softly
