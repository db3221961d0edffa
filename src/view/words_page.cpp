#include "view/words_page.hpp"

#include "view/words.hpp"

#include <array>

#include <fmt/core.h>

namespace softly::page_words {

namespace {

constexpr std::array<std::string_view, 12> months{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view month_name(std::chrono::month month) {
    return months[unsigned{month} - 1];
}

std::string number_of(int count, std::string_view one, std::string_view more) {
    return count == 1 ? fmt::format("1 {}", one) : fmt::format("{} {}", count, more);
}

}  // namespace

std::string span(const DateSpan& span) {
    if (span.from && span.to && *span.from != *span.to) {
        return fmt::format("{} to {}", words::spoken_day(*span.from), words::spoken_day(*span.to));
    }
    return span.from || span.to ? words::spoken_day(span.from ? *span.from : *span.to)
                                : std::string{};
}

std::string short_day(Date day) {
    return fmt::format("{} {}", unsigned{day.day()}, month_name(day.month()));
}

std::string short_month(Month month) {
    return fmt::format("{} {}", month_name(month.month()), int{month.year()});
}

std::string moments_heading() {
    return "Moments of connection";
}

std::string ways() {
    return "How";
}

std::string people() {
    return "With whom";
}

std::string felt_heard(int count, Numbers numbers) {
    if (numbers == Numbers::in_words) {
        return count == 1 ? "You felt heard once." : "You felt heard in some moments.";
    }
    return fmt::format("You felt heard in {}.", number_of(count, "moment", "moments"));
}

std::string tries_heading() {
    return "Steps";
}

std::string latest_shown(int shown, int all) {
    return fmt::format("The latest {} are shown, of {}.", shown, all);
}

std::string pairs_so_far() {
    return "What you expected, and how it was";
}

std::string kindness_heading() {
    return "Kindness, and being heard";
}

std::string kind_words() {
    return "Kindness that came to you";
}

std::string earlier_heading(const DateSpan& earlier, Numbers numbers) {
    return numbers == Numbers::shown
               ? fmt::format("The same length of time before, {}", page_words::span(earlier))
               : "The same length of time before";
}

std::string sharper_heading() {
    return "What felt sharp";
}

std::string sharper(int count, Numbers numbers) {
    if (numbers == Numbers::in_words) {
        return count == 1 ? "felt sharp once" : "felt sharp more than once";
    }
    return fmt::format("felt sharp {}", number_of(count, "time", "times"));
}

std::string with_heading(With::What what, std::string_view name) {
    return what == With::What::moment ? std::string{"On days with a moment of connection"}
                                      : fmt::format("On days with {}", name);
}

std::string days_with(int days, Numbers numbers) {
    return numbers == Numbers::shown ? fmt::format("On {} with it", number_of(days, "day", "days"))
                                     : "On days with it";
}

std::string other_days(int days, Numbers numbers) {
    return numbers == Numbers::shown
               ? fmt::format("On {} with other entries", number_of(days, "day", "days"))
               : "On days with other entries";
}

std::string calendar_heading() {
    return "Calendar";
}

std::string calendar_legend() {
    return "A number is how mood was in the middle of that day's ratings. A dot is a day with an "
           "entry and no number for mood.";
}

std::string last_twelve_months() {
    return "These are the last twelve months of it.";
}

std::string month_column() {
    return "Month";
}

std::string kept_heading() {
    return "What is in here";
}

std::string made_by() {
    return "Made by softly on your own computer and sent nowhere. It is a look back, not a test.";
}

std::string rating_chart_title(std::string_view name) {
    return fmt::format("Ratings of {} over time", name);
}

std::string rating_chart(Grouping grouping) {
    switch (grouping) {
    case Grouping::weeks:
        return "From 0 below to 10 above. A dot for each week with ratings, at their middle; a bar "
               "from its lowest day to its highest. Where there are none, there is a gap.";
    case Grouping::months:
        return "From 0 below to 10 above. A dot for each month with ratings, at their middle; a "
               "bar from its lowest day to its highest. Where there are none, there is a gap.";
    case Grouping::days:
        break;
    }
    return "From 0 below to 10 above. A dot for each day with ratings, at their middle. Where "
           "there are none, there is a gap.";
}

std::string pairs_chart_title() {
    return "Steps you took: expected, and how it was";
}

std::string pairs_chart() {
    return "From 0 below to 10 above, oldest first. For each step a ring for what you expected and "
           "a dot for how it was.";
}

std::string tension_chart_title(std::string_view exercise) {
    return fmt::format("Tension before and after: {}", exercise);
}

std::string tension_chart() {
    return "From 0 below to 10 above, oldest first. For each time a ring for before and a dot for "
           "after.";
}

std::string expected_legend() {
    return "expected";
}

std::string happened_legend() {
    return "how it was";
}

std::string before_legend() {
    return "before";
}

std::string after_legend() {
    return "after";
}

std::string as_a_table() {
    return "As a table";
}

std::string group_column(Grouping grouping) {
    return grouping == Grouping::days ? "Day" : grouping == Grouping::weeks ? "Week from" : "Month";
}

std::string ratings_column() {
    return "Ratings";
}

std::string days_column() {
    return "Days";
}

std::string median_column() {
    return "Median";
}

std::string low_column() {
    return "Lowest";
}

std::string high_column() {
    return "Highest";
}

std::string order_column() {
    return "Time";
}

std::string day_column() {
    return "Day";
}

std::string day_unknown() {
    return "no day";
}

}  // namespace softly::page_words
