#include "core/trend.hpp"

#include "core/median.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace softly {

namespace {

constexpr int fewest_ratings = 14;
constexpr int fewest_days_spanned = 21;
// The day is the unit that is resampled: fourteen ratings on three days are three looks, not
// fourteen.
constexpr std::size_t fewest_rated_days = 14;
constexpr double smallest_change = 1.0;
// Ratings are whole numbers: a median between two of them jumps by a point where little has
// changed.
constexpr double rounding = 0.5;
constexpr std::size_t resamples = 399;
constexpr std::size_t resamples_within = 379;  // 95 % of them
constexpr int parts_of_a_point = 4;
constexpr int largest_residual = 15 * parts_of_a_point;

/// splitmix64 (Steele, Lea and Flood 2014), so that the same ratings give the same words
/// everywhere.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    /// Below `bound`; the bias is far too small to matter for a few thousand days.
    std::size_t below(std::size_t bound) {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t bits = state_;
        bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;
        bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
        return static_cast<std::size_t>((bits ^ (bits >> 31U)) % bound);
    }

  private:
    std::uint64_t state_;
};

/// A residual by its place among all that are possible, so that residuals can be counted.
using Bin = std::size_t;
constexpr Bin bins = 2 * largest_residual + 1;

/// The median of counted residuals, in bins: it costs the same whatever their order.
double counted_median(const std::array<std::size_t, bins>& counts, std::size_t total) {
    Bin low = 0;
    std::size_t seen = counts[low];
    while (seen <= (total - 1) / 2) {
        seen += counts[++low];
    }
    Bin high = low;
    while (seen <= total / 2) {
        seen += counts[++high];
    }
    return static_cast<double>(low + high) / 2;
}

/// One value a day that has a rating, in parts of a point.
std::vector<int> in_parts(std::span<const DayRatings> days) {
    std::vector<int> medians;
    medians.reserve(days.size());
    for (const DayRatings& day : days) {
        medians.push_back(static_cast<int>(std::lround(parts_of_a_point * day.median)));
    }
    return medians;
}

/// The last third's median less the first third's, in parts of a point.
double change(const std::vector<int>& days) {
    const auto third = static_cast<std::ptrdiff_t>(days.size() / 3);
    return median({days.end() - third, days.end()}) - median({days.begin(), days.begin() + third});
}

/// The days on a straight line, by least squares.
std::vector<double> line_through(const std::vector<int>& days) {
    const auto count = static_cast<double>(days.size());
    const double middle = (count - 1) / 2;
    double sum = 0;
    double product = 0;
    double square = 0;
    for (std::size_t index = 0; index < days.size(); ++index) {
        const double place = static_cast<double>(index) - middle;
        sum += days[index];
        product += place * days[index];
        square += place * place;
    }
    std::vector<double> line;
    line.reserve(days.size());
    for (std::size_t index = 0; index < days.size(); ++index) {
        line.push_back(sum / count + product / square * (static_cast<double>(index) - middle));
    }
    return line;
}

/// The days on two levels, one for each half.
std::vector<double> step_through(const std::vector<int>& days) {
    const std::size_t half = days.size() / 2;
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>(half);
    const double before = std::accumulate(days.begin(), middle, 0.0);
    const double after = std::accumulate(middle, days.end(), 0.0);
    std::vector<double> step(days.size(), before / static_cast<double>(half));
    std::fill(step.begin() + static_cast<std::ptrdiff_t>(half),
              step.end(),
              after / static_cast<double>(days.size() - half));
    return step;
}

double distance(const std::vector<int>& days, const std::vector<double>& fit) {
    double squares = 0;
    for (std::size_t index = 0; index < days.size(); ++index) {
        squares += (days[index] - fit[index]) * (days[index] - fit[index]);
    }
    return squares;
}

/// What is left beside the line or the step, whichever is nearer: a change taken away does not hide
/// itself by widening its own interval.
std::vector<Bin> residuals(const std::vector<int>& days) {
    const std::vector<double> line = line_through(days);
    const std::vector<double> step = step_through(days);
    const std::vector<double>& fit = distance(days, step) < distance(days, line) ? step : line;
    std::vector<Bin> left;
    left.reserve(2 * days.size());
    for (std::size_t index = 0; index < days.size(); ++index) {
        const auto residual = static_cast<int>(std::lround(days[index] - fit[index]));
        const int counted = std::clamp(residual, -largest_residual, largest_residual);
        left.push_back(static_cast<Bin>(counted + largest_residual));
    }
    return left;
}

/// The median of `count` residuals drawn in blocks of neighbouring days; the last day's neighbour
/// is the first, so `residuals` holds its first `block` days again beyond `days`.
double drawn_median(const std::vector<Bin>& residuals,
                    std::size_t days,
                    std::size_t block,
                    std::size_t count,
                    Random& random) {
    std::array<std::size_t, bins> counts{};
    for (std::size_t drawn = 0; drawn < count; drawn += block) {
        const Bin* from = residuals.data() + random.below(days);
        const Bin* to = from + std::min(block, count - drawn);
        for (; from != to; ++from) {
            ++counts[*from];
        }
    }
    return counted_median(counts, count);
}

/// Half the width of the interval around a change, in parts of a point.
double half_interval(const std::vector<int>& days) {
    const auto count = static_cast<double>(days.size());
    const auto block = static_cast<std::size_t>(std::lround(1.75 * std::cbrt(count)));
    std::vector<Bin> left = residuals(days);
    for (std::size_t index = 0; index < block; ++index) {
        left.push_back(left[index]);
    }
    Random random{days.size()};
    std::array<double, resamples> changes{};
    for (double& chance : changes) {
        const double first = drawn_median(left, days.size(), block, days.size() / 3, random);
        const double last = drawn_median(left, days.size(), block, days.size() / 3, random);
        chance = std::abs(last - first);
    }
    std::nth_element(changes.begin(), changes.begin() + (resamples_within - 1), changes.end());
    const double widened = 1.1 + 28.0 / count;
    return rounding * parts_of_a_point + widened * changes[resamples_within - 1];
}

}  // namespace

Trend trend(std::span<const DayRatings> rated) {
    const int ratings = std::accumulate(
        rated.begin(), rated.end(), 0, [](int sum, const DayRatings& day) { return sum + day.n; });
    if (ratings < fewest_ratings
        || days_between(rated.front().day, rated.back().day) + 1 < fewest_days_spanned) {
        return Trend::unknown;
    }
    const std::vector<int> days = in_parts(rated);
    if (days.size() < fewest_rated_days) {
        return Trend::same;
    }
    const double seen = change(days);
    if (std::abs(seen) < smallest_change * parts_of_a_point
        || std::abs(seen) <= half_interval(days)) {
        return Trend::same;
    }
    return seen > 0 ? Trend::higher : Trend::lower;
}

std::optional<double> slope(std::span<const DayRatings> days) {
    if (days.size() < 2) {
        return std::nullopt;
    }
    std::vector<double> slopes;
    for (auto later = days.begin() + 1; later != days.end(); ++later) {
        for (auto earlier = days.begin(); earlier != later; ++earlier) {
            slopes.push_back((later->median - earlier->median)
                             / days_between(earlier->day, later->day));
        }
    }
    const auto middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
    std::nth_element(slopes.begin(), middle, slopes.end());
    if (slopes.size() % 2 == 1) {
        return *middle;
    }
    return (*std::max_element(slopes.begin(), middle) + *middle) / 2;
}

}  // namespace softly
