#pragma once

#include "commands/shared_desk.hpp"
#include "core/entry.hpp"

#include <string_view>

namespace softly {

/// How a check-in's answers came.
enum class Answered { at_prompts, by_flags };

/// The ways from a check-in to the help card (evidence: ratings that are low now, or a mood of 3 or less in
/// three of the last five check-ins; the second at most once in seven days, for which one date is noted and
/// no reason). Who was asked at a terminal sees the card; else one line names it, on a terminal alone.
void offer_help(Desk& desk, const Entry& entry, Answered how);

/// One line that names a way to help, on a terminal alone and once a run.
void say_way_to_help(Desk& desk);

/// After words were kept on a terminal: where they plainly speak of ending one's life, one quiet line names
/// a way to help, once a run and not where the way was named already. Nothing is noted anywhere.
/// `before` is what the words replaced: a change that was not about this says nothing.
void point_to_help(Desk& desk, std::string_view text, std::string_view before = {});

}  // namespace softly
