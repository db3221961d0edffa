#pragma once

#include "commands/shared_desk.hpp"
#include "core/engine.hpp"
#include "core/entry.hpp"
#include "core/pack.hpp"

namespace softly {

/// What to do where the file of that name is there, or cannot be written.
enum class Names { asked_again, as_given };

/// Puts the draft that a sitting made where the person asked for it: into a new file of their own, or onto
/// standard output; the entry, which is kept by then, holds it too. 1 where it is in neither.
ExitCode let_draft_out(
    Desk& desk, const Entry& entry, const Pack& pack, const Today& today, Names names);

}  // namespace softly
