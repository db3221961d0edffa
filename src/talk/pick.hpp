#pragma once

#include "os/terminal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace softly {

/// A number, or "n" for numb, as it is being chosen. Scales and choices are both one.
struct Pick {
    int low = 0;
    int high = 10;
    int middle = 5;        ///< where arrows begin
    int downwards = -1;    ///< what the Down key adds
    bool numb = false;     ///< "n" is an answer
    std::string typed{};   ///< "", "7", "n"; or "11", which is no answer
    bool typing = false;   ///< the next digit joins the last
    bool puzzled = false;  ///< say what would be an answer

    bool operator==(const Pick&) const = default;
};

enum class Entered { not_yet, accepted, skipped };

struct PickStep {
    Pick pick;
    Entered entered = Entered::not_yet;
};

/// What one key does to a pick.
PickStep pressed(Pick pick, const Key& key);

/// The number that is chosen, if one is.
std::optional<int> number(const Pick& pick);

/// True where what stands there is an answer.
bool is_answer(const Pick& pick);

/// What a line of words means, "07" as 7; nothing where it is no answer.
std::optional<std::string> picked(const Pick& pick, std::string_view line);

}  // namespace softly
