#pragma once

#include "base/date.hpp"
#include "base/date_words.hpp"
#include "core/value.hpp"

#include <array>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

inline constexpr std::array<std::string_view, 3> circle_words{"inner", "middle", "outer"};

/// One block of people.toml.
struct Person {
    std::string id;
    std::string name;
    std::vector<std::string> aliases;
    std::string kind;
    std::string circle;
    std::vector<std::string> qualities;
    std::vector<std::string> good_for;
    std::string every;
    std::optional<Timestamp> rest_until;
    std::optional<bool> unsafe;
    Table extra;

    bool operator==(const Person&) const = default;
};

using People = std::vector<Person>;

/// The person someone means by an id, a name or an alias, whatever its case; null where nobody is.
const Person* find_person(const People& people, std::string_view words);

/// Everyone who may be meant by it: several where a name or an alias is shared. An id as it stands is nobody
/// else's.
std::vector<const Person*> people_meant(const People& people, std::string_view words);

/// A name near to a mistyped one, or nothing. Nobody unsafe is ever brought up so.
std::optional<std::string> name_near(const People& people, std::string_view words);

/// What to store for a typed person: the id of one who is known, else the words as they stand.
std::string person_reference(const People& people, std::string_view words);

/// What to show for a stored reference: the name, or the words as they stand.
std::string person_name(const People& people, const std::string& reference);

/// Marked as someone to be kept away from: never suggested, reminded of, counted, offered or listed.
bool is_unsafe(const Person& person);

/// Every name that is given to somebody unsafe, folded.
std::set<std::string> unsafe_names(const People& people);

/// True where one of the person's names is among these folded ones.
bool goes_by_one_of(const Person& person, const std::set<std::string>& names);

/// Whether it is said of the person, whatever its case: a quality, and what they are good for.
bool has_quality(const Person& person, std::string_view quality);
bool is_good_for(const Person& person, std::string_view what);

/// True before the day on which a rest ends; that day belongs to it no more.
bool is_resting(const Person& person, Date today);

/// The wish to stay near, in days or longer; nothing where there is none or where it cannot be read.
std::optional<Span> wish_of(const Person& person);

/// A wish as typed, if it can be one: "2w", "3 days", "1mo"; in days or longer.
std::optional<Span> parse_wish(std::string_view typed);

/// The id for somebody new: the name in NFC and lower case, spaces as hyphens, with -2 and so on where
/// `is_taken`. Never one that packs use for nobody in particular.
std::string id_for_name(std::string_view name,
                        const std::function<bool(const std::string& id)>& is_taken);

/// "Dana Levi" as "D. L.", for screens that others can see; grapheme by grapheme.
std::string initials(std::string_view name);

}  // namespace softly
