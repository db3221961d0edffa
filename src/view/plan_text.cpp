#include "view/plan_text.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"
#include "view/words_plan.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace softly {

namespace {

constexpr int indent = 2;
constexpr std::size_t page_lines = 60;
constexpr int page_columns = 76;

using Lines = std::vector<std::string>;

void add(Lines& lines, std::string_view text, int first, int others, int columns) {
    const std::string block = wrapped_block(sanitized(text), columns, first, others);
    for (const std::string_view line : lines_of(block)) {
        lines.emplace_back(line);
    }
}

/// A section's items, one below the other or one behind the other.
Lines item_lines(const std::vector<std::string>& items, bool one_a_line, int columns) {
    Lines lines;
    if (!one_a_line) {
        add(lines, join(items, " · "), indent, indent, columns);
        return lines;
    }
    for (const std::string& item : items) {
        add(lines, item, indent, indent + indent, columns);
    }
    return lines;
}

/// As many items as fit into `most` lines, one behind the other, and how many do not.
Lines first_items(const std::vector<std::string>& items, std::size_t most) {
    Lines fitting;
    for (std::size_t count = 1; count <= items.size(); ++count) {
        std::vector<std::string> some{items.begin(),
                                      items.begin() + static_cast<std::ptrdiff_t>(count)};
        if (count < items.size()) {
            some.push_back(words::more_in_plan(static_cast<int>(items.size() - count)));
        }
        Lines lines = item_lines(some, false, page_columns);
        if (lines.size() <= most) {
            fitting = std::move(lines);
        } else if (lines.size() > most + 1) {
            break;
        }
    }
    if (fitting.empty()) {  // a single item that is longer than its share
        fitting = item_lines({items.front()}, false, page_columns);
        fitting.resize(std::min(most, fitting.size()));
        fitting.back() = shortened(fitting.back(), page_columns - 1) + "…";
    }
    return fitting;
}

enum class Room { plenty, little };

Lines page(const Plan& plan, const Lines& footer, Date day, Room room, std::size_t most) {
    Lines lines{words::plan_title()};
    each_section(plan, [&](std::string_view key, const std::vector<std::string>& items) {
        if (items.empty()) {
            return;
        }
        if (room == Room::plenty) {
            lines.emplace_back();
        }
        lines.push_back(words::plan_section_title(key));
        Lines some =
            room == Room::plenty ? item_lines(items, true, page_columns) : first_items(items, most);
        std::move(some.begin(), some.end(), std::back_inserter(lines));
    });
    lines.emplace_back();
    for (const std::string& line : footer) {
        add(lines, line, 0, indent, page_columns);
    }
    lines.push_back(words::printed_on(to_text(day)));
    return lines;
}

}  // namespace

std::string plan_text(const Plan& plan, const Style& style) {
    std::string text = style.bold(words::plan_title()) + "\n";
    each_section(plan, [&](std::string_view key, const std::vector<std::string>& items) {
        if (items.empty()) {
            return;
        }
        text += "\n" + style.bold(words::plan_section_title(key)) + "\n";
        for (const std::string& line : item_lines(items, true, style.columns)) {
            text += line + "\n";
        }
    });
    return text;
}

std::string plan_page(const Plan& plan, const std::vector<std::string>& footer, Date day) {
    Lines lines = page(plan, footer, day, Room::plenty, 0);
    // The largest share for each section with which all of them fit.
    std::size_t fits = 1;
    for (std::size_t share = page_lines / 2; lines.size() > page_lines && share > 0; share /= 2) {
        const Lines more = page(plan, footer, day, Room::little, fits + share);
        fits += more.size() <= page_lines ? share : 0;
    }
    if (lines.size() > page_lines) {
        lines = page(plan, footer, day, Room::little, fits);
    }
    return join(lines, "\n") + "\n";
}

}  // namespace softly
