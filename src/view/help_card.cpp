#include "view/help_card.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"
#include "view/words_help_card.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace softly {

namespace {

constexpr int page = 80;
constexpr std::string_view no_break_space = "\u00a0";
constexpr std::string_view no_break_hyphen = "\u2011";
constexpr std::size_t most_lines = 10;
constexpr std::size_t most_people_lines = 3;
constexpr std::size_t most_directories = 3;

using Lines = std::vector<std::string>;

Lines emergency_lines(const WhoCanHelp& who) {
    Lines lines;
    for (const EmergencyNumbers& each : who.emergency) {
        lines.push_back(words::in_danger(each.numbers, each.country));
    }
    if (who.anywhere || who.emergency.empty()) {
        lines.push_back(words::in_danger_anywhere());
    }
    return lines;
}

std::string directories_line(const WhoCanHelp& who) {
    std::string addresses;
    for (std::size_t place = 0; place < std::min(who.directories.size(), most_directories);
         ++place) {
        addresses += (place > 0 ? " · " : "") + who.directories[place].address;
    }
    return words::directories(addresses.empty() ? words::one_directory() : addresses);
}

Lines lines_at_the_end(const HelpCard& card) {
    Lines lines;
    if (card.who.unsettled) {
        lines.push_back(words::settle_country(card.who.either));
    }
    if (!card.who.none_sure.empty()) {
        lines.push_back(words::no_line_is_sure(card.who.none_sure));
    }
    lines.push_back(directories_line(card.who));
    const std::string clock = card.now ? to_text(*card.now).substr(11, 5) : "";
    lines.push_back(card.in_sitting ? words::what_next_here(clock) : words::what_next(clock));
    lines.push_back(words::what_softly_is());
    return lines;
}

/// An item in so many columns: its words are cut, a number at its end is not.
std::string cut_before_number(const std::string& item, int columns) {
    constexpr std::string_view parts_of_a_number = "+-()*#/. 0123456789";
    const std::size_t word = item.find_last_not_of(parts_of_a_number);
    const std::size_t digit =
        item.find_first_of("+(*0123456789", word == std::string::npos ? 0 : word + 1);
    if (display_width(item) <= columns || digit == std::string::npos) {
        return shortened(item, columns);
    }
    const std::string number = item.substr(digit);
    const int room = columns - display_width(number) - 1;
    return room < 4 ? number : shortened(item.substr(0, digit), room) + " " + number;
}

/// Everyone where there is room; else each is cut a little, and then the last ones are left to the plan.
Lines people_lines(const std::vector<std::string>& people, std::size_t room) {
    if (people.empty()) {
        return {};
    }
    constexpr int whole = 10 * page;
    constexpr std::array<int, 5> widths{whole, 66, 48, 36, 24};
    Lines lines;
    for (const int width : widths) {
        Lines items;
        for (const std::string& person : people) {
            const std::string item = on_one_line(person);
            const std::string cut = cut_before_number(item, width);
            items.push_back(items.empty() ? words::your_people(cut) : cut);
        }
        lines = packed(items, page);
        if (lines.size() <= room) {
            return lines;
        }
    }
    lines.resize(room);
    return lines;
}

void add(Lines& lines, const Lines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

/// People and helplines, one's own first; room stays for one helpline of the country.
Lines who_lines(const HelpCard& card, std::size_t room) {
    const WhoCanHelp& who = card.who;
    const std::size_t for_shipped =
        who.services.empty()
            ? 0
            : helpline_lines({who.services.front()}, HelplineKind::shipped, card.shifts, 4, page)
                  .size();
    const std::size_t for_own = who.own.empty() ? 0 : 1;
    const std::size_t for_people = room - std::min(room, for_shipped + for_own);
    Lines lines = people_lines(card.people, std::min(for_people, most_people_lines));
    add(lines,
        helpline_lines(
            who.own, HelplineKind::own, card.shifts, room - lines.size() - for_shipped, page));
    add(lines,
        helpline_lines(
            who.services, HelplineKind::shipped, card.shifts, room - lines.size(), page));
    return lines;
}

/// Lines that were broken for the page as one again, so that a narrow screen breaks them in its own places.
Lines unbroken(const Lines& lines) {
    Lines whole;
    for (const std::string& line : lines) {
        if (!whole.empty() && line.starts_with("  ")) {
            whole.back() += line.substr(1);
        } else {
            whole.push_back(line);
        }
    }
    return whole;
}

/// A number keeps together: a person dials it from one line. The characters that do that are taken out again.
std::string with_numbers_whole(std::string_view text) {
    const auto is_digit = [&](std::size_t place) {
        return place < text.size() && text[place] >= '0' && text[place] <= '9';
    };
    std::string whole;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool inside = at > 0 && is_digit(at - 1) && is_digit(at + 1);
        whole += inside && text[at] == ' '   ? no_break_space
                 : inside && text[at] == '-' ? no_break_hyphen
                                             : text.substr(at, 1);
    }
    return whole;
}

std::string without(std::string text, std::string_view what, char instead) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
        text.replace(at, what.size(), 1, instead);
    }
    return text;
}

/// As they are, or broken where the screen is narrow.
std::string shown(const Lines& lines, bool bold, const Style& style) {
    const bool narrow = style.columns > 0 && style.columns < page;
    std::string text;
    for (const std::string& line : narrow ? unbroken(lines) : lines) {
        const std::string block = without(
            without(wrapped_block(
                        with_numbers_whole(sanitized(line)), narrow ? style.columns : 0, 0, 2),
                    no_break_space,
                    ' '),
            no_break_hyphen,
            '-');
        for (const std::string_view part : lines_of(block)) {
            text += (bold ? style.bold(part) : std::string{part}) + "\n";
        }
    }
    return text;
}

}  // namespace

std::string help_card(const HelpCard& card, const Style& style) {
    const Lines first{words::card_opening()};
    const Lines emergency = emergency_lines(card.who);
    const Lines last = lines_at_the_end(card);
    const std::size_t taken = first.size() + emergency.size() + last.size();
    const Lines who = who_lines(card, most_lines - std::min(most_lines, taken));
    return shown(first, true, style) + shown(who, false, style) + shown(emergency, true, style)
           + shown(last, false, style);
}

std::vector<std::string> lines_for_paper(HelpCard card) {
    card.people.clear();
    Lines lines = who_lines(card, most_lines);
    add(lines, emergency_lines(card.who));
    lines.push_back(directories_line(card.who));
    return lines;
}

}  // namespace softly
