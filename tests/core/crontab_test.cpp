#include "core/crontab.hpp"

#include "rounds.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace softly {
namespace {

using Standing = CrontabLook::Standing;

const std::string journal = "/home/noa/.local/share/softly";

ScheduledRun usual() {
    return {journal,
            {{"HOME", "/home/noa"}, {"TZ", "Asia/Jerusalem"}, {"LANG", "en_US.UTF-8"}},
            {"/home/noa/.local/bin/softly", "remind", "run"},
            true};
}

const std::string usual_line =
    "*/15 * * * * /usr/bin/env HOME=/home/noa TZ=Asia/Jerusalem LANG=en_US.UTF-8 "
    "/home/noa/.local/bin/softly remind run\n";
const std::string begin = "# softly reminders for /home/noa/.local/share/softly, begin\n";
const std::string end = "# softly reminders for /home/noa/.local/share/softly, end\n";
const std::string usual_block = begin + usual_line + end;

std::string installed(std::string_view table, const ScheduledRun& run = usual()) {
    const CrontabChange change = with_block(table, run);
    CHECK(change.trouble == ScheduleTrouble::none);
    return change.table;
}

std::string taken_out(std::string_view table) {
    const CrontabChange change = without_block(table, journal);
    CHECK(change.trouble == ScheduleTrouble::none);
    return change.table;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    return text.replace(text.find(what), what.size(), by);
}

/// The line of a run whose program lies there.
std::string line_for(const std::string& program) {
    ScheduledRun run{"/j", {}, {program, "remind", "run"}, true};
    const std::string block = crontab_block(run);
    const std::size_t begin_of_line = block.find('\n') + 1;
    return block.substr(begin_of_line, block.find('\n', begin_of_line) - begin_of_line);
}

}  // namespace

TEST_CASE("the block is three lines at the end of the table") {
    CHECK(crontab_block(usual()) == usual_block);
    CHECK(installed("") == usual_block);
    CHECK(installed("MAILTO=noa\n\n 5 4 * * *  date +\\%F\n")
          == "MAILTO=noa\n\n 5 4 * * *  date +\\%F\n" + usual_block);
}

TEST_CASE("what is not to be heard goes nowhere") {
    ScheduledRun run = usual();
    run.heard = false;
    CHECK(crontab_block(run).find("softly remind run >/dev/null 2>&1\n") != std::string::npos);
    CHECK_FALSE(look_at_crontab(crontab_block(run), journal).mailed);
    CHECK(look_at_crontab(usual_block, journal).mailed);
}

TEST_CASE("words are quoted for sh and cron where they need it") {
    CHECK(line_for("/opt/softly") == "*/15 * * * * /usr/bin/env /opt/softly remind run");
    CHECK(line_for("/a b/softly") == "*/15 * * * * /usr/bin/env '/a b/softly' remind run");
    CHECK(line_for("/a%b/softly") == R"(*/15 * * * * /usr/bin/env /a\%b/softly remind run)");
    CHECK(line_for("/a %b/softly") == R"(*/15 * * * * /usr/bin/env '/a '\%'b/softly' remind run)");
    CHECK(line_for("/a'b/softly") == R"(*/15 * * * * /usr/bin/env '/a'\''b/softly' remind run)");
    CHECK(line_for("/a$b/softly") == R"(*/15 * * * * /usr/bin/env '/a$b/softly' remind run)");
    CHECK(line_for(R"(/a\\b/softly)")
          == R"(*/15 * * * * /usr/bin/env '/a\''\b/softly' remind run)");
    CHECK(line_for("/a=b/softly")
          == R"(*/15 * * * * /usr/bin/env /bin/sh -c 'exec "$0" "$@"' /a=b/softly remind run)");
}

TEST_CASE("the program is read back from its line, however it had to be written") {
    for (const std::string program : {"/opt/softly",
                                      "/a b/softly",
                                      "/a%b %/softly",
                                      "/a'b\"/softly",
                                      R"(/a\\b\%c/softly)",
                                      "/a=b/softly",
                                      "/~/שלום/softly"}) {
        const ScheduledRun run{journal, {{"HOME", "/x y"}}, {program, "remind", "run"}, true};
        CHECK(look_at_crontab(crontab_block(run), journal).program == program);
    }
}

