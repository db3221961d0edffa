#pragma once

#include "commands/shared_desk.hpp"

namespace softly {

/// Opens what is written about the person that params::who names in an editor, puts it back in its place,
/// and gives the exit code. What cannot be read is kept as a draft.
ExitCode edit_person_in_editor(Desk& desk);

}  // namespace softly
