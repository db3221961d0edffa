#pragma once

#include "core/entry.hpp"
#include "core/person.hpp"

namespace softly {

/// The entry as others may see it on a screen: none of the person's own sentences, people as initials.
Entry discreet(Entry entry, const People& people);

}  // namespace softly
