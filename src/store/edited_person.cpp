#include "store/edited_person.hpp"

#include "store/block_reading.hpp"
#include "store/edited_block.hpp"
#include "store/toml_read.hpp"
#include "store/toml_scan.hpp"
#include "view/words_changes.hpp"
#include "view/words_people_changes.hpp"

namespace softly {

EditedPerson read_edited_person(std::string_view text, const std::string& id) {
    EditedPerson edited;
    const std::string tidied = tidy_block(text);
    edited.wrong = parse_toml(tidied).problem;
    if (scan_statements(tidied).empty() && !edited.wrong) {
        return edited;  // nothing but comments is left
    }
    edited.block = tidied;
    if (edited.wrong) {
        return edited;
    }
    if (const int line = line_too_many(tidied, "person"); line > 0) {
        edited.wrong = Problem{"", line, 1, words::one_person_expected()};
        return edited;
    }
    const BlockReading reading = read_blocks(tidied);
    if (reading.blocks.size() != 1) {
        edited.wrong = Problem{"", 1, 1, words::one_person_expected()};
    } else if (!id.empty() && reading.ids.front() != id) {
        edited.wrong = Problem{"", reading.blocks.front().line, 1, words::edited_id(id)};
    }
    return edited;
}

}  // namespace softly
