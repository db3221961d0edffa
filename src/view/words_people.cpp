#include "view/words_people.hpp"

#include "base/text.hpp"
#include "view/words.hpp"

#include <utility>

#include <fmt/core.h>

namespace softly::words {
namespace {

constexpr int last_year = 9999;

/// A clause that ends in a full stop of its own is given none.
std::string_view without_stop(std::string_view clause) {
    return clause.substr(0, clause.size() - (clause.ends_with('.') ? 1 : 0));
}

std::string counted(int count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string nobody_listed_yet() {
    return "Nobody is on this list so far. softly people add NAME puts somebody on it: a friend, a "
           "group, a nurse, a cat, a bench by the water. softly reflect circles asks about them.";
}

std::string circle_title(std::string_view circle) {
    if (circle == "inner") {
        return "Near";
    }
    if (circle == "middle") {
        return "In between";
    }
    return circle == "outer" ? "Farther out" : "Also there";
}

std::string person_label(std::string_view key) {
    using Label = std::pair<std::string_view, std::string_view>;
    constexpr Label labels[] = {{"id", "id"},
                                {"aliases", "also called"},
                                {"kind", "who it is"},
                                {"circle", "circle"},
                                {"qualities", "true of them"},
                                {"good_for", "good for"},
                                {"every", "wish to be in touch"},
                                {"rest_until", "rest"}};
    for (const auto& [name, label] : labels) {
        if (name == key) {
            return std::string{label};
        }
    }
    return std::string{key};
}

std::string wish_said(const Person& person) {
    return person.every.empty() ? "" : fmt::format("every {}", person.every);
}

bool is_without_end(Date rest_until) {
    return int{rest_until.year()} == last_year;
}

std::string resting_said(Date until) {
    return is_without_end(until) ? "resting until you wake them"
                                 : fmt::format("resting until {}", spoken_day(until));
}

std::string marked_unsafe() {
    return "Marked as unsafe: softly does not bring them up by itself.";
}

std::string last_moments_title() {
    return "Last moments";
}

std::string no_moments_with_them() {
    return "No moments are noted yet.";
}

std::string contact_title() {
    return "What contact was like";
}

std::string ease_values(std::span<const int> values) {
    std::string said;
    for (const int value : values) {
        said += (said.empty() ? "" : ", ") + fmt::format("{}", value);
    }
    return fmt::format("ease: {}", said);
}

std::string ease_in_the_middle(double median, int low, int high, int count) {
    return fmt::format("ease: median {:g} ({}-{}), {} noted", median, low, high, count);
}

std::string heard_times(int count) {
    return count == 1 ? "you felt heard once" : fmt::format("you felt heard {} times", count);
}

std::string contact_since(std::optional<Date> last, int days) {
    if (!last) {
        return "No contact is noted so far.";
    }
    return fmt::format("The last contact was on {} ({}).",
                       spoken_day(*last),
                       days == 0 ? "today" : counted(days, "day ago", "days ago"));
}

std::string unknown_person(std::string_view typed, const std::optional<std::string>& near) {
    return near ? fmt::format("Nobody called \"{}\" is on your list, so nothing was done. Did you "
                              "mean {}?",
                              typed,
                              *near)
                : fmt::format("Nobody called \"{}\" is on your list, so nothing was done. softly "
                              "people list shows who is.",
                              typed);
}

std::string which_of_them(std::string_view typed, std::span<const std::string> ids) {
    return fmt::format("\"{}\" may be any of these, so nothing was done. Their ids tell them "
                       "apart: {}",
                       typed,
                       join(ids, ", "));
}

std::string kept_as_written(std::string_view typed, std::string_view near) {
    return fmt::format("Nobody on your list is called \"{}\", so the name is kept as you wrote it. "
                       "If {} was meant, softly edit last changes it.",
                       typed,
                       near);
}

std::string person_added(std::string_view name, std::string_view id) {
    return fmt::format("{} is on your list now, as {}. softly undo takes it back.", name, id);
}

std::string same_name_there(std::string_view name, std::string_view id) {
    return fmt::format("There is another {} on it. This one answers to {}.", name, id);
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

std::string person_not_changeable(std::string_view name, std::string_view file) {
    return fmt::format("{} is written in a way that softly cannot change, so nothing was changed. "
                       "It stands here, for an editor of yours:\n{}",
                       name,
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

std::string person_draft_goes_on() {
    return "This opens the version that was kept as a draft.";
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

std::string person_id_stays(std::string_view id) {
    return fmt::format("the id stays as it was: id = \"{}\"", id);
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
    std::string what =
        fmt::format("The name is blank now in {}", counted(entries, "entry", "entries"));
    if (others > 0) {
        what += fmt::format(" and {}", counted(others, "other place", "other places"));
    }
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

std::string name_not_text() {
    return "Some of that is not UTF-8 text, so nothing was changed.";
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

std::string person_without_id() {
    return "this person has no id, so entries name them by their name; any id of its own will do";
}

std::string circle_unknown() {
    return "circle knows inner, middle and outer; softly reads around this one";
}

std::string wish_unreadable() {
    return "every takes a length in days or longer, such as \"2w\" or \"1mo\"; softly reads around "
           "this one";
}

std::string person_key_unusable(std::string_view key) {
    return fmt::format("{} is not what softly can read here; the rest is used", key);
}

std::string people_of_sitting_kept(int added, int changed) {
    const auto people = [](int count) { return counted(count, "person", "people"); };
    if (added > 0 && changed > 0) {
        return fmt::format("On your list: {} more, {} brought up to date. softly people list shows "
                           "them.",
                           people(added),
                           people(changed));
    }
    return added > 0
               ? fmt::format("On your list: {} more. softly people list shows them.", people(added))
               : fmt::format("On your list: {} brought up to date. softly people list shows them.",
                             people(changed));
}

std::string person_of_sitting_not_changed(std::string_view name, std::string_view file) {
    return fmt::format(
        "{} stands in {} in a way that softly cannot change, so that stays as it is. "
        "What you said is in the entry.",
        name,
        file);
}

}  // namespace softly::words
