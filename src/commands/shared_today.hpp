#pragma once

#include "commands/shared_desk.hpp"
#include "core/engine.hpp"
#include "core/entry.hpp"
#include "core/suggestion.hpp"
#include "store/packs.hpp"

#include <span>
#include <string>
#include <vector>

namespace softly {

/// What the journal's newest months hold; older ones are not read, so that it costs the same for ever.
struct Lately {
    std::vector<Entry> entries;  ///< newest first
    Problems problems;
};

Lately read_lately(Desk& desk);

/// What a sitting knows beside its answers.
Today today_for(Desk& desk, const Lately& lately);

/// The one pack to offer today, or empty; none while a pause holds.
std::string suggestion_for(Desk& desk, const Lately& lately, std::span<const Pack> packs);

/// Whether today's ratings are LOW.
bool is_hard_day(Desk& desk, const Lately& lately);

}  // namespace softly
