#pragma once

#include "commands/shared_desk.hpp"

#include <string>

namespace softly {

/// The person's crontab, as crontab(1) gives it.
struct Crontab {
    bool known = false;       ///< so is one that is empty, or not there at all
    bool has_program = true;  ///< without crontab(1) there is no table either
    std::string table;
    std::string why_not;  ///< a clause: why it is not known
};

Crontab read_crontab(World& world);

/// Puts `table` in the place of `held`, which is kept aside first; an empty one takes the whole crontab away.
/// Throws Failure where the table does not stand there afterwards.
void change_crontab(Desk& desk, const std::string& held, const std::string& table);

}  // namespace softly
