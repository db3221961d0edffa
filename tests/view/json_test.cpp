#include "view/json.hpp"

#include <limits>
#include <random>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace softly {

namespace {

using Json = nlohmann::ordered_json;

Moment some_moment() {
    return *parse_moment("2026-11-22T09:15:03+02:00");
}

Placed placed(Entry entry, bool filed = true) {
    return {.entry = std::move(entry),
            .file = "/j/2026-11.toml",
            .line = 3,
            .order = 0,
            .filed = filed};
}

/// The only entry of a listing of that entry.
std::string listed(const Entry& entry, bool discreetly = false, const People& people = {}) {
    const Placed one = placed(entry);
    return Json::parse(entries_json({&one, 1}, {}, discreetly, people))["entries"][0].dump();
}

std::string json_of_text(const std::string& text) {
    Entry entry;
    entry.text = text;
    const Placed one = placed(entry);
    return entries_json({&one, 1}, {}, false);
}

}  // namespace

TEST_CASE("an empty listing is a whole document") {
    CHECK(entries_json({}, {}, false) == "{\"schema\":1,\"entries\":[],\"problems\":[]}\n");
}

TEST_CASE("an empty entry has what every entry has") {
    CHECK(listed({})
          == R"({"id":null,"at":null,"tags":[],"people":[],"ratings":{},"numb":[],"answers":{}})");
}

TEST_CASE("an entry mirrors its TOML with objects for dotted keys") {
    Entry entry;
    entry.id = "k9f3q7zd2m";
    entry.at = some_moment();
    entry.kind = "moment";
    entry.tags = {"evening"};
    entry.people = {"dana"};
    entry.text = "Slept \"well\".\n";
    entry.ratings.mood = 6;
    entry.numb = {"energy"};
    entry.contact_since = "little";
    entry.pack = "heard";
    entry.answers = {{"felt", {"yes"}}, {"n", {std::int64_t{3}}}};
    entry.contact = {"call", true, 7, false};
    entry.exercise = "box";
    entry.tension = {0, 10};
    entry.felt = "softer";
    entry.step = "t4q8w2nmcx";
    entry.how = "done";
    entry.expected = 4;
    entry.happened = 0;
    entry.kept_words = false;
    entry.kindness = {"fair", "tea", "listened"};
    entry.ideas = {"walk"};
    entry.helped = {"the dog", "sleep"};
    entry.finished = false;
    entry.source = "jrnl";
    entry.source_id = "1";
    CHECK(
        listed(entry)
        == R"({"id":"k9f3q7zd2m","at":"2026-11-22T09:15:03+02:00","kind":"moment","tags":["evening"],)"
           R"("people":["dana"],"text":"Slept \"well\".\n","ratings":{"mood":6},"numb":["energy"],)"
           R"("contact_since":"little","pack":"heard","answers":{"felt":"yes","n":3},)"
           R"("contact":{"how":"call","from_them":true,"ease":7,"heard":false},"exercise":"box",)"
           R"("tension":{"before":0,"after":10},"felt":"softer","step":"t4q8w2nmcx","how":"done",)"
           R"("expected":4,"happened":0,"kept_words":false,)"
           R"("kindness":{"self":"fair","received":"tea","given":"listened"},"ideas":["walk"],)"
           R"("helped":["the dog","sleep"],"finished":false,"source":"jrnl","source_id":"1"})");
}

TEST_CASE("unknown keys and unusable values are extra to the object they stand in") {
    Entry entry;
    entry.extra = {
        {"at", {"yesterday"}},
        {"weather", {"rain"}},
        {"ratings", {Table{{"mood", {std::int64_t{11}}}, {"focus", {3.5}}}}},
        {"contact", {Table{{"ease", {"much"}}}}},
        {"answers", {"none"}},
        {"day", {Timestamp{.written = "2026-11-24", .day = {}, .time = {}, .offset = {}}}},
        {"odd",
         {Array{{std::numeric_limits<double>::quiet_NaN()},
                {-std::numeric_limits<double>::infinity()},
                {std::numeric_limits<double>::infinity()},
                {2.0},
                {true}}}},
        {"table", {Table{{"inner", {Table{}}}}}}};
    CHECK(listed(entry)
          == R"({"id":null,"at":null,"tags":[],"people":[],)"
             R"("ratings":{"extra":{"mood":11,"focus":3.5}},"numb":[],"answers":{},)"
             R"("contact":{"extra":{"ease":"much"}},)"
             R"("extra":{"at":"yesterday","weather":"rain","answers":"none","day":"2026-11-24",)"
             R"("odd":["nan","-inf","inf",2.0,true],"table":{"inner":{}}}})");
}

