#pragma once

#include "commands/shared_desk.hpp"
#include "store/packs.hpp"

#include <string>

namespace softly {

/// Own packs that could not be used are named; what is wrong with them is for lint to say.
void say_unused(Desk& desk, const LoadedPacks& loaded);

/// Throws Failure for a pack that is none, naming one that is near.
[[noreturn]] void no_such_pack(Desk& desk, const std::string& id);

/// What holds the pack of that id. Throws Failure where there is none.
LoadedPacks require_pack(Desk& desk, const std::string& id);

/// Every pack in a list, as text or with --json, and the exit code.
ExitCode list_packs(Desk& desk);

}  // namespace softly
