#pragma once

#include "core/summary.hpp"
#include "view/note.hpp"

namespace softly {

/// The ratings in rows under a heading: a row for each rated day, week or month, as the span is long. For readers of text
/// alone.
void add_ratings_table(Note& note, const Summary& summary);

}  // namespace softly
