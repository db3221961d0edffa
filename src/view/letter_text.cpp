#include "view/letter_text.hpp"

#include "view/screen_text.hpp"
#include "view/words_letters.hpp"

namespace softly {

std::string letter_list_text(const Letters& letters, Date today, const Style& style) {
    constexpr int further = 12;
    std::string text;
    for (const Letter& letter : letters) {
        std::string line = padded(sanitized(letter.id), further) + words::letter_written(letter);
        line += "; "
                + (letter.opened ? words::letter_was_opened(*letter.opened)
                                 : words::letter_opens(letter, today));
        text += wrapped_block(line, style.columns, 0, further) + "\n";
    }
    return text;
}

std::string letter_text(const Letter& letter, const Style& style) {
    return wrapped_block(sanitized(letter.text), style.columns, 0, 0) + "\n";
}

}  // namespace softly
