#pragma once

#include "core/entry.hpp"
#include "core/pack.hpp"
#include "core/person.hpp"

namespace softly {

/// An entry's answers as they were asked and said: each question's words instead of its id, the words of what
/// was chosen instead of theirs. What was only gone through is left out; what the pack does not know stays as
/// it is.
Table spoken_answers(const Table& answers, const Pack& pack, const People& people);

}  // namespace softly
