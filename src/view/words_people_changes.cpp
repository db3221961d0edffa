#include "view/words_people_changes.hpp"

#include "base/text.hpp"
#include "view/words.hpp"
#include "view/words_people.hpp"

#include <fmt/core.h>

namespace softly::words {

std::string person_added(std::string_view name, std::string_view id) {
    return fmt::format("{} is on your list now, as {}. softly undo takes it back.", name, id);
}

std::string name_is_shared(std::string_view name, std::string_view id) {
    return id.empty() ? fmt::format("Somebody else on your list goes by {} too.", name)
                      : fmt::format("Somebody else on your list goes by {} too. This one answers "
                                    "to {}.",
                                    name,
                                    id);
}

std::string person_changed(std::string_view name) {
    return fmt::format("Changed: {}. softly undo takes it back.", name);
}

std::string person_as_before(std::string_view name) {
    return fmt::format("{} stays as before: there was nothing to change.", name);
}

std::string person_rests(std::string_view name, Date until) {
    return is_without_end(until)
               ? fmt::format("{} rests until you say softly people wake. softly does not bring "
                             "them up meanwhile.",
                             name)
               : fmt::format("{} rests until {}. softly does not bring them up before.",
                             name,
                             spoken_day(until));
}

std::string person_awake(std::string_view name) {
    return fmt::format("{} rests no more.", name);
}

std::string person_now_unsafe(std::string_view name) {
    return fmt::format("{} is marked as unsafe: softly does not bring them up any more. softly "
                       "people list --all still shows them.",
                       name);
}

std::string steps_with_unsafe() {
    return "Open steps with them stay in steps.toml. softly does not list them or ask about them.";
}

std::string people_kept_not_filed(std::string_view why) {
    return fmt::format("This is kept safe, but not in people.toml yet: {}. The next time softly "
                       "writes, it tries again.",
                       without_stop(why));
}

std::string people_not_changed(std::string_view why) {
    return fmt::format("people.toml was not changed: {}.", without_stop(why));
}

std::string person_changed_elsewhere(std::string_view name) {
    return fmt::format(
        "{} was changed somewhere else a moment ago, so nothing was changed here. The "
        "same command again starts from what it says now.",
        name);
}

std::string person_change_waits(std::string_view name) {
    return fmt::format("A change to {} from before still waits to be filed in people.toml, so "
                       "nothing was changed here. The next time softly writes, it tries again; "
                       "softly doctor says what is in the way.",
                       name);
}

std::string person_not_changeable(std::string_view name, std::string_view file) {
    return fmt::format("{} is written in a way that softly cannot change, so nothing was changed. "
                       "It stands here, for an editor of yours:\n{}",
                       name,
                       file);
}

std::string id_stands_twice(std::string_view id, std::string_view file) {
    return fmt::format("The id {} stands twice in people.toml, so nothing was changed: give one of "
                       "them another id. softly doctor names the line.\n{}",
                       id,
                       file);
}

std::string person_unreadable(int line, std::string_view why, std::string_view draft) {
    return fmt::format("Line {} cannot be read: {}. Nothing was changed. {}",
                       line,
                       without_stop(why),
                       draft.empty() ? "Your version is printed here instead."
                                     : fmt::format("Your version is kept here:\n{}", draft));
}

std::string person_edit_again(int line, std::string_view why) {
    return fmt::format("Line {} cannot be read: {}.\n\n"
                       "Enter  open it in the editor again\n"
                       "k      leave it as a draft",
                       line,
                       without_stop(why));
}

std::string person_draft_is_older(std::string_view path) {
    return fmt::format("This changed since a draft of it was kept, so the editor opens it as it is "
                       "now. The draft is kept here:\n{}",
                       path);
}

std::string nothing_left_of_person(std::string_view name) {
    return fmt::format("Nothing was left in the editor, so {} stays as before. softly people "
                       "remove takes somebody off the list.",
                       name);
}

std::string one_person_expected() {
    return "one [[person]] with its lines belongs here, and nothing else";
}

std::string remove_question(std::string_view name) {
    return fmt::format("{} leaves your list. What about the name in what you wrote before?\n\n"
                       "Enter  leave the list as it is\n"
                       "k      take them off, and keep the name in what I wrote\n"
                       "b      take them off, and blank the name everywhere",
                       name);
}

std::string needs_terminal_remove() {
    return "Nobody was removed: softly asks first what becomes of the name, and there is no "
           "terminal. --keep-name leaves it in what you wrote, --blank blanks it everywhere.";
}

std::string one_way_to_remove() {
    return "Nobody was removed: the name can stay or be blanked, not both. Either --keep-name or "
           "--blank fits.";
}

std::string person_stays(std::string_view name) {
    return fmt::format("{} stays on your list. Nothing was changed.", name);
}

std::string removed_name_stays(std::string_view name, int changed) {
    const std::string what =
        changed == 0 ? "What you wrote stays as it is."
                     : fmt::format("The name stays in what you wrote; in {} it stands as a word "
                                   "now, where it was an id.",
                                   counted(changed, "place", "places"));
    return fmt::format("{} is off your list. {} softly undo takes it back.", name, what);
}

std::string removed_and_blanked(std::string_view name, int entries, int others) {
    std::string places = entries > 0 ? counted(entries, "entry", "entries") : "";
    if (others > 0) {
        places += entries > 0 ? " and " : "";
        places += entries > 0 ? counted(others, "other place", "other places")
                              : counted(others, "place", "places");
    }
    const std::string what = places.empty() ? "What you wrote did not hold the name"
                                            : fmt::format("The name is blank now in {}", places);
    return fmt::format("{} is off your list. {}. Names spelled in other ways, and your comments, "
                       "stay as you wrote them; softly search finds them. softly undo takes all of "
                       "it back for 7 days.",
                       name,
                       what);
}

std::string left_as_they_are() {
    return "These were left as they are, and may still hold the name:";
}

std::string name_stays_here() {
    return "this is written in a way that softly cannot change; the name may stand in it";
}

std::string person_without_name() {
    return "A name goes here, so nobody was added. softly people add \"Noa from the choir\"";
}

std::string new_name_is_empty() {
    return "The new name is empty, so nothing was changed. softly people edit dana --name \"Dana "
           "Levi\" gives another one.";
}

std::string name_not_text() {
    return "Some of that is not UTF-8 text, so nothing was changed.";
}

std::string name_on_several_lines() {
    return "A tab, a new line or another control character does not fit in there, so nothing was "
           "changed. One line of plain text does.";
}

std::string wish_not_read(std::string_view typed) {
    return fmt::format("softly does not read \"{}\" as a wish to be in touch, so nothing was "
                       "changed. Try 2w, 10d or 1mo, or none.",
                       typed);
}

std::string safe_and_unsafe() {
    return "--safe and --unsafe do not go together, so nothing was changed. One of them fits.";
}

std::string rest_not_read(std::string_view typed) {
    return fmt::format("softly does not read \"{}\" as a day, so nothing was changed. Try in 2 "
                       "weeks, next month or 2027-01-01.",
                       typed);
}

std::string rest_has_gone_by(Date day) {
    return fmt::format("{} is not ahead, so nothing was changed. A rest goes to a day to come; "
                       "without --until it has no end.",
                       spoken_day(day));
}

}  // namespace softly::words
