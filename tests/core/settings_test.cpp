#include "core/settings.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace softly;

namespace {

Value text(const std::string& words) {
    return {words};
}

Value number(std::int64_t value) {
    return {value};
}

Value list(const std::vector<std::string>& words) {
    Array array;
    for (const std::string& each : words) {
        array.push_back({each});
    }
    return {array};
}

bool accepts(std::string_view name, const Value& value) {
    Settings settings;
    const bool accepted = !set(settings, name, value);
    if (!accepted) {
        CHECK(setting(settings, name) == setting({}, name));
    }
    return accepted;
}

}  // namespace

TEST_CASE("every setting can be read, and takes its own value back") {
    const auto names = setting_names();
    CHECK(names.front() == "country");
    CHECK(std::find(names.begin(), names.end(), "hooks.kept") != names.end());
    for (const std::string& name : names) {
        CAPTURE(name);
        const auto value = setting(Settings{}, name);
        REQUIRE(value);
        Settings settings;
        CHECK(set(settings, name, *value) == std::nullopt);
        CHECK(setting(settings, name) == value);
    }
    CHECK_FALSE(setting(Settings{}, "colour"));
}

TEST_CASE("a value that fits is there afterwards") {
    Settings settings;
    CHECK(setting(settings, "day_start") == text("04:00"));
    CHECK_FALSE(set(settings, "day_start", text("04:30")));
    CHECK(settings.day_start == std::chrono::minutes{270});
    CHECK(setting(settings, "day_start") == text("04:30"));
    CHECK_FALSE(set(settings, "country", text("il")));
    CHECK(settings.country == "IL");
    CHECK_FALSE(set(settings, "reminders.quiet", list({"22:00", "08:00"})));
    CHECK(settings.reminders.quiet == std::vector<std::string>{"22:00", "08:00"});
    CHECK_FALSE(set(settings, "reminders.per_day", number(2)));
    CHECK(settings.reminders.per_day == 2);
    CHECK_FALSE(set(settings, "privacy.discreet", {true}));
    CHECK(settings.privacy.discreet);
}

TEST_CASE("a value that does not fit changes nothing and is explained") {
    Settings settings;
    CHECK(set(settings, "day_start", text("4 am"))
          == "day_start is a clock time such as \"04:00\".");
    CHECK(set(settings, "day_start", number(4)) == "day_start is a clock time such as \"04:00\".");
    CHECK(settings.day_start == Settings{}.day_start);
    CHECK(set(settings, "privacy.discreet", text("yes")) == "privacy.discreet is true or false.");
    CHECK(set(settings, "privacy.receipts_days", number(366))
          == "privacy.receipts_days is a whole number from 1 to 365.");
    CHECK(set(settings, "reminders.per_week", number(1001))
          == "reminders.per_week is a whole number from 1 to 1000.");
    CHECK(set(settings, "hooks.kept", text("/bin/true"))
          == "hooks.kept is a list of texts, such as [\"words\"].");
    CHECK(set(settings, "reminders.text", number(1))
          == "reminders.text is a text in quotes, such as \"words\".");
    CHECK(setting(settings, "reminders.text") == setting(Settings{}, "reminders.text"));
    CHECK(set(settings, "no such", number(1)) == std::nullopt);
}

TEST_CASE("each form draws its line") {
    CHECK(accepts("country", text("DE")));
    CHECK(accepts("country", text("")));
    CHECK_FALSE(accepts("country", text("DEU")));
    CHECK_FALSE(accepts("country", text("D1")));
    CHECK(accepts("day_start", text("23:59")));
    CHECK_FALSE(accepts("day_start", text("24:00")));
    CHECK_FALSE(accepts("day_start", text("")));
    CHECK(accepts("reminders.times", list({})));
    CHECK(accepts("reminders.times", list({"08:00", "20:30", "22:00"})));
    CHECK_FALSE(accepts("reminders.times", list({"20:30", "late"})));
    CHECK_FALSE(accepts("reminders.times", Value{Array{number(20)}}));
    CHECK(accepts("reminders.quiet", list({})));
    CHECK_FALSE(accepts("reminders.quiet", list({"21:00"})));
    CHECK_FALSE(accepts("reminders.quiet", list({"21:00", "09:00", "10:00"})));
    CHECK(accepts("contact_floor", text("1w")));
    CHECK(accepts("contact_floor", text("")));
    CHECK_FALSE(accepts("contact_floor", text("often")));
    CHECK(accepts("privacy.receipts_days", number(365)));
    CHECK_FALSE(accepts("privacy.receipts_days", number(0)));
    CHECK(accepts("reminders.per_day", number(1000)));
    CHECK_FALSE(accepts("reminders.per_day", number(-1)));
    CHECK_FALSE(accepts("reminders.per_day", Value{2.0}));
}

TEST_CASE("a language is a plain tag") {
    for (const char* good : {"en", "he", "pt-BR", "zh-Hant", "gsw", "es-419"}) {
        CAPTURE(good);
        CHECK(accepts("language", text(good)));
    }
    for (const char* bad :
         {"", "e", "english", "en-", "en_GB", "en--GB", "../en", "1n", "-", "en-G/"}) {
        CAPTURE(bad);
        CHECK_FALSE(accepts("language", text(bad)));
    }
}
