#pragma once

#include "base/date.hpp"
#include "core/filter.hpp"
#include "core/rating_groups.hpp"
#include "core/summary.hpp"
#include "core/trend.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The sentences of a summary; those that take `numbers` say it without any digit where that is no.
namespace softly::summary_words {

enum class Numbers { shown, in_words };

std::string title(const DateSpan& span, Numbers numbers);
std::string nothing_kept(const DateSpan& span, Numbers numbers);
/// Stands before the command that begins.
std::string how_to_begin();

std::string what_you_noticed();

std::string moments(int count, Numbers numbers);
/// What is known of the moments: with people, heard, and by which way.
std::string moments_more(const Summary::Moments& moments, Numbers numbers);
/// Names that are already fit for the screen.
std::string people(const std::vector<std::string>& names);
/// A word and how often it stands there, as in "Dana 3"; the word alone without numbers.
std::string counted(std::string_view word, int count, Numbers numbers);

std::string tries(const Summary::Tries& tries, Numbers numbers);
std::string expected(const Summary::Expected& expected, Numbers numbers);

std::string ratings_heading(Numbers numbers);
/// One rating in a line, the trend words at its end where there is something to say.
std::string rating(std::string_view name, const RatingSummary& rating, Numbers numbers);
/// The levels of the span before, those that are compared; empty where there are none.
std::string before_that(const Summary& summary, Numbers numbers);
std::string gaps_say_nothing();

/// Heading over rows of ratings, a row for each day, week or month.
std::string table_heading(Grouping grouping);
/// Heading over a calendar; `whole` is false where it shows the last twelve months of a longer span.
std::string calendar_heading(bool whole);
std::string calendar_key(bool has_ten, bool has_dot);

std::string a_moment();
/// `what` is fit for the screen.
std::string on_days_heading(const OnDays& days, std::string_view what, Numbers numbers);
std::string on_days(std::string_view name, const Levels& on, const Levels& other, Numbers numbers);
std::string no_such_days(std::string_view what);
std::string no_rating_then();
std::string tells_no_cause();

std::string before_and_after();
/// What an exercise is called that is not named.
std::string another_exercise();
std::string tension(const TensionSummary& tension, Numbers numbers);
std::string tension_eases_by_itself();

std::string kindness_to_self(const std::vector<std::string>& counted_words);
std::string kindness_noted(const Summary::Kindness& kindness, Numbers numbers);

std::string kindness_heading();
std::string helped_heading();
/// Packs, fit for the screen, after which something felt sharper, and how often.
std::string felt_sharper(const std::vector<std::string>& counted_packs);
std::string nothing_to_do();

std::string kept(const std::vector<std::string>& counted_kinds);
/// "check-in 12", or "a few check-ins" without numbers.
std::string kind(std::string_view kind, int count, Numbers numbers);
std::string tags(const std::vector<std::string>& counted_tags, bool more);

}  // namespace softly::summary_words
