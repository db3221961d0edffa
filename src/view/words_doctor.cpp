#include "view/words_doctor.hpp"

#include "view/words.hpp"

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

std::string doctor_double(std::string_view id) {
    return fmt::format("the entry {} stands there once too often, word for word; it counts once",
                       id);
}

std::string reminders_last_look(LocalTime when) {
    return fmt::format("Reminders: softly last looked on {}. softly remind status says more.",
                       spoken(when));
}

std::string reminders_never_looked() {
    return "Reminders: softly has not looked yet whether a note comes. softly remind status says "
           "more.";
}

std::string fix_can_help() {
    return "softly doctor --fix mends what needs no guess, and shows each change first.";
}

std::string restore_can_help() {
    return "softly doctor --restore brings back entries that are gone from their month.";
}

std::string mend_mode(std::string_view path) {
    return fmt::format("Closing to other accounts: {}", path);
}

std::string mend_waiting(std::string_view path) {
    return fmt::format("Filing what waits in: {}", path);
}

std::string mend_temporary(std::string_view path) {
    return fmt::format("Clearing what an interrupted run left: {}", path);
}

std::string mend_split(std::string_view path, std::size_t entries) {
    return entries == 1
               ? fmt::format("Moving 1 entry into its month, out of: {}", path)
               : fmt::format("Moving {} entries into their months, out of: {}", entries, path);
}

std::string mend_month(std::string_view id, std::string_view from, std::string_view to) {
    return fmt::format("Moving {} from {} to {}, where its time belongs.",
                       id.empty() ? "an entry without an id" : id,
                       from,
                       to);
}

std::string mend_double(std::string_view id, std::string_view file) {
    return fmt::format("Taking the second copy of {} out of {}; the words are the same.", id, file);
}

std::string mend_empty_copy(std::string_view path) {
    return fmt::format("Moving a copy with no entries left to the trash: {}", path);
}

std::string mend_restore(std::string_view id, std::string_view month) {
    return fmt::format("Bringing back {} into {}.", id, month);
}

std::string not_mended(std::string_view path, std::string_view why) {
    return fmt::format("This was left as it is: {}: {}", path, why);
}

std::string not_mended_yet(std::string_view why) {
    return fmt::format("This waits until it can be done: {}", why);
}

std::string receipt_unreadable(std::string_view name) {
    return fmt::format("This copy cannot be read, so nothing was brought back from it: {}", name);
}

std::string nothing_to_mend() {
    return "There was nothing that softly could mend by itself.";
}

std::string nothing_to_restore() {
    return "There was nothing to bring back.";
}

}  // namespace softly::words
