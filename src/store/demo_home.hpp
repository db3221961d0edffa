#pragma once

#include "core/demo.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

#include <span>
#include <string>

namespace softly {

/// The made-up half year as prompts/demo/ tells it.
DemoFiles told_demo();

/// Makes a home of these files in a directory that is not there yet or holds nothing; private to the
/// account, whole or not at all. Throws Failure, saying that nothing was written, for any other place,
/// for one where their own files are, and where the disk does not take it.
void make_demo_home(World& world,
                    const Layout& own,
                    const std::string& directory,
                    std::span<const DemoFile> files);

}  // namespace softly
