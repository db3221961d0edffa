#include "core/letter.hpp"

#include <doctest/doctest.h>

using namespace softly;

namespace {

const Date today{std::chrono::year{2026} / 11 / 22};

Letter letter(std::string id) {
    Letter letter;
    letter.id = std::move(id);
    return letter;
}

Letter for_day(std::string id, int days_from_now) {
    Letter found = letter(std::move(id));
    found.open_on = plus_days(today, days_from_now);
    return found;
}

Letter for_hard_day(std::string id) {
    Letter found = letter(std::move(id));
    found.open_when = for_a_hard_day;
    return found;
}

Letter opened(Letter letter) {
    letter.opened = Moment{std::chrono::local_days{today}, {}};
    return letter;
}

std::string chosen(const Letters& letters, bool hard) {
    const Letter* found = letter_to_open(letters, today, hard);
    return found == nullptr ? "" : found->id;
}

}  // namespace

TEST_CASE("a letter waits until its day, and an opened one for nothing") {
    CHECK(waits_for_its_day(for_day("a", 1), today));
    CHECK_FALSE(waits_for_its_day(for_day("a", 0), today));
    CHECK_FALSE(waits_for_its_day(letter("a"), today));
    CHECK_FALSE(waits_for_its_day(opened(for_day("a", 1)), today));
    CHECK(waits_for_a_hard_day(for_hard_day("a")));
    CHECK_FALSE(waits_for_a_hard_day(opened(for_hard_day("a"))));
}

TEST_CASE("the letter whose day has come is opened before one without a day") {
    const Letters letters{
        for_hard_day("hard"), letter("any"), for_day("later", 3), for_day("come", -1)};
    CHECK(chosen(letters, false) == "come");
    CHECK(chosen(letters, true) == "hard");
    CHECK(chosen({for_hard_day("hard"), for_day("later", 3), letter("any")}, false) == "any");
}

TEST_CASE("a letter for a hard day is left for one, and nothing is opened twice") {
    CHECK(chosen({for_hard_day("hard")}, false).empty());
    CHECK(chosen({opened(for_hard_day("hard")), for_day("later", 1)}, true).empty());
    CHECK(chosen({opened(for_day("come", -1)), opened(letter("any"))}, false).empty());
    CHECK(letter_for_a_hard_day({opened(for_hard_day("old")), for_hard_day("new")})->id == "new");
    CHECK(letter_for_a_hard_day({}) == nullptr);
}
