#include "store/target.hpp"

#include "store/store_world.hpp"

#include <doctest/doctest.h>

namespace softly {
namespace {

constexpr const char* month = "/data/journal/2026-11.toml";

StoreWorld world_with_journal() {
    StoreWorld store;
    store.files.directories["/data"] = 0755;
    store.files.directories["/data/journal"] = 0700;
    store.files.put(month, "schema = 1\n");
    return store;
}

}  // namespace

TEST_CASE("a directory that every account can write in is found, at the file or above it") {
    StoreWorld store = world_with_journal();
    CHECK(directory_open_to_all(store.world, "/data/journal").empty());
    CHECK(find_target(store.world, month).refusal.empty());
    for (const char* directory : {"/data/journal", "/data", "/"}) {
        const std::uint32_t before = store.files.directories[directory];
        store.files.directories[directory] = 0777;
        CHECK(directory_open_to_all(store.world, "/data/journal") == directory);
        CHECK(find_target(store.world, month).refusal.find("chmod o-w") != std::string::npos);
        store.files.directories[directory] = 01777;  // as /tmp: nobody can take another's place
        CHECK(directory_open_to_all(store.world, "/data/journal").empty());
        store.files.directories[directory] = 0770;
        CHECK(find_target(store.world, month).refusal.empty());
        store.files.directories[directory] = before;
    }
}

TEST_CASE("a month that leads into an open directory is not followed") {
    StoreWorld store = world_with_journal();
    store.files.directories["/shared"] = 0777;
    store.files.put("/shared/2026-11.toml", "schema = 1\n");
    store.files.nodes[month].link = "/shared/2026-11.toml";
    CHECK(find_target(store.world, month).refusal.find("/shared") != std::string::npos);
    store.files.directories["/shared"] = 0755;
    const Target target = find_target(store.world, month);
    CHECK(target.refusal.empty());
    CHECK(target.path == "/shared/2026-11.toml");
}

TEST_CASE("a directory that is not there yet is open to nobody") {
    StoreWorld store;
    CHECK(directory_open_to_all(store.world, "/data/journal").empty());
}

TEST_CASE("a runtime directory is used where it is there and closed to others") {
    StoreWorld store;
    store.system.variables = {{"HOME", "/home/dana"}, {"XDG_RUNTIME_DIR", "/run/dana"}};
    CHECK(find_layout(store.world, std::nullopt).runtime.empty());
    for (const auto& [mode, used] :
         {std::pair{0700U, true}, {0755U, true}, {0770U, false}, {01777U, false}}) {
        store.files.directories["/run/dana"] = mode;
        CHECK(find_layout(store.world, std::nullopt).runtime.empty() != used);
    }
    store.files.directories.erase("/run/dana");
    store.files.put("/run/dana", "");
    CHECK(find_layout(store.world, std::nullopt).runtime.empty());
}

}  // namespace softly
