#include "core/engine.hpp"

#include "core/draft_said.hpp"
#include "core/filled.hpp"
#include "core/signs.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace softly {
namespace {

constexpr std::string_view steadying = "steady";
constexpr std::string_view way_to_help = "now";
constexpr std::string_view stop = "stop";

/// The answer to a prompt that is reached for that many times; nothing where the walk stops there.
using AnswerFor = std::function<std::optional<std::string>(const Prompt&, int round)>;

class Walker {
  public:
    Walker(const Pack& pack, const Today& today)
        : pack_(pack), today_(today), rounds_(pack.prompts.size(), 0) {}

    Walk along(const AnswerFor& answer_for) {
        std::size_t at = shown_from(0);
        while (at < pack_.prompts.size()) {
            const Prompt& prompt = pack_.prompts[at];
            const int round = ++rounds_[at];
            const auto value =
                round > most_rounds ? std::optional<std::string>{""} : answer_for(prompt, round);
            if (!value) {
                result_.next.prompt = &prompt;
                result_.next.round = round;
                break;
            }
            if (round <= most_rounds) {
                result_.visits.push_back({&prompt, *value, round});
                heed();
            }
            const std::size_t next = target(prompt, *value, at);
            begin_lap(next, at);
            at = shown_from(next);
        }
        finish();
        return std::move(result_);
    }

  private:
    /// The place of the prompt that an answer leads to; the number of prompts for the close.
    std::size_t target(const Prompt& prompt, std::string_view value, std::size_t at) const {
        for (const Route& route : prompt.go_to) {
            if (route.answer.empty() || matches(value, route.answer)) {
                return place_of(pack_, route.target);  // "close" is no prompt's id
            }
        }
        return at + 1;
    }

    /// Where a way leads back, what is asked again and what is asked there for the first time belong to one
    /// round, so that their answers are named alike: "who-2", "circle-2".
    void begin_lap(std::size_t next, std::size_t at) {
        for (std::size_t i = next; next <= at && i < rounds_.size(); ++i) {
            rounds_[i] = std::max(rounds_[i], rounds_[at]);
        }
    }

    std::size_t shown_from(std::size_t at) const {
        while (at < pack_.prompts.size() && !is_shown(pack_.prompts[at])) {
            ++at;
        }
        return at;
    }

    bool is_shown(const Prompt& prompt) const {
        const bool inward = prompt.inward || prompt.kind == PromptKind::breath;
        if ((signs_.low && prompt.kind == PromptKind::step) || (signs_.away && inward)) {
            return false;
        }
        if (prompt.keep == draft_to_target && draft_said(result_.visits, today_).words.empty()) {
            return false;
        }
        return hold(prompt.when)
               && (prompt.kind != PromptKind::say
                   || !filled(prompt.ask, result_.visits, today_).empty());
    }

