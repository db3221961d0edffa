#include "store/pack_lint.hpp"

#include "base/text.hpp"
#include "core/asides.hpp"
#include "core/engine.hpp"
#include "core/filled.hpp"
#include "core/pack_ways.hpp"
#include "store/keep_lint.hpp"
#include "store/pack_fields.hpp"
#include "view/words_pack_lint.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace softly {
namespace {

constexpr std::size_t longest_id = 40;

using Names = std::vector<std::string>;

template <class Range>
bool is_in(const Range& range, std::string_view word) {
    return std::find(std::begin(range), std::end(range), word) != std::end(range);
}

/// Ids that mean something in goto, when and texts.
bool is_reserved(std::string_view id) {
    return id == skip_word || id == close_word || id == answered_word || id == low_name
           || id == rose_name || id == unsafe_name || is_in(fact_names, id);
}

bool is_written(PromptKind kind) {
    return kind == PromptKind::text || kind == PromptKind::step;
}

class Checking {
  public:
    Checking(const Pack& pack, Problems& problems, Problems& remarks)
        : pack_(pack), problems_(problems), remarks_(remarks) {
        for (const Prompt& prompt : pack.prompts) {
            ids_.push_back(prompt.id);
        }
    }

    void run() {
        for (const std::string& section : pack_.from) {
            const bool known = section == "C"
                               || (section.size() == 2 && section[0] == 'S' && section[1] >= '0'
                                   && section[1] <= '6');
            if (!known) {
                remark({1, 1}, words::pack_section_unknown(shown_name(section)));
            }
        }
        check_offer_when();
        check_ids();
        const std::size_t before = problems_.size();
        for (const Prompt& prompt : pack_.prompts) {
            check(prompt);
        }
        check_filled(pack_.close.say, pack_.close.place);
        if (problems_.size() == before) {
            check_ways();
        }
    }

  private:
    void problem(Place place, std::string words) {
        problems_.push_back({"", place.line, place.column, std::move(words)});
    }

    void remark(Place place, std::string words) {
        remarks_.push_back({"", place.line, place.column, std::move(words)});
    }

    void check_offer_when() {
        for (const Clause& clause : pack_.offer_when.ratings) {
            if (!is_in(rating_names, clause.name)) {
                Names known(rating_names.begin(), rating_names.end());
                known.insert(known.end(), {"every_days", "after"});
                problem(clause.place,
                        words::pack_key_unknown(shown_name(clause.name),
                                                nearest(clause.name, known).value_or("")));
            } else {
                check_numbers(clause);
            }
        }
    }

    void check_numbers(const Clause& clause) {
        for (const std::string& word : clause.words) {
            if (!is_comparison(word) && word != skip_word && word != answered_word
                && word != numb_word) {
                problem(clause.place, words::condition_never_holds(shown_name(word), clause.name));
            }
        }
    }

    /// Ids that softly adds around inward prompts count as taken.
    void check_ids() {
        Names taken;
        if (pack_.depth >= 2 && pack_.id != asides_id) {
            taken = {"gate", "gate-steady", "gate-ground"};
        }
        for (const Prompt& prompt : pack_.prompts) {
            if (prompt.inward) {
                for (const char* aside : {"felt", "ground", "enough"}) {
                    taken.push_back(aside_id(prompt.id, aside));
                }
            }
        }
        for (const Prompt& prompt : pack_.prompts) {
            if (is_reserved(prompt.id)) {
                problem(prompt.place, words::pack_id_reserved(prompt.id));
            } else if (!prompt.id.empty() && is_in(taken, prompt.id)) {
                problem(prompt.place, words::pack_id_twice(shown_name(prompt.id)));
            }
            taken.push_back(prompt.id);
        }
    }

    void check(const Prompt& prompt) {
        for (const Option& option : prompt.options) {
            if (option.id == skip_word || option.id == close_word || option.id == answered_word) {
                problem(prompt.place, words::pack_id_reserved(option.id));
            }
        }
        if (prompt.kind == PromptKind::scale && prompt.low >= prompt.high) {
            problem(prompt.place, words::ends_upside_down());
        }
        for (const Clauses* clauses : {&prompt.when, &prompt.help_if}) {
            for (const Clause& clause : *clauses) {
                check(clause);
            }
        }
        check_routes(prompt);
        check_keep(prompt, problems_);
        check_filled(prompt.ask, prompt.place);
    }

