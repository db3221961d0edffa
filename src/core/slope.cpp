#include "core/slope.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace softly {

namespace {

constexpr int parts_of_a_point = 4;
constexpr int highest = 10 * parts_of_a_point;

struct RatedDay {
    int place;  ///< in days since the first
    int level;  ///< in parts of a point
};

/// Kept in whole numbers, so that equal slopes are equal.
struct Steepness {
    int height = 0;  ///< in parts of a point
    int days = 1;

    double points_a_day() const { return static_cast<double>(height) / parts_of_a_point / days; }
};

bool operator<(const Steepness& one, const Steepness& other) {
    return std::int64_t{one.height} * other.days < std::int64_t{other.height} * one.days;
}

/// The shortest distance over which a rise of `height` is not steeper.
int distance_up_to(const Steepness& steepness, int height) {
    const std::int64_t scaled = std::int64_t{height} * steepness.days;
    return static_cast<int>((scaled + steepness.height - 1) / steepness.height);
}

/// The shortest distance over which a rise of `height` is less steep.
int distance_below(const Steepness& steepness, int height) {
    const std::int64_t scaled = std::int64_t{height} * steepness.days;
    return static_cast<int>(scaled / steepness.height) + 1;
}

/// Heights over distances among which a steepness is sought: for each height a run of distances.
class Candidates {
  public:
    Candidates(const std::set<int>& heights, int longest) {
        for (const int height : heights) {
            runs_.push_back({height, 1, longest});
        }
    }

    bool empty() const { return runs_.empty(); }

    /// The middle of the middles of all runs, by their lengths: a quarter of all are on either side of it.
    Steepness middle() const {
        std::vector<std::pair<Steepness, std::int64_t>> middles;
        std::int64_t all = 0;
        for (const Run& run : runs_) {
            const std::int64_t length = run.last - run.first + 1;
            middles.push_back({{run.height, run.first + (run.last - run.first) / 2}, length});
            all += length;
        }
        std::sort(middles.begin(), middles.end(), [](const auto& one, const auto& other) {
            return one.first < other.first;
        });
        auto middle = middles.begin();
        for (std::int64_t seen = middle->second; 2 * seen < all; seen += middle->second) {
            ++middle;
        }
        return middle->first;
    }

    void keep_below(const Steepness& steepness) {
        for (Run& run : runs_) {
            run.first = std::max(run.first, distance_below(steepness, run.height));
        }
        drop_empty();
    }

    void keep_above(const Steepness& steepness) {
        for (Run& run : runs_) {
            run.last = std::min(run.last, distance_up_to(steepness, run.height) - 1);
        }
        drop_empty();
    }

  private:
    struct Run {
        int height;
        int first, last;
    };

    void drop_empty() {
        runs_.erase(std::remove_if(runs_.begin(),
                                   runs_.end(),
                                   [](const Run& run) { return run.first > run.last; }),
                    runs_.end());
    }

    std::vector<Run> runs_;
};

/// In days since the first, in order; the last of them is no day, and nothing lies behind it.
using Places = std::vector<int>;
constexpr int never = INT_MAX;

struct Apart {
    std::int64_t count = 0;
    int nearest = never;  ///< the shortest distance of all that were counted
};

/// The pairs of an earlier and a later place that lie at least so far apart.
Apart apart(const Places& earlier, const Places& later, int distance) {
    Apart apart;
    auto passed = earlier.begin();
    for (auto place = later.begin(); *place != never; ++place) {
        while (*passed <= *place - distance) {
            ++passed;
        }
        if (passed != earlier.begin()) {
            apart.count += passed - earlier.begin();
            apart.nearest = std::min(apart.nearest, *place - *(passed - 1));
        }
    }
    return apart;
}

/// All rises from an earlier day to a later one, counted but never listed.
class Rises {
  public:
    explicit Rises(const std::vector<RatedDay>& days) : longest_(days.back().place) {
        for (const RatedDay& day : days) {
            levels_[day.level].push_back(day.place);
        }
        for (auto& [level, places] : levels_) {
            places.push_back(never);
        }
        count_ = counted({highest, 1}, distance_up_to).count;
    }

