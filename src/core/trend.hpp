#pragma once

#include "core/day_ratings.hpp"
#include "core/slope.hpp"

#include <span>

namespace softly {

enum class Trend { unknown, higher, lower, same };

/// Whether ratings, day by day and oldest first, were higher or lower lately. `unknown` under 14 ratings or 21
/// days (evidence.md section 3, "numbers, honestly"); `same` where no change can be claimed.
/// Deterministic, and linear in the number of days.
///
/// Claimed is a difference of at least one point between the median of the last third of the rated
/// days and that of the first third, each day counted once by its own median, if an interval around
/// it leaves out 0. Days resemble their neighbours, which makes a plain interval far too narrow. So
/// it comes from a circular block bootstrap (Politis and Romano 1992) of what is left beside a
/// straight line or a step through the days, in blocks of 1.75 n^(1/3) days: the best length of
/// Politis and White (2004, corrected 2009) where the correlation from day to day is 0.6. A short
/// series hides much of its own spread from any bootstrap, and whole numbers jump: the 95 %
/// interval is therefore widened by 1.1 + 28/n and half a point. These three numbers are ours,
/// chosen by simulation so that at most one claim in twenty is false with correlations up to 0.6;
/// tests/core/trend_test.cpp repeats it.
Trend trend(std::span<const DayRatings> days);

}  // namespace softly
