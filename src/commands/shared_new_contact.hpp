#pragma once

#include "commands/shared_steps.hpp"

#include <optional>

namespace softly {

/// True for a step toward somebody who is near in no circle of people.toml and whom no entry names yet.
bool is_new_contact(Desk& desk, const Step& step);

/// The open step that leaves no room for another new contact (the setting steps.new_contact_open); nothing
/// where there is room, or where the step is no new contact.
std::optional<Step> in_the_way_of(Desk& desk, const LoadedSteps& loaded, const Step& step);

/// Throws Failure where a resting step would become one new contact too many.
void need_room_for_new_contact(Desk& desk, const FoundStep& found);

}  // namespace softly