TEST_CASE("ratings that are no table are extra to the entry") {
    Entry entry;
    entry.extra = {{"ratings", {std::int64_t{6}}}, {"extra", {"mine"}}};
    CHECK(listed(entry)
          == R"({"id":null,"at":null,"tags":[],"people":[],"ratings":{},"numb":[],)"
             R"("answers":{},"extra":{"ratings":6,"extra":"mine"}})");
}

TEST_CASE("only a change that waits says whether it is filed") {
    const Placed waiting = placed({}, false);
    const Json json = Json::parse(entries_json({&waiting, 1}, {}, false));
    CHECK(json["entries"][0]["filed"] == false);
    CHECK_FALSE(Json::parse(listed({})).contains("filed"));
}

TEST_CASE("a discreet listing holds initials and no sentence") {
    Entry entry;
    entry.text = "secret";
    entry.people = {"dana"};
    entry.answers = {{"a", {"secret"}}};
    entry.kindness.given = "secret";
    entry.ideas = {"secret"};
    entry.helped = {"secret"};
    entry.extra = {{"x", {"secret"}}};
    entry.ratings.mood = 4;
    Person dana;
    dana.id = "dana";
    dana.name = "Dana Levi";
    CHECK(
        listed(entry, true, {dana})
        == R"({"id":null,"at":null,"tags":[],"people":["D. L."],"ratings":{"mood":4},"numb":[],"answers":{}})");
}

TEST_CASE("what was kept says whether it is filed") {
    Entry entry;
    entry.id = "k9f3q7zd2m";
    const std::string shared =
        R"("at":null,"tags":[],"people":[],"ratings":{},"numb":[],"answers":{})";
    CHECK(kept_json(placed(entry))
          == R"({"schema":1,"entry":{"id":"k9f3q7zd2m",)" + shared + "},\"filed\":true}\n");
    CHECK(kept_json(placed(entry, false))
          == R"({"schema":1,"entry":{"id":"k9f3q7zd2m",)" + shared
                 + ",\"filed\":false},\"filed\":false}\n");
}

TEST_CASE("a problem of a whole file has no line and no column") {
    const Problems problems{{"/j/a.toml", 3, 7, "odd"}, {"/j/b.toml", 0, 0, "unread"}};
    CHECK(doctor_json(problems, 2, 1, std::nullopt)
          == R"({"schema":1,"problems":[{"file":"/j/a.toml","line":3,"column":7,"words":"odd"},)"
             R"({"file":"/j/b.toml","line":null,"column":null,"words":"unread"}],)"
             "\"pending\":2,\"receipts_gone\":1}\n");
}

TEST_CASE("a summary of nothing still has all its fields in their order") {
    const std::string none =
        R"({"n":0,"numb":0,"median":null,"low":null,"high":null,"values":[],"trend":null,"slope":null,"days":[]})";
    CHECK(summary_json({}, {}, false)
          == R"({"schema":1,"from":null,"to":null,"entries":0,"kinds":{},"ratings":{"mood":)" + none
                 + R"(,"connection":)" + none + R"(,"energy":)" + none + R"(,"safety":)" + none
                 + R"(},"moments":{"n":0,"with_people":0,"by_how":{},"heard":0},"people":[],)"
                   R"("tries":{"done":0,"partly":0,"tried":0},)"
                   R"("expected":{"n":0,"better":0,"as":0,"worse":0,"pairs":[]},"tension":[],)"
                   R"("kindness":{"self":{},"received":0,"given":0},"sharper":{},"tags":{},"days":[],"problems":[]})"
                   "\n");
}

