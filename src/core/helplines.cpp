#include "core/helplines.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace softly {

namespace {

bool has(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string upper(std::string_view text) {
    return ascii_upper(trim(text));
}

template <class Fits>
const Country* first_country(const HelpData& data, Fits fits) {
    const auto row = std::find_if(data.countries.begin(), data.countries.end(), fits);
    return row == data.countries.end() ? nullptr : &*row;
}

bool is_emergency(const Service& service) {
    return service.kind == "emergency";
}

/// Someone to talk to comes first, then those who help with one thing.
int rank(const Service& service) {
    constexpr std::array<std::string_view, 8> order{
        "suicide", "emotional", "trauma", "sexual", "domestic", "youth", "veterans", ""};
    const auto at = std::find(order.begin(), order.end(), service.kind);
    return std::max(static_cast<int>(at - order.begin()), 1);
}

Service without_uncertain(Service service) {
    for (const std::string& field : service.uncertain) {
        if (field == "phone") {
            service.phone.clear();
        } else if (field == "text") {
            service.text.clear();
        } else if (field == "chat") {
            service.chat.reset();
        } else if (field == "whatsapp") {
            service.whatsapp.reset();
        } else if (field == "hours") {
            service.hours = {};
        } else if (field == "languages") {
            service.languages.clear();
        }
    }
    return service;
}

std::vector<Service> shown_services(const HelpData& data, std::string_view country) {
    std::vector<Service> shown;
    for (const Service& service : data.services) {
        const bool sure = service.confidence == "A" || service.confidence == "B";
        if (service.country != country || is_emergency(service) || !sure) {
            continue;
        }
        if (Service known = without_uncertain(service); can_be_reached(known)) {
            shown.push_back(std::move(known));
        }
    }
    std::stable_sort(shown.begin(), shown.end(), [](const Service& one, const Service& other) {
        return rank(one) < rank(other);
    });
    return shown;
}

std::vector<std::string> emergency_numbers(const HelpData& data, std::string_view country) {
    std::vector<std::string> numbers;
    for (const Service& service : data.services) {
        if (service.country == country && is_emergency(service)) {
            numbers.insert(numbers.end(), service.phone.begin(), service.phone.end());
        }
    }
    return numbers;
}

void add_emergency(WhoCanHelp& who, const HelpData& data, const Country& country) {
    auto numbers = emergency_numbers(data, country.code);
    if (numbers.empty()) {
        who.anywhere = true;
    } else {
        who.emergency.push_back({country.name, std::move(numbers)});
    }
}

void settle_on(WhoCanHelp& who, const HelpData& data, const Country& country) {
    add_emergency(who, data, country);
    who.services = shown_services(data, country.code);
}

/// The codes whose own rows are shown; no code at all where nothing is known of the country.
std::vector<std::string> decide(WhoCanHelp& who, const HelpData& data, const CountryFacts& facts) {
    if (const std::string code = upper(facts.configured); !code.empty()) {
        if (const Country* country = country_of_code(data, code)) {
            settle_on(who, data, *country);
            std::vector<std::string> codes = country->also;
            codes.push_back(country->code);
            return codes;
        }
        who.anywhere = true;
        return {code};
    }
    const Country* of_zone = country_of_zone(data, facts.zone);
    const Country* of_locale = country_of_code(data, facts.territory);
    if (of_zone != nullptr && (facts.territory.empty() || of_locale == of_zone)) {
        settle_on(who, data, *of_zone);
        std::vector<std::string> codes = of_zone->also;
        codes.push_back(of_zone->code);
        return codes;
    }
    who.unsettled = true;
    if (of_zone != nullptr) {
        add_emergency(who, data, *of_zone);
        who.either.push_back(of_zone->code);
    }
    if (of_locale != nullptr) {
        add_emergency(who, data, *of_locale);
    }
    if (!facts.territory.empty()) {
        who.either.push_back(of_locale == nullptr ? facts.territory : of_locale->code);
    }
    who.anywhere = who.anywhere || of_zone == nullptr || of_locale == nullptr;
    return who.either;
}

}  // namespace

bool can_be_reached(const Service& service) {
    return !service.phone.empty() || !service.text.empty() || service.chat || service.whatsapp;
}

std::string territory_of(std::string_view locale) {
    const auto at = locale.find('_');
    if (at == std::string_view::npos || at == 0) {
        return {};
    }
    const std::string_view after = locale.substr(at + 1);
    const std::string territory = upper(after.substr(0, after.find_first_of(".@")));
    const bool letters = std::all_of(
        territory.begin(), territory.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return territory.size() == 2 && letters ? territory : std::string{};
}

const Country* country_of_code(const HelpData& data, std::string_view code) {
    const std::string wanted = upper(code);
    if (wanted.empty()) {
        return nullptr;
    }
    return first_country(data, [&wanted](const Country& country) {
        return country.code == wanted || has(country.also, wanted);
    });
}

const Country* country_of_zone(const HelpData& data, std::string_view zone) {
    return first_country(data, [zone](const Country& country) { return has(country.zones, zone); });
}

WhoCanHelp who_can_help(const HelpData& data,
                        const std::vector<Service>& own,
                        const CountryFacts& facts) {
    WhoCanHelp who;
    who.directories = data.directories;
    const std::vector<std::string> here = decide(who, data, facts);
    for (const Service& service : own) {
        const std::string country = upper(service.country);
        if (country.empty() || here.empty() || has(here, country)) {
            who.own.push_back(service);
        }
    }
    return who;
}

std::optional<Opening> parse_opening(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view end = trim(text.substr(dash + 1));
    const auto from = parse_clock(trim(text.substr(0, dash)));
    const auto until = end == "24:00" ? std::chrono::minutes{std::chrono::hours{24}}
                                      : parse_clock(end).value_or(std::chrono::minutes{-1});
    if (!from || until < std::chrono::minutes{0} || *from == until) {
        return std::nullopt;
    }
    return Opening{*from, until};
}

AgeOfHelp age_of(const HelpData& data) {
    AgeOfHelp age;
    age.compiled = data.compiled;
    for (const Service& service : data.services) {
        if (is_emergency(service) || service.confidence == "C") {
            continue;
        }
        const std::string year = service.source_date.substr(0, 4);
        if (year.empty()) {
            ++age.undated;
            continue;
        }
        ++age.dated;
        age.oldest = age.oldest.empty() ? year : std::min(age.oldest, year);
        age.newest = std::max(age.newest, year);
    }
    return age;
}

}  // namespace softly
