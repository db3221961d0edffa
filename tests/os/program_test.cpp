#include "os/program.hpp"

#include <chrono>
#include <csignal>
#include <string>

#include <doctest/doctest.h>

namespace softly {
namespace {

using namespace std::chrono_literals;

Program shell(const std::string& script) {
    return {.words = {"sh", "-c", script}};
}

}  // namespace

TEST_CASE("a program is given its input and heard on both streams") {
    Program program = shell("cat; echo aside >&2; exit 7");
    program.input = "one\ntwo\n";
    const ProgramEnd end = run_program(program);
    CHECK(end.started);
    CHECK(end.status == 7);
    CHECK(end.out == "one\ntwo\n");
    CHECK(end.err == "aside\n");
}

TEST_CASE("more than a pipe holds goes in and comes out") {
    Program program{.words = {"cat"}};
    program.input = std::string(1 << 20, 'x');
    CHECK(run_program(program).out == program.input);
}

TEST_CASE("input that nobody reads is no trouble") {
    // As harden_process() has it.
    std::signal(SIGPIPE, SIG_IGN);
    Program program = shell("exit 0");
    program.input = std::string(1 << 20, 'x');
    CHECK(run_program(program).went_well());
}

TEST_CASE("what is not there does not start") {
    const ProgramEnd end = run_program({.words = {"there-is-no-such-program"}});
    CHECK_FALSE(end.started);
    CHECK_FALSE(end.went_well());
    CHECK_FALSE(run_program({}).started);
}

TEST_CASE("a word with spaces and signs stays one word, and no shell reads it") {
    CHECK(run_program({.words = {"printf", "%s", "a  b; $HOME `ls`"}}).out == "a  b; $HOME `ls`");
}

TEST_CASE("variables are set for it, and those of the same name are gone") {
    Program program = shell("printf %s \"$SOFTLY_A$HOME\"");
    program.variables = {{"SOFTLY_A", "one "}, {"HOME", "two"}};
    CHECK(run_program(program).out == "one two");
}

TEST_CASE("a signal is told as a shell tells it") {
    CHECK(run_program(shell("kill -TERM $$")).status == 128 + 15);
}

TEST_CASE("patience ends, and with it the program") {
    Program program{.words = {"sleep", "60"}, .patience = 50ms};
    const ProgramEnd end = run_program(program);
    CHECK(end.started);
    CHECK_FALSE(end.status.has_value());
}

TEST_CASE("one that may stay is left, and holds nobody up") {
    Program program = shell("sleep 0.3; echo late");
    program.patience = 20ms;
    program.late = Program::Late::left_running;
    program.output = Program::Output::unheard;
    const ProgramEnd end = run_program(program);
    CHECK(end.started);
    CHECK_FALSE(end.status.has_value());
    CHECK(end.out.empty());
}

TEST_CASE("what is unheard goes nowhere") {
    Program program = shell("echo one; echo two >&2; test -c /dev/stdout");
    program.output = Program::Output::unheard;
    const ProgramEnd end = run_program(program);
    CHECK(end.went_well());
    CHECK(end.out.empty());
    CHECK(end.err.empty());
}

}  // namespace softly
