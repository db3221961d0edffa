#include "core/trend.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

namespace softly {

namespace {

constexpr int fewest_ratings = 14;
constexpr int fewest_days_spanned = 21;
// The day is the unit that is counted: fourteen ratings on three days are three looks, not fourteen.
constexpr std::size_t fewest_rated_days = 14;
constexpr double smallest_change = 1.0;
constexpr double middle_of_the_scale = 5.0;
// Up to here a correlation may hide in a short series, and it is widened for it; a stronger one is believed
// where it shows.
constexpr double hidden_correlation = 0.6;
// Ever nearer to 1, an interval grows without end.
constexpr double strongest_correlation = 0.95;

using Values = std::vector<double>;

/// The rated days, each counted once.
struct Series {
    Values place;           ///< in days since the first
    Values value;           ///< about the middle of the scale, so that turning it turns the signs
    std::vector<int> gaps;  ///< in days, from each to the next

    double span() const { return place.back(); }

    /// The mean distance from one rated day to the next.
    double spacing() const { return span() / static_cast<double>(gaps.size()); }
};

Series series_of(std::span<const DayRatings> days) {
    Series series;
    for (const DayRatings& day : days) {
        const int place = days_between(days.front().day, day.day);
        if (!series.place.empty()) {
            series.gaps.push_back(place - static_cast<int>(series.place.back()));
        }
        series.place.push_back(place);
        series.value.push_back(day.median - middle_of_the_scale);
    }
    return series;
}

double product(const Values& one, const Values& other) {
    return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

/// What is left of the ratings beside shapes that are independent of each other.
struct Fit {
    std::vector<Values> shapes;
    Values left;
};

Fit fit(const Values& values, std::vector<Values> shapes) {
    Values left = values;
    for (const Values& shape : shapes) {
        const double height = product(shape, values) / product(shape, shape);
        for (std::size_t index = 0; index < left.size(); ++index) {
            left[index] -= height * shape[index];
        }
    }
    return {std::move(shapes), std::move(left)};
}

Values centred(Values values) {
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    for (double& value : values) {
        value -= mean;
    }
    return values;
}

/// A straight line, or one level before the middle and another after it, whichever is nearer: a change that came
/// at once does not hide itself by widening its own interval.
Fit nearest_fit(const Series& series) {
    const std::size_t count = series.value.size();
    Values before(count, 0.0);
    std::fill_n(before.begin(), count / 2, 1.0);
    Values after(count, 0.0);
    std::fill(after.begin() + static_cast<std::ptrdiff_t>(count / 2), after.end(), 1.0);
    Fit line = fit(series.value, {Values(count, 1.0), centred(series.place)});
    Fit step = fit(series.value, {std::move(before), std::move(after)});
    return product(step.left, step.left) < product(line.left, line.left) ? step : line;
}

/// The correlation of days at the mean distance under which neighbours, at the distances they really have,
/// are as alike as `likeness` says.
double correlation_at_spacing(const Series& series, double likeness) {
    std::map<int, int> distances;
    for (const int gap : series.gaps) {
        ++distances[gap];
    }
    double low = 0;
    double high = strongest_correlation;
    for (int halving = 0; halving < 20; ++halving) {
        const double middle = (low + high) / 2;
        double expected = 0;
        for (const auto& [gap, times] : distances) {
            expected += times * std::pow(middle, gap / series.spacing());
        }
        (expected < likeness * static_cast<double>(series.gaps.size()) ? low : high) = middle;
    }
    return (low + high) / 2;
}

/// As strong as the correlation may well be, of days at the mean distance.
double cautious_correlation(const Series& series, const Values& left) {
    const auto count = static_cast<double>(left.size());
    const double neighbours =
        std::inner_product(left.begin(), left.end() - 1, left.begin() + 1, 0.0);
    const double likeness = neighbours / (count - 1) / (product(left, left) / count);
    const double seen = likeness > 0 ? correlation_at_spacing(series, likeness) : likeness;
    // What a line takes away takes likeness with it (Marriott and Pope 1954 and Kendall 1954 for a mean,
    // here for a mean and a slope).
    const double unbiased = (seen + 2 / count) / (1 - 4 / count);
    const double cautious = std::min(hidden_correlation, unbiased + 1.4 / std::sqrt(count));
    return std::clamp(std::max(unbiased, cautious), 0.0, strongest_correlation);
}

/// How much more a shape's height varies than it would if days were strangers to each other.
double inflation(const Values& shape, const Values& likeness) {
    double square = 0;
    double crossed = 0;
    double echo = 0;  // of all the days before
    for (std::size_t index = 0; index < shape.size(); ++index) {
        echo *= index == 0 ? 0 : likeness[index - 1];
        square += shape[index] * shape[index];
        crossed += shape[index] * echo;
        echo += shape[index];
    }
    return 1 + 2 * crossed / square;
}

/// The standard error of the change along a straight line.
double standard_error(const Series& series) {
    const Fit nearest = nearest_fit(series);
    const double squares = product(nearest.left, nearest.left);
    if (squares == 0) {
        return 0;
    }
    const double correlation = cautious_correlation(series, nearest.left);
    Values likeness;
    likeness.reserve(series.gaps.size());
    for (const int gap : series.gaps) {
        likeness.push_back(std::pow(correlation, gap / series.spacing()));
    }
    auto freedom = static_cast<double>(nearest.left.size());
    for (const Values& shape : nearest.shapes) {
        freedom -= inflation(shape, likeness);
    }
    const Values place = centred(series.place);
    const double variance = squares / std::max(1.0, freedom);
    return series.span() * std::sqrt(variance * inflation(place, likeness) / product(place, place));
}

/// The change along a straight line by least squares, in points from the first day to the last.
double change(const Series& series) {
    const Values place = centred(series.place);
    return series.span() * product(place, series.value) / product(place, place);
}

}  // namespace

Trend trend(std::span<const DayRatings> days) {
    const int ratings = std::accumulate(
        days.begin(), days.end(), 0, [](int sum, const DayRatings& day) { return sum + day.n; });
    if (ratings < fewest_ratings
        || days_between(days.front().day, days.back().day) + 1 < fewest_days_spanned) {
        return Trend::unknown;
    }
    if (days.size() < fewest_rated_days) {
        return Trend::same;
    }
    const Series series = series_of(days);
    const double seen = change(series);
    const double errors = 2.1 + 14.5 / static_cast<double>(days.size());
    if (std::abs(seen) < smallest_change || std::abs(seen) <= errors * standard_error(series)) {
        return Trend::same;
    }
    return seen > 0 ? Trend::higher : Trend::lower;
}

}  // namespace softly
