#pragma once

#include "core/contact.hpp"
#include "core/letter.hpp"
#include "core/pause.hpp"
#include "core/person.hpp"
#include "core/settings.hpp"
#include "core/step.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What waits on a day, as one value that every rendering shows.
namespace softly {

enum class DueType { step, letter, person, contact, check_in };

/// The type as documents name it: "step", "letter", "person", "contact", "check-in".
std::string_view name_of(DueType type);

/// One thing that waits. An empty text or optional is one that is not there.
struct Due {
    DueType type = DueType::step;
    std::string id;                  ///< of the step, the letter or the person
    std::string what;                ///< the words of the step
    std::string person;              ///< a reference: whom the step or the wish is about
    std::optional<FloatingDay> day;  ///< since or from when

    bool operator==(const Due&) const = default;
};

/// What has to be known to say what waits.
struct DueKnown {
    LocalTime now;
    int days_ahead = 0;  ///< what comes within so many days waits too
    PauseNow pause = {};
    Settings settings = {};
    Steps steps = {};  ///< of steps.toml
    People people = {};
    bool people_unread = false;  ///< who is unsafe may not be known
    Letters letters = {};
    bool entries_unread = false;  ///< then nobody can say what there was, and no wish is brought up
    std::vector<Entry> entries = {};  ///< those from first_day_for_due() on, in any order
};

/// The first day whose entries say what waits; no month before it needs to be read, and none at all where there
/// is nothing. Entries are not looked at.
std::optional<Date> first_day_for_due(const DueKnown& known);

/// Steps by day, letters by day, people one wanted to stay near (two at most, turning by day), contact with
/// anyone, a check-in. Nothing while a pause holds. Never a step that rests, has ended or has a state nobody
/// knows, one toward somebody unsafe or resting, or a letter for a hard day.
std::vector<Due> what_is_due(const DueKnown& known);

}  // namespace softly
