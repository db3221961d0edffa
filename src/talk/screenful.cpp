#include "talk/screenful.hpp"

#include <algorithm>

namespace softly {

namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t least_foot = 2;

void add(Lines& lines, const Lines& part, std::size_t from, std::size_t count) {
    if (count > 0 && !lines.empty()) {
        lines.emplace_back();
    }
    const auto begin = part.begin() + static_cast<std::ptrdiff_t>(from);
    lines.insert(lines.end(), begin, begin + static_cast<std::ptrdiff_t>(count));
}

std::size_t rows_of(const Screenful& screen) {
    std::size_t rows = 0;
    for (const Lines* part : {&screen.head, &screen.body, &screen.foot}) {
        rows += part->empty() ? 0 : part->size() + 1;
    }
    return rows > 0 ? rows - 1 : 0;
}

}  // namespace

std::vector<std::string> fitted(const Screenful& screen, std::size_t rows) {
    Lines lines;
    if (rows_of(screen) <= rows) {
        add(lines, screen.head, 0, screen.head.size());
        add(lines, screen.body, 0, screen.body.size());
        add(lines, screen.foot, 0, screen.foot.size());
        return lines;
    }
    constexpr std::size_t gaps = 2;
    const std::size_t room = std::max<std::size_t>(rows, gaps + 3) - gaps;
    const std::size_t foot = std::min({screen.foot.size(), least_foot, room / 3});
    const std::size_t least_body = std::min(screen.body.size(), room / 3);
    const std::size_t head = std::min(screen.head.size(), room - foot - least_body);
    const std::size_t body = std::min(screen.body.size(), room - foot - head);
    const std::size_t before = std::min(screen.focus, body / 2);
    const std::size_t from = std::min(screen.focus - before, screen.body.size() - body);
    add(lines, screen.head, 0, head);
    add(lines, screen.body, from, body);
    add(lines, screen.foot, screen.foot.size() - foot, foot);
    return lines;
}

}  // namespace softly
