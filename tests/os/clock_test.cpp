#include "os/clock.hpp"

#include "base/error.hpp"

#include <cstdlib>
#include <ctime>

#include <doctest/doctest.h>

#include <unistd.h>

namespace softly {

namespace {

/// TZ for the time of one test.
class Zone {
  public:
    explicit Zone(const char* name) {
        if (const char* old = std::getenv("TZ")) {
            old_ = old;
        }
        setenv("TZ", name, 1);
    }

    ~Zone() {
        if (old_) {
            setenv("TZ", old_->c_str(), 1);
        } else {
            unsetenv("TZ");
        }
        tzset();
    }

    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

  private:
    std::optional<std::string> old_;
};

std::string now_in(const char* zone, const char* fixed) {
    const Zone set{zone};
    return to_text(system_clock(fixed)->now());
}

std::string at_in(const char* zone, const char* local) {
    const Zone set{zone};
    return to_text(system_clock({})->at(*parse_local_time(local)));
}

std::string name_in(const char* zone) {
    const Zone set{zone};
    return system_clock({})->zone_name();
}

bool zones_installed() {
    return access("/usr/share/zoneinfo/Asia/Jerusalem", R_OK) == 0;
}

}  // namespace

TEST_CASE("SOFTLY_NOW is a fixed instant shown in the local zone") {
    CHECK(now_in("UTC", "2026-11-22T09:15:03+02:00") == "2026-11-22T07:15:03+00:00");
    CHECK(now_in("IST-2IDT,M3.4.4/26,M10.5.0", "2026-07-01T00:00:00Z")
          == "2026-07-01T03:00:00+03:00");
    CHECK(now_in("NST3:30", "2026-11-22 01:00Z") == "2026-11-21T21:30:00-03:30");
    CHECK(now_in("UTC", " 2026-11-22T09:15Z\n") == "2026-11-22T09:15:00+00:00");
    // The same offset either side of an overlap would lose an hour.
    CHECK(now_in("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T00:30:00Z")
          == "2026-10-25T02:30:00+02:00");
    CHECK(now_in("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:30:00Z")
          == "2026-10-25T02:30:00+01:00");
}

TEST_CASE("a SOFTLY_NOW that is no instant is refused by its name with an example") {
    for (const char* text : {"yesterday",
                             "2026-11-22",
                             "2026-11-22T09:15:03",
                             "2026-02-30T00:00Z",
                             " ",
                             "\x1b[2J",
                             "0000-12-31T00:00Z"}) {
        CAPTURE(text);
        try {
            system_clock(text);
            FAIL("accepted");
        } catch (const Failure& failure) {
            const std::string sentence = failure.what();
            CHECK(failure.code() == ExitCode::usage);
            CHECK(sentence.find("SOFTLY_NOW") != std::string::npos);
            CHECK(sentence.find("2026-11-22T09:15:03+02:00") != std::string::npos);
            CHECK(sentence.find("nothing was done") != std::string::npos);
            CHECK(sentence.find('\x1b') == std::string::npos);
        }
    }
    const Zone west{"XXX5"};
    CHECK_THROWS_AS(system_clock("0001-01-01T00:00Z"), Failure);
    const Zone east{"XXX-5"};
    CHECK_THROWS_AS(system_clock("9999-12-31T23:00Z"), Failure);
    CHECK_NOTHROW(system_clock("0001-01-01T00:00Z"));
}

TEST_CASE("without SOFTLY_NOW the present is the real one") {
    const auto before = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    for (const auto& unset : {std::optional<std::string>{}, std::optional<std::string>{""}}) {
        const auto clock = system_clock(unset);
        const auto age = clock->now().instant() - before;
        CHECK(age >= std::chrono::seconds{0});
        CHECK(age < std::chrono::seconds{60});
    }
    const auto fixed = system_clock("2001-01-01T00:00Z");
    CHECK(fixed->real_now() >= before);
    CHECK(fixed->now().instant() < before);
}

TEST_CASE("a wall time in a gap moves forward by the gap and in an overlap is the first") {
    const char* berlin = "CET-1CEST,M3.5.0,M10.5.0/3";
    CHECK(at_in(berlin, "2026-03-29T01:59:59") == "2026-03-29T01:59:59+01:00");
    CHECK(at_in(berlin, "2026-03-29T02:00") == "2026-03-29T03:00:00+02:00");
    CHECK(at_in(berlin, "2026-03-29T02:30") == "2026-03-29T03:30:00+02:00");
    CHECK(at_in(berlin, "2026-03-29T03:00") == "2026-03-29T03:00:00+02:00");
    CHECK(at_in(berlin, "2026-10-25T01:59:59") == "2026-10-25T01:59:59+02:00");
    CHECK(at_in(berlin, "2026-10-25T02:30") == "2026-10-25T02:30:00+02:00");
    CHECK(at_in(berlin, "2026-10-25T02:59:59") == "2026-10-25T02:59:59+02:00");
    CHECK(at_in(berlin, "2026-10-25T03:00") == "2026-10-25T03:00:00+01:00");
    CHECK(at_in(berlin, "2060-07-01T12:00") == "2060-07-01T12:00:00+02:00");
    CHECK(at_in(berlin, "0001-01-01T00:00") == "0001-01-01T00:00:00+01:00");
}

TEST_CASE("zones with odd changes are right") {
    if (!zones_installed()) {
        MESSAGE("skipped: no zone files here");
        return;
    }
    // Half an hour of daylight saving.
    CHECK(at_in("Australia/Lord_Howe", "2026-10-04T02:15") == "2026-10-04T02:45:00+11:00");
    CHECK(at_in("Australia/Lord_Howe", "2026-04-05T01:45") == "2026-04-05T01:45:00+11:00");
    // A whole day left out.
    CHECK(at_in("Pacific/Apia", "2011-12-30T12:00") == "2011-12-31T12:00:00+14:00");
    // A new standard offset, without daylight saving.
    CHECK(at_in("Asia/Pyongyang", "2018-05-04T23:45") == "2018-05-05T00:15:00+09:00");
    // Past the last change that the zone file lists.
    CHECK(at_in("Asia/Jerusalem", "2060-07-01T12:00") == "2060-07-01T12:00:00+03:00");
    // Offsets with seconds are rounded.
    CHECK(at_in("Asia/Jerusalem", "1850-01-01T12:00") == "1850-01-01T12:00:00+02:21");
    CHECK(now_in("Asia/Jerusalem", "1850-01-01T12:00Z") == "1850-01-01T14:21:00+02:21");
}

TEST_CASE("the zone's name is what TZ says where that names a zone") {
    if (!zones_installed()) {
        MESSAGE("skipped: no zone files here");
        return;
    }
    CHECK(name_in("Asia/Jerusalem") == "Asia/Jerusalem");
    CHECK(name_in(":America/Argentina/Buenos_Aires") == "America/Argentina/Buenos_Aires");
    CHECK(name_in("Japan") == "Japan");
    CHECK(name_in(":/usr/share/zoneinfo/Europe/Berlin") == "Europe/Berlin");
    CHECK(name_in("posix/Europe/Berlin") == "Europe/Berlin");
}

TEST_CASE("a TZ that names no zone does not reach the name") {
    std::string system_name;
    {
        const Zone none{""};
        system_name = system_clock({})->zone_name();
    }
    for (const char* zone : {"CET-1CEST,M3.5.0,M10.5.0/3",
                             "../../../etc/passwd",
                             "/etc/passwd",
                             ":",
                             "Nowhere/At All",
                             "Nowhere/Else",
                             "\x1b[2J",
                             "Europe"}) {
        CAPTURE(zone);
        CHECK(name_in(zone) == system_name);
    }
}

TEST_CASE("a TZ further from UTC than RFC 3339 can say is UTC") {
    for (const char* name :
         {"XXX+167:59:59", "XXX-167:59:59", "XXX-24", "CET-99999999999999:99:99"}) {
        const Zone zone{name};
        const Moment now = system_clock("2026-11-22T19:15:03Z")->now();
        CHECK(now.offset == std::chrono::minutes{0});
        CHECK(parse_moment(to_text(now)) == now);
    }
    const Zone zone{"XXX-14"};
    CHECK(system_clock("2026-11-22T19:15:03Z")->now().offset == std::chrono::hours{14});
}

TEST_CASE("a TZ that cannot be read is UTC") {
    CHECK(now_in("Nowhere/Else", "2026-11-22T09:15:03+02:00") == "2026-11-22T07:15:03+00:00");
}

TEST_CASE("the offset of another zone is that of the day, and the own zone stays") {
    const Zone zone{"Asia/Jerusalem"};
    const auto clock = system_clock("2026-11-22T19:15:03Z");
    const auto winter = clock->now().instant();
    const auto summer = winter - std::chrono::days{120};
    using std::chrono::minutes;
    CHECK(clock->offset_in("Europe/Lisbon", winter) == minutes{0});
    CHECK(clock->offset_in("Europe/Lisbon", summer) == minutes{60});
    CHECK(clock->offset_in("Asia/Tokyo", winter) == minutes{540});
    CHECK(clock->offset_in("Asia/Kolkata", winter) == minutes{330});
    CHECK(to_text(clock->now()) == "2026-11-22T21:15:03+02:00");
    CHECK(std::string{std::getenv("TZ")} == "Asia/Jerusalem");
}

TEST_CASE("what is no zone of this system has no offset") {
    const auto clock = system_clock("2026-11-22T19:15:03Z");
    const auto now = clock->now().instant();
    for (const char* zone : {"",
                             "Nowhere/Else",
                             "/etc/passwd",
                             "/usr/share/zoneinfo/Asia/Tokyo",
                             "../zoneinfo/Asia/Tokyo",
                             "Asia/../Asia/Tokyo",
                             "Asia",
                             "tzdata.zi",
                             "zone1970.tab",
                             ":Asia/Tokyo",
                             "CET-1CEST,M3.5.0,M10.5.0/3",
                             "\x1b[2J"}) {
        CAPTURE(zone);
        CHECK_FALSE(clock->offset_in(zone, now).has_value());
    }
}

}  // namespace softly