    std::int64_t count() const { return count_; }

    /// The rise that has this rank, from 1 on, the least steep first.
    Steepness ranked(std::int64_t rank) const {
        Candidates candidates{heights(), longest_};
        Steepness found;
        while (!candidates.empty()) {
            const Steepness guess = candidates.middle();
            if (counted(guess, distance_up_to).count >= rank) {
                found = guess;
                candidates.keep_below(guess);
            } else {
                candidates.keep_above(guess);
            }
        }
        return found;
    }

    /// The rises of this rank and of the one before it.
    std::pair<Steepness, Steepness> ranked_with_previous(std::int64_t rank) const {
        const Steepness found = ranked(rank);
        const Counted below = counted(found, distance_below);
        return {below.count == rank - 1 ? below.steepest : found, found};
    }

  private:
    struct Counted {
        std::int64_t count = 0;
        Steepness steepest;
    };

    /// Those that lie as far apart as `distance` wants it for their height.
    Counted counted(const Steepness& steepness, int (*distance)(const Steepness&, int)) const {
        Counted counted;
        for (auto low = levels_.begin(); low != levels_.end(); ++low) {
            for (auto high = std::next(low); high != levels_.end(); ++high) {
                const int height = high->first - low->first;
                const Apart found = apart(low->second, high->second, distance(steepness, height));
                counted.count += found.count;
                counted.steepest = std::max(counted.steepest, Steepness{height, found.nearest});
            }
        }
        return counted;
    }

    std::set<int> heights() const {
        std::set<int> heights;
        for (auto low = levels_.begin(); low != levels_.end(); ++low) {
            for (auto high = std::next(low); high != levels_.end(); ++high) {
                heights.insert(high->first - low->first);
            }
        }
        return heights;
    }

    std::map<int, Places> levels_;
    int longest_;
    std::int64_t count_ = 0;
};

std::vector<RatedDay> placed(std::span<const DayRatings> days) {
    std::vector<RatedDay> placed;
    placed.reserve(days.size());
    for (const DayRatings& day : days) {
        placed.push_back({days_between(days.front().day, day.day),
                          static_cast<int>(std::lround(parts_of_a_point * day.median))});
    }
    return placed;
}

std::vector<RatedDay> turned_over(std::vector<RatedDay> days) {
    for (RatedDay& day : days) {
        day.level = highest - day.level;
    }
    return days;
}

/// Slopes between every two days by their rank: those that fall, those that stay level, those that rise.
class Slopes {
  public:
    explicit Slopes(const std::vector<RatedDay>& days)
        : count_(static_cast<std::int64_t>(days.size() * (days.size() - 1) / 2)), rises_(days),
          falls_(turned_over(days)) {}

    std::int64_t count() const { return count_; }

    /// In points a day, from 1 on, the steepest fall first.
    double ranked(std::int64_t rank) const {
        if (rank <= falls_.count()) {
            return -falls_.ranked(falls_.count() - rank + 1).points_a_day();
        }
        return rank <= not_rising() ? 0 : rises_.ranked(rank - not_rising()).points_a_day();
    }

    /// Half way between this rank and the next.
    double between(std::int64_t rank) const {
        if (rank < falls_.count()) {
            const auto [less, more] = falls_.ranked_with_previous(falls_.count() - rank + 1);
            return -(less.points_a_day() + more.points_a_day()) / 2;
        }
        if (rank > not_rising()) {
            const auto [less, more] = rises_.ranked_with_previous(rank - not_rising() + 1);
            return (less.points_a_day() + more.points_a_day()) / 2;
        }
        return (ranked(rank) + ranked(rank + 1)) / 2;
    }

  private:
    std::int64_t not_rising() const { return count_ - rises_.count(); }

    std::int64_t count_;
    Rises rises_;
    Rises falls_;
};

}  // namespace

std::optional<double> slope(std::span<const DayRatings> days) {
    if (days.size() < 2) {
        return std::nullopt;
    }
    const Slopes slopes{placed(days)};
    const std::int64_t count = slopes.count();
    return count % 2 == 1 ? slopes.ranked(count / 2 + 1) : slopes.between(count / 2);
}

}  // namespace softly
