#include "commands/shared_schedule.hpp"
#include "commands/shared_timer.hpp"
#include "core/crontab.hpp"
#include "core/systemd_units.hpp"
#include "store/store_world.hpp"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace softly {
namespace {

using InCrontab = Schedule::InCrontab;

/// A desk in memory, a crontab that is a text, and a systemctl that knows one answer.
struct Office {
    StoreWorld store;
    Arguments arguments;
    std::string table;
    std::string crontab_trouble;
    ProgramEnd systemctl{true, 0, "enabled\n", ""};
    std::vector<std::vector<std::string>> called;
    Desk desk{.world = store.world, .arguments = arguments, .layout = store.layout};

    Office() {
        store.system.programs = [this](const Program& program) {
            called.push_back(program.words);
            if (program.words.front() == "systemctl") {
                return systemctl;
            }
            return crontab_trouble.empty() ? ProgramEnd{true, 0, table, ""}
                                           : ProgramEnd{true, 1, "", crontab_trouble};
        };
        store.system.variables["HOME"] = "/home/noa";
        put_program("/usr/bin/softly");
    }

    void put_program(const std::string& path) {
        store.files.put(path, "");
        store.files.nodes[path].mode = 0755;
    }

    void put_process(const std::string& number, const std::string& comm) {
        store.files.directories["/proc"] = 0755;
        store.files.put("/proc/" + number, "");
        store.files.put("/proc/" + number + "/comm", comm + "\n");
    }