    void check(const Clause& clause) {
        if (const Prompt* named = find_prompt(pack_, clause.name)) {
            if (named->kind == PromptKind::say) {
                problem(clause.place, words::say_has_no_answer(named->id));
            }
            for (const std::string& word : clause.words) {
                check_answer(*named, word, clause.place);
            }
        } else if (clause.name == low_name || clause.name == rose_name
                   || clause.name == unsafe_name) {
            for (const std::string& word : clause.words) {
                if (word != "yes" && word != "no") {
                    problem(clause.place,
                            words::condition_never_holds(shown_name(word), clause.name));
                }
            }
        } else if (is_in(rating_names, clause.name)) {
            check_numbers(clause);
        } else if (!is_in(fact_names, clause.name)) {
            problem(clause.place,
                    words::pack_name_unknown(shown_name(clause.name), nearest_name(clause.name)));
        }
    }

    std::string nearest_name(const std::string& name) const {
        Names known = ids_;
        known.insert(known.end(), rating_names.begin(), rating_names.end());
        return nearest(name, known).value_or("");
    }

    void check_answer(const Prompt& prompt, const std::string& word, Place place) {
        if (word == skip_word || word == answered_word) {
            return;
        }
        const bool known =
            prompt.kind == PromptKind::scale
                ? is_comparison(word) || word == numb_word
                : find_option(prompt, word) != nullptr
                      || (prompt.kind == PromptKind::person && word == unnamed_word)
                      || (word == done_word && fits(prompt, done_word) && !is_written(prompt.kind)
                          && prompt.kind != PromptKind::person);
        if (!known) {
            Names ids;
            for (const Option& option : prompt.options) {
                ids.push_back(option.id);
            }
            problem(place,
                    words::pack_answer_unknown(shown_name(word), nearest(word, ids).value_or("")));
        }
    }

    void check_routes(const Prompt& prompt) {
        int ways = 0;
        for (const Route& route : prompt.go_to) {
            ways += route.answer == skip_word ? 0 : 1;
            if (!route.answer.empty()) {
                check_answer(prompt, route.answer, route.place);
            }
            if (route.target != close_word && !is_in(ids_, route.target)) {
                Names known = ids_;
                known.emplace_back(close_word);
                problem(route.place,
                        words::pack_target_unknown(shown_name(route.target),
                                                   nearest(route.target, known).value_or("")));
            }
            if (prompt.inward && !route.answer.empty() && route.answer != skip_word) {
                problem(route.place, words::inward_has_one_way());
            }
        }
        if (prompt.inward && ways > 1) {
            problem(prompt.place, words::inward_has_one_way());
        }
    }

    void check_filled(std::string_view text, Place place) {
        for (const std::string& name : names_in(text)) {
            if (!is_in(ids_, name) && !is_in(fact_names, name)) {
                problem(place, words::pack_name_unknown(shown_name(name), nearest_name(name)));
            }
        }
    }

    void check_ways() {
        for (const std::size_t at : prompts_going_round(pack_)) {
            problem(pack_.prompts[at].place, words::prompt_goes_round(pack_.prompts[at].id));
        }
        if (pack_.id == asides_id) {
            return;
        }
        for (const std::size_t at : unreachable_prompts(pack_)) {
            remark(pack_.prompts[at].place, words::prompt_unreachable(pack_.prompts[at].id));
        }
    }

    const Pack& pack_;
    Problems& problems_;
    Problems& remarks_;
    Names ids_;
};

}  // namespace

const std::vector<std::string>& prompt_kinds() {
    static const std::vector<std::string> kinds{
        "scale", "choice", "multi", "text", "breath", "ground", "person", "step", "say", "pause"};
    return kinds;
}

bool is_pack_id(std::string_view id) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (id.empty() || id.size() > longest_id || !is_letter(id.front()) || id.back() == '-') {
        return false;
    }
    const bool plain = std::all_of(id.begin(), id.end(), [&](char each) {
        return is_letter(each) || is_digit(each) || each == '-' || each == '_';
    });
    // "who-2" is how an entry names the second answer to "who".
    const std::size_t hyphen = id.rfind('-');
    const bool numbered =
        hyphen != id.npos
        && std::all_of(id.begin() + static_cast<std::ptrdiff_t>(hyphen) + 1, id.end(), is_digit);
    return plain && !numbered;
}

void check_pack(const Pack& pack, Problems& problems, Problems& remarks) {
    Checking{pack, problems, remarks}.run();
}

}  // namespace softly
