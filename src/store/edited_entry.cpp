#include "store/edited_entry.hpp"

#include "base/text.hpp"
#include "store/blocks.hpp"
#include "store/edited_block.hpp"
#include "store/journal.hpp"
#include "store/toml_read.hpp"
#include "store/toml_scan.hpp"
#include "view/words_changes.hpp"

#include <utility>
#include <vector>

namespace softly {
EditedEntry read_edited(std::string_view text, const std::string& id, const Clock& clock) {
    EditedEntry edited;
    const std::string tidied = tidy_block(text);
    if (scan_statements(tidied).empty() && !parse_toml(tidied).problem) {
        return edited;  // nothing but comments is left
    }
    edited.block = tidied;
    if (tidied.size() > largest_entry) {
        edited.wrong.push_back({"", 0, 0, words::edited_too_large()});
        return edited;
    }
    Parsed parsed = parse_toml(tidied);
    if (parsed.problem) {
        edited.wrong.push_back(std::move(*parsed.problem));
        return edited;
    }
    if (const int line = line_too_many(tidied, "entry"); line > 0) {
        edited.wrong.push_back({"", line, 1, words::edited_not_one_entry()});
        return edited;
    }
    const std::vector<Block> blocks = find_blocks(tidied);
    edited.comments_beside =
        blocks.size() == 1 && (blocks.front().begin > 0 || blocks.front().end < tidied.size());
    Loaded loaded = read_month(tidied, "", clock);
    if (loaded.entries.size() != 1) {
        edited.wrong.push_back({"", 1, 1, words::edited_not_one_entry()});
        return edited;
    }
    edited.entry = std::move(loaded.entries.front().entry);
    edited.odd = std::move(loaded.problems);
    if (!id.empty() && edited.entry.id != id) {
        edited.wrong.push_back({"", loaded.entries.front().line, 1, words::edited_id(id)});
    }
    return edited;
}

}  // namespace softly
