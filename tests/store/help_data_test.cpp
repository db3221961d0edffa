#include "store/help_data.hpp"

#include "store/shipped.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace softly {

namespace {

std::string numbers_for(const HelpData& data, std::string_view country, std::string_view zone) {
    std::string numbers;
    if (const EmergencyRow* row = emergency_for(data, country, zone)) {
        for (const std::string& number : row->numbers) {
            numbers += (numbers.empty() ? "" : " ") + number;
        }
    }
    return numbers;
}

bool is_number(const std::string& text) {
    return !text.empty() && text.size() <= 5
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view shipped_text() {
    for (const ShippedFile& file : shipped_files()) {
        if (file.path == "helplines.toml") {
            return file.text;
        }
    }
    return {};
}

}  // namespace

TEST_CASE("the shipped data holds the 39 countries and three directories") {
    const HelpData data = shipped_help_data();
    CHECK(data.emergency.size() == 39);
    REQUIRE(data.directories.size() == 3);
    CHECK(data.directories[0].address == "findahelpline.com");
    CHECK(data.directories[1].address == "iasp.info");
    CHECK(data.directories[2].address == "befrienders.org");
    CHECK(shipped_text().size() < 60000);
}

TEST_CASE("every country has a name, a zone and short numbers, and nothing stands twice") {
    std::set<std::string> codes, zones;
    for (const EmergencyRow& row : shipped_help_data().emergency) {
        CAPTURE(row.country);
        CHECK(row.country.size() == 2);
        CHECK_FALSE(row.name.empty());
        CHECK_FALSE(row.zones.empty());
        CHECK(std::all_of(row.numbers.begin(), row.numbers.end(), is_number));
        CHECK(codes.insert(row.country).second);
        for (const std::string& code : row.also) {
            CHECK(codes.insert(code).second);
        }
        for (const std::string& zone : row.zones) {
            CAPTURE(zone);
            CHECK(zones.insert(zone).second);
        }
    }
}

TEST_CASE("the emergency numbers are those of the evidence") {
    const HelpData data = shipped_help_data();

    struct Known {
        const char* country;
        const char* zone;
        const char* numbers;
    };

    const Known all[] = {
        {"US", "America/New_York", "911"},
        {"CA", "America/Toronto", "911"},
        {"GB", "Europe/London", "999"},
        {"IE", "Europe/Dublin", "112 999"},
        {"AU", "Australia/Sydney", "000"},
        {"NZ", "Pacific/Auckland", "111"},
        {"IL", "Asia/Jerusalem", "101 100"},
        {"DE", "Europe/Berlin", "112"},
        {"AT", "Europe/Vienna", "112 144"},
        {"CH", "Europe/Zurich", "112 144"},
        {"FR", "Europe/Paris", "112 15"},
        {"BE", "Europe/Brussels", "112"},
        {"NL", "Europe/Amsterdam", "112"},
        {"ES", "Europe/Madrid", "112"},
        {"PT", "Europe/Lisbon", "112"},
        {"IT", "Europe/Rome", "112"},
        {"SE", "Europe/Stockholm", "112"},
        {"NO", "Europe/Oslo", "113"},
        {"DK", "Europe/Copenhagen", "112"},
        {"FI", "Europe/Helsinki", "112"},
        {"PL", "Europe/Warsaw", "112"},
        {"CZ", "Europe/Prague", "112"},
        {"HU", "Europe/Budapest", "112"},
        {"GR", "Europe/Athens", "112"},
        {"UA", "Europe/Kyiv", "112 103"},
        {"IN", "Asia/Kolkata", "112"},
        {"JP", "Asia/Tokyo", "119 110"},
        {"KR", "Asia/Seoul", "119 112"},
        {"SG", "Asia/Singapore", "995 999"},
        {"HK", "Asia/Hong_Kong", "999"},
        {"MY", "Asia/Kuala_Lumpur", "999"},
        {"PH", "Asia/Manila", "911"},
        {"ZA", "Africa/Johannesburg", "112 10177"},
        {"KE", "Africa/Nairobi", "999 112"},
        {"NG", "Africa/Lagos", "112"},
        {"BR", "America/Sao_Paulo", "192"},
        {"MX", "America/Mexico_City", "911"},
        {"AR", "America/Argentina/Buenos_Aires", "107 911"},
        {"CL", "America/Santiago", "131"},
    };
    CHECK(std::size(all) == 39);
    for (const Known& known : all) {
        CAPTURE(known.country);
        CHECK(numbers_for(data, known.country, "") == known.numbers);
        CHECK(numbers_for(data, "", known.zone) == known.numbers);
    }
}

TEST_CASE("old names of zones still mean their country, and zones of no country mean none") {
    const HelpData data = shipped_help_data();
    const std::pair<const char*, const char*> old[] = {
        {"US/Eastern", "US"},
        {"Asia/Calcutta", "IN"},
        {"Israel", "IL"},
        {"Asia/Tel_Aviv", "IL"},
        {"Europe/Kiev", "UA"},
        {"Japan", "JP"},
        {"ROK", "KR"},
        {"GB", "GB"},
        {"Eire", "IE"},
        {"America/Coral_Harbour", "CA"},
        {"Atlantic/Jan_Mayen", "NO"},
        {"Hongkong", "HK"},
    };
    for (const auto& [zone, country] : old) {
        CAPTURE(zone);
        const EmergencyRow* row = emergency_for(data, "", zone);
        REQUIRE(row != nullptr);
        CHECK(row->country == country);
    }
    for (const char* zone : {"UTC", "Etc/UTC", "CET", "EST5EDT", "Africa/Asmera", "Asia/Gaza"}) {
        CAPTURE(zone);
        CHECK(emergency_for(data, "", zone) == nullptr);
    }
}

TEST_CASE("rows that cannot be used are left out and the rest is kept") {
    const HelpData data = read_help_data(R"(
[[country]]
code = "XA"
emergency = ["1", 2]
[[country]]
code = "XB"
[[country]]
emergency = ["3"]
[[country]]
code = 7
emergency = ["4"]
[[service]]
country = "XA"
[[directory]]
name = "no address"
[[directory]]
address = "example.org"
)");
    REQUIRE(data.emergency.size() == 1);
    CHECK(data.emergency[0].country == "XA");
    CHECK(data.emergency[0].numbers == std::vector<std::string>{"1"});
    REQUIRE(data.directories.size() == 1);
    CHECK(data.directories[0].address == "example.org");
}

TEST_CASE("data that is no data gives none, and never a fault") {
    for (const char* text : {"", "country = 5", "[[country", "\xff", "country = [1, [2]]"}) {
        CAPTURE(text);
        const HelpData data = read_help_data(text);
        CHECK(data.emergency.empty());
        CHECK(data.directories.empty());
    }
}

}  // namespace softly
