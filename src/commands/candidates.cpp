#include "commands/candidates.hpp"

#include "core/settings.hpp"
#include "store/journal.hpp"
#include "store/layout.hpp"
#include "store/letters_file.hpp"
#include "store/packs.hpp"
#include "store/people_file.hpp"
#include "store/settings_file.hpp"
#include "store/steps_file.hpp"

#include <set>

namespace softly {

namespace {

// Enough to find what is in use, little enough for a Tab that feels instant.
constexpr std::size_t entries_for_tags = 200;
constexpr std::size_t entries_for_ids = 20;

Loaded newest_entries(World& world, const Layout& layout, std::size_t count) {
    const Journal journal(world, layout);
    return journal.newest(count, journal.months(), [](const Entry&) { return true; });
}

std::vector<Candidate> tags_in_use(World& world, const Layout& layout) {
    std::set<std::string> tags;
    for (const auto& placed : newest_entries(world, layout, entries_for_tags).entries) {
        tags.insert(placed.entry.tags.begin(), placed.entry.tags.end());
    }
    std::vector<Candidate> found;
    found.reserve(tags.size());
    for (const auto& tag : tags) {
        found.push_back({tag, {}});
    }
    return found;
}

std::vector<Candidate> newest_ids(World& world, const Layout& layout) {
    std::vector<Candidate> found;
    for (const auto& [entry, file, line, order, filed] :
         newest_entries(world, layout, entries_for_ids).entries) {
        if (!entry.id.empty()) {
            const std::string day = entry.at ? to_text(date_of(entry.at->local)) + " " : "";
            found.push_back({entry.id, day + entry.kind});
        }
    }
    return found;
}

std::vector<Candidate> people_by_id(World& world, const Layout& layout) {
    std::vector<Candidate> found;
    for (const auto& person : load_people(world, layout).people) {
        if (!is_unsafe(person)) {
            found.push_back({person.id, person.name == person.id ? "" : person.name});
        }
    }
    return found;
}

std::vector<Candidate> setting_keys() {
    std::vector<Candidate> found;
    const Settings settings;
    each_setting(settings, [&](std::string_view name, const auto&, Form, std::string_view help) {
        found.push_back({std::string(name), std::string(help)});
    });
    return found;
}

std::vector<Candidate> packs_by_id(World& world, const Layout& layout) {
    std::vector<Candidate> found;
    const Settings settings = load_settings(world, layout).settings;
    for (const Pack& pack : load_packs(world, layout, settings.language).packs) {
        found.push_back({pack.id, pack.title});
    }
    return found;
}

std::vector<Candidate> letters_by_id(World& world, const Layout& layout) {
    std::vector<Candidate> found;
    for (const Letter& letter : load_letters(world, layout).letters) {
        if (!letter.id.empty()) {
            found.push_back(
                {letter.id, letter.written ? to_text(date_of(letter.written->local)) : ""});
        }
    }
    return found;
}

std::vector<Candidate> steps_by_id(World& world, const Layout& layout) {
    std::vector<Candidate> found;
    const People people = load_people(world, layout).people;
    for (const Step& step : load_steps(world, layout).steps) {
        if (!step.id.empty() && !has_ended(step) && !is_toward_unsafe(step, people)) {
            found.push_back({step.id, step.day ? to_text(*step.day) : ""});
        }
    }
    return found;
}

}  // namespace

std::vector<Candidate> candidates(World& world,
                                  const std::optional<std::string>& journal,
                                  std::string_view value_word) {
    if (value_word == "KEY") {
        return setting_keys();
    }
    if (value_word == "KIND") {
        return {{"check-in", {}},
                {"reflection", {}},
                {"note", {}},
                {"moment", {}},
                {"try", {}},
                {"exercise", {}}};
    }
    if (value_word == "TAG") {
        return tags_in_use(world, find_layout(world, journal));
    }
    if (value_word == "ID") {
        return newest_ids(world, find_layout(world, journal));
    }
    if (value_word == "PACK") {
        return packs_by_id(world, find_layout(world, journal));
    }
    if (value_word == "LETTER") {
        return letters_by_id(world, find_layout(world, journal));
    }
    if (value_word == "STEP") {
        return steps_by_id(world, find_layout(world, journal));
    }
    if (value_word == "PERSON") {
        return people_by_id(world, find_layout(world, journal));
    }
    return {};
}

}  // namespace softly
