#include "core/helplines.hpp"

#include <doctest/doctest.h>

namespace softly {

namespace {

using std::chrono::minutes;

Service row(std::string country, std::string kind, std::string phone, std::string confidence) {
    Service service;
    service.country = std::move(country);
    service.kind = std::move(kind);
    service.phone = {std::move(phone)};
    service.confidence = std::move(confidence);
    return service;
}

HelpData some_data() {
    HelpData data;
    data.countries = {
        {.code = "IL", .name = "Israel", .zones = {"Asia/Jerusalem", "Israel"}, .also = {}},
        {.code = "GB", .name = "United Kingdom", .zones = {"Europe/London"}, .also = {"UK"}}};
    data.services = {row("IL", "emergency", "101", "C"),
                     row("IL", "sexual", "1202", "B"),
                     row("IL", "emotional", "1201", "A"),
                     row("IL", "trauma", "1800", "C"),
                     row("GB", "emergency", "999", "C"),
                     row("GB", "emotional", "116", "B")};
    data.directories = {{"Find", "find.example", ""}};
    return data;
}

WhoCanHelp who(std::string configured, std::string zone, std::string territory) {
    return who_can_help(
        some_data(), {}, {std::move(configured), std::move(zone), std::move(territory)});
}

std::string phones(const std::vector<Service>& services) {
    std::string text;
    for (const Service& service : services) {
        text += (text.empty() ? "" : " ") + service.phone.front();
    }
    return text;
}

std::string emergencies(const WhoCanHelp& who) {
    std::string text;
    for (const EmergencyNumbers& each : who.emergency) {
        text += (text.empty() ? "" : " ") + each.country + ":" + each.numbers.front();
    }
    return text;
}

}  // namespace

TEST_CASE("a country that was chosen wins over the time zone and the locale") {
    for (const char* code : {"GB", "gb", "UK", " uk "}) {
        CAPTURE(code);
        const WhoCanHelp found = who(code, "Asia/Jerusalem", "IL");
        CHECK(emergencies(found) == "United Kingdom:999");
        CHECK(phones(found.services) == "116");
        CHECK_FALSE(found.unsettled);
        CHECK_FALSE(found.anywhere);
    }
}

TEST_CASE("a chosen code that the data does not know is not replaced by the zone's country") {
    const WhoCanHelp found = who("XX", "Asia/Jerusalem", "IL");
    CHECK(found.emergency.empty());
    CHECK(found.services.empty());
    CHECK(found.anywhere);
    CHECK(found.directories.size() == 1);
}

TEST_CASE("the zone says which country it is where the locale agrees or says nothing") {
    for (const char* territory : {"", "IL"}) {
        for (const char* zone : {"Asia/Jerusalem", "Israel"}) {
            const WhoCanHelp found = who("", zone, territory);
            CHECK(emergencies(found) == "Israel:101");
            CHECK(phones(found.services) == "1201 1202");
            CHECK_FALSE(found.unsettled);
        }
    }
    CHECK(phones(who("", "Europe/London", "UK").services) == "116");
}

TEST_CASE("where zone and locale disagree both emergency numbers stand there, and no service") {
    const WhoCanHelp found = who("", "Asia/Jerusalem", "GB");
    CHECK(emergencies(found) == "Israel:101 United Kingdom:999");
    CHECK(found.services.empty());
    CHECK(found.unsettled);
    CHECK_FALSE(found.anywhere);
    CHECK(found.either == std::vector<std::string>{"IL", "GB"});
}

TEST_CASE("a locale of a country without data still unsettles the zone's") {
    const WhoCanHelp found = who("", "Asia/Jerusalem", "AG");
    CHECK(emergencies(found) == "Israel:101");
    CHECK(found.services.empty());
    CHECK(found.anywhere);
    CHECK(found.either == std::vector<std::string>{"IL", "AG"});
}

TEST_CASE("an unknown zone leaves it to the locale, and to the person") {
    const WhoCanHelp found = who("", "Etc/UTC", "GB");
    CHECK(emergencies(found) == "United Kingdom:999");
    CHECK(found.services.empty());
    CHECK(found.anywhere);
    CHECK(found.either == std::vector<std::string>{"GB"});
    const WhoCanHelp nothing = who("", "", "");
    CHECK(nothing.emergency.empty());
    CHECK(nothing.anywhere);
    CHECK(nothing.unsettled);
    CHECK(nothing.either.empty());
}

TEST_CASE("confidence C and uncertain parts are never shown") {
    HelpData data = some_data();
    data.services[2].text = "1";
    data.services[2].hours.always = true;
    data.services[2].uncertain = {"text", "hours"};
    data.services[1].uncertain = {"phone"};
    const WhoCanHelp found = who_can_help(data, {}, {"IL", "", ""});
    REQUIRE(found.services.size() == 1);
    CHECK(found.services[0].phone.front() == "1201");
    CHECK(found.services[0].text.empty());
    CHECK(found.services[0].hours == ServiceHours{});
    for (const char* confidence : {"", "D", "a", "AB"}) {
        data.services[2].confidence = confidence;
        CHECK(who_can_help(data, {}, {"IL", "", ""}).services.empty());
    }
}

TEST_CASE("own helplines are shown here or everywhere, whatever their confidence") {
    const std::vector<Service> own{
        row("", "", "1", ""), row("il", "", "2", "C"), row("US", "", "3", "A")};
    CHECK(phones(who_can_help(some_data(), own, {"IL", "", ""}).own) == "1 2");
    CHECK(phones(who_can_help(some_data(), own, {"US", "", ""}).own) == "1 3");
    CHECK(phones(who_can_help(some_data(), own, {"", "Asia/Jerusalem", "US"}).own) == "1 2 3");
    CHECK(phones(who_can_help(some_data(), own, {"", "", ""}).own) == "1 2 3");
}

TEST_CASE("the territory of a locale") {
    const std::pair<const char*, const char*> all[] = {
        {"en_US.UTF-8", "US"},
        {"he_IL", "IL"},
        {"de_DE@euro", "DE"},
        {"en_us", "US"},
        {"C", ""},
        {"POSIX", ""},
        {"C.UTF-8", ""},
        {"", ""},
        {"en", ""},
        {"_US", ""},
        {"es_419", ""},
        {"en_USA", ""},
        {"en_", ""},
        {"en_U1.x", ""},
    };
    for (const auto& [locale, territory] : all) {
        CAPTURE(locale);
        CHECK(territory_of(locale) == territory);
    }
}

TEST_CASE("hours are spans of a day") {
    CHECK(parse_opening("15:30-00:30") == Opening{minutes{930}, minutes{30}});
    CHECK(parse_opening("09:00-24:00") == Opening{minutes{540}, minutes{1440}});
    CHECK(parse_opening(" 09:00 - 17:00 ") == Opening{minutes{540}, minutes{1020}});
    for (const char* text :
         {"", "-", "9-17", "09:00", "09:00-25:00", "24:00-08:00", "08:00-08:00", "08:00-", "x-y"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_opening(text).has_value());
    }
}

TEST_CASE("the age of the data counts what is shown") {
    HelpData data = some_data();
    data.compiled = "2026-11-22";
    data.services[1].source_date = "2025-09";
    data.services[2].source_date = "2019";
    data.services[3].source_date = "1999";
    const AgeOfHelp age = age_of(data);
    CHECK(age.compiled == "2026-11-22");
    CHECK(age.oldest == "2019");
    CHECK(age.newest == "2025");
    CHECK(age.dated == 2);
    CHECK(age.undated == 1);
}

}  // namespace softly
