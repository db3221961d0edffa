#pragma once

#include "core/entry.hpp"
#include "core/person.hpp"
#include "core/summary.hpp"

namespace softly {

/// The entry as others may see it on a screen: none of the person's own sentences, people as initials.
Entry discreet(Entry entry, const People& people);

/// The summary as others may see it: nobody's name or words; people who share initials count together.
Summary discreet(Summary summary, const People& people);

}  // namespace softly
