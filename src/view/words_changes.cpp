#include "view/words_changes.hpp"

#include "view/words.hpp"
#include "view/words_files.hpp"

#include <fmt/core.h>

namespace softly::words {
namespace {

constexpr std::string_view copy_stays =
    "A copy stays in the trash for 7 days; softly undo brings it back.";

std::string the(std::string_view id) {
    return id.empty() ? "an entry without an id" : std::string(id);
}

}  // namespace

std::string each_problem(const std::vector<Problem>& problems) {
    std::string said;
    for (const Problem& each : problems) {
        said += problem(each) + "\n";
    }
    return said;
}

std::string last_is_not_sure(const std::vector<Problem>& problems) {
    return each_problem(problems)
           + "Not every file can be read, so which entry is the last is not sure. Nothing was "
             "changed. softly list shows ids that name one.";
}

std::string two_share_the_id(std::string_view id, const std::vector<Problem>& places) {
    std::string said = fmt::format(
        "Two different entries share the id {}, so nothing was changed. Give one of them another "
        "id in its file, or take it out there:",
        id);
    for (const Problem& place : places) {
        said += fmt::format("\n{}:{}", place.file, place.line);
    }
    return said;
}

std::string written_in_its_own_way(std::string_view file, int line) {
    return fmt::format("The entry is written in a way that softly reads but cannot change, so "
                       "nothing was changed. It stands here, for an editor of yours:\n{}:{}",
                       file,
                       line);
}

std::string newer_schema(std::string_view file) {
    return fmt::format("A newer softly wrote this file, so nothing in it was changed:\n{}", file);
}

std::string edited_too_large() {
    return "an entry can hold 1 MiB at most (1,048,576 bytes)";
}

std::string edited_not_one_entry() {
    return "one [[entry]] with its lines belongs here, and nothing else";
}

std::string edited_id(std::string_view id) {
    return fmt::format("the id stays as it was: id = \"{}\"", id);
}

std::string what_is_wrong(const std::vector<Problem>& problems) {
    std::string said;
    for (const Problem& problem : problems) {
        said += said.empty() ? "" : "\n";
        said += problem.line > 0 ? line_trouble(problem.line, problem.words) : problem.words;
    }
    return said;
}

std::string edit_again_question(const std::vector<Problem>& problems, std::string_view draft) {
    return fmt::format("{}\n\nThe journal is as it was. Your version is kept for now:\n{}\n"
                       "Enter  open it in the editor again\n"
                       "d      leave it as a draft\n"
                       "x      let it go",
                       what_is_wrong(problems),
                       draft);
}

std::string edit_rescued(const std::vector<Problem>& problems, std::string_view path) {
    return fmt::format("{}\nThe entry was not changed. Your version is safe here:\n{}",
                       what_is_wrong(problems),
                       path);
}

std::string draft_is_older(std::string_view path) {
    return fmt::format("The entry changed since a draft of it was kept, so the editor opens it as "
                       "it is now. The draft is kept here:\n{}",
                       path);
}

std::string left_by_an_editor(std::string_view path) {
    return fmt::format("A text of this entry lies in an editor's file, from a run that was cut off "
                       "or is still open:\n{}",
                       path);
}

std::string goes_on_with_draft() {
    return "This opens the version that was kept as a draft.";
}

std::string edit_kept_as_draft(std::string_view draft, std::string_view id) {
    return fmt::format("The journal is as it was. Your version is kept as a draft: softly edit {} "
                       "opens it again.\n{}",
                       id,
                       draft);
}

std::string edit_not_kept(std::string_view why) {
    return fmt::format("The entry was not changed ({}). Your version is printed here, so that you "
                       "can save it yourself.",
                       why);
}

std::string draft_not_written(std::string_view why) {
    return fmt::format("The entry was not changed, and no draft could be written ({}). Your "
                       "version is printed here, so that you can save it yourself.",
                       why);
}

std::string nothing_left_of_entry() {
    return "Nothing was left in the editor, so the entry stays as it was. softly delete takes it "
           "out.";
}

std::string edited(const Entry& entry) {
    return fmt::format("Changed: {}.", entry_named(entry));
}

std::string edited_not_filed(const Entry& entry, std::string_view why) {
    return fmt::format("Kept safe, but not in the journal yet: your new version of {}. The next "
                       "time softly writes, it tries again.\n{}",
                       entry_named(entry),
                       why);
}

std::string comments_stay_beside() {
    return "Comment lines above its [[entry]] and below its last key stand beside the entry in the "
           "file: the next edit does not show them, and delete leaves them there.";
}

std::string edited_elsewhere(std::string_view draft, std::string_view id) {
    return fmt::format("The entry was changed or deleted somewhere else in the meantime, so it was "
                       "left as it is now. Your version is kept as a draft: softly edit {} opens "
                       "it if the entry is still there.\n{}",
                       id,
                       draft);
}

std::string deleted(const Entry& entry) {
    return fmt::format("Deleted: {}. {}", entry_named(entry), copy_stays);
}

std::string purged(const Entry& entry) {
    return fmt::format("Deleted for good: {}.", entry_named(entry));
}

std::string purged_copies(std::string_view id, int removed) {
    return removed == 0 ? fmt::format("softly holds no copy of {} any more.", id)
                        : fmt::format("Removed {} {} of {} that softly had kept.",
                                      removed,
                                      removed == 1 ? "copy" : "copies",
                                      id);
}

std::string purge_reaches_no_further() {
    return "What softly cannot reach stays: git history, synced copies on other machines, and "
           "backups.";
}

std::string holds_it_too(std::string_view path) {
    return fmt::format("This file holds it too, perhaps with other words, so it was left: {}",
                       path);
}

std::string may_hold_it_still(std::string_view path) {
    return fmt::format("This could not be looked into or removed, so a copy may still be there; "
                       "the same command tries again: {}",
                       path);
}

std::string deleted_not_filed(const Entry& entry, std::string_view why) {
    return fmt::format("Not out of the journal's file yet: {}. The next time softly writes, it "
                       "tries again; no listing shows it any more.\n{}",
                       entry_named(entry),
                       why);
}

std::string purge_waits_too() {
    return "Its copies go then too. Until then they are still there.";
}

std::string not_deleted(std::string_view why) {
    return fmt::format("Nothing was deleted: {}.", why);
}

std::string deleted_elsewhere(const Entry& entry) {
    return fmt::format("It was gone already, so nothing was deleted: {}.", entry_named(entry));
}

std::string changed_elsewhere(const Entry& entry) {
    return fmt::format("It was changed somewhere else in the meantime, so it was not deleted: {}. "
                       "softly show {} tells what it says now.",
                       entry_named(entry),
                       entry.id);
}

std::string nothing_to_take_back() {
    return "There is no change of the last days to take back, so nothing was changed.";
}

std::string not_taken_back(std::string_view why) {
    return fmt::format("Nothing was taken back: {}.", why);
}

std::string taken_back_half_way(std::string_view why) {
    return fmt::format("A part was taken back, the rest not yet: {}. softly undo goes on with it.",
                       why);
}

std::string took_back_adding(std::string_view id, std::string_view file) {
    return fmt::format("Taken back: {} is out of {} again. Its words stay in the trash for 7 days.",
                       the(id),
                       file);
}

std::string took_back_cutting(std::string_view id, std::string_view file) {
    return fmt::format("Taken back: {} is in {} again.", the(id), file);
}

std::string took_back_editing(std::string_view id, std::string_view file) {
    return fmt::format("Taken back: {} in {} says what it said before. The other words stay in "
                       "the trash for 7 days.",
                       the(id),
                       file);
}

}  // namespace softly::words
