#include "store/helplines_file.hpp"

#include "base/date.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace softly {

namespace {

HelpData all() {
    return read_help_data(shipped_helplines());
}

std::string numbers_for(const std::string& country, const std::string& zone) {
    const CountryFacts facts{country, zone, ""};
    std::string numbers;
    for (const EmergencyNumbers& each : who_can_help(all(), {}, facts).emergency) {
        for (const std::string& number : each.numbers) {
            numbers += (numbers.empty() ? "" : " ") + number;
        }
    }
    return numbers;
}

bool one_of(const std::string& text, const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool made_of(const std::string& text, std::string_view letters) {
    return !text.empty() && text.find_first_not_of(letters) == std::string::npos;
}

std::string digits_of(const std::string& text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) {
        return c >= '0' && c <= '9';
    });
    return digits;
}

bool is_date(const std::string& text) {
    const std::string day = text.size() == 4   ? text + "-01-01"
                            : text.size() == 7 ? text + "-01"
                                               : text;
    return parse_date(day).has_value();
}

/// Everything in a row that somebody could dial or text.
std::vector<std::string> dialled(const Service& row) {
    std::vector<std::string> numbers = row.phone;
    numbers.push_back(row.text);
    numbers.push_back(row.whatsapp.value_or(""));
    return numbers;
}

}  // namespace

TEST_CASE("the shipped data holds the 39 countries and three directories") {
    const HelpData data = all();
    CHECK(data.compiled == "2026-11-22");
    CHECK(data.countries.size() == 39);
    REQUIRE(data.directories.size() == 3);
    CHECK(data.directories[0].address == "findahelpline.com");
    CHECK(data.directories[1].address == "iasp.info");
    CHECK(data.directories[2].address == "befrienders.org");
    CHECK(shipped_helplines().size() < 60000);
}

TEST_CASE("every country has a name and a zone, and nothing stands twice") {
    std::set<std::string> codes, zones;
    for (const Country& row : all().countries) {
        CAPTURE(row.code);
        CHECK(row.code.size() == 2);
        CHECK_FALSE(row.name.empty());
        CHECK_FALSE(row.zones.empty());
        CHECK(codes.insert(row.code).second);
        for (const std::string& code : row.also) {
            CHECK(codes.insert(code).second);
        }
        for (const std::string& zone : row.zones) {
            CAPTURE(zone);
            CHECK(zones.insert(zone).second);
        }
    }
}

TEST_CASE("every row of the shipped data is whole") {
    const HelpData data = all();
    std::set<std::string> with_emergency;
    for (const Service& row : data.services) {
        CAPTURE(row.country);
        CAPTURE(row.name);
        const Country* country = country_of_code(data, row.country);
        REQUIRE(country != nullptr);
        CHECK(country->code == row.country);
        CHECK(one_of(row.kind,
                     {"emergency",
                      "suicide",
                      "emotional",
                      "trauma",
                      "domestic",
                      "sexual",
                      "youth",
                      "veterans"}));
        CHECK_FALSE(row.source.empty());
        CHECK(one_of(row.confidence, {"A", "B", "C"}));
        CHECK((row.source_date.empty() || is_date(row.source_date)));
        CHECK((row.verified_on.empty() || row.verified_on == row.source_date));
        CHECK((row.verified_on.empty() || row.confidence != "C"));
        for (const std::string& number : row.phone) {
            CHECK(made_of(number, "0123456789 +-*()"));
        }
        for (const std::string& language : row.languages) {
            CHECK(language.size() == 2);
            CHECK(made_of(language, "abcdefghijklmnopqrstuvwxyz"));
        }
        for (const std::string& field : row.uncertain) {
            CHECK(one_of(field, {"phone", "text", "chat", "whatsapp", "hours", "languages"}));
        }
        CHECK((row.hours.spans.empty() || one_of(row.zone, country->zones)));
        CHECK((row.zone.empty() || !row.hours.spans.empty()));
        if (row.kind == "emergency") {
            CHECK(row.source == "common knowledge");
            CHECK(row.confidence == "C");
            CHECK(row.verified_on.empty());
            CHECK(with_emergency.insert(row.country).second);
        } else {
            CHECK_FALSE(row.name.empty());
            CHECK(row.name.find("  ") == std::string::npos);
        }
    }
    CHECK(with_emergency.size() == data.countries.size());
}

