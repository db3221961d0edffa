#include "view/words_doctor.hpp"

#include <fmt/core.h>

namespace softly::words {

std::string all_is_well() {
    return "Everything is in order.";
}

std::string doctor_waiting(std::string_view what) {
    return fmt::format("{} is kept here and waits to be filed; the next command that writes tries "
                       "again",
                       what);
}

std::string doctor_stray_temporary() {
    return "a temporary file that an interrupted run left; the next command that writes clears it";
}

std::string doctor_editor_file() {
    return "an editor's own copy lies beside the journal and can hold private words";
}

std::string doctor_other_name() {
    return "the name begins with no month such as 2026-11, so it is not read";
}

std::string doctor_conflict_copy() {
    return "another version of this month; it is read too, and its entries count once";
}

std::string doctor_wrong_month(std::string_view id, std::string_view month) {
    return fmt::format(
        "the entry {} belongs in {} by its time; it is read together with this month",
        id.empty() ? "without an id" : id,
        month);
}

std::string doctor_open_directory() {
    return "other accounts on this machine can look into this directory; chmod 700 closes it";
}

std::string doctor_open_file() {
    return "other accounts on this machine may read this file; chmod 600 closes it";
}

std::string doctor_open_to_all() {
    return "every account on this machine can change what is in this directory, so softly files "
           "nothing below it; chmod o-w closes it";
}

std::string doctor_editor_text() {
    return "a text from an editor that did not end, or that is still open; it can hold private "
           "words";
}

std::string doctor_quarantined() {
    return "words that an interrupted change could not file; look whether they are wanted";
}

std::string doctor_rescued() {
    return "words that no entry could hold; look whether they are wanted";
}

std::string doctor_gone(std::string_view id) {
    return fmt::format(
        "the entry {} was written in the last days and is not in its month any more; "
        "this is its copy",
        id);
}

std::string doctor_not_linked() {
    return "other months here are links and this one is not, so it may be missing from where they "
           "lead";
}

}  // namespace softly::words