TEST_CASE("taking the block out gives back the bytes that were there") {
    for (const std::string table : {"",
                                    "\n",
                                    "# only a comment\n",
                                    "1 2 * * * a",
                                    "1 2 * * * a\r\n\r\n",
                                    "  \t 1  2\t* * *   a % b \\% c\n\n\n",
                                    "no newline\r",
                                    "# softly reminders for /other, begin\n"}) {
        CAPTURE(table);
        CHECK(taken_out(installed(table)) == table);
        CHECK(installed(installed(table)) == installed(table));
    }
}

TEST_CASE("a table of 5,000 random ones is the same after installing and taking out") {
    std::mt19937_64 random{7};
    const std::vector<std::string> pieces{"\n",
                                          "\r\n",
                                          " ",
                                          "\t",
                                          "#",
                                          "%",
                                          "\\",
                                          "'",
                                          "*/15 * * * * ",
                                          "MAILTO=\"\"",
                                          " remind run",
                                          "# softly reminders for ",
                                          "/other",
                                          ", begin",
                                          ", end",
                                          "שלום",
                                          "\xff",
                                          "# softly reminders for /other, begin\n",
                                          "# softly reminders for /other, end\n"};
    for (int round = 0; round < rounds(5'000); ++round) {
        std::string table;
        for (std::size_t left = random() % 30; left > 0; --left) {
            table += pieces[random() % pieces.size()];
        }
        ScheduledRun run = usual();
        run.heard = random() % 2 == 0;
        const std::string with = installed(table, run);
        REQUIRE(with.starts_with(table));
        REQUIRE(look_at_crontab(with, journal).standing == Standing::active);
        REQUIRE(taken_out(with) == table);
        REQUIRE(taken_out(table) == table);
        // What comes below later stays as well.
        REQUIRE(taken_out(with + "1 1 * * * b\n").ends_with("\n1 1 * * * b\n") == (!table.empty()));
    }
}

TEST_CASE("the break that a first block brought goes with the last one, whichever that is") {
    const std::string table = "1 2 * * * a";
    std::vector<std::string> journals{journal, "/b", "/c, begin"};
    const std::vector<std::string> order = journals;
    std::string with = table;
    for (const std::string& each : order) {
        ScheduledRun run = usual();
        run.journal = each;
        with = installed(with, run);
    }
    do {
        std::string left = with;
        for (const std::string& each : journals) {
            left = without_block(left, each).table;
        }
        CHECK(left == table);
    } while (std::next_permutation(journals.begin(), journals.end()));

    // What stands on a line of its own by now is not joined to another one.
    CHECK(without_block(without_block(with + "3 4 * * * b\n", journal).table, "/b")
              .table.starts_with("1 2 * * * a\n# softly reminders for /c"));
    CHECK(taken_out(installed(table) + "3 4 * * * b\n") == "1 2 * * * a\n3 4 * * * b\n");
}

TEST_CASE("an old block is replaced where it stands, and another journal's stays") {
    ScheduledRun other = usual();
    other.journal = "/other";
    const std::string table = installed(installed("1 2 * * * a\n"), other) + "3 4 * * * b\n";
    ScheduledRun changed = usual();
    changed.words.front() = "/opt/softly";
    CHECK(installed(table, changed)
          == replaced(table, "/home/noa/.local/bin/softly", "/opt/softly"));
    CHECK(taken_out(table) == "1 2 * * * a\n" + crontab_block(other) + "3 4 * * * b\n");
}

TEST_CASE("lines in the block that the person wrote stay") {
    const std::string table =
        begin + "# mine\nPATH=/opt\n" + usual_line + "1 2 * * * a\n" + end + "3 4 * * * b\n";
    CHECK(installed(table) == table);
    CHECK(with_block(table, usual()).block
          == begin + "# mine\nPATH=/opt\n" + usual_line + "1 2 * * * a\n" + end);
    CHECK(taken_out(table) == "# mine\nPATH=/opt\n1 2 * * * a\n3 4 * * * b\n");
    const std::string prose = begin + "# what makes softly remind run\n" + usual_line + end;
    CHECK(taken_out(prose) == "# what makes softly remind run\n");
    CHECK(taken_out(begin + "# 1 day /opt/softly remind run\n" + usual_line + end)
          == "# 1 day /opt/softly remind run\n");
    CHECK(installed(begin + "# mine\n" + end) == begin + usual_line + "# mine\n" + end);
    CHECK(installed(begin + usual_line + usual_line + end) == usual_block);
}

TEST_CASE("a line that speaks of softly's call and makes none is the person's") {
    for (const std::string mine : {"5 4 * * * echo I remind run mother\n",
                                   "# 5 4 * * * echo I remind run mother\n",
                                   "@daily remind run\n",
                                   "5 4 * * * /opt/softly remind runner\n"}) {
        CAPTURE(mine);
        CHECK(taken_out(begin + mine + usual_line + end) == mine);
        CHECK(installed(begin + mine + usual_line + end) == begin + mine + usual_line + end);
        CHECK(installed(begin + mine + end) == begin + usual_line + mine + end);
        CHECK(look_at_crontab(begin + mine + end, journal).standing == Standing::switched_off);
    }
    for (const std::string own : {"0 20 * * * nice /opt/softly remind run 2>>/tmp/x\n",
                                  "#@hourly cd /tmp && '/a b/softly' remind run\n"}) {
        CAPTURE(own);
        CHECK(taken_out(begin + own + end).empty());
        CHECK(installed(begin + own + end) == usual_block);
    }
}

TEST_CASE("a line that was commented out is installed but switched off") {
    for (const std::string sign : {"#", "# ", "##\t"}) {
        const std::string table = begin + sign + usual_line + end;
        const CrontabLook look = look_at_crontab(table, journal);
        CHECK(look.standing == Standing::switched_off);
        CHECK(look.program == "/home/noa/.local/bin/softly");
        CHECK(taken_out(table).empty());
        CHECK(installed(table) == usual_block);
    }
    CHECK(look_at_crontab(begin + end, journal).standing == Standing::switched_off);
    CHECK(look_at_crontab(usual_block, journal).standing == Standing::active);
    CHECK(look_at_crontab("1 2 * * * a\n", journal).standing == Standing::absent);
    CHECK(look_at_crontab(usual_block, "/home/noa").standing == Standing::absent);
}

TEST_CASE("nobody has mail where the table says so above the line") {
    const auto mailed = [](const std::string& above) {
        return look_at_crontab(above + usual_block, journal).mailed;
    };
    CHECK(mailed("MAILTO=noa\n"));
    CHECK_FALSE(mailed("MAILTO=\"\"\n"));
    CHECK_FALSE(mailed(" MAILTO = \n"));
    CHECK(mailed("MAILTO=''\nMAILTO=noa\n"));
    CHECK(look_at_crontab(usual_block + "MAILTO=\"\"\n", journal).mailed);
}

TEST_CASE("a redirection is one only where the shell sees it as such") {
    ScheduledRun run = usual();
    run.variables.emplace_back("PATH", "/a >b:/bin");
    CHECK(look_at_crontab(crontab_block(run), journal).mailed);
    CHECK_FALSE(look_at_crontab(replaced(usual_block, "run\n", "run >> /tmp/x\n"), journal).mailed);
}

TEST_CASE("a line with other times than install's is seen as such") {
    const auto every_quarter = [](const std::string& times) {
        const CrontabLook look =
            look_at_crontab(replaced(usual_block, "*/15 * * * *", times), journal);
        CHECK(look.standing == Standing::active);
        return look.every_quarter;
    };
    CHECK(every_quarter("*/15 * * * *"));
    CHECK(every_quarter("  */15\t*  * * * "));
    CHECK_FALSE(every_quarter("0 20 * * *"));
    CHECK_FALSE(every_quarter("*/15 * * * 1"));
    CHECK_FALSE(every_quarter("@hourly"));
    CHECK(look_at_crontab("", journal).every_quarter);
    CHECK(look_at_crontab(begin + end, journal).every_quarter);
}

TEST_CASE("a block in Windows' line endings is one too") {
    std::string table;
    for (const char byte : usual_block) {
        table += byte == '\n' ? "\r\n" : std::string(1, byte);
    }
    CHECK(look_at_crontab(table, journal).standing == Standing::active);
    CHECK(look_at_crontab(table, journal).program == "/home/noa/.local/bin/softly");
    CHECK(taken_out("a\r\n" + table + "b\r\n") == "a\r\nb\r\n");
}

TEST_CASE("where marks are missing or too many nothing is changed, and the line is named") {
    struct Case {
        std::string table;
        ScheduleTrouble trouble;
        int line;
    };

    const std::string other = "# softly reminders for /other, begin\n";
    for (const Case& each :
         {Case{"a\n" + begin + usual_line, ScheduleTrouble::begin_without_end, 2},
          Case{begin + usual_line + begin + end, ScheduleTrouble::begin_without_end, 1},
          Case{"a\nb\n" + end, ScheduleTrouble::end_without_begin, 3},
          Case{usual_block + usual_block, ScheduleTrouble::twice, 4},
          Case{usual_block + end, ScheduleTrouble::twice, 4},
          Case{begin + usual_line + other + end, ScheduleTrouble::tangled, 3},
          Case{std::string{"a\nb\0c\n", 6}, ScheduleTrouble::null_byte, 2}}) {
        CAPTURE(each.table);
        CHECK(with_block(each.table, usual()).trouble == each.trouble);
        CHECK(without_block(each.table, journal).trouble == each.trouble);
        CHECK(without_block(each.table, journal).line == each.line);
        CHECK(look_at_crontab(each.table, journal).standing == Standing::torn);
    }
}

TEST_CASE("what cannot stand in one line of a crontab is refused") {
    ScheduledRun run = usual();
    run.words.front() = "/a\nb/softly";
    CHECK(with_block("", run).trouble == ScheduleTrouble::line_break);
    run = usual();
    run.variables.emplace_back("LC_ALL", "a\nb");
    CHECK(with_block("", run).trouble == ScheduleTrouble::line_break);
    run = usual();
    run.journal += "\n";
    CHECK(with_block("", run).trouble == ScheduleTrouble::line_break);

    run = usual();
    const std::size_t room =
        longest_cron_command - (usual_line.size() - std::string_view{"*/15 * * * * \n"}.size());
    run.words.front() += std::string(room, 'x');
    CHECK(with_block("", run).trouble == ScheduleTrouble::none);
    run.words.front() += "x";
    CHECK(with_block("", run).trouble == ScheduleTrouble::too_long);
}

TEST_CASE("a PATH for which a line of a crontab has no room stays out of it") {
    const auto with_path = [](std::size_t size) {
        ScheduledRun run = usual();
        run.variables.insert(run.variables.begin() + 1, {"PATH", std::string(size, 'p')});
        return run;
    };
    const std::size_t command = usual_line.size() - std::string_view{"*/15 * * * * \n"}.size();
    const std::size_t room = longest_cron_command - command - std::string_view{" PATH="}.size();
    CHECK(installed("", with_path(room)) == crontab_block(with_path(room)));
    CHECK(installed("", with_path(room + 1)) == usual_block);
    CHECK(installed("a\n", with_path(60'000)) == "a\n" + usual_block);
    ScheduledRun run = with_path(1);
    run.variables[1].second = "/a\nb";
    CHECK(installed("", run) == usual_block);
    run.words.front() += std::string(longest_cron_command, 'x');
    CHECK(with_block("", run).trouble == ScheduleTrouble::too_long);
}

}  // namespace softly