    bool hold(const Clauses& clauses) const {
        return std::all_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
            const std::string value = value_of(clause.name);
            return std::any_of(clause.words.begin(),
                               clause.words.end(),
                               [&](const std::string& word) { return matches(value, word); });
        });
    }

    std::string value_of(std::string_view name) const {
        if (name == low_name || name == rose_name) {
            return (name == low_name ? signs_.low : signs_.rose) ? "yes" : "no";
        }
        if (name == unsafe_name) {
            return is_someone_unsafe() ? "yes" : "no";
        }
        if (find_prompt(pack_, name) != nullptr) {
            const auto last =
                std::find_if(result_.visits.rbegin(),
                             result_.visits.rend(),
                             [&](const Visit& visit) { return visit.prompt->id == name; });
            return last == result_.visits.rend() ? "" : last->value;
        }
        if (std::find(rating_names.begin(), rating_names.end(), name) != rating_names.end()) {
            const Rating& rated = rating(today_.ratings, name);
            return rated ? std::to_string(*rated) : "";
        }
        for (const Answer& fact : today_.facts) {
            if (fact.prompt == name) {
                return fact.value;
            }
        }
        return "";
    }

    bool is_someone_unsafe() const {
        const auto last =
            std::find_if(result_.visits.rbegin(), result_.visits.rend(), [](const Visit& visit) {
                return visit.prompt->kind == PromptKind::person && !visit.value.empty();
            });
        const Person* person =
            last == result_.visits.rend() || find_option(*last->prompt, last->value) != nullptr
                ? nullptr
                : find_person(today_.people, last->value);
        return person != nullptr && is_unsafe(*person);
    }

    void heed() {
        const Signs before = std::exchange(signs_, signs(result_.visits, today_));
        newly_heavy_ = (signs_.low && !before.low) || (signs_.rose && !before.rose);
    }

    void finish() {
        Next& next = result_.next;
        result_.low = signs_.low;
        next.help = newly_heavy_;
        if (next.prompt == nullptr) {
            next.closing = closing();
            return;
        }
        next.ask = filled(next.prompt->ask, result_.visits, today_);
        next.help = next.help || (!next.prompt->help_if.empty() && hold(next.prompt->help_if));
    }

    /// Whether somebody stopped because it was enough, or was left with something sharp.
    bool ends_gently() const {
        const bool stopped = !result_.visits.empty() && result_.visits.back().value == stop;
        return signs_.low || signs_.away || signs_.too_much || stopped;
    }

    bool may_follow(std::string_view offer) const {
        return offer != pack_.id && (!ends_gently() || offer == steadying || offer == way_to_help);
    }

    void add_offer(std::vector<std::string>& offers, std::string_view offer) const {
        if (may_follow(offer) && std::find(offers.begin(), offers.end(), offer) == offers.end()) {
            offers.emplace_back(offer);
        }
    }

    Closing closing() const {
        Closing closing{filled(pack_.close.say, result_.visits, today_), {}, {}};
        for (const Visit& visit : result_.visits) {
            const Option* option = find_option(*visit.prompt, visit.value);
            if (option != nullptr && !option->offer.empty() && may_follow(option->offer)) {
                closing.chosen = option->offer;
            }
        }
        if (!closing.chosen.empty()) {
            closing.offer.push_back(closing.chosen);
        }
        if (ends_gently()) {
            add_offer(closing.offer, steadying);
        }
        for (const std::string& offer : pack_.close.offer) {
            add_offer(closing.offer, offer);
        }
        add_offer(closing.offer, way_to_help);
        return closing;
    }

    const Pack& pack_;
    const Today& today_;
    std::vector<int> rounds_;
    Walk result_;
    Signs signs_ = signs({}, today_);
    bool newly_heavy_ = false;
};

/// Takes answers out of a trail, each once, the first to a prompt first.
AnswerFor from_trail(std::span<const Answer> trail, std::vector<bool>& used) {
    return [trail, &used](const Prompt& prompt, int) -> std::optional<std::string> {
        for (std::size_t i = 0; i < trail.size(); ++i) {
            if (!used[i] && trail[i].prompt == prompt.id) {
                used[i] = true;
                return trail[i].value;
            }
        }
        return std::nullopt;
    };
}

/// The walk over every prompt in which what has no answer of its own is skipped.
Walk skipping_walk(const Pack& pack, std::span<const Answer> answers, const Today& today) {
    return Walker{pack, today}.along([&](const Prompt& prompt,
                                         int round) -> std::optional<std::string> {
        const std::string key = key_of({&prompt, "", round});
        const auto found = std::find_if(
            answers.begin(), answers.end(), [&](const Answer& each) { return each.prompt == key; });
        if (found == answers.end() || !fits(prompt, found->value)) {
            return std::string{};
        }
        return found->value;
    });
}

}  // namespace

Walk walk(const Pack& pack, std::span<const Answer> trail, const Today& today) {
    std::vector<bool> used(trail.size(), false);
    return Walker{pack, today}.along(from_trail(trail, used));
}

Next next(const Pack& pack, std::span<const Answer> trail, const Today& today) {
    return walk(pack, trail, today).next;
}

std::vector<Answer> trail_of(const Walk& walk) {
    std::vector<Answer> trail;
    for (const Visit& visit : walk.visits) {
        trail.push_back({visit.prompt->id, visit.value});
    }
    return trail;
}

std::string key_of(const Visit& visit) {
    return visit.round == 1 ? visit.prompt->id
                            : visit.prompt->id + "-" + std::to_string(visit.round);
}

std::vector<Answer> replayed_to_close(const Pack& pack,
                                      std::span<const Answer> answers,
                                      const Today& today) {
    return trail_of(skipping_walk(pack, answers, today));
}

std::vector<Answer> replayed(const Pack& pack,
                             std::span<const Answer> answers,
                             const Today& today) {
    std::vector<Answer> trail = replayed_to_close(pack, answers, today);
    while (!trail.empty() && trail.back().value.empty()) {
        trail.pop_back();
    }
    return trail;
}

}  // namespace softly
