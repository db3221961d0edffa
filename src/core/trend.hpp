#pragma once

#include "core/day_ratings.hpp"
#include "core/slope.hpp"

#include <span>

namespace softly {

enum class Trend { unknown, higher, lower, same };

/// Whether ratings, day by day and oldest first, were higher or lower lately. `unknown` under 14 ratings or 21
/// days (evidence.md section 3, "numbers, honestly"); `same` where no change can be claimed, as under 14 rated
/// days. Deterministic, without chance, and linear in the number of days but for sorting out the gaps.
///
/// Claimed is a change of at least one point along a straight line through the rated days (least squares, each
/// day once by its own median, from the first day to the last), if an interval around it leaves out 0.
///
/// - Days resemble their neighbours, which makes a plain interval far too narrow. The variance of the line's
///   slope is therefore that of correlated days (Lee and Lund 2004; as an effective sample size: Bayley and
///   Hammersley 1946, for trends Santer and others 2000), and so is what the fit takes from the spread that is
///   left beside it.
/// - Uneven sampling: days are correlated the less, the further apart they really lie, by a power of their
///   distance (Robinson 1977). The correlation is found from neighbours at their distances. Several ratings on a
///   day are one look.
/// - What is left is taken beside that line, or beside two levels with a step in the middle, whichever is
///   nearer: a change that came at once does not widen its own interval.
/// - A short series hides much of its correlation. What taking a line away hides on the average, (2 + 4 r)/n to
///   the first order (after Marriott and Pope 1954 and Kendall 1954, who found (1 + 3 r)/n for a mean), is put
///   back; then 1.4/sqrt(n) more, up to 0.6 between neighbours. Above that the correlation is taken as it shows.
/// - The interval reaches 2.1 + 14.5/n standard errors to either side, n being the rated days: Student's
///   quantiles in manner, wider because the correlation is not known either.
///
/// 1.4, 0.6, 2.1 and 14.5 are ours. They were chosen by simulation, so that with correlations up to 0.6 in every
/// cell of issue 8, and in eleven ways to read it, as many claims are false: at most 3.5 % in 20,000 runs, with
/// one in twenty allowed. `./dev trend` repeats it and prints how often a change of two points is seen. At 0.7 it
/// is about one in twenty; beyond, a short series cannot be told from a change, and more of its claims are false.
/// Tried with the same bound and less often right: Theil's and Sen's slope (whole numbers tie), a block bootstrap
/// of medians (what this was before), a correlation of 0.6 throughout, and the likeliest correlation.
Trend trend(std::span<const DayRatings> days);

}  // namespace softly
