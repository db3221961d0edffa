#include "base/text.hpp"
#include "talk/asking.hpp"
#include "talk/on_stage.hpp"
#include "talk/person.hpp"
#include "talk/sitting.hpp"
#include "talk/trail.hpp"
#include "view/words_talk.hpp"

#include <optional>
#include <utility>

namespace softly {

namespace {

class PackConversation {
  public:
    PackConversation(World& world,
                     const Pack& pack,
                     std::vector<Answer> trail,
                     const Today& today,
                     const SittingOptions& options)
        : terminal_(world.terminal), pack_(pack), today_(today), options_(options),
          board_(world.terminal, options), steps_{std::move(trail), {}},
          walk_(walk(pack, steps_.trail, today)) {}

    PackSitting run() {
        stage_.emplace(terminal_, board_.drawing());
        std::optional<Ending> ending;
        while (!ending) {
            ending = walk_.next.prompt == nullptr ? close() : ask_here();
        }
        stage_.reset();
        if (*ending == Ending::left) {
            // A bare screen first: the answers but the last are kept already.
            clear_screen(terminal_, options_);
        }
        const bool at_close = walk_.next.prompt == nullptr;
        std::vector<Answer> trail = at_close ? steps_.trail : whole_trail(steps_);
        if (*ending != Ending::discarded) {
            keep(trail);
        }
        return {std::move(trail),
                *ending,
                at_close ? walk_.next.closing : Closing{},
                walk_.low,
                help_came_ || board_.help_was_shown(),
                over_};
    }

  private:
    const Prompt& prompt() const { return *walk_.next.prompt; }

    void go_on(Steps steps) {
        steps_ = std::move(steps);
        walk_ = walk(pack_, steps_.trail, today_);
    }

    /// What came of the help card, where it is time for it.
    std::optional<Ending> show_help_first() {
        if (!walk_.next.help || help_came_ || !options_.help_card) {
            return std::nullopt;
        }
        help_came_ = true;
        const std::optional<Wish> wish = board_.show_help();
        return wish ? std::optional{ending_of(*wish)} : std::nullopt;
    }

    std::optional<Ending> ask_here() {
        if (const std::optional<Ending> ending = show_help_first()) {
            return ending;
        }
        Prompt shown = prompt();
        shown.ask = walk_.next.ask;
        const OnPause half_typed = [this](std::string_view text) {
            const Wanted meant = meaning_of_text({TypedKind::text, std::string{text}});
            if (meant.wish == Wish::answer) {
                keep(whole_trail(answered(steps_, answer_of(meant.value))));
            }
        };
        const std::string former = former_answer(steps_, shown.id);
        const Wanted wanted =
            ask(board_,
                {shown, words_of_former(shown, former), std::exchange(notice_, {}), half_typed});
        board_.clear_above();
        if (wanted.wish == Wish::edit) {
            take_edited(former);
            return std::nullopt;
        }
        return take(wanted);
    }

    std::string words_of_former(const Prompt& shown, const std::string& former) const {
        return shown.kind == PromptKind::person ? name_of_answer(shown, former, today_.people)
                                                : former;
    }

    Answer answer_of(std::string value) const {
        if (prompt().kind == PromptKind::person) {
            value = answer_of_name(prompt(), value, today_.people);
        }
        return {prompt().id, std::move(value)};
    }

    std::optional<Ending> take(const Wanted& wanted) {
        switch (wanted.wish) {
        case Wish::answer:
        case Wish::skip:
            go_on(answered(steps_, answer_of(wanted.value)));
            keep(whole_trail(steps_));
            return std::nullopt;
        case Wish::back:
            go_back();
            return std::nullopt;
        default:
            if (!wanted.value.empty()) {
                go_on(answered(steps_, answer_of(wanted.value)));
            }
            return ending_of(wanted.wish);
        }
    }

    void go_back() {
        if (walk_.visits.empty()) {
            notice_ = first_question();
        } else {
            go_on(taken_back(steps_, walk_));
        }
    }

    void take_edited(const std::string& former) {
        stage_.reset();
        const std::optional<std::string> text =
            options_.edit_text ? options_.edit_text(former) : std::nullopt;
        stage_.emplace(terminal_, board_.drawing());
        const std::string words = words_of_text(text.value_or(""));
        if (words.empty()) {
            notice_ = text_as_it_was();
            return;
        }
        go_on(answered(steps_, answer_of(words)));
        keep(whole_trail(steps_));
    }

    /// Nothing where the person goes back into the pack.
    std::optional<Ending> close() {
        over_ = true;
        if (!options_.shows_close) {
            return Ending::finished;
        }
        if (const std::optional<Ending> ending = show_help_first()) {
            return ended_at_close(*ending);
        }
        const std::string pointer = walk_.low ? help_is_there() : "";
        const Wish wish = show_close(board_, walk_.next.closing.say, pointer);
        if (wish == Wish::back) {
            over_ = false;
            go_back();
            return std::nullopt;
        }
        return ended_at_close(ending_of(wish));
    }

    /// All is answered: what would stop a sitting in the middle finds nothing left to stop.
    static Ending ended_at_close(Ending ending) {
        return ending == Ending::stopped || ending == Ending::interrupted ? Ending::finished
                                                                          : ending;
    }

    void keep(const std::vector<Answer>& trail) {
        if (options_.keep && trail != kept_) {
            kept_ = trail;
            options_.keep(trail);
        }
    }

    Terminal& terminal_;
    const Pack& pack_;
    const Today& today_;
    const SittingOptions& options_;
    std::optional<OnStage> stage_;
    Board board_;
    Steps steps_;
    Walk walk_;
    std::string notice_;
    std::vector<Answer> kept_;
    bool help_came_ = false;
    bool over_ = false;
};

}  // namespace

PackSitting sit(World& world,
                const Pack& pack,
                std::vector<Answer> trail,
                const Today& today,
                const SittingOptions& options) {
    return PackConversation{world, pack, std::move(trail), today, options}.run();
}

}  // namespace softly
