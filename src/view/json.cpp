#include "view/json.hpp"

#include "view/json_entry.hpp"
#include "view/json_parts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace softly {

namespace {

/// A median: whole where it is whole.
Json from_median(const std::optional<double>& median) {
    if (!median) {
        return nullptr;
    }
    const double whole = std::floor(*median);
    if (whole == *median && std::abs(whole) < 1e15) {
        return static_cast<std::int64_t>(whole);
    }
    return from_number(*median);
}

Json from_day(const std::optional<Date>& day) {
    return day ? Json(to_text(*day)) : Json(nullptr);
}

Json from_counts(const std::map<std::string, int>& counts) {
    Json object = Json::object();
    for (const auto& [name, count] : counts) {
        object[name] = count;
    }
    return object;
}

Json from_trend(Trend trend) {
    switch (trend) {
    case Trend::higher:
        return "higher";
    case Trend::lower:
        return "lower";
    case Trend::same:
        return "same";
    case Trend::unknown:
        break;
    }
    return nullptr;
}

void put_levels(Json& object, const Levels& levels) {
    object["median"] = from_median(levels.median);
    object["low"] = from_field(levels.low);
    object["high"] = from_field(levels.high);
    if (levels.n < fewest_for_statistics) {
        object["values"] = levels.values;
    }
}

Json from_levels(const Levels& levels) {
    Json object{{"n", levels.n}};
    put_levels(object, levels);
    return object;
}

Json from_rating_summary(const RatingSummary& summary) {
    Json object{{"n", summary.levels.n}, {"numb", summary.numb}};
    put_levels(object, summary.levels);
    object["trend"] = from_trend(summary.trend);
    object["slope"] = summary.slope ? Json(*summary.slope) : Json(nullptr);
    if (summary.earlier) {
        object["earlier"] = from_levels(*summary.earlier);
    }
    Json& days = object["days"] = Json::array();
    for (const DayRatings& day : summary.days) {
        days.push_back(
            {{"day", to_text(day.day)}, {"n", day.n}, {"median", from_median(day.median)}});
    }
    return object;
}

Json from_ratings(const Summary& summary) {
    Json object = Json::object();
    for (const std::string_view name : rating_names) {
        const auto found = summary.ratings.find(name);
        object[std::string{name}] =
            from_rating_summary(found == summary.ratings.end() ? RatingSummary{} : found->second);
    }
    return object;
}

Json from_people(const Summary& summary) {
    Json list = Json::array();
    for (const auto& [id, moments] : summary.people) {
        list.push_back({{"id", id}, {"moments", moments}});
    }
    return list;
}

Json from_tension(const Summary& summary) {
    Json list = Json::array();
    for (const TensionSummary& tension : summary.tension) {
        Json pairs = Json::array();
        for (const Tension& pair : tension.pairs) {
            pairs.push_back(
                {{"before", from_field(pair.before)}, {"after", from_field(pair.after)}});
        }
        list.push_back({{"exercise", tension.exercise},
                        {"n", tension.n},
                        {"median_change", from_median(tension.median_change)},
                        {"pairs", std::move(pairs)}});
    }
    return list;
}

Json from_expected(const Summary::Expected& expected) {
    Json pairs = Json::array();
    for (const auto& [day, before, after] : expected.pairs) {
        pairs.push_back({{"day", from_day(day)}, {"expected", before}, {"happened", after}});
    }
    return {{"n", expected.n},
            {"better", expected.better},
            {"as", expected.as},
            {"worse", expected.worse},
            {"pairs", std::move(pairs)}};
}

Json from_days(std::span<const DayKept> days) {
    Json list = Json::array();
    for (const auto& [day, entries] : days) {
        list.push_back({{"day", to_text(day)}, {"entries", entries}});
    }
    return list;
}

Json from_levels_by_rating(const std::map<std::string, Levels, std::less<>>& ratings) {
    Json object = Json::object();
    for (const std::string_view name : rating_names) {
        const auto found = ratings.find(name);
        object[std::string{name}] = from_levels(found == ratings.end() ? Levels{} : found->second);
    }
    return object;
}

Json from_on_days(const OnDays& days) {
    Json with = Json::object();
    switch (days.with.what) {
    case With::What::tag:
        with["tag"] = days.with.name;
        break;
    case With::What::person:
        with["person"] = days.with.name;
        break;
    case With::What::moment:
        with["moment"] = true;
        break;
    }
    return {{"what", std::move(with)},
            {"days", days.days},
            {"ratings", from_levels_by_rating(days.on)},
            {"other_days", days.other_days},
            {"other_ratings", from_levels_by_rating(days.other)}};
}

Json from_quotes(std::span<const Quote> quotes) {
    Json list = Json::array();
    for (const Quote& quote : quotes) {
        list.push_back({{"id", from_field(quote.id)},
                        {"day", from_day(quote.day)},
                        {"text", from_field(quote.text)}});
    }
    return list;
}

/// Puts a setting where its dotted name says.
void put_setting(Json& settings, std::string_view name, const Value& value) {
    Json* object = &settings;
    for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
        object = &(*object)[std::string{name.substr(0, dot)}];
        name.remove_prefix(dot + 1);
    }
    const auto* text = std::get_if<std::string>(&value.data);
    (*object)[std::string{name}] =
        text != nullptr && text->empty() ? Json(nullptr) : from_value(value);
}

}  // namespace

