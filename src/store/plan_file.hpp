#pragma once

#include "base/error.hpp"
#include "core/plan.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"
#include "store/spool.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

struct LoadedPlan {
    Plan plan;
    std::string text;  ///< of plan.toml as it is once what waits for it is filed
    Problems problems;
    bool unread = false;  ///< the file is there and its bytes could not be had
};

/// plan.toml with what waits for it; an empty plan where it is not there. Of a file that cannot be read as
/// a whole, every section that reads by itself is used: help is not to hang on one quote.
LoadedPlan load_plan(World& world, const Layout& layout);

/// The change that gives a section these items, comments kept; nothing where it has them, or where its value
/// is one that softly cannot change.
std::optional<Change> change_of_section(std::string_view text,
                                        std::string_view section,
                                        const std::vector<std::string>& items);

/// The items of one section of a plan's text; none where it is not there or is no list.
std::vector<std::string> items_in_section(std::string_view text, std::string_view section);

/// Puts `text` in the place of plan.toml if that still holds `before`; what stood there goes to the trash.
/// Throws Failure, saying that nothing was changed, where that cannot be done.
void replace_plan(World& world,
                  const Layout& layout,
                  const std::string& before,
                  const std::string& text);

}  // namespace softly