    void put_desktop() {
        store.system.variables["PATH"] = "/bin:/opt/bin";
        store.system.variables["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/run/user/1000/bus";
        put_program("/opt/bin/notify-send");
    }

    void put_timer() {
        const ScheduledRun run = planned_run(desk, false);
        const std::string directory = "/home/noa/.config/systemd/user/";
        store.files.put(directory + std::string{service_name}, service_unit(run));
        store.files.put(directory + std::string{timer_name}, timer_unit(run));
    }

    void put_line() { table = crontab_block(planned_run(desk, false)); }

    Schedule look() { return look_at_schedule(desk); }

    std::vector<std::string> problem_files() {
        std::vector<std::string> files;
        for (const Problem& problem : schedule_problems(look())) {
            CHECK_FALSE(problem.words.empty());
            files.push_back(problem.file);
        }
        return files;
    }
};

}  // namespace

TEST_CASE("where nothing is installed nothing is a problem") {
    Office office;
    const Schedule schedule = office.look();
    CHECK(schedule.in_crontab == InCrontab::no);
    CHECK(schedule.timer.empty());
    CHECK_FALSE(schedule.is_anywhere());
    CHECK(schedule_problems(schedule).empty());
    CHECK(office.called == std::vector<std::vector<std::string>>{{"crontab", "-l"}});
}

TEST_CASE("a line in the crontab is seen with its program, its mail and the daemon") {
    Office office;
    office.put_line();
    office.put_process("1", "init");
    office.put_process("77", "cron");
    const Schedule schedule = office.look();
    CHECK(schedule.in_crontab == InCrontab::yes);
    CHECK(schedule.cron_program == "/usr/bin/softly");
    CHECK(schedule.cron_finds_it);
    CHECK(schedule.mailed);
    CHECK(schedule.cron_runs == true);
    CHECK(schedule_problems(schedule).empty());
}

TEST_CASE("what keeps cron from calling is a problem, one at a time") {
    Office office;
    office.put_line();
    office.put_process("1", "init");
    CHECK(office.problem_files() == std::vector<std::string>{"/usr/bin/softly"});
    office.put_process("77", "crond");
    CHECK(office.problem_files().empty());
    office.store.files.nodes["/usr/bin/softly"].mode = 0644;
    CHECK_FALSE(office.look().cron_finds_it);
    CHECK(office.problem_files().size() == 1);
    office.store.files.nodes.erase("/usr/bin/softly");
    CHECK(office.problem_files().size() == 1);
    office.put_program("/usr/bin/softly");
    office.table.insert(office.table.find("*/15"), "# ");
    CHECK(office.look().in_crontab == InCrontab::switched_off);
    CHECK(office.problem_files().size() == 1);
}

TEST_CASE("whether cron runs is not said where nobody can see it") {
    Office office;
    CHECK_FALSE(cron_runs(office.store.world));
    office.put_process("42", "softly");
    CHECK_FALSE(cron_runs(office.store.world));
    office.put_process("1", "init");
    CHECK(cron_runs(office.store.world) == false);
    office.put_process("77", "busybox");
    office.store.files.put("/proc/77/cmdline", std::string{"busybox\0sh\0", 11});
    CHECK(cron_runs(office.store.world) == false);
    office.store.files.put("/usr/lib/systemd/system-generators/systemd-crontab-generator", "");
    CHECK_FALSE(cron_runs(office.store.world));
    office.store.files.put("/proc/77/cmdline", std::string{"busybox\0crond\0", 14});
    CHECK(cron_runs(office.store.world) == true);
}

TEST_CASE(
    "a crontab that cannot be read is unknown, with the reason; without crontab there is none") {
    Office office;
    office.crontab_trouble = "crontab: you are not allowed.\n";
    CHECK(office.look().in_crontab == InCrontab::unknown);
    CHECK(office.look().why_unknown == "crontab: you are not allowed");
    CHECK(schedule_problems(office.look()).empty());
    office.crontab_trouble = "no crontab for noa\n";
    CHECK(office.look().in_crontab == InCrontab::no);
    office.store.system.programs = nullptr;
    CHECK(office.look().in_crontab == InCrontab::no);
}

TEST_CASE("a block with a mark missing is torn, and a problem that names the line") {
    Office office;
    office.put_line();
    const std::string whole = office.table;
    for (const auto& [table, why] : std::vector<std::pair<std::string, std::string>>{
             {whole.substr(0, whole.rfind('#')), "line 1 begins a block that does not end"},
             {whole.substr(whole.find('\n') + 1), "line 2 ends a block that does not begin"},
             {whole + whole, "line 4 is from a second block"},
             {std::string{"\0\n", 2} + whole, "line 1 has a zero byte in it"},
             {std::string{whole}.insert(whole.rfind('#'), "# softly reminders for /b, begin\n"),
              "line 3 is from the block of another journal"}}) {
        office.table = table;
        CHECK(office.look().in_crontab == InCrontab::torn);
        CHECK(office.look().why_unknown == why);
        CHECK(office.look().is_anywhere());
        CHECK(office.problem_files() == std::vector<std::string>{office.store.layout.data});
        const std::string words = schedule_problems(office.look()).front().words;
        CHECK(words.find(why) != std::string::npos);
        CHECK(words.find("Nothing was changed") == std::string::npos);
    }
}

TEST_CASE("a line at other times than install's is seen") {
    Office office;
    office.put_line();
    CHECK(office.look().every_quarter);
    office.table.replace(office.table.find("*/15"), 4, "0");
    CHECK_FALSE(office.look().every_quarter);
}

TEST_CASE("from the crontab a note has a way by mail, by the desktop, or by the person's program") {
    Office office;
    CHECK(office.look().has_way);
    office.put_line();
    CHECK(office.look().has_way);
    office.table.insert(0, "MAILTO=\"\"\n");
    CHECK_FALSE(office.look().has_way);
    CHECK(office.problem_files() == std::vector<std::string>{"/usr/bin/softly"});

    office.put_desktop();
    CHECK(office.look().has_way);
    office.store.files.nodes["/opt/bin/notify-send"].mode = 0644;
    CHECK_FALSE(office.look().has_way);
    office.desk.settings.reminders.command = {"show"};
    CHECK(office.look().has_way);
    CHECK(office.problem_files().empty());
    // Written while there was a desktop, and there is none any more.
    office.put_line();
    office.desk.settings.reminders.command.clear();
    CHECK_FALSE(office.look().has_way);

    office.table.insert(office.table.find("*/15"), "# ");
    CHECK(office.look().has_way);
}

TEST_CASE("from the timer alone a note has no way by its output") {
    Office office;
    office.put_timer();
    CHECK_FALSE(office.look().has_way);
    CHECK(office.problem_files()
          == std::vector<std::string>{"/home/noa/.config/systemd/user/softly-remind.timer"});
    office.put_line();
    CHECK(office.look().has_way);
    CHECK(office.problem_files().empty());
    office.table.insert(0, "MAILTO=\n");
    CHECK_FALSE(office.look().has_way);
    CHECK(office.problem_files() == std::vector<std::string>{"/usr/bin/softly"});
    office.put_desktop();
    CHECK(office.look().has_way);
    office.table.clear();
    CHECK(office.look().has_way);
}

TEST_CASE("a scheduler is told HOME and PATH, each where it is set") {
    Office office;
    using Variables = decltype(ScheduledRun::variables);
    CHECK(planned_run(office.desk, false).variables == Variables{{"HOME", "/home/noa"}});
    office.store.system.variables["PATH"] = "/opt/bin:/bin";
    office.store.system.variables["TZ"] = "UTC";
    CHECK(planned_run(office.desk, false).variables
          == Variables{{"HOME", "/home/noa"}, {"PATH", "/opt/bin:/bin"}, {"TZ", "UTC"}});
}

TEST_CASE("a timer is seen, and systemctl is asked of it") {
    Office office;
    office.desk.settings.reminders.command = {"show"};
    office.put_timer();
    Schedule schedule = office.look();
    CHECK(schedule.timer == "/home/noa/.config/systemd/user/softly-remind.timer");
    CHECK(schedule.timer_program == "/usr/bin/softly");
    CHECK(schedule.timer_is_enabled == true);
    CHECK(schedule.timer_is_active == true);
    CHECK(schedule_problems(schedule).empty());
    CHECK(office.called.back()
          == std::vector<std::string>{"systemctl", "--user", "is-active", "softly-remind.timer"});

    office.systemctl = {true, 1, "inactive\n", ""};
    CHECK(office.problem_files() == std::vector<std::string>{schedule.timer});
    office.systemctl = {true, 1, "", "Failed to connect to bus: No medium found\n"};
    CHECK_FALSE(office.look().timer_is_active);
    CHECK(office.problem_files().empty());
    office.store.files.nodes.erase("/usr/bin/softly");
    CHECK(office.problem_files() == std::vector<std::string>{"/usr/bin/softly"});
}

TEST_CASE("another journal's timer is not this one's") {
    Office office;
    office.put_timer();
    office.desk.layout.data = "/other";
    CHECK(office.look().timer.empty());
    CHECK(office.problem_files().empty());
}

TEST_CASE("a run cannot be planned where nobody can say where the program lies") {
    Office office;
    office.store.system.path = "";
    CHECK_THROWS_AS(planned_run(office.desk, false), Failure);
}

}  // namespace softly
