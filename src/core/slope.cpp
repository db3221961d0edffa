#include "core/slope.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
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

template <typename Value>
using ByLevel = std::array<Value, highest + 1>;

std::size_t at(int level) {
    return static_cast<std::size_t>(level);
}

/// Heights over distances among which a steepness is sought: for each height a run of distances.
class Candidates {
  public:
    Candidates(const ByLevel<bool>& heights, int longest) {
        for (int height = 1; height <= highest; ++height) {
            if (heights[at(height)]) {
                runs_.push_back({height, 1, longest});
            }
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

/// All rises from an earlier day to a later one, counted but never listed.
class Rises {
  public:
    explicit Rises(std::vector<RatedDay> days) : days_(std::move(days)) {
        for (const RatedDay& day : days_) {
            for (const int level : levels_) {
                occurs_[at(std::max(0, day.level - level))] = true;
            }
            std::vector<int>& places = places_[at(day.level)];
            if (places.empty()) {
                levels_.push_back(day.level);
            }
            places.push_back(day.place);
        }
        std::sort(levels_.begin(), levels_.end());
    }

    std::int64_t count() const { return count_up_to({highest, 1}); }

    /// The steepness of the rise that has this rank, from 1 on, the least steep first.
    Steepness ranked(std::int64_t rank) const {
        Candidates candidates{occurs_, days_.back().place};
        Steepness found;
        while (!candidates.empty()) {
            const Steepness guess = candidates.middle();
            if (count_up_to(guess) >= rank) {
                found = guess;
                candidates.keep_below(guess);
            } else {
                candidates.keep_above(guess);
            }
        }
        return found;
    }

  private:
    std::int64_t count_up_to(const Steepness& steepness) const {
        ByLevel<int> distance{};
        for (int height = 1; height <= highest; ++height) {
            distance[at(height)] = distance_up_to(steepness, height);
        }
        // Days go by in order, so those that lie far enough back are never fewer than before.
        ByLevel<ByLevel<std::size_t>> far_enough{};
        std::int64_t count = 0;
        for (const RatedDay& day : days_) {
            for (const int level : levels_) {
                if (level >= day.level) {
                    break;
                }
                const std::vector<int>& places = places_[at(level)];
                const int latest = day.place - distance[at(day.level - level)];
                std::size_t& passed = far_enough[at(day.level)][at(level)];
                while (passed < places.size() && places[passed] <= latest) {
                    ++passed;
                }
                count += static_cast<std::int64_t>(passed);
            }
        }
        return count;
    }

    std::vector<RatedDay> days_;
    ByLevel<std::vector<int>> places_;  ///< of the days on each level
    std::vector<int> levels_;           ///< those that occur
    ByLevel<bool> occurs_{};            ///< heights between two of them
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

    double ranked(std::int64_t rank) const {
        if (rank <= fall_count_) {
            return -falls_.ranked(fall_count_ - rank + 1).points_a_day();
        }
        const std::int64_t not_rising = count_ - rise_count_;
        return rank <= not_rising ? 0 : rises_.ranked(rank - not_rising).points_a_day();
    }

  private:
    std::int64_t count_;
    Rises rises_;
    Rises falls_;
    std::int64_t rise_count_ = rises_.count();
    std::int64_t fall_count_ = falls_.count();
};

}  // namespace

std::optional<double> slope(std::span<const DayRatings> days) {
    if (days.size() < 2) {
        return std::nullopt;
    }
    const Slopes slopes{placed(days)};
    const std::int64_t count = slopes.count();
    const double upper = slopes.ranked(count / 2 + 1);
    return count % 2 == 1 ? upper : (slopes.ranked(count / 2) + upper) / 2;
}

}  // namespace softly
