#include "talk/breath.hpp"

#include "view/screen_text.hpp"
#include "view/words_talk.hpp"

#include <algorithm>
#include <cstddef>

namespace softly {

namespace {

using std::chrono::milliseconds;

constexpr int longest_line = 40;
constexpr int gap = 2;
constexpr char drawn_with = '~';

/// Slow at both ends, as a breath is.
int eased(long long thousandths) {
    return static_cast<int>(thousandths * thousandths * (3000 - 2 * thousandths) / 1'000'000);
}

}  // namespace

milliseconds length_of_phase(const Prompt& prompt, bool inward) {
    return std::chrono::seconds{std::max(1, inward ? prompt.breathe_in : prompt.breathe_out)};
}

milliseconds length_of_breath(const Prompt& prompt) {
    return prompt.cycles * (length_of_phase(prompt, true) + length_of_phase(prompt, false));
}

std::optional<BreathMoment> breath_at(const Prompt& prompt, milliseconds elapsed) {
    if (elapsed >= length_of_breath(prompt)) {
        return std::nullopt;
    }
    const milliseconds in = length_of_phase(prompt, true);
    const milliseconds out = length_of_phase(prompt, false);
    const int cycle = static_cast<int>(elapsed / (in + out));
    const milliseconds within = elapsed % (in + out);
    if (within < in) {
        return BreathMoment{true, eased(1000 * within / in), 2 * cycle};
    }
    return BreathMoment{false, 1000 - eased(1000 * (within - in) / out), 2 * cycle + 1};
}

std::string breath_line(const BreathMoment& moment, const Style& style) {
    const int word = std::max(display_width(breathe_in()), display_width(breathe_out())) + gap;
    const int full = std::clamp(style.columns - word, 1, longest_line);
    const int length = std::max(1, (full * moment.fullness + 500) / 1000);
    return padded(moment.inward ? breathe_in() : breathe_out(), word)
           + style.accent(std::string(static_cast<std::size_t>(length), drawn_with));
}

}  // namespace softly
