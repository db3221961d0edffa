#include "core/trend_world.hpp"
#include "rounds.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::judging;

namespace {

constexpr Way plain_way{"days", Spread::random, Memory::of_days};

constexpr std::array ways{
    plain_way,
    Way{"even days", Spread::even, Memory::of_days},
    Way{"heaped days", Spread::heaped, Memory::of_days},
    Way{"moods", Spread::random, Memory::of_moods},
    Way{"ratings", Spread::random, Memory::of_ratings},
    Way{"even ratings", Spread::even, Memory::of_ratings},
    Way{"heaped ratings", Spread::heaped, Memory::of_ratings},
    Way{"days about 3", Spread::random, Memory::of_days, 3},
    Way{"even ratings about 5.5", Spread::even, Memory::of_ratings, 5.5},
    Way{"ratings about 7", Spread::random, Memory::of_ratings, 7},
    Way{"even days about 8", Spread::even, Memory::of_days, 8},
};

std::vector<Cell> grid() {
    std::vector<Cell> cells;
    for (const int ratings : {14, 28, 56, 90}) {
        for (const int days : {21, 56, 90}) {
            for (const double deviation : {1.0, 2.0}) {
                for (const double correlation : {0.0, 0.3, 0.6}) {
                    cells.push_back({ratings, days, deviation, correlation});
                }
            }
        }
    }
    return cells;
}

/// As asked for by ./dev trend; 0 in the ordinary tests.
int asked_runs() {
    const char* runs = std::getenv("SOFTLY_TREND_RUNS");
    return runs == nullptr ? 0 : static_cast<int>(std::strtol(runs, nullptr, 10));
}

struct Judged {
    Cell cell;
    const Way* worst = nullptr;
    double claimed = 0;  ///< falsely, in that way; all in percent
    double rise = 0;
    double step = 0;
};

Judged judge(const Cell& cell, int runs, Random& random) {
    Judged judged{cell};
    for (const Way& way : ways) {
        const double claimed = 100.0 * times(cell, way, {}, runs, random, is_claim) / runs;
        if (judged.worst == nullptr || claimed > judged.claimed) {
            judged.worst = &way;
            judged.claimed = claimed;
        }
    }
    const auto seen = [&](Shape shape) {
        return 100.0 * times(cell, plain_way, {shape, 2}, runs, random, is_higher) / runs;
    };
    judged.rise = seen(Shape::rise);
    judged.step = seen(Shape::step);
    return judged;
}

void print(const Judged& judged) {
    std::printf("%7d %4d %9.0f %11.1f %6.2f %5.1f %5.1f  %s\n",
                judged.cell.ratings,
                judged.cell.days,
                judged.cell.deviation,
                judged.cell.correlation,
                judged.claimed,
                judged.rise,
                judged.step,
                std::string{judged.worst->name}.c_str());
    std::fflush(stdout);
}

}  // namespace

TEST_CASE("at most one claim in twenty is false, in every cell and however it is read"
          * doctest::skip(asked_runs() <= 0)) {
    const int runs = asked_runs();
    std::puts(
        "In percent: false claims, in the way that has most of them; a rise of two points from "
        "the\n"
        "first day to the last, and a step of two points in the middle, each seen as higher.\n\n"
        "ratings days deviation correlation  false  rise  step  most false claims with");
    Random random{1};
    Judged worst{};
    for (const Cell& cell : grid()) {
        const Judged judged = judge(cell, runs, random);
        print(judged);
        CHECK(judged.claimed <= 5);
        if (worst.worst == nullptr || judged.claimed > worst.claimed) {
            worst = judged;
        }
    }
    std::printf("\n%d runs of each. The worst cell:\n", runs);
    print(worst);
}

TEST_CASE("false claims are rare where days resemble each other most") {
    Random random{2};
    // One in twenty is promised, one in twenty-eight measured. So few runs may be above the promise by chance, but not
    // by so much.
    const int runs = rounds(1500);
    const int most = runs / 20 + runs / 50;
    for (const Way& way : ways) {
        for (const Cell& cell :
             {Cell{14, 56, 2, 0.6}, Cell{90, 21, 2, 0.6}, Cell{90, 90, 1, 0.6}}) {
            CAPTURE(way.name);
            CAPTURE(cell.ratings);
            CHECK(times(cell, way, {}, runs, random, is_claim) <= most);
        }
    }
}

TEST_CASE("a change of two points is seen where there are days enough to see it") {
    Random random{3};
    const int runs = rounds(200);
    const auto seen = [&](const Cell& cell, Shape shape) {
        return times(cell, plain_way, {shape, 2}, runs, random, is_higher);
    };
    CHECK(seen({90, 90, 1, 0}, Shape::rise) > runs * 9 / 10);
    CHECK(seen({90, 90, 1, 0.3}, Shape::step) > runs * 9 / 10);
    CHECK(seen({56, 56, 1, 0}, Shape::rise) > runs * 7 / 10);
    CHECK(seen({56, 90, 1, 0.6}, Shape::step) > runs / 2);
    CHECK(seen({90, 90, 2, 0}, Shape::step) > runs * 7 / 10);
}
