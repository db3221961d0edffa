#include "commands/shared_crontab.hpp"

#include "base/text.hpp"
#include "store/lasting.hpp"
#include "store/spool.hpp"
#include "store/target.hpp"
#include "view/screen_text.hpp"
#include "view/words_files.hpp"
#include "view/words_schedule.hpp"

#include <chrono>
#include <cstddef>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

namespace softly {
namespace {

using namespace std::chrono_literals;

constexpr auto lock_patience = 10s;
/// Far below what a program's output is cut at: half a table is never to be taken for the whole.
constexpr std::size_t largest_table = 1 << 20;
constexpr int shown_of_words = 200;

ProgramEnd call_crontab(World& world, const std::string& word, const std::string& input = {}) {
    // Debian's crontab shows its own heading where CRONTAB_NOHEADER says N, and would keep it as a part of
    // the table.
    return world.system.run({.words = {"crontab", word},
                             .input = input,
                             .variables = {{"LC_ALL", "C"}, {"CRONTAB_NOHEADER", "Y"}}});
}

/// Why crontab did not do it; its own words where it has some.
std::string reason_of(const ProgramEnd& end) {
    if (!end.started) {
        return words::no_crontab_program();
    }
    if (!end.status) {
        return words::crontab_gave_no_answer();
    }
    const std::string said = on_one_line(trim(end.err));
    return said.empty() ? words::crontab_ended_with(*end.status)
                        : shortened(without_stop(said), shown_of_words);
}

/// Puts the table in place; why not, or nothing.
std::string write_table(World& world, const std::string& table) {
    ProgramEnd end = table.empty() ? call_crontab(world, "-r") : call_crontab(world, "-", table);
    std::string written = table;
    if (!end.went_well() && !table.empty() && !table.ends_with('\n')) {
        // Most crontabs refuse a last line without a break, however it came there.
        written += '\n';
        end = call_crontab(world, "-", written);
    }
    if (!end.went_well()) {
        return reason_of(end);
    }
    const Crontab now = read_crontab(world);
    if (!now.known) {
        return now.why_not;
    }
    return now.table == written ? "" : words::crontab_gives_back_something_else();
}

void keep_aside(Desk& desk, const std::string& held) {
    prepare_state(desk.world, desk.layout);
    std::unique_ptr<FileLock> lock;
    auto error = desk.world.files.lock(desk.layout.state, lock_patience, lock);
    if (!error) {
        error = write_lasting(
            desk.world, desk.layout.state, name_of(desk.layout.crontab_backup()), held);
    }
    if (error) {
        throw Failure(words::crontab_backup_not_written(words::meaning(error)));
    }
}

}  // namespace

Crontab read_crontab(World& world) {
    ProgramEnd end = call_crontab(world, "-l");
    Crontab crontab;
    crontab.has_program = end.started;
    if (end.out.size() > largest_table) {
        crontab.why_not = words::crontab_too_large();
    } else if (end.went_well()) {
        crontab.known = true;
        crontab.table = std::move(end.out);
    } else if (end.status && end.out.empty()
               && end.err.find("no crontab for") != std::string::npos) {
        crontab.known = true;
    } else {
        crontab.why_not = reason_of(end);
    }
    return crontab;
}

void change_crontab(Desk& desk, const std::string& held, const std::string& table) {
    if (!held.empty()) {
        keep_aside(desk, held);
    }
    const std::string why = write_table(desk.world, table);
    if (why.empty()) {
        return;
    }
    const Crontab now = read_crontab(desk.world);
    throw Failure(now.known && now.table == held
                      ? words::crontab_not_changed(why)
                      : words::crontab_unclear(
                          why, held.empty() ? "" : sanitized(desk.layout.crontab_backup())));
}

}  // namespace softly
