#include "core/systemd_units.hpp"

#include <string>

#include <doctest/doctest.h>

namespace softly {
namespace {

ScheduledRun run_of(const std::string& program) {
    return {"/home/noa/journal", {{"HOME", "/home/noa"}}, {program, "remind", "run"}, false};
}

bool has(const std::string& text, std::string_view line) {
    return text.find("\n" + std::string{line} + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("both units say who wrote them, for which journal, and who takes them out") {
    const std::string first =
        "# softly remind install wrote this for /home/noa/journal; softly remind uninstall takes "
        "it out.\n";
    CHECK(service_unit(run_of("/opt/softly")).starts_with(first));
    CHECK(timer_unit(run_of("/opt/softly")).starts_with(first));
    CHECK(journal_of_unit(timer_unit(run_of("/opt/softly"))) == "/home/noa/journal");
    CHECK_FALSE(journal_of_unit(""));
    CHECK_FALSE(journal_of_unit("[Timer]\n" + first));
    CHECK_FALSE(journal_of_unit("# softly remind install wrote this for /home"));
}

TEST_CASE("the timer polls, and the service leaves no trace in the machine's journal") {
    const std::string timer = timer_unit(run_of("/opt/softly"));
    for (const char* line :
         {"OnCalendar=*:0/15", "Persistent=true", "AccuracySec=1min", "WantedBy=timers.target"}) {
        CHECK(has(timer, line));
    }
    const std::string service = service_unit(run_of("/opt/softly"));
    for (const char* line : {"Type=oneshot",
                             "Environment=\"HOME=/home/noa\"",
                             "ExecStart=\"/opt/softly\" remind run",
                             "StandardOutput=null",
                             "SuccessExitStatus=4",
                             "KillMode=process",
                             "UMask=0077"}) {
        CHECK(has(service, line));
    }
}

TEST_CASE("what means something to systemd is written so that it means itself") {
    CHECK(
        has(service_unit(run_of(R"(/a %b "c" \d)")), R"(ExecStart="/a %%b \"c\" \\d" remind run)"));
    CHECK(has(service_unit(run_of("/a$b")), R"(ExecStart="/usr/bin/env" "/a$$b" remind run)"));
    CHECK(has(
        service_unit(run_of("/a$=b")),
        R"(ExecStart="/usr/bin/env" "/bin/sh" "-c" "exec \"$$0\" \"$$@\"" "/a$$=b" remind run)"));
    ScheduledRun run = run_of("/opt/softly");
    run.variables.front().second = "/a$b%";
    CHECK(has(service_unit(run), R"(Environment="HOME=/a$b%%")"));
}

TEST_CASE("the program is read back from the service") {
    for (const std::string program :
         {"/opt/softly", R"(/a %b "c" \d %%)", "/a$b$$", "/a=b", "/$=", "/שלום"}) {
        CHECK(program_of_unit(service_unit(run_of(program))) == program);
    }
    CHECK(program_of_unit("[Service]\nExecStart=/bin/true\n").empty());
}

TEST_CASE("what systemd would not read as it stands is refused") {
    CHECK(unit_trouble(run_of("/opt/softly")) == ScheduleTrouble::none);
    CHECK(unit_trouble(run_of("/שלום")) == ScheduleTrouble::none);
    CHECK(unit_trouble(run_of("/a\nb")) == ScheduleTrouble::line_break);
    CHECK(unit_trouble(run_of("/a\xff")) == ScheduleTrouble::not_plain);
    CHECK(unit_trouble(run_of("/a\x1b")) == ScheduleTrouble::not_plain);
}

}  // namespace softly