TEST_CASE("a number that was retired or replaced is nowhere in the shipped data") {
    struct Gone {
        const char* country;  // empty: nowhere at all
        const char* digits;
    };

    const Gone gone[] = {{"", "07725909090"},
                         {"", "1393"},
                         {"", "199284284"},
                         {"BR", "141"},
                         {"", "09000113"},
                         {"", "18002738255"},
                         {"", "8002738255"},
                         {"", "18005990019"}};
    for (const Service& row : all().services) {
        for (const std::string& number : dialled(row)) {
            for (const Gone& each : gone) {
                CAPTURE(row.country);
                CAPTURE(number);
                const bool here = *each.country == '\0' || row.country == each.country;
                CHECK_FALSE((here && digits_of(number) == each.digits));
            }
        }
    }
    // Not in a comment either, from where it could be copied back.
    const std::string text = digits_of(std::string{shipped_helplines()});
    for (const char* digits : {"07725909090", "199284284", "18002738255", "18005990019"}) {
        CHECK(text.find(digits) == std::string::npos);
    }
}

TEST_CASE("reading the part for one country gives what reading all gives") {
    const HelpData data = all();
    for (const Country& country : data.countries) {
        CAPTURE(country.code);
        const CountryFacts every[] = {{country.code, "", ""},
                                      {"", country.zones.back(), ""},
                                      {"", country.zones.front(), country.code},
                                      {"", country.zones.front(), "FR"},
                                      {"", "Etc/UTC", country.code}};
        for (const CountryFacts& facts : every) {
            const WhoCanHelp whole = who_can_help(data, {}, facts);
            const WhoCanHelp part =
                who_can_help(read_help_data_for(shipped_helplines(), facts), {}, facts);
            CHECK(part.emergency == whole.emergency);
            CHECK(part.either == whole.either);
            CHECK(part.anywhere == whole.anywhere);
            CHECK(part.unsettled == whole.unsettled);
            CHECK(part.directories.size() == 3);
            REQUIRE(part.services.size() == whole.services.size());
            for (std::size_t place = 0; place < part.services.size(); ++place) {
                CHECK(part.services[place].name == whole.services[place].name);
                CHECK(part.services[place].phone == whole.services[place].phone);
            }
        }
    }
}

TEST_CASE("the emergency numbers are those of the evidence") {
    struct Known {
        const char* country;
        const char* zone;
        const char* numbers;
    };

    const Known every[] = {
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
    CHECK(std::size(every) == 39);
    for (const Known& known : every) {
        CAPTURE(known.country);
        CHECK(numbers_for(known.country, "") == known.numbers);
        CHECK(numbers_for("", known.zone) == known.numbers);
    }
}

TEST_CASE("old names of zones still mean their country, and zones of no country mean none") {
    const HelpData data = all();
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
        const Country* row = country_of_zone(data, zone);
        REQUIRE(row != nullptr);
        CHECK(row->code == country);
    }
    for (const char* zone : {"UTC", "Etc/UTC", "CET", "EST5EDT", "Africa/Asmera", "Asia/Gaza"}) {
        CAPTURE(zone);
        CHECK(country_of_zone(data, zone) == nullptr);
    }
}

TEST_CASE("rows that cannot be used are left out and the rest is kept") {
    const HelpData data = read_help_data(R"(
[[country]]
code = "XA"
[[country]]
code = 7
[[service]]
country = "XA"
phone = ["1", 2]
hours = ["24/7", "nonsense"]
[[service]]
phone = "3"
hours = ["nonsense", "08:00-16:00"]
chat = true
whatsapp = false
[[service]]
name = "no way to reach it"
[[directory]]
name = "no address"
[[directory]]
address = "example.org"
)");
    REQUIRE(data.countries.size() == 1);
    CHECK(data.countries[0].code == "XA");
    REQUIRE(data.services.size() == 2);
    CHECK(data.services[0].phone == std::vector<std::string>{"1"});
    CHECK(data.services[0].hours.always);
    CHECK(data.services[1].phone == std::vector<std::string>{"3"});
    CHECK(data.services[1].hours.spans.size() == 1);
    CHECK(data.services[1].chat == "");
    CHECK_FALSE(data.services[1].whatsapp.has_value());
    REQUIRE(data.directories.size() == 1);
    CHECK(data.directories[0].address == "example.org");
}

TEST_CASE("data that is no data gives none, and never a fault") {
    for (const char* text : {"", "country = 5", "[[country", "\xff", "service = [1, [2]]"}) {
        CAPTURE(text);
        for (const HelpData& data : {read_help_data(text), read_help_data_for(text, {})}) {
            CHECK(data.countries.empty());
            CHECK(data.services.empty());
            CHECK(data.directories.empty());
        }
    }
}

}  // namespace softly
