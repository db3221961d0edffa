#include "core/ladder.hpp"

#include <algorithm>
#include <iterator>

namespace softly {
namespace {

constexpr Rung usual[] = {
    {"presence", 1},
    {"greet", 2},
    {"message", 2},
    {"reply", 2},
    {"share", 3},
    {"ask", 3},
    {"join", 4},
    {"professional", 4},
};

/// Where a smaller piece of the same way is no longer that way; else the way stays and its size goes down.
struct Change {
    Rung from;
    std::string_view way;
};

constexpr Change changes[] = {
    {{"greet", 2}, "presence"},
    {{"share", 3}, "message"},
    {{"ask", 3}, "message"},
    {{"join", 2}, "presence"},
};

}  // namespace

int usual_size(std::string_view way) {
    const auto* found = std::find_if(
        std::begin(usual), std::end(usual), [&](const Rung& each) { return each.way == way; });
    return found == std::end(usual) ? 2 : found->size;
}

std::string_view contact_how_of(std::string_view way) {
    if (way == "message" || way == "reply") {
        return "message";
    }
    return way == "presence" ? "near" : way == "greet" ? "in-person" : "";
}

Rung rung_below(const Rung& rung) {
    const auto* found = std::find_if(std::begin(changes),
                                     std::end(changes),
                                     [&](const Change& each) { return each.from == rung; });
    return {found == std::end(changes) ? rung.way : found->way, std::max(1, rung.size - 1)};
}

}  // namespace softly
