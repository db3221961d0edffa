#include "cli/run.hpp"

#include "cli/small_table.hpp"

#include <new>
#include <stdexcept>

#include <doctest/doctest.h>

using namespace softly;

namespace {

class PaperTerminal : public Terminal {
  public:
    Screen screen() const override { return {}; }

    void out(std::string_view text) override { waiting += text; }

    void err(std::string_view text) override { warned += text; }

    void flush() override {
        if (!broken.empty()) {
            throw Failure(broken);
        }
        said += waiting;
        waiting.clear();
    }

    std::string read_all(std::size_t) override { return {}; }

    void begin_sitting(Drawing) override {}

    void end_sitting() override {}

    Key read_key(std::chrono::milliseconds) override { return {}; }

    Typed read_line(std::string_view) override { return {}; }

    Typed read_plain_text(std::string_view, const OnPause&) override { return {}; }

    Typed read_text(const std::function<std::string()>&,
                    std::string_view,
                    const OnPause&) override {
        return {};
    }

    std::string waiting, said, warned, broken;
};

/// A run with a table of one command, "act", and what the terminal saw of it.
struct Ran {
    explicit Ran(Run act,
                 const std::vector<std::string>& arguments = {"act"},
                 const std::string& broken = "") {
        terminal.broken = broken;
        const Command command{.name = "act", .summary = "act", .run = act};
        const std::array<const Command*, 2> table{&command, &small_table::config};
        const auto clock = system_clock(std::nullopt);
        const auto files = disk_files();
        const auto system = real_system();
        World world{*clock, *files, terminal, *system};
        code = run(table, arguments, world);
    }

    PaperTerminal terminal;
    ExitCode code = ExitCode::fine;
};

ExitCode act(const Call& call) {
    call.world.terminal.out("done\n");
    return ExitCode::nothing_found;
}

}  // namespace

TEST_CASE("the command's exit code is the program's, and what it printed arrives") {
    const Ran ran(act);
    CHECK(ran.code == ExitCode::nothing_found);
    CHECK(ran.terminal.said == "done\n");
    CHECK(ran.terminal.warned.empty());
}

TEST_CASE("a Failure is said on err with its own code, after what was printed before it") {
    const Ran ran([](const Call& call) -> ExitCode {
        call.world.terminal.out("half\n");
        throw Failure("Nothing was written.\x1b[2J", ExitCode::kept_not_filed);
    });
    CHECK(ran.code == ExitCode::kept_not_filed);
    CHECK(ran.terminal.said == "half\n");
    CHECK(ran.terminal.warned.starts_with("Nothing was written."));
    CHECK(ran.terminal.warned.find('\x1b') == std::string::npos);
}

TEST_CASE("no exception comes through, and none of its private words") {
    const Ran memory([](const Call&) -> ExitCode { throw std::bad_alloc(); });
    CHECK(memory.code == ExitCode::could_not);
    CHECK(memory.terminal.warned.find("memory") != std::string::npos);
    const Ran fault([](const Call&) -> ExitCode { throw std::out_of_range("my private words"); });
    CHECK(fault.code == ExitCode::could_not);
    CHECK(fault.terminal.warned.find("softly now") != std::string::npos);
    CHECK(fault.terminal.warned.find("private") == std::string::npos);
    const Ran odd([](const Call&) -> ExitCode { throw 5; });
    CHECK(odd.code == ExitCode::could_not);
}

TEST_CASE("output that cannot be written is said, and wins over what it would have told") {
    const Ran ran([](const Call&) { return ExitCode::fine; }, {"act"}, "The output is full.");
    CHECK(ran.code == ExitCode::could_not);
    CHECK(ran.terminal.warned == "The output is full.\n");
    CHECK(Ran(act, {"act"}, "The output is full.").code == ExitCode::could_not);
    const Ran kept(
        [](const Call&) { return ExitCode::kept_not_filed; }, {"act"}, "The output is full.");
    CHECK(kept.code == ExitCode::kept_not_filed);
}

TEST_CASE("pages and the version go to out with code 0, usage errors to err with code 2") {
    const Ran version(act, {"--version"});
    CHECK(version.code == ExitCode::fine);
    CHECK(version.terminal.said.starts_with("softly "));
    const Ran page(act, {"act", "--help"});
    CHECK(page.code == ExitCode::fine);
    CHECK(page.terminal.said.starts_with("softly act: act\n"));
    CHECK(page.terminal.warned.empty());
    const Ran bare(act, {});
    CHECK(bare.code == ExitCode::fine);
    CHECK(bare.terminal.said.find("\nCommands\n") != std::string::npos);
    const Ran wrong(act, {"atc"});
    CHECK(wrong.code == ExitCode::usage);
    CHECK(wrong.terminal.said.empty());
    CHECK(wrong.terminal.warned.find("act") != std::string::npos);
    const Ran childless(act, {"config"});
    CHECK(childless.code == ExitCode::usage);
    CHECK(childless.terminal.said.empty());
    CHECK(childless.terminal.warned.find("  softly config get KEY\n") != std::string::npos);
}
