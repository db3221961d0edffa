#include "core/value.hpp"

#include <doctest/doctest.h>

namespace softly {

TEST_CASE("a member is found by its whole name and the first of two wins") {
    const Table table{{"mood", Value{std::int64_t{6}}},
                      {"mo", Value{std::string{"short"}}},
                      {"mood", Value{true}}};
    REQUIRE(find(table, "mood") == &table[0].value);
    REQUIRE(find(table, "mo") == &table[1].value);
    CHECK(find(table, "m") == nullptr);
    CHECK(find(table, "Mood") == nullptr);
    CHECK(find(Table{}, "mood") == nullptr);
}

}  // namespace softly