std::string entries_json(std::span<const Placed> entries,
                         const Problems& problems,
                         bool discreetly,
                         const People& people) {
    Json all = document();
    Json& list = all["entries"] = Json::array();
    for (const Placed& placed : entries) {
        list.push_back(from_entry(placed, discreetly, people));
    }
    all["problems"] = from_problems(problems);
    return printed(all);
}

std::string kept_json(const Placed& entry) {
    Json all = document();
    all["entry"] = from_entry(entry, false, {});
    all["filed"] = entry.filed;
    return printed(all);
}

std::string kept_words_json(std::span<const Quote> kept, const Problems& problems) {
    Json all = document();
    all["kept"] = from_quotes(kept);
    all["problems"] = from_problems(problems);
    return printed(all);
}

std::string summary_json(const Summary& summary, const Problems& problems, bool quotes) {
    const auto& moments = summary.moments;
    const auto& tries = summary.tries;
    Json all = document();
    all["from"] = from_day(summary.span.from);
    all["to"] = from_day(summary.span.to);
    all["entries"] = summary.entries;
    all["kinds"] = from_counts(summary.kinds);
    all["ratings"] = from_ratings(summary);
    all["moments"] = {{"n", moments.n},
                      {"with_people", moments.with_people},
                      {"by_how", from_counts(moments.by_how)},
                      {"heard", moments.heard}};
    all["people"] = from_people(summary);
    all["tries"] = {{"done", tries.done}, {"partly", tries.partly}, {"tried", tries.tried}};
    all["expected"] = from_expected(summary.expected);
    all["tension"] = from_tension(summary);
    all["kindness"] = {{"self", from_counts(summary.kindness.self)},
                       {"received", summary.kindness.received},
                       {"given", summary.kindness.given}};
    all["sharper"] = from_counts(summary.sharper);
    all["tags"] = from_counts(summary.tags);
    all["days"] = from_days(summary.days);
    if (summary.earlier) {
        all["earlier"] = {{"from", from_day(summary.earlier->from)},
                          {"to", from_day(summary.earlier->to)}};
    }
    if (summary.with) {
        all["with"] = from_on_days(*summary.with);
    }
    if (quotes) {
        all["quotes"] = from_quotes(summary.quotes);
        all["kindness"]["words"] = from_quotes(summary.kindness.words);
        all["helped"] = from_quotes(summary.helped);
    }
    all["problems"] = from_problems(problems);
    return printed(all);
}

std::string doctor_json(const Problems& problems,
                        int pending,
                        int receipts_gone,
                        const std::optional<std::vector<std::string>>& mended) {
    Json all = document();
    all["problems"] = from_problems(problems);
    all["pending"] = pending;
    all["receipts_gone"] = receipts_gone;
    if (mended) {
        all["mended"] = Json(*mended);
    }
    return printed(all);
}

std::string paths_json(std::span<const std::pair<std::string, std::string>> paths) {
    Json all = document();
    Json& object = all["paths"] = Json::object();
    for (const auto& [name, path] : paths) {
        object[name] = from_field(path);
    }
    return printed(all);
}

std::string settings_json(const Settings& settings, const std::string& only) {
    Json all = document();
    Json& object = all["settings"] = Json::object();
    for (const std::string& name : setting_names()) {
        const std::optional<Value> value = setting(settings, name);
        if (value && (only.empty() || name == only)) {
            put_setting(object, name, *value);
        }
    }
    return printed(all);
}

}  // namespace softly
