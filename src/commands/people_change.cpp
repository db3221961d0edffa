#include "base/date_words.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_people.hpp"
#include "commands/shared_person_editor.hpp"
#include "store/filing.hpp"
#include "store/people_changes.hpp"
#include "view/words_people_changes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace softly {
namespace {

using namespace std::chrono;

constexpr std::string_view none = "none";

constexpr Param name_words{"NAME", "NAME", "what you call them", Takes::many, true};
constexpr Param new_name{"--name", "NAME", "another name; the id stays"};
constexpr Param kind{"--kind", "WORD", "friend, family, group, nurse, place, cat ..."};
constexpr Param circle{"--circle", "inner|middle|outer", "how near they feel"};
constexpr Param quality{
    "--quality", "WORD", "what is true of them; none takes those away", Takes::many};
constexpr Param good_for{
    "--good-for", "WORD", "what you would go to them for; none takes those away", Takes::many};
constexpr Param every{"--every", "LENGTH", "a wish to be in touch: 2w, 1mo; none for no wish"};
constexpr Param alias{
    "--alias", "NAME", "another name of theirs; none takes those away", Takes::many};
constexpr Param unsafe{
    "--unsafe", "", "to be kept away from: softly never brings them up", Takes::nothing};
constexpr Param safe{"--safe", "", "takes --unsafe back", Takes::nothing};
constexpr Param edit_whole{"-e,--edit", "", "open what is written in your editor", Takes::nothing};
constexpr Param until{"--until", "DAY", "the day on which the rest ends; without it, none"};

constexpr const Param* add_params[] = {
    &name_words, &kind, &circle, &quality, &good_for, &every, &alias, &unsafe, &safe};
constexpr const Param* edit_params[] = {&params::who,
                                        &new_name,
                                        &kind,
                                        &circle,
                                        &quality,
                                        &good_for,
                                        &every,
                                        &alias,
                                        &unsafe,
                                        &safe,
                                        &edit_whole};
constexpr std::array<const Param*, 9> changing_params{
    &new_name, &kind, &circle, &quality, &good_for, &every, &alias, &unsafe, &safe};
constexpr const Param* rest_params[] = {&params::who, &until};
constexpr const Param* wake_params[] = {&params::who};

constexpr Example add_examples[] = {
    {"softly people add Dana --kind friend --circle inner --quality listens", "a friend"},
    {"softly people add \"the choir\" --kind group --every 2w", "a group, and a wish"},
    {"softly people add Rex --kind dog", "a dog"}};
constexpr Example edit_examples[] = {
    {"softly people edit dana --good-for chat --every 1mo", "changes those and no more"},
    {"softly people edit dana --every none", "takes the wish back"},
    {"softly people edit dana", "opens what is written in your editor"}};
constexpr Example rest_examples[] = {
    {"softly people rest dana --until \"in 3 weeks\"", "until that day"},
    {"softly people rest dana", "until you wake them"}};
constexpr Example wake_examples[] = {{"softly people wake dana", "the rest is over"}};

// What the options say

void check_text(const Arguments& arguments) {
    for (const Param* param : {&name_words, &new_name, &kind, &quality, &good_for, &alias}) {
        for (const std::string& typed : arguments.many(*param)) {
            if (invalid_utf8(typed)) {
                throw Failure(words::name_not_text());
            }
            if (!is_plain_line(trim(typed))) {
                throw Failure(words::name_on_several_lines(), ExitCode::usage);
            }
        }
    }
}

/// Throws Failure (usage) for what cannot be used, before anything is touched.
void check_options(const Desk& desk) {
    check_text(desk.arguments);
    if (desk.arguments.has(unsafe) && desk.arguments.has(safe)) {
        throw Failure(words::safe_and_unsafe(), ExitCode::usage);
    }
    const auto wish = desk.arguments.one(every);
    if (wish && ascii_lower(trim(*wish)) != none && !parse_wish(*wish)) {
        throw Failure(words::wish_not_read(shown_person(*wish)), ExitCode::usage);
    }
    if (const auto name = desk.arguments.one(new_name); name && folded(*name).empty()) {
        throw Failure(words::new_name_is_empty(), ExitCode::usage);
    }
}

/// The list with what was said added to it; "none" empties it first.
void add_said(const Desk& desk, const Param& param, std::vector<std::string>& list) {
    for (const std::string& typed : desk.arguments.many(param)) {
        const std::string words{trim(typed)};
        if (ascii_lower(words) == none) {
            list.clear();
        } else if (!words.empty() && std::find(list.begin(), list.end(), words) == list.end()) {
            list.push_back(words);
        }
    }
}

void take_options(const Desk& desk, Person& person) {
    if (const auto name = desk.arguments.one(new_name)) {
        person.name = trim(*name);
    }
    if (const auto typed = desk.arguments.one(kind)) {
        person.kind = trim(*typed);
    }
    person.circle = desk.arguments.one(circle).value_or(person.circle);
    add_said(desk, quality, person.qualities);
    add_said(desk, good_for, person.good_for);
    add_said(desk, alias, person.aliases);
    if (const auto wish = desk.arguments.one(every)) {
        const std::string words{trim(*wish)};
        person.every = ascii_lower(words) == none ? "" : short_length(words);
    }
    if (desk.arguments.has(unsafe)) {
        person.unsafe = true;
    } else if (desk.arguments.has(safe) && person.unsafe) {
        person.unsafe = false;
    }
}

// Adding

/// Whether the block that stands there is the one this run wrote.
bool is_there(Desk& desk, const Person& person) {
    const LoadedPeople now = load_people(desk.world, desk.layout);
    return std::find(now.people.begin(), now.people.end(), person) != now.people.end();
}

Outcome commit_new(Desk& desk, const LoadedPeople& loaded, Person& person) {
    constexpr int most_tries = 5;
    LoadedPeople known = loaded;
    for (int tries = 1;; ++tries) {
        person.id =
            id_for_name(person.name, [&](const std::string& id) { return is_id_taken(known, id); });
        const Record record{make_id(desk.world.system.random()), {change_adding(person)}};
        Outcome outcome =
            commit(desk.world, desk.layout, record, desk.settings.privacy.receipts_days);
        // Somebody else may have given the id away between reading and writing.
        if (!outcome.nothing_left || tries == most_tries || is_there(desk, person)) {
            return outcome;
        }
        known = load_people(desk.world, desk.layout);
    }
}

ExitCode add(const Call& call) {
    Desk desk = open_desk(call);
    check_options(desk);
    Person person;
    person.name = trim(join(call.arguments.many(name_words), " "));
    if (folded(person.name).empty()) {
        throw Failure(words::person_without_name(), ExitCode::usage);
    }
    take_options(desk, person);
    const LoadedPeople loaded = load_people(call.world, desk.layout);
    const Outcome outcome = commit_new(desk, loaded, person);
    if (outcome.conflict) {
        throw Failure(words::people_not_changed(outcome.why_not));
    }
    need_kept(outcome);
    say(desk, words::person_added(name_on_screen(desk, person), person.id));
    say_what_is_shared(desk, loaded.people, {}, person);
    say_if_steps_rest(desk, {}, person);
    const ExitCode code = say_what_came(desk, outcome);
    say_first_hints(desk);
    return code;
}

// Changing

std::string told(const Desk& desk, const Person& person) {
    const std::string name = name_on_screen(desk, person);
    return desk.arguments.has(unsafe) ? words::person_now_unsafe(name)
                                      : words::person_changed(name);
}

ExitCode edit(const Call& call) {
    Desk desk = open_desk(call);
    check_options(desk);
    const bool any = std::any_of(changing_params.begin(),
                                 changing_params.end(),
                                 [&](const Param* param) { return call.arguments.has(*param); });
    if (!any || call.arguments.has(edit_whole)) {
        return edit_person_in_editor(desk);
    }
    return change_person(
        desk,
        [&](Person& person) { take_options(desk, person); },
        [&](const Person& person) { return told(desk, person); });
}

// Resting

Date read_end_of_rest(const Desk& desk) {
    constexpr Date without_end = year{9999} / December / 31;
    const auto typed = desk.arguments.one(until);
    if (!typed) {
        return without_end;
    }
    const auto when = parse_when(*typed, desk.now.local, Direction::forward);
    if (!when) {
        throw Failure(words::rest_not_read(shown_person(*typed)), ExitCode::usage);
    }
    if (when->day <= day_of(desk.now.local, desk.settings.day_start)) {
        throw Failure(words::rest_has_gone_by(when->day), ExitCode::usage);
    }
    return when->day;
}

ExitCode rest(const Call& call) {
    Desk desk = open_desk(call);
    const Date end = read_end_of_rest(desk);
    return change_person(
        desk,
        [&](Person& person) {
            person.rest_until = Timestamp{to_text(end), end, {}, {}};
        },
        [&](const Person& person) {
            return words::person_rests(name_on_screen(desk, person), end);
        });
}

ExitCode wake(const Call& call) {
    Desk desk = open_desk(call);
    return change_person(
        desk,
        [](Person& person) { person.rest_until.reset(); },
        [&](const Person& person) { return words::person_awake(name_on_screen(desk, person)); });
}

}  // namespace

extern const Command people_add_command{
    "add",
    "Put somebody on the list",
    "A friend, somebody of the family, a group, a nurse, a place, an animal: whoever belongs "
    "there. "
    "The id is made of the name and stays as it is whatever the name becomes.",
    add_examples,
    add_params,
    add};
extern const Command people_edit_command{
    "edit",
    "Change what is written about somebody",
    "With options it changes those alone. --quality, --good-for and --alias add to what is there; "
    "none takes those away. Without options, or with -e, what is written opens in your editor. "
    "Your comments in people.toml stay, and softly undo takes a change back.",
    edit_examples,
    edit_params,
    edit};
extern const Command people_rest_command{
    "rest",
    "Let somebody rest",
    "softly does not bring them up before that day. They stay on the list.",
    rest_examples,
    rest_params,
    rest};
extern const Command people_wake_command{
    "wake", "End a rest", {}, wake_examples, wake_params, wake};

}  // namespace softly
