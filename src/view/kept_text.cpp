#include "view/kept_text.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_entries.hpp"

namespace softly {

std::string kept_text(std::span<const Quote> kept, const Style& style) {
    constexpr int indent = 2;
    std::string text;
    for (const Quote& each : kept) {
        text += text.empty() ? "" : "\n";
        text += style.bold(each.day ? words::spoken_day(*each.day) : no_usable_time()) + "\n";
        const std::string words = sanitized(trim(each.text));
        text += words.empty() ? "" : wrapped_block(words, style.columns, indent, indent) + "\n";
    }
    return text;
}

}  // namespace softly
