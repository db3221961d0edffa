#include "commands/shared_session_bus.hpp"
#include "store/store_world.hpp"

#include <doctest/doctest.h>

namespace softly {
namespace {

void put_socket(MemoryFiles& files, const std::string& path) {
    files.put(path, "");
    files.nodes[path].socket = true;
}

}  // namespace

TEST_CASE("the session bus is where the variable says, wherever sockets are") {
    StoreWorld store;
    put_socket(store.files, "/run/user/0/bus");
    store.system.variables["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/tmp/one";
    CHECK(session_bus(store.world) == "unix:path=/tmp/one");
}

TEST_CASE("without the variable it is the socket of the login, and only a socket") {
    StoreWorld store;
    CHECK_FALSE(session_bus(store.world));
    store.files.put("/run/user/0/bus", "");
    CHECK_FALSE(session_bus(store.world));
    put_socket(store.files, "/run/user/0/bus");
    CHECK(session_bus(store.world) == "unix:path=/run/user/0/bus");
    store.system.variables["XDG_RUNTIME_DIR"] = "/run/my own";
    CHECK(session_bus(store.world) == "unix:path=/run/user/0/bus");
    put_socket(store.files, "/run/my own/bus");
    CHECK(session_bus(store.world) == "unix:path=/run/my%20own/bus");
}

}  // namespace softly
