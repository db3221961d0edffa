#pragma once

#include "commands/shared_desk.hpp"
#include "core/share.hpp"
#include "core/summary.hpp"

#include <span>
#include <string>

namespace softly {

namespace params {
inline constexpr Param share{"--share",
                             "",
                             "a page for somebody else, with what you choose and nothing more",
                             Takes::nothing};
inline constexpr Param include{
    "--include",
    "ID",
    "with --share: an entry, or moments, people, tries, ratings, days, tension, kindness",
    Takes::many};
inline constexpr Param know{
    "--know", "TEXT", "with --share: what you would like them to know; - reads standard input"};
inline constexpr Param names{"--names", "", "with --share: names as they are", Takes::nothing};
}  // namespace params

/// How choosing went; `share` points into the entries it was chosen from.
struct ShareChoice {
    Share share;
    ExitCode code = ExitCode::fine;
    bool stopped = false;  ///< nothing is to be shown
};

/// Throws Failure (usage) where flags of --share stand without it, or some stand with it that do not fit.
void check_share_flags(const Desk& desk);

/// What --include names, or where it is not there what a person chooses part by part and entry by entry. `entries` are those
/// of the span, newest first. Throws Failure where nobody can be asked, or for a word that names nothing.
ShareChoice choose_what_to_share(Desk& desk,
                                 const Summary& summary,
                                 std::span<const Placed> entries);

/// Shows what is about to be written and asks; true where the person says yes, or where nobody can be asked.
bool may_write(Desk& desk, const std::string& shown, const std::string& file);

}  // namespace softly
