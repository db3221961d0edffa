#include "store/pause_file.hpp"

#include "store/store_world.hpp"

#include <string>

#include <doctest/doctest.h>

namespace softly {

TEST_CASE("a pause is read as it was written, with an end or without") {
    StoreWorld on;
    CHECK_FALSE(load_pause(on.world, on.layout).pause);
    CHECK(load_pause(on.world, on.layout).problems.empty());
    for (const std::optional<Moment>& until :
         {std::optional<Moment>{}, parse_moment("2026-11-29T04:00:00+02:00")}) {
        const Pause pause{on.clock.now(), until};
        write_pause(on.world, on.layout, pause);
        const LoadedPause loaded = load_pause(on.world, on.layout);
        CHECK(loaded.pause == pause);
        CHECK(loaded.problems.empty());
    }
}

TEST_CASE("what says no pause is none, and a problem with its file") {
    for (const char* text : {"",
                             "from = 2026-11-22T09:00:00\n",  // in no zone
                             "from = 2026-11-22\n",
                             "from = \"now\"\n",
                             "until = 2026-11-29T04:00:00+02:00\n",
                             "from = 2026-11-22T09:00:00+02:00\nuntil = \"friday\"\n",
                             "[[from\n",
                             "\xff\xfe"}) {
        CAPTURE(text);
        StoreWorld on;
        REQUIRE_FALSE(on.files.make_directories("/state"));
        on.files.put(on.layout.pause(), text);
        const LoadedPause loaded = load_pause(on.world, on.layout);
        CHECK_FALSE(loaded.pause);
        REQUIRE(loaded.problems.size() == 1);
        CHECK(loaded.problems[0].file == on.layout.pause());
    }
}

TEST_CASE("keys that nobody knows and a newer schema are no trouble") {
    StoreWorld on;
    REQUIRE_FALSE(on.files.make_directories("/state"));
    on.files.put(on.layout.pause(), "schema = 2\nfrom = 2026-11-22T09:00:00+02:00\nwhy = 1\n");
    CHECK(load_pause(on.world, on.layout).pause.has_value());
}

TEST_CASE("a disk that takes nothing keeps a pause from beginning, and says so") {
    for (int call = 1; call < 40; ++call) {
        StoreWorld on;
        on.files.fail_at = call;
        on.files.persistent = true;
        try {
            write_pause(on.world, on.layout, {on.clock.now(), {}});
            CHECK(load_pause(on.world, on.layout).pause.has_value());
        } catch (const Failure& failure) {
            CHECK(std::string{failure.what()}.find("Nothing was changed") != std::string::npos);
        }
    }
}

}  // namespace softly
