#include "core/suggestion.hpp"

#include <functional>

#include <doctest/doctest.h>

using namespace softly;

namespace {

const Date today{std::chrono::year{2026} / 11 / 22};

std::vector<Pack> some_packs() {
    std::vector<Pack> packs;
    for (const char* id : {"after-step",
                           "circles",
                           "good-things",
                           "heard",
                           "kind-break",
                           "patience",
                           "plan",
                           "steady",
                           "step",
                           "therapy",
                           "week"}) {
        Pack pack;
        pack.id = id;
        pack.shortest = 2;
        packs.push_back(pack);
    }
    return packs;
}

Pack& named(std::vector<Pack>& packs, const std::string& id) {
    for (Pack& pack : packs) {
        if (pack.id == id) {
            return pack;
        }
    }
    throw id;
}

using Change = std::function<void(Situation&)>;

}  // namespace

TEST_CASE("the first that fits is offered, and else nothing") {
    struct Row {
        const char* expected;
        Change change;
    };

    const Row rows[] = {
        {"", [](Situation&) {}},
        {"steady", [](Situation& s) { s.ratings.mood = 2; }},
        {"steady", [](Situation& s) { s.ratings.safety = 3; }},
        {"steady", [](Situation& s) { s.tension = 8; }},
        {"steady",
         [](Situation& s) {
             s.not_safe = true;
             s.week_day = true;
         }},
        {"", [](Situation& s) { s.tension = 7; }},
        {"therapy", [](Situation& s) { s.stirred_after_therapy = s.step_waiting = true; }},
        {"after-step",
         [](Situation& s) {
             s.step_waiting = true;
             s.tone_to_self = "harsh";
         }},
        {"kind-break", [](Situation& s) { s.tone_to_self = "harsh"; }},
        {"", [](Situation& s) { s.tone_to_self = "fair"; }},
        {"patience", [](Situation& s) { s.slowed = true; }},
        {"heard",
         [](Situation& s) {
             s.ratings.connection = 4;
             s.ratings.safety = 4;
         }},
        {"", [](Situation& s) { s.ratings.connection = 4; }},
        {"",
         [](Situation& s) {
             s.ratings.connection = 5;
             s.ratings.safety = 4;
         }},
        {"good-things", [](Situation& s) { s.good_moment = s.week_day = true; }},
        {"week", [](Situation& s) { s.week_day = true; }},
    };
    const auto packs = some_packs();
    for (const Row& row : rows) {
        Situation situation{.today = today};
        row.change(situation);
        CAPTURE(row.expected);
        CHECK(suggested(situation, packs, {}) == row.expected);
    }
}

TEST_CASE("what was passed by twice in 14 days is not offered, the next that fits is") {
    const auto packs = some_packs();
    Situation situation{.today = today};
    situation.tone_to_self = "harsh";
    using What = PackPast::What;
    std::vector<PackPast> past{{"kind-break", plus_days(today, -1), What::passed_by}};
    CHECK(suggested(situation, packs, past) == "kind-break");
    past.push_back({"kind-break", plus_days(today, -13), What::passed_by});
    CHECK(suggested(situation, packs, past) == "patience");
    past.back().day = plus_days(today, -14);
    CHECK(suggested(situation, packs, past) == "kind-break");
    past.back().what = What::done;
    CHECK(suggested(situation, packs, past) == "kind-break");
}

TEST_CASE("an offer that was taken up later on that day was not passed by") {
    Situation situation{.today = today};
    situation.tone_to_self = "harsh";
    using What = PackPast::What;
    const Date before = plus_days(today, -3);
    std::vector<PackPast> past{{"kind-break", before, What::passed_by},
                               {"kind-break", before, What::passed_by}};
    CHECK(suggested(situation, some_packs(), past) == "patience");
    past.push_back({"kind-break", plus_days(before, 1), What::done});
    CHECK(suggested(situation, some_packs(), past) == "patience");
    past.back().day = before;
    CHECK(suggested(situation, some_packs(), past) == "kind-break");
}

TEST_CASE("what felt sharper twice is left to the person to pick") {
    Situation situation{.today = today};
    situation.tone_to_self = "harsh";
    const PackPast sharp{"kind-break", plus_days(today, -200), PackPast::What::sharper};
    const std::vector<PackPast> past{sharp, sharp};
    CHECK(suggested(situation, some_packs(), past) == "patience");
}

TEST_CASE("on a low day nothing but steadying is offered") {
    Situation situation{.today = today};
    situation.ratings.mood = 1;
    situation.step_waiting = true;
    const PackPast passed{"steady", today, PackPast::What::passed_by};
    CHECK(suggested(situation, some_packs(), std::vector<PackPast>{passed, passed}).empty());
}

TEST_CASE("offer_when is heeded for packs with and without a day of their own") {
    auto packs = some_packs();
    named(packs, "plan").offer_when.ratings = {{"mood", {">=4"}}};
    named(packs, "plan").offer_when.every_days = 3650;
    Situation situation{.today = today};
    CHECK(suggested(situation, packs, {}).empty());
    situation.ratings.mood = 4;
    CHECK(suggested(situation, packs, {}) == "plan");
    std::vector<PackPast> past{{"plan", plus_days(today, -100), PackPast::What::done}};
    CHECK(suggested(situation, packs, past).empty());

    named(packs, "week").offer_when.after = "heard";
    situation.week_day = true;
    CHECK(suggested(situation, packs, past).empty());
    past.push_back({"heard", today, PackPast::What::done});
    CHECK(suggested(situation, packs, past) == "week");

    named(packs, "heard").offer_when.every_days = 7;
    situation = {.today = today};
    situation.ratings = {
        .mood = std::nullopt, .connection = 3, .energy = std::nullopt, .safety = 6};
    CHECK(suggested(situation, packs, past) == "step");
}

TEST_CASE("with little energy only what begins within two minutes is offered") {
    auto packs = some_packs();
    named(packs, "kind-break").shortest = 3;
    Situation situation{.today = today};
    situation.tone_to_self = "harsh";
    CHECK(suggested(situation, packs, {}) == "kind-break");
    situation.ratings.energy = 3;
    CHECK(suggested(situation, packs, {}) == "patience");
}
