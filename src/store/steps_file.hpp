#pragma once

#include "base/error.hpp"
#include "core/step.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"
#include "store/spool.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

struct LoadedSteps {
    Steps steps;          ///< in the order of the file; those that wait to be filed are among them
    std::string text;     ///< of the file as it is once what waits for it is filed
    Problems problems;    ///< with the file named
    bool unread = false;  ///< the file is there and could not be read as a whole
};

/// steps.toml with what waits for it; no steps where it is not there.
LoadedSteps load_steps(World& world, const Layout& layout);

/// steps-done.toml, the same way.
LoadedSteps load_ended_steps(World& world, const Layout& layout);

/// The step as softly writes it: "[[step]]" and its keys, LF, a newline at the end.
std::string write_step(const Step& step);

/// The change that adds a step to steps.toml.
Change change_adding(const Step& step);

/// A key of a step, and the TOML to put there; an empty one takes the key away.
struct StepValue {
    std::string_view key;
    std::string literal;
};

/// The values that lead from one step to the other.
std::vector<StepValue> values_between(const Step& before, const Step& after);

/// The change that gives a step other values, every other byte of its block kept. Nothing where the text has
/// no such block, or one that softly cannot change.
std::optional<Change> change_of_step(std::string_view text,
                                     const std::string& id,
                                     std::span<const StepValue> values);

/// The changes that move a step into steps-done.toml, with these values. None where the text has no such
/// block, or one that softly cannot change.
std::vector<Change> changes_ending(std::string_view text,
                                   const std::string& id,
                                   std::span<const StepValue> values);

}  // namespace softly
