#include "view/words_step_ideas.hpp"

#include "core/ladder.hpp"
#include "core/step_changes.hpp"
#include "view/words_people.hpp"

#include <fmt/core.h>

namespace softly::words {

namespace {

std::string contact_in_words(std::string_view how, std::string_view name) {
    if (how == "message" || how == "online") {
        return fmt::format("words with {}", name);
    }
    if (how == "call") {
        return fmt::format("call with {}", name);
    }
    return how == "near" || how == "in-person" || how == "pet"
               ? fmt::format("time with {}", name)
               : fmt::format("contact with {}", name);
}

std::string own_reason(const StepIdea& idea, std::string_view name) {
    switch (idea.because) {
    case Because::felt_easy:
        return idea.last_week
                   ? fmt::format("because your latest {} felt easy",
                                 contact_in_words(idea.how, name))
                   : fmt::format("because {} felt easy before", contact_in_words(idea.how, name));
    case Because::better_than_thought:
        return fmt::format("because the last try with {} went better than you thought", name);
    case Because::gave_energy:
        return fmt::format("because there was energy in you on a day with {}", name);
    case Because::easy_to_reach:
        return fmt::format("because you wrote that {} is easy to reach", name);
    case Because::inner_circle:
        return fmt::format("because {} is in your {}", name, circle_said("inner"));
    case Because::good_for_it:
        return fmt::format("because you wrote that {} is good for a chat", name);
    case Because::after_warm_up:
        return fmt::format(
            "because you were in touch with someone easy, and {} may be less far now", name);
    case Because::small:
        return "because it is small, and needs no answer";
    case Because::wordless:
        break;
    }
    return "because it needs no words, and nobody in particular";
}

}  // namespace

std::string smaller_proposal(const Step& step, std::string_view name) {
    const Rung rung = rung_of(step);
    const std::string whom = name.empty() ? "someone" : std::string{name};
    if (rung.way == "presence") {
        return "Be near people for five minutes, such as at a window or on a bench.";
    }
    if (rung.way == "greet") {
        return rung.size > 1 ? "Be where people are for a little while, no talking."
                             : "Nod to someone from afar.";
    }
    if (rung.way == "message") {
        return rung.size > 2   ? fmt::format("Send {} two lines.", whom)
               : rung.size > 1 ? fmt::format("Send {} one line, or a picture with no words.", whom)
                               : fmt::format("Write one line to {} and leave it as a draft.", whom);
    }
    if (rung.way == "reply") {
        return rung.size > 1
                   ? fmt::format("Answer {} with one word or a small sign.", whom)
                   : fmt::format("Read once more what {} wrote, with no answer yet.", whom);
    }
    if (rung.way == "ask") {
        return rung.size > 2 ? fmt::format("Send {} a hello, with no question in it.", whom)
                             : fmt::format("Write down what you would ask {} for.", whom);
    }
    if (rung.way == "share") {
        return rung.size > 2 ? fmt::format("Send {} a picture of it, with one line.", whom)
                             : "Write the good thing down, for yourself.";
    }
    if (rung.way == "join") {
        return rung.size > 3   ? "Go for the first ten minutes, with a way out in mind."
               : rung.size > 2 ? "Look on or listen in, with no need to say a word."
                               : "Read about it, or walk past the place.";
    }
    if (rung.way == "professional") {
        return rung.size > 4   ? "Book a time. The talk itself can come another day."
               : rung.size > 3 ? "Write one line to ask for a time."
               : rung.size > 2 ? "Write that line and leave it as a draft."
                               : "Look up one name or one number.";
    }
    return fmt::format("The first two minutes of it: {}", step.what);
}

std::string idea_in_words(const StepIdea& idea, std::string_view name) {
    if (idea.way == "presence") {
        return name.empty() ? "Be where people are for ten minutes, no talking"
                            : fmt::format("Be near {} for ten minutes, no talking", name);
    }
    if (idea.way == "greet") {
        return "Say hello to someone in passing";
    }
    if (idea.way == "message") {
        return idea.size > 1 ? fmt::format("Send {} a short note", name)
                             : fmt::format("Send {} one line or a picture", name);
    }
    if (idea.way == "share") {
        return fmt::format("Tell {} one good thing of these days", name);
    }
    if (idea.way == "ask") {
        return fmt::format("Ask {} for something small", name);
    }
    if (idea.way == "join") {
        return fmt::format("Join {} once, for as long as it feels right", name);
    }
    return idea.size > 2 ? fmt::format("Write to {} and ask for a time", name)
                         : fmt::format("Write down one thing to tell {}", name);
}

std::string reason_in_words(const StepIdea& idea,
                            std::string_view name,
                            std::string_view warms_up_for) {
    const std::string reason = own_reason(idea, name);
    return warms_up_for.empty()
               ? reason
               : fmt::format("{}; it may be a warm-up before {}", reason, warms_up_for);
}

std::string idea_question(std::string_view what, std::string_view because) {
    return fmt::format("One small step could be: {}\n"
                       "({})\n\n"
                       "Enter  not today\n"
                       "t      take it\n"
                       "e      something else",
                       what,
                       because);
}

std::string idea_taken_by(std::string_view command) {
    return fmt::format("If you like it: {}", command);
}

std::string a_second_idea() {
    return "And after it, if you like:";
}

std::string no_step_on_heavy_day() {
    return "Today sounds heavy. Steps can wait, and nothing is proposed. softly now shows ways to "
           "help.";
}

std::string a_day_of_rest() {
    return "A step was hard these days. Today may be a day of rest, so nothing is proposed.";
}

std::string no_step_fits() {
    return "Nothing in particular fits today, and that is fine. softly step add makes a step of "
           "your own.";
}

std::string not_today() {
    return "Not today is an answer. Nothing was made.";
}

}  // namespace softly::words
