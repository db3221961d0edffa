#pragma once

#include "base/date.hpp"
#include "core/filter.hpp"
#include "core/rating_groups.hpp"
#include "core/summary.hpp"
#include "view/words_summary.hpp"

#include <string>
#include <string_view>

/// What the page says beside the sentences of a summary: headings, legends and the words of its tables.
namespace softly::page_words {

using summary_words::Numbers;

/// "24 October to 22 November 2026".
std::string span(const DateSpan& span);
/// "22 Nov", or "Nov 2026" where a month is meant.
std::string short_day(Date day);
std::string short_month(Month month);

std::string moments_heading();
std::string ways();
std::string people();
/// In how many moments a person felt heard.
std::string felt_heard(int count, Numbers numbers);

std::string tries_heading();
std::string latest_shown(int shown, int all);
std::string pairs_so_far();

std::string kindness_heading();
std::string kind_words();

std::string earlier_heading(const DateSpan& span, Numbers numbers);
std::string sharper_heading();
/// "2 times", or words without a digit.
std::string sharper(int count, Numbers numbers);

/// `name` is marked up already; empty for moments of connection.
std::string with_heading(With::What what, std::string_view name);
std::string days_with(int days, Numbers numbers);
std::string other_days(int days, Numbers numbers);

std::string calendar_heading();
std::string calendar_legend();
std::string last_twelve_months();
std::string month_column();

std::string kept_heading();
std::string made_by();

std::string rating_chart_title(std::string_view name);
std::string rating_chart(Grouping grouping);
std::string pairs_chart_title();
std::string pairs_chart();
/// `exercise` is marked up already.
std::string tension_chart_title(std::string_view exercise);
std::string tension_chart();
std::string expected_legend();
std::string happened_legend();
std::string before_legend();
std::string after_legend();

std::string as_a_table();
std::string group_column(Grouping grouping);
std::string ratings_column();
std::string days_column();
std::string median_column();
std::string low_column();
std::string high_column();
std::string order_column();
std::string day_column();
std::string day_unknown();

}  // namespace softly::page_words
