#include "view/shared_text.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"
#include "view/words_share.hpp"

#include <string>
#include <string_view>

namespace softly {

namespace {

/// A person's own paragraphs.
void add_paragraphs(Note& note, std::string_view text) {
    for (const std::string_view line : lines_of(trim(text))) {
        note.line(sanitized(line));
    }
}

}  // namespace

void add_shared(Note& note, const SharedWords& words, bool with_numbers) {
    if (!trim(words.know).empty()) {
        note.heading(words::what_to_know());
        add_paragraphs(note, words.know);
    }
    if (words.entries.empty()) {
        return;
    }
    note.heading(words::in_my_words());
    bool first = true;
    for (const Entry& entry : words.entries) {
        if (!first) {
            note.section();
        }
        first = false;
        note.aside(words::shared_entry_heading(entry, sanitized(entry.kind), with_numbers));
        if (!trim(entry.text).empty()) {
            add_paragraphs(note, entry.text);
        }
        for (const std::string& fact : words::shared_entry_facts(entry, with_numbers)) {
            note.line(flowing(fact));
        }
    }
}

}  // namespace softly
