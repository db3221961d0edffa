#include "commands/shared_person_editor.hpp"

#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/shared_draft.hpp"
#include "commands/shared_editor.hpp"
#include "commands/shared_people.hpp"
#include "store/drafts.hpp"
#include "store/edited_person.hpp"
#include "store/filing.hpp"
#include "view/words_changes.hpp"
#include "view/words_people_changes.hpp"
#include "view/words_plan.hpp"

#include <utility>

namespace softly {
namespace {

/// Names of drafts tell nothing; an id may be a name in any script.
std::string draft_name_of(const std::string& id) {
    return "person-" + hash_name(id);
}

/// Somebody whose block is open in an editor.
struct Open {
    People people;  ///< as they were before
    Person person;
    std::string name;   ///< as this screen may see it
    std::string block;  ///< as it stands in people.toml
    std::string draft;
};

Open take_up(Desk& desk) {
    const LoadedPeople loaded = load_changeable_people(desk);
    const std::size_t place = place_of_person(loaded, typed_person(desk));
    const Person& person = loaded.people[place];
    const std::string block = block_of_person(loaded, place);
    if (block.empty()) {
        not_changeable(desk, loaded, place);
    }
    return {loaded.people, person, name_on_screen(desk, person), block, draft_name_of(person.id)};
}

ExitCode put_back(Desk& desk, const Open& open, const EditedPerson& edited) {
    const Record record{make_id(desk.world.system.random()),
                        {{std::string{people_file}, open.person.id, open.block, edited.block}}};
    const Outcome outcome =
        commit(desk.world, desk.layout, record, desk.settings.privacy.receipts_days);
    const std::string path = edit_draft_path(desk.layout, open.draft);
    if (!outcome.kept) {
        desk.world.terminal.out(edited.block);
        throw Failure(words::people_not_changed(outcome.why_not));
    }
    if (outcome.conflict) {
        say(desk, words::your_version_is_in(path));
        changed_meanwhile(desk, open.person);
    }
    remove_edit_draft(desk.world, desk.layout, open.draft);
    say(desk,
        outcome.filed ? words::person_changed(open.name)
                      : words::people_kept_not_filed(outcome.why_not));
    say_all(desk, outcome.notices);
    if (!outcome.filed) {
        return ExitCode::kept_not_filed;
    }
    const LoadedPeople now = load_people(desk.world, desk.layout);
    const Person* after = find_person(now.people, open.person.id);
    if (after != nullptr) {
        say_what_is_shared(desk, open.people, open.person, *after);
        say_if_steps_rest(desk, open.person, *after);
    }
    const Problems odd = odd_in_people(now, desk.layout);
    say_problems(desk, odd);
    return exit_after(odd);
}

/// What to do about a version that cannot be read; without a terminal, nothing.
Chosen ask_about_version(Desk& desk, const Problem& problem) {
    const Screen screen = desk.world.terminal.screen();
    if (!screen.in || !screen.err) {
        return {'k', Ending::finished};
    }
    const Chosen chosen = ask_key(desk.world,
                                  words::person_edit_again(problem.line, problem.words),
                                  "ek",
                                  sitting_options(desk));
    desk.quiet = chosen.ending == Ending::left || chosen.ending == Ending::hung_up;
    return chosen;
}

}  // namespace

ExitCode edit_person_in_editor(Desk& desk) {
    const Open open = take_up(desk);
    const auto draft =
        draft_to_go_on_with(desk, open.draft, open.block, words::person_draft_is_older);
    if (draft) {
        say(desk, words::goes_on_with_draft());
    }
    std::string text = draft.value_or(open.block);
    while (true) {
        text = edit_text(desk, std::string{trim(text)}, {".toml", true});
        const EditedPerson edited = read_edited_person(text, open.person.id);
        if (edited.block.empty()) {
            throw Failure(words::nothing_left_of_person(open.name));
        }
        if (edited.block == open.block) {
            remove_edit_draft(desk.world, desk.layout, open.draft);
            say(desk, words::person_as_before(open.name));
            return ExitCode::fine;
        }
        // From here on the words have a place of their own, whatever happens next.
        const auto error =
            save_edit_draft(desk.world, desk.layout, open.draft, {edited.block, open.block});
        if (!edited.wrong) {
            return put_back(desk, open, edited);
        }
        const Chosen chosen = ask_about_version(desk, *edited.wrong);
        if (chosen.key == 'e') {
            text = edited.block;
            continue;
        }
        if (error) {
            desk.world.terminal.out(edited.block);
        }
        if (desk.quiet) {
            return ExitCode::fine;  // the screen is bare and stays so
        }
        if (chosen.ending == Ending::interrupted) {
            say(desk, words::your_version_is_in(edit_draft_path(desk.layout, open.draft)));
            return ExitCode::interrupted;
        }
        throw Failure(
            words::person_unreadable(edited.wrong->line,
                                     edited.wrong->words,
                                     error ? "" : edit_draft_path(desk.layout, open.draft)));
    }
}

}  // namespace softly