TEST_CASE("a summary keeps whole numbers whole and shows values only where there are few") {
    Summary summary;
    summary.span = {parse_date("2026-11-01"), parse_date("2026-11-30")};
    summary.entries = 7;
    summary.kinds = {{"note", 1}, {"check-in", 6}};
    summary.tags = {{"evening", 2}};
    summary.ratings["mood"] = {
        .levels = {.n = 5, .values = {}, .median = 6.0, .low = 2, .high = 9},
        .numb = 1,
        .trend = Trend::higher,
        .slope = 0.25,
        .days = {{*parse_date("2026-11-02"), 2, 6.5}, {*parse_date("2026-11-03"), 3, 0}},
        .earlier = Levels{.n = 8, .values = {}, .median = 4.0, .low = 1, .high = 7}};
    summary.ratings["energy"] = {
        .levels = {.n = 2, .values = {4, 3}, .median = {}, .low = {}, .high = {}},
        .numb = 0,
        .trend = Trend::same,
        .slope = {},
        .days = {},
        .earlier = {}};
    summary.people = {{"noa", 1}, {"dana", 2}};
    summary.tension = {{"box", 5, -1.5, {}}, {"ground", 1, {}, {{7, 4}}}};
    summary.quotes = {{"k9f3q7zd2m", parse_date("2026-11-03"), "words"}, {"", {}, "older"}};
    const Json json = Json::parse(summary_json(summary, {}, true));
    CHECK(json["from"] == "2026-11-01");
    CHECK(json["kinds"].dump() == R"({"check-in":6,"note":1})");
    CHECK(json["tags"].dump() == R"({"evening":2})");
    CHECK(
        json["ratings"]["mood"].dump()
        == R"({"n":5,"numb":1,"median":6,"low":2,"high":9,"trend":"higher","slope":0.25,)"
           R"("earlier":{"n":8,"median":4,"low":1,"high":7},"days":[{"day":"2026-11-02","n":2,"median":6.5},{"day":"2026-11-03","n":3,"median":0}]})");
    CHECK(json["ratings"]["energy"]["values"].dump() == "[4,3]");
    CHECK(json["ratings"]["energy"]["trend"] == "same");
    CHECK(json["people"].dump() == R"([{"id":"dana","moments":2},{"id":"noa","moments":1}])");
    CHECK(
        json["tension"].dump()
        == R"([{"exercise":"box","n":5,"median_change":-1.5,"pairs":[]},)"
           R"({"exercise":"ground","n":1,"median_change":null,"pairs":[{"before":7,"after":4}]}])");
    CHECK(
        json["quotes"].dump()
        == R"([{"id":"k9f3q7zd2m","day":"2026-11-03","text":"words"},{"id":null,"day":null,"text":"older"}])");
    CHECK_FALSE(Json::parse(summary_json(summary, {}, false)).contains("quotes"));
}

TEST_CASE("paths that there are none of are null") {
    const std::vector<std::pair<std::string, std::string>> paths{{"data", "/d"}, {"runtime", ""}};
    CHECK(paths_json(paths) == "{\"schema\":1,\"paths\":{\"data\":\"/d\",\"runtime\":null}}\n");
}

TEST_CASE("settings stand in the tables of their file, or one alone") {
    Settings settings;
    settings.country = "IL";
    settings.day_start = std::chrono::hours{4};
    const Json all = Json::parse(settings_json(settings, ""))["settings"];
    CHECK(all["country"] == "IL");
    CHECK(all["day_start"] == "04:00");
    CHECK(all["contact_floor"].is_null());
    CHECK(all["reminders"]["quiet"].dump() == R"(["21:00","09:00"])");
    CHECK(all["reminders"]["per_day"] == 1);
    CHECK(all["privacy"]["signpost"] == true);
    CHECK(all["hooks"]["kept"].dump() == "[]");
    CHECK(settings_json(settings, "reminders.per_week")
          == "{\"schema\":1,\"settings\":{\"reminders\":{\"per_week\":3}}}\n");
    CHECK(settings_json(settings, "nothing") == "{\"schema\":1,\"settings\":{}}\n");
}

TEST_CASE("control characters and turned text stand as escapes in keys, files and words too") {
    const std::string bad = "\x1b]52;\x07\x7f\xc2\x9b\xe2\x80\xae\xef\xbb\xbf\xf3\xa0\x80\x81";
    Entry entry;
    entry.tags = {bad};
    entry.extra = {{bad, {bad}}};
    const Placed one = placed(entry);
    const std::string json = entries_json({&one, 1}, {{bad, 1, 1, bad}}, false);
    CHECK(json.find(R"(\u001b]52;\u0007\u007f\u009b\u202e\ufeff\udb40\udc01)")
          != std::string::npos);
    for (const char letter : json) {
        const auto byte = static_cast<unsigned char>(letter);
        CHECK_UNARY(byte == '\n' || (byte >= 0x20 && byte < 0x7f));
    }
    CHECK(Json::parse(json)["entries"][0]["tags"][0] == bad);
}

TEST_CASE("ordinary text of every script stays as it is") {
    const std::string text = "שלום, Grüße, 日本, 👩‍👩‍👧 ❤️";
    CHECK(json_of_text(text).find(text) != std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 are replaced and never a fault") {
    std::mt19937_64 random{20261122};
    for (int round = 0; round < 3000; ++round) {
        std::string text(random() % 12, ' ');
        for (char& letter : text) {
            letter = static_cast<char>(random() % 4 == 0 ? 'a' : random() % 256);
        }
        Entry entry;
        entry.text = text;
        entry.extra = {{text, {text}}};
        const Placed one = placed(entry);
        std::string json;
        REQUIRE_NOTHROW(json = entries_json({&one, 1}, {}, false));
        REQUIRE(Json::accept(json));
    }
}

}  // namespace softly
