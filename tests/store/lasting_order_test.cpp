#include "os/system_calls.hpp"
#include "scratch.hpp"
#include "store/filing.hpp"
#include "store/journal.hpp"
#include "store/store_world.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace softly {
namespace {

using Call = test::SystemCalls::Call;
using Log = std::vector<Call>;

const std::string month = "data/journal/2026-11.toml";

/// A journal on the real disk.
struct DiskWorld {
    StoreWorld twins;
    test::Scratch scratch;
    std::unique_ptr<Files> files = disk_files();
    World world{twins.clock, *files, twins.terminal, twins.system};
    Layout layout{scratch.path("config.toml"),
                  scratch.path("prompts"),
                  scratch.path("helplines.toml"),
                  scratch.path("data"),
                  scratch.path("state"),
                  ""};

    Outcome keep(const std::string& id) {
        Entry entry;
        entry.id = id;
        entry.at = parse_moment("2026-11-22T09:15:03+02:00");
        entry.kind = "note";
        entry.text = "words of " + id;
        return commit(world, layout, record_adding(entry), 7);
    }
};

using Wanted = std::function<bool(const Call&)>;

Log::const_iterator find_call(const Log& log, Log::const_iterator from, const Wanted& wanted) {
    return std::find_if(from, log.end(), wanted);
}

/// Every file is on disk before it gets its last name: a name must never last longer than the words.
void check_synced_before_renamed(const Log& log) {
    int renamed = 0;
    for (auto call = log.begin(); call != log.end(); ++call) {
        if (call->name != "rename") {
            continue;
        }
        const auto last_write =
            std::find_if(std::make_reverse_iterator(call), log.rend(), [&](const Call& each) {
                return each.name == "write" && each.path == call->path;
            });
        if (last_write == log.rend()) {
            continue;
        }
        const bool synced = std::any_of(last_write.base(), call, [&](const Call& each) {
            return each.name == "fsync" && each.path == call->path;
        });
        CHECK_MESSAGE(synced, call->path << " was renamed before it was on disk");
        ++renamed;
    }
    CHECK(renamed >= 2);
}

}  // namespace

TEST_CASE("words are on disk before their name is, their name before anything rests on it") {
    DiskWorld disk;
    REQUIRE(disk.keep("aaaaaaaaaa").filed);
    Log log;
    {
        test::Watched watched;
        REQUIRE(disk.keep("bbbbbbbbbb").filed);
        log = watched.calls.log;
    }
    check_synced_before_renamed(log);

    const std::string pending = disk.layout.pending();
    const std::string journal = disk.scratch.path("data/journal");
    const auto synced = [&log](Log::const_iterator from, const std::string& directory) {
        return find_call(log, from, [&](const Call& call) {
            return call.name == "fsync" && call.path == directory;
        });
    };
    const auto kept = find_call(log, log.begin(), [&](const Call& call) {
        return call.name == "rename" && call.to == pending + "/bbbbbbbbbb.toml";
    });
    const auto begun = find_call(log, log.begin(), [&](const Call& call) {
        return call.path.starts_with(journal + "/.2026-11.toml");
    });
    const auto swapped = find_call(log, log.begin(), [&](const Call& call) {
        return call.name == "rename" && call.to == disk.scratch.path(month);
    });
    const auto let_go = find_call(log, log.begin(), [&](const Call& call) {
        return call.name != "write" && call.name != "fsync"
               && call.path == pending + "/bbbbbbbbbb.toml";
    });
    const auto old_gone = find_call(log, swapped, [&](const Call& call) {
        return call.name == "unlink" && call.path.starts_with(journal + "/.2026-11.toml");
    });
    REQUIRE(kept != log.end());
    REQUIRE(begun != log.end());
    REQUIRE(swapped != log.end());
    REQUIRE(let_go != log.end());
    REQUIRE(old_gone != log.end());
    CHECK(synced(kept, pending) < begun);
    CHECK(synced(swapped, journal) < old_gone);
    CHECK(synced(swapped, journal) < let_go);
}

TEST_CASE("a new month and its directory last before its entry leaves the spool") {
    DiskWorld disk;
    test::Watched watched;
    REQUIRE(disk.keep("aaaaaaaaaa").filed);
    const Log& log = watched.calls.log;
    check_synced_before_renamed(log);
    const auto named = find_call(log, log.begin(), [&](const Call& call) {
        return call.name == "rename" && call.to == disk.scratch.path(month);
    });
    const auto last = find_call(log, named, [&](const Call& call) {
        return call.name == "fsync" && call.path == disk.scratch.path("data/journal");
    });
    const auto let_go = find_call(log, log.begin(), [&](const Call& call) {
        return call.name != "write" && call.name != "fsync"
               && call.path == disk.layout.pending() + "/aaaaaaaaaa.toml";
    });
    REQUIRE(let_go != log.end());
    CHECK(last < let_go);
    CHECK(find_call(log,
                    log.begin(),
                    [&](const Call& call) {
                        return call.name == "fsync" && call.path == disk.scratch.path("data");
                    })
          < named);
}

}  // namespace softly
