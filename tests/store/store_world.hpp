#pragma once

#include "memory_files.hpp"
#include "store/layout.hpp"
#include "world.hpp"

namespace softly {

/// A journal in memory at /data, its state at /state, on 22 November 2026 at 09:15:03 +02:00.
struct StoreWorld {
    FixedClock clock{Moment{std::chrono::local_days{Date{std::chrono::year{2026} / 11 / 22}}
                                + std::chrono::hours{9} + std::chrono::minutes{15}
                                + std::chrono::seconds{3},
                            std::chrono::minutes{120}}};
    MemoryFiles files;
    ScriptedTerminal terminal;
    ScriptedSystem system;
    World world{clock, files, terminal, system};
    Layout layout{"/config.toml", "/prompts", "/helplines.toml", "/data", "/state", ""};

    std::string text(const std::string& path) {
        return files.nodes.contains(path) ? files.nodes[path].bytes : "";
    }
};

}  // namespace softly
