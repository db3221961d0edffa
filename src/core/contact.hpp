#pragma once

#include "core/entry.hpp"
#include "core/lately.hpp"
#include "core/person.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// When one was last in touch with whom, and whom one wanted to stay near.
///
/// What counts as contact: a moment, and whatever else tells of contact itself, of any size, from either
/// side, whichever command logged it: an entry with a `contact.` field, and a try at a step, however far
/// it went. A check-in, note or reflection that merely names somebody tells of no contact with them. It
/// counts for the day on which it happened (`at`, as the person's own clock said), never for the day on
/// which it was logged. Somebody unsafe is never counted.
namespace softly {

/// Somebody, or anybody, one wanted to be in touch with again.
struct ComeRound {
    std::string id;            ///< a reference to the person; empty where anyone is meant
    std::optional<Date> last;  ///< the day of the last contact; nothing where none is known of
    std::optional<Date>
        since;  ///< the day on which it came round; nothing where it counts from none

    bool operator==(const ComeRound&) const = default;
};

inline constexpr std::size_t most_come_round = 2;

/// How far ahead wishes are looked at, and the day on which they began anew, where there is one: a contact
/// before it, or none, counts as one on that day.
struct Outlook {
    int days_ahead = 0;
    std::optional<Date> anew = {};
};

/// True where the entry itself tells of contact.
bool tells_of_contact(const Entry& entry);

/// Asks an entry whether it tells of contact with that person, under whatever name they stand in it. Both
/// have to outlive what is given; it looks each name up once, however many entries it is asked about.
std::function<bool(const Entry& entry)> contact_with(const Person& person, const People& people);

/// The day of the newest contact with the person; entries come in any order. Nothing for somebody unsafe.
std::optional<Date> last_contact(std::span<const Entry> entries,
                                 const Person& person,
                                 const People& people,
                                 std::chrono::minutes day_start);

/// The same with anyone at all: a moment without a name counts, and a check-in that says there was some.
/// What happened with unsafe people alone does not.
std::optional<Date> last_contact_with_anyone(std::span<const Entry> entries,
                                             const People& people,
                                             std::chrono::minutes day_start);

/// The day on which a wish comes round after a day: months first, then days; the 31st becomes a month's last
/// day where there is none.
Date comes_round(Date last, const Span& wish);

/// Everyone with a wish to stay near, neither resting nor unsafe, for whom it has come round by today, or
/// comes round within the days ahead, in the order of their ids. Who was never met comes round too: no
/// contact is known of that a wish could count from.
std::vector<ComeRound> all_come_round(std::span<const Entry> entries,
                                      const People& people,
                                      const DayNow& day,
                                      const Outlook& outlook = {});

/// Two of them at most: those whose turn it is on this day, so that everybody has one in time. No order
/// is a rank.
std::vector<ComeRound> come_round(std::span<const Entry> entries,
                                  const People& people,
                                  const DayNow& day,
                                  const Outlook& outlook = {});

/// The wish for some contact with anyone, where it has come round likewise.
std::optional<ComeRound> anyone_come_round(std::span<const Entry> entries,
                                           const People& people,
                                           const Span& contact_floor,
                                           const DayNow& day,
                                           const Outlook& outlook = {});

/// The first day whose entries can keep a wish from having come round by today: no month before it needs
/// to be read. Nothing where nobody has a wish that counts.
std::optional<Date> first_day_that_counts(const People& people,
                                          const std::optional<Span>& contact_floor,
                                          Date today,
                                          const Outlook& outlook = {});

}  // namespace softly
