#pragma once

#include "base/date.hpp"
#include "core/entry.hpp"
#include "core/person.hpp"
#include "core/value.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

inline constexpr std::string_view open_state = "open";
inline constexpr std::string_view resting_state = "resting";
inline constexpr std::string_view done_state = "done";
inline constexpr std::string_view let_go_state = "let-go";
inline constexpr std::string_view step_states[] = {
    open_state, resting_state, done_state, let_go_state};

inline constexpr std::string_view step_ways[] = {
    "presence", "greet", "message", "reply", "ask", "share", "join", "professional"};

/// Below this the step may be too big for now.
inline constexpr int sure_enough = 6;
/// Up to this there is dread in it.
inline constexpr int dreaded = 4;

/// A day on the person's own calendar, with a time of day where one was said; in no zone.
struct FloatingDay {
    Date day;
    std::optional<std::chrono::seconds> time;

    bool operator==(const FloatingDay&) const = default;
};

/// "2026-11-24", or "2026-11-24T18:00".
std::string to_text(const FloatingDay& day);

/// A small step that somebody may take: one block of steps.toml. An empty text or optional is a key that is
/// not there.
struct Step {
    std::string id;
    std::string what;
    std::string person;  ///< a reference as in entries
    std::string way;
    std::optional<int> size;  ///< rung of the ladder, 1 = smallest
    std::optional<FloatingDay> day;
    std::optional<int> month_day;  ///< what a day at a month's end is counted by
    std::string every;
    std::string if_then;
    std::string obstacle;
    Rating confidence;
    Rating expected;
    std::string smaller_than;
    std::optional<Moment> created;
    std::optional<int> moved;
    std::optional<Date> asked_on;
    std::optional<Date> rest_until;
    std::string state{open_state};
    std::optional<Date> ended;  ///< in steps-done.toml: the day on which it was done or let go
    Table extra;                ///< keys that softly does not know and values it cannot use

    bool operator==(const Step&) const = default;
};

using Steps = std::vector<Step>;

/// How many of the steps have this id; none has an empty one.
std::ptrdiff_t times_that_id_stands(const Steps& steps, std::string_view id);

/// Toward somebody who is marked as unsafe.
bool is_toward_unsafe(const Step& step, const People& people);

/// Whether its state is one that softly knows; else the step is shown and left as it is.
bool has_known_state(const Step& step);

/// Neither done nor let go, as far as its state can be read.
bool has_ended(const Step& step);

/// Lying still today; a rest with a day is over on that day.
bool is_resting(const Step& step, Date today);

/// Neither ended nor resting.
bool is_open(const Step& step, Date today);

/// Open, and its day is today or has gone by. A day from before a rest was over does not count any more, nor
/// one before `counts_from`, the first day after a pause.
bool has_come(const Step& step, Date today, const std::optional<Date>& counts_from = {});

/// The same, and its day has gone by.
bool is_waiting(const Step& step, Date today, const std::optional<Date>& counts_from = {});

/// Waiting, and not asked about since its day.
bool is_to_be_asked(const Step& step, Date today, const std::optional<Date>& counts_from = {});

/// The steps as a list shows them: by day, then without one, resting ones after them, ended ones last.
Steps in_order(Steps steps, Date today);

/// The step to ask about, the latest day first; null where there is none.
const Step* step_to_ask(const Steps& steps,
                        Date today,
                        const std::optional<Date>& counts_from = {});

/// The step somebody looks back at: the newest that waits, else the newest that is open; null where none is.
const Step* newest_step(const Steps& steps,
                        Date today,
                        const std::optional<Date>& counts_from = {});

}  // namespace softly
