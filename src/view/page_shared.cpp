#include "view/page_shared.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"
#include "view/words_share.hpp"

#include <string_view>

#include <fmt/format.h>

namespace softly {

namespace {

std::string heading(const std::string& title, const PageWords& words) {
    return fmt::format("<section>\n<h2>{}</h2>\n", words.ours(title));
}

/// A line of theirs is a line on the page, an empty one begins a paragraph.
std::string quoted(std::string_view text) {
    return fmt::format("<blockquote class=\"whole\" dir=\"auto\"><p>{}</p></blockquote>\n",
                       escaped_markup(trim(sanitized(text))));
}

std::string entry_shown(const Entry& entry, const PageWords& words, bool with_numbers) {
    std::string html = fmt::format("<article>\n<h3>{}</h3>\n",
                                   words.ours(words::shared_entry_heading(
                                       entry, words.theirs(sanitized(entry.kind)), with_numbers)));
    if (!trim(entry.text).empty()) {
        html += quoted(entry.text);
    }
    const std::vector<std::string> facts = words::shared_entry_facts(entry, with_numbers);
    if (!facts.empty()) {
        html += "<ul class=\"plain\">\n";
        for (const std::string& fact : facts) {
            html += fmt::format("<li dir=\"auto\">{}</li>\n", escaped_markup(flowing(fact)));
        }
        html += "</ul>\n";
    }
    return html + "</article>\n";
}

}  // namespace

std::string page_shared(const SharedWords& shared, const PageWords& words, bool with_numbers) {
    std::string html;
    if (!trim(shared.know).empty()) {
        html += heading(words::what_to_know(), words) + quoted(shared.know) + "</section>\n";
    }
    if (!shared.entries.empty()) {
        html += heading(words::in_my_words(), words);
        for (const Entry& entry : shared.entries) {
            html += entry_shown(entry, words, with_numbers);
        }
        html += "</section>\n";
    }
    return html;
}

}  // namespace softly
