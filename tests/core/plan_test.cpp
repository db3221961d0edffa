#include "core/plan.hpp"

#include <doctest/doctest.h>

namespace softly {
namespace {

using Items = std::vector<std::string>;

People some_people() {
    Person dana;
    dana.id = "dana";
    dana.name = "Dana Levi";
    Person rafi;
    rafi.id = "rafi";
    rafi.name = "Rafi";
    rafi.aliases = {"Raf"};
    rafi.unsafe = true;
    Person noa;
    noa.id = "נועה";
    noa.name = "נועה";
    noa.unsafe = true;
    return {dana, rafi, noa};
}

Plan with_people(Items people) {
    Plan plan;
    plan.people = std::move(people);
    return plan;
}

}  // namespace

TEST_CASE("who is marked unsafe leaves the plan, named by id or by nothing but the name") {
    const Plan plan = with_people({"dana", "rafi", "Rafi", "raf", "my cousin Rafi", "נועה"});
    CHECK(without_unsafe(plan, some_people(), true).people == Items{"dana", "my cousin Rafi"});
}

TEST_CASE("ids become names where people are known, words stay") {
    const Plan plan = with_people({"dana", "my sister, 050-1234567"});
    CHECK(with_names(plan, some_people()).people == Items{"Dana Levi", "my sister, 050-1234567"});
}

TEST_CASE("where people cannot be read, what may be an id is not shown") {
    const Plan plan = with_people({"rafi", "night-nurse", "my sister", "Dana", "050-1234567"});
    CHECK(without_unsafe(plan, {}, false).people == Items{"my sister", "Dana", "050-1234567"});
    CHECK(without_unsafe(plan, {}, true).people == plan.people);
}

TEST_CASE("an item that names somebody unsafe in words is pointed out, wherever it stands") {
    Plan plan = with_people({"rafi", "my cousin RAFI", "raffia baskets", "call Raf, 050", "לנועה"});
    plan.company = {"at Rafi's"};
    CHECK(items_naming_unsafe(plan, some_people())
          == Items{"at Rafi's", "my cousin RAFI", "call Raf, 050", "לנועה"});
    plan.company.clear();
    plan.people = {"rafi"};
    CHECK(items_naming_unsafe(plan, some_people()).empty());
}

TEST_CASE("items come a line each, with semicolons where there is one line") {
    CHECK(items_of("a; b\n\n  c \n") == Items{"a; b", "c"});
    CHECK(items_of("a; b;; c", true) == Items{"a", "b", "c"});
    CHECK(items_of(" \n").empty());
}

TEST_CASE("the list of sections is the plan, whole and in order") {
    CHECK(plan_sections()
          == Items{"signs", "alone", "company", "people", "services", "safer", "reasons"});
    Plan plan;
    CHECK(is_empty(plan));
    for (const std::string& key : plan_sections()) {
        REQUIRE(section(plan, key) != nullptr);
        section(plan, key)->push_back(key);
    }
    CHECK(plan.reasons == Items{"reasons"});
    CHECK(section(plan, "schema") == nullptr);
}

}  // namespace softly
