#pragma once

#include "os/key_decoder.hpp"
#include "os/world.hpp"

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Twins of what lies outside the program, except for the files (memory_files.hpp).
namespace softly {

/// A clock that stands still in a zone of one offset.
class FixedClock : public Clock {
  public:
    explicit FixedClock(Moment at_moment, std::string in_zone = "Asia/Jerusalem")
        : moment(at_moment), zone(std::move(in_zone)) {}

    Moment now() const override { return moment; }

    Moment at(LocalTime local) const override { return {local, moment.offset}; }

    std::string zone_name() const override { return zone; }

    std::optional<std::chrono::minutes> offset_in(
        const std::string& name, std::chrono::sys_seconds /*instant*/) const override {
        return name == zone ? std::optional{moment.offset} : std::nullopt;
    }

    std::chrono::sys_seconds real_now() const override { return real.value_or(moment.instant()); }

    std::chrono::milliseconds elapsed() const override { return {}; }

    Moment moment;
    std::string zone;
    std::optional<std::chrono::sys_seconds> real;
};

/// A person at a terminal, written down beforehand. Each element of `typed` arrives in one read();
/// after the last one the terminal is gone. `pause` in a text stands for a moment without typing.
class ScriptedTerminal : public Terminal {
  public:
    static constexpr char pause = '\x1e';
    static constexpr std::string_view resize = "<resize>";  ///< alone in an element of `typed`
    static constexpr std::string_view wait =
        "<wait>";  ///< likewise: nothing comes within the patience

    Screen shown_on{.in = true, .out = true, .err = true};
    std::deque<std::string> typed;
    std::string input;                  ///< what read_all() finds
    std::string said;                   ///< went to out
    std::string warned;                 ///< went to err
    std::vector<std::string> prompts;   ///< what each text or line was asked with
    std::vector<std::string> initials;  ///< what stood there when each text began
    std::vector<Drawing> sittings;      ///< each begin_sitting
    int open_sittings = 0;

    Screen screen() const override { return shown_on; }

    void out(std::string_view text) override { said += text; }

    void err(std::string_view text) override { warned += text; }

    void flush() override {}

    std::string read_all(std::size_t limit) override { return input.substr(0, limit + 1); }

    void begin_sitting(Drawing drawing) override {
        sittings.push_back(drawing);
        ++open_sittings;
    }

    void end_sitting() override { open_sittings = 0; }

    std::chrono::milliseconds waited{0};  ///< by read_key(), in all

    Key read_key(std::chrono::milliseconds patience) override {
        if (!refill()) {
            return {.kind = KeyKind::hang_up};
        }
        if (here_ == wait) {
            here_.clear();
            waited += patience;
            return {};
        }
        if (here_ == resize) {
            here_.clear();
            return {.kind = KeyKind::resized};
        }
        return next_key(here_, true).value_or(Key{});
    }

    Typed read_line(std::string_view prompt) override {
        ask(prompt);
        return line({}, false);
    }

    Typed read_plain_text(std::string_view prompt, const OnPause& on_pause) override {
        ask(prompt);
        return line(on_pause, false);
    }

    Typed read_text(const std::function<std::string()>& prompt,
                    std::string_view initial,
                    const OnPause& on_pause) override {
        prompts.push_back(prompt());
        said += prompts.back();
        initials.emplace_back(initial);
        return line(on_pause, true);
    }

  private:
    void ask(std::string_view prompt) {
        prompts.emplace_back(prompt);
        (shown_on.out ? said : warned) += prompt;
    }

    bool refill() {
        if (here_.empty() && !typed.empty()) {
            here_ = typed.front();
            typed.pop_front();
        }
        return !here_.empty();
    }

    /// Enter ends it. Where text is edited it begins with what stood there; Ctrl-U takes that away.
    Typed line(const OnPause& on_pause, bool edited) {
        std::string text = edited ? initials.back() : "";
        while (refill()) {
            const char byte = here_.front();
            here_.erase(0, 1);
            switch (byte) {
            case '\r':
                return {TypedKind::text, text};
            case '\x03':
                return {TypedKind::interrupt, text};
            case '\x1c':
                return {TypedKind::leave, text};
            case '\x04':
                return {TypedKind::end_of_input, text};
            case '\x15':
                text.clear();
                break;
            case pause:
                if (on_pause) {
                    on_pause(text);
                }
                break;
            default:
                text += byte;
            }
        }
        return {TypedKind::hang_up, text};
    }

    std::string here_;
};

/// An environment, chance that counts upwards, and an editor that is a function.
class ScriptedSystem : public System {
  public:
    std::map<std::string, std::string> variables;
    std::uint64_t next_random = 1;
    std::function<int(const std::string& command, const std::string& file)> editor;

    std::optional<std::string> variable(const std::string& name) const override {
        const auto found = variables.find(name);
        return found == variables.end() || found->second.empty() ? std::nullopt
                                                                 : std::optional{found->second};
    }

    std::uint64_t random() override { return next_random++ * 0x9E3779B97F4A7C15ULL; }

    int edit(const std::string& command, const std::string& file) override {
        return editor ? editor(command, file) : 127;
    }

    std::function<ProgramEnd(const Program& program)> programs;
    std::string path = "/usr/bin/softly";

    ProgramEnd run(const Program& program) override {
        return programs ? programs(program) : ProgramEnd{};
    }

    std::string own_path() const override { return path; }
};

}  // namespace softly
