#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// A span of a day, in minutes after midnight; it may end after the next one.
struct Opening {
    std::chrono::minutes from{0};
    std::chrono::minutes until{0};

    bool operator==(const Opening&) const = default;
};

/// When a service can be reached; neither where that is not known.
struct ServiceHours {
    bool always = false;
    std::vector<Opening> spans;  ///< by the clock of the service

    bool operator==(const ServiceHours&) const = default;
};

/// One way to reach someone, as a [[service]] of a helplines.toml has it.
struct Service {
    std::string country;  ///< ISO 3166-1, two letters; empty: everywhere
    std::string kind;
    std::string name;
    std::vector<std::string> phone;
    std::string press;                     ///< the key to press after dialling
    std::string text;                      ///< where to text, or "HOME to 741741"
    std::optional<std::string> chat = {};  ///< its address; empty where there is a chat somewhere
    std::optional<std::string> whatsapp = {};  ///< its number; empty like the chat's
    ServiceHours hours = {};
    std::string zone;                    ///< of the hours; empty: the person's own
    std::vector<std::string> languages;  ///< ISO 639-1
    int language_count = 0;              ///< where they are counted rather than named
    bool more_languages = false;
    bool free = false;
    std::string note;
    std::string source;
    std::string source_date;             ///< "2023", "2025-06", or empty
    std::string confidence;              ///< A, B or C
    std::vector<std::string> uncertain;  ///< fields that are not shown
    std::string verified_on;
};

struct Country {
    std::string code;  ///< ISO 3166-1, two letters
    std::string name;
    std::vector<std::string> zones;  ///< IANA zone names that mean this country
    std::vector<std::string> also;   ///< other codes people write for it: UK for GB
};

struct DirectoryRow {
    std::string name;
    std::string address;
    std::string says;
};

struct HelpData {
    std::string compiled;  ///< the day, "2026-11-22"
    std::vector<Country> countries;
    std::vector<Service> services;
    std::vector<DirectoryRow> directories;
};

/// What tells which country a person is in.
struct CountryFacts {
    std::string configured;  ///< from the settings
    std::string zone;        ///< "Asia/Jerusalem"
    std::string territory;   ///< of the locale: "US"
};

/// A country's emergency numbers; common knowledge, not dialled by us.
struct EmergencyNumbers {
    std::string country;  ///< its name
    std::vector<std::string> numbers;

    bool operator==(const EmergencyNumbers&) const = default;
};

/// What the card may show, first things first.
struct WhoCanHelp {
    std::vector<Service> own;  ///< the person's own helplines, as they wrote them
    std::vector<Service> services;
    std::vector<EmergencyNumbers> emergency;
    bool anywhere = false;            ///< name the numbers that many countries share
    bool unsettled = false;           ///< say how to settle the country
    std::vector<std::string> either;  ///< the codes it may be; empty where nothing is known
    std::vector<DirectoryRow> directories;
};

/// Whether it names any way to reach it.
bool can_be_reached(const Service& service);

/// "US" of "en_US.UTF-8"; empty for C, POSIX and what names no territory.
std::string territory_of(std::string_view locale);

/// The country of a code in either case, or null.
const Country* country_of_code(const HelpData& data, std::string_view code);
/// The country that a time zone means, or null.
const Country* country_of_zone(const HelpData& data, std::string_view zone);

/// Decides who is named: never a shipped number of confidence C but the emergency ones, nor an uncertain
/// part of a row; no services where it is not settled which country this is.
WhoCanHelp who_can_help(const HelpData& data,
                        const std::vector<Service>& own,
                        const CountryFacts& facts);

/// "HH:MM-HH:MM", where 24:00 may end a span.
std::optional<Opening> parse_opening(std::string_view text);

/// How old the shipped services are: the years of their sources and how many have none.
struct AgeOfHelp {
    std::string compiled;
    std::string oldest;
    std::string newest;
    int dated = 0;
    int undated = 0;
};

AgeOfHelp age_of(const HelpData& data);

}  // namespace softly
