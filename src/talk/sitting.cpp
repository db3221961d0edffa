#include "talk/sitting.hpp"

#include "base/text.hpp"
#include "talk/answers.hpp"
#include "talk/asking.hpp"
#include "talk/on_stage.hpp"
#include "view/words_talk.hpp"

#include <cstddef>
#include <optional>
#include <utility>

namespace softly {

namespace {

class Conversation {
  public:
    Conversation(World& world,
                 std::span<const Prompt> prompts,
                 std::vector<Answer> so_far,
                 const SittingOptions& options)
        : terminal_(world.terminal), prompts_(prompts), answers_(std::move(so_far)),
          options_(options), board_(world.terminal, options) {}

    Sitting run() {
        std::optional<OnStage> stage;
        stage.emplace(terminal_, board_.drawing());
        Ending ending = Ending::finished;
        for (at_ = next_from(0); at_ < prompts_.size() && ending == Ending::finished;) {
            const Wanted wanted = ask_here();
            if (wanted.wish == Wish::edit) {
                stage.reset();
                const std::optional<std::string> text = edited();
                stage.emplace(terminal_, board_.drawing());
                take_edited(text);
            } else {
                ending = take(wanted);
            }
        }
        if (ending == Ending::left) {
            // A bare screen first: the answers but the last are kept already.
            stage.reset();
            clear_screen(terminal_, options_);
        }
        if (ending != Ending::discarded) {
            keep(answers_);
        }
        return {std::move(answers_), ending};
    }

  private:
    const Prompt& prompt() const { return prompts_[at_]; }

    std::size_t next_from(std::size_t place) const {
        return options_.review ? place : next_open(prompts_, answers_, place);
    }

    std::string former() const { return answer_to(answers_, prompt().id); }

    Wanted ask_here() {
        const OnPause half_typed = [this](std::string_view text) {
            const Wanted meant = meaning_of_text({TypedKind::text, std::string{text}});
            if (meant.wish == Wish::answer) {
                keep(with_answer(prompts_, answers_, {prompt().id, meant.value}));
            }
        };
        return ask(board_, {prompt(), former(), std::exchange(notice_, {}), half_typed});
    }

    Ending take(const Wanted& wanted) {
        switch (wanted.wish) {
        case Wish::answer:
        case Wish::skip:
            if (wanted.wish == Wish::answer || !options_.review) {
                set(wanted.value);
            }
            at_ = next_from(at_ + 1);
            return Ending::finished;
        case Wish::back:
            notice_ = at_ == 0 ? first_question() : "";
            at_ -= at_ == 0 ? 0 : 1;
            return Ending::finished;
        default:
            if (!wanted.value.empty()) {
                answers_ = with_answer(prompts_, answers_, {prompt().id, wanted.value});
            }
            return ending_of(wanted.wish);
        }
    }

    std::optional<std::string> edited() {
        const std::string text = former();
        return options_.edit_text ? options_.edit_text(text) : std::nullopt;
    }

    void take_edited(const std::optional<std::string>& text) {
        const std::string words = words_of_text(text.value_or(""));
        if (words.empty()) {
            notice_ = text_as_it_was();
            return;
        }
        set(words);
        at_ = next_from(at_ + 1);
    }

    void set(std::string value) {
        answers_ = with_answer(prompts_, answers_, {prompt().id, std::move(value)});
        keep(answers_);
    }

    void keep(const std::vector<Answer>& answers) {
        if (options_.keep && answers != kept_) {
            kept_ = answers;
            options_.keep(answers);
        }
    }

    Terminal& terminal_;
    std::span<const Prompt> prompts_;
    std::vector<Answer> answers_;
    const SittingOptions& options_;
    Board board_;
    std::size_t at_ = 0;
    std::string notice_;
    std::vector<Answer> kept_;
};

}  // namespace

Sitting sit(World& world,
            std::span<const Prompt> prompts,
            std::vector<Answer> so_far,
            const SittingOptions& options) {
    return Conversation{world, prompts, std::move(so_far), options}.run();
}

Chosen ask_key(World& world,
               std::string_view question,
               std::string_view keys,
               const SittingOptions& options) {
    Board board{world.terminal, options};
    Wanted wanted;
    {
        const OnStage stage{world.terminal, board.drawing()};
        wanted = softly::ask_key(board, question, keys);
    }
    if (wanted.wish == Wish::leave) {
        clear_screen(world.terminal, options);
    }
    return wanted.wish == Wish::answer ? Chosen{wanted.value.front(), Ending::finished}
                                       : Chosen{0, ending_of(wanted.wish)};
}

Sitting ask_text(World& world, const Prompt& prompt, const SittingOptions& options) {
    Sitting sitting = sit(world, {&prompt, 1}, {}, options);
    if (sitting.ending == Ending::discarded) {
        sitting.answers.clear();
    }
    return sitting;
}

}  // namespace softly
