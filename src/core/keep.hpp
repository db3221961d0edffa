#pragma once

#include "core/engine.hpp"
#include "core/entry.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// From the answers of a sitting to an entry of the journal, and back.
namespace softly {

/// What `keep` may name: fields of the entry, and "plan.SECTION" for the hard-day plan.
const std::vector<std::string>& keep_targets();

/// The entry with the answers of a trail in it and none of those it held before: pack, kind, answers.ID
/// and what `keep` asks for. In a check-in, what has a field of its own stands there alone, so that it
/// is the same entry whether it was asked for or came by flags.
Entry with_trail(Entry entry, const Pack& pack, std::span<const Answer> trail, const Today& today);

/// The answers an entry holds to this pack, named as in key_of(); those that do not fit are left out.
std::vector<Answer> answers_in(const Entry& entry, const Pack& pack);

/// The trail that an entry, finished or not, is the record of.
std::vector<Answer> trail_in(const Entry& entry, const Pack& pack, const Today& today);

}  // namespace softly
