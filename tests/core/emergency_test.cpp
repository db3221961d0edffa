#include "core/emergency.hpp"

#include <doctest/doctest.h>

namespace softly {

namespace {

const HelpData data{
    .emergency = {{.country = "IL",
                   .name = "Israel",
                   .numbers = {"101", "100"},
                   .zones = {"Asia/Jerusalem", "Israel"},
                   .also = {}},
                  {.country = "GB",
                   .name = "United Kingdom",
                   .numbers = {"999"},
                   .zones = {"Europe/London"},
                   .also = {"UK"}}},
    .directories = {},
};

std::string country_for(std::string_view country, std::string_view zone) {
    const EmergencyRow* row = emergency_for(data, country, zone);
    return row == nullptr ? "" : row->country;
}

}  // namespace

TEST_CASE("a country that was chosen wins over the time zone") {
    CHECK(country_for("GB", "Asia/Jerusalem") == "GB");
    CHECK(country_for("il", "Europe/London") == "IL");
}

TEST_CASE("without a country the time zone says which it is, in its old spellings too") {
    CHECK(country_for("", "Asia/Jerusalem") == "IL");
    CHECK(country_for("", "Israel") == "IL");
}

TEST_CASE("a country code that the data does not know leaves it to the zone") {
    CHECK(country_for("XX", "Europe/London") == "GB");
    CHECK(country_for("Israel", "Europe/London") == "GB");
}

TEST_CASE("UK is read as GB") {
    CHECK(country_for("UK", "") == "GB");
    CHECK(country_for("uk", "Asia/Jerusalem") == "GB");
}

TEST_CASE("where neither is known there is no row") {
    CHECK(country_for("", "") == "");
    CHECK(country_for("XX", "Etc/UTC") == "");
    CHECK(country_for("", "europe/london") == "");
    CHECK(emergency_for(HelpData{}, "IL", "Asia/Jerusalem") == nullptr);
}

}  // namespace softly
