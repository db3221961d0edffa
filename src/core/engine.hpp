#pragma once

#include "core/entry.hpp"
#include "core/pack.hpp"
#include "core/person.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What comes next in a sitting, as a pure function of the pack and the answers so far. Nothing is
/// remembered between calls, so a sitting can be taken up from a draft, walked back and forth, or run
/// by a script, and it is the same sitting.
///
/// The questions "too much / about right / far away" and "softer / same / sharper" are no states of the
/// engine: with_asides() (core/asides.hpp) lays them into the pack as prompts like any other, with
/// routes like any other. So the walk below is the only rule there is about what follows what; they
/// can be skipped and taken back like every question, are kept and replayed by id, and previews and
/// tests see them. All that is left for the engine to know is that who is far away, or for whom it got
/// sharper, is not asked to turn inward.
namespace softly {

/// Names that softly itself answers in `when` and `help_if`, with "yes" or "no": whether this sitting or
/// today's ratings are LOW, whether tension rose by three or more, and whether people.toml marks the person
/// who was named last as unsafe.
inline constexpr std::string_view low_name = "low";
inline constexpr std::string_view rose_name = "rose";
inline constexpr std::string_view unsafe_name = "unsafe";

/// Names of texts and numbers that a caller may know, for `when` and for {name} in texts: what the last
/// seven days looked like and how many entries they hold, what tension did near company and how many
/// pairs that was, which step waits or is open, and for whom that is.
inline constexpr std::string_view fact_names[] = {
    "week", "entries", "calm", "pairs", "waiting-step", "step-person"};

/// After a prompt was reached so often in one sitting, it is passed over as if skipped: with skips that
/// never lead round (pack lint), every sitting ends.
inline constexpr int most_rounds = 20;

/// What is known beside the answers.
struct Today {
    Ratings ratings = {};            ///< today's latest
    Rating tension = {};             ///< today's latest
    People people = {};              ///< for names in texts
    std::vector<Answer> facts = {};  ///< of fact_names
};

/// A prompt that was gone through.
struct Visit {
    const Prompt* prompt = nullptr;
    std::string value;  ///< empty for a skip
    int round = 1;      ///< 1, and one more each time a way led back to it or to before it
};

/// What may follow when the pack is over.
struct Closing {
    std::string say;
    std::vector<std::string>
        offer;  ///< packs or commands; steadying and help alone in a LOW sitting and where one stopped early
    std::string chosen;  ///< the one of them the person asked for already, or empty
};

struct Next {
    const Prompt* prompt = nullptr;  ///< null where the pack is at its close
    int round = 1;
    std::string ask;    ///< the prompt's words with what was answered filled in
    bool help = false;  ///< show the way to help before this prompt or before the close
    Closing closing;    ///< where prompt is null
};

/// A sitting so far.
struct Walk {
    std::vector<Visit>
        visits;  ///< in the order in which they were gone through; `back` goes to the last
    Next next;
    bool low = false;  ///< no steps and no goals are asked in this sitting
};

/// Walks the pack along a trail: answers in the order in which they were given, skips among them with
/// empty values. Each prompt that is reached takes the first answer to it that is not used yet; the
/// walk stops at the first prompt that has none. Answers to prompts that are not reached are not used.
Walk walk(const Pack& pack, std::span<const Answer> trail, const Today& today);

/// walk().next.
Next next(const Pack& pack, std::span<const Answer> trail, const Today& today);

/// The answers that the walk used, as a trail; to go back, take the last one off.
std::vector<Answer> trail_of(const Walk& walk);

/// The answer's name in an entry: the prompt's id, with "-2" and so on where it was asked again.
std::string key_of(const Visit& visit);

/// The trail that leads to these answers, which are named as in key_of(): what has no answer but stands
/// before one was skipped; where it ends, the sitting goes on.
std::vector<Answer> replayed(const Pack& pack, std::span<const Answer> answers, const Today& today);

/// The same with every prompt that has no answer skipped, to the close: the rule of --answers.
std::vector<Answer> replayed_to_close(const Pack& pack,
                                      std::span<const Answer> answers,
                                      const Today& today);

}  // namespace softly
