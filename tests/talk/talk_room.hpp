#pragma once

#include "memory_files.hpp"
#include "talk/sitting.hpp"
#include "world.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace softly::test {

/// Someone who sits down with a pack; what was kept on the way, and what was said.
struct PackRoom {
    PackRoom() = default;

    PackRoom(std::initializer_list<std::string> typed) { terminal.typed = typed; }

    FixedClock clock{Moment{}};
    MemoryFiles files;
    ScriptedTerminal terminal;
    ScriptedSystem system;
    World world{clock, files, terminal, system};
    Today today;
    std::vector<std::vector<Answer>> kept;
    SittingOptions options{
        .style = {},
        .keep = [this](const std::vector<Answer>& trail) { kept.push_back(trail); },
        .help_card = [] { return std::string{"112 or 911\n"}; },
        .edit_text =
            [](const std::string&) { return std::optional<std::string>{"from the editor\n"}; }};

    PackSitting sit(const Pack& pack, std::vector<Answer> trail = {}) {
        PackSitting sitting = softly::sit(world, pack, std::move(trail), today, options);
        CHECK(terminal.open_sittings == 0);
        return sitting;
    }

    bool said(std::string_view words) const {
        return (terminal.said + terminal.warned).find(words) != std::string::npos;
    }
};

}  // namespace softly::test
