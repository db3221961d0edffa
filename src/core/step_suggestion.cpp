#include "core/step_suggestion.hpp"

#include "base/text.hpp"
#include "core/step_past.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <string_view>

namespace softly {
namespace {

constexpr int good_mood = 6;
constexpr int little_energy = 3;
constexpr int quite_safe = 6;
constexpr int days_of_care = 14;  ///< what was hard or let go is left alone for so long
constexpr int days_of_peace =
    7;  ///< after a step was let go, whoever it was with is left out for so long
constexpr int days_of_distance = 30;
constexpr int times_on_a_rung = 2;  ///< before the next one
constexpr int most_open_steps = 3;

struct Candidate {
    const Person* person = nullptr;
    PersonSeen seen;
    std::optional<Because> because;  ///< nothing for someone of whom nothing is known
};

constexpr std::array<std::string_view, 15> wordless_kinds{"animal",
                                                          "pet",
                                                          "dog",
                                                          "cat",
                                                          "horse",
                                                          "rabbit",
                                                          "bird",
                                                          "birds",
                                                          "plant",
                                                          "garden",
                                                          "place",
                                                          "כלב",
                                                          "כלבה",
                                                          "חתול",
                                                          "חתולה"};
constexpr std::array<std::string_view, 1> group_kinds{"group"};
constexpr std::array<std::string_view, 6> professional_kinds{
    "therapist", "therapy", "doctor", "counsellor", "psychologist", "professional"};

/// Of such a kind, which people say in free text: "support group", "dog".
bool is_one_of(const Person& person, std::span<const std::string_view> kinds) {
    std::string kind = folded(person.kind);
    std::replace(kind.begin(), kind.end(), '-', ' ');
    return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view each) {
        return (" " + kind + " ").find(" " + folded(each) + " ") != std::string::npos;
    });
}

/// No words are needed with them: by their kind, or by how one is with them.
bool is_wordless(const Candidate& candidate) {
    return candidate.seen.is_a_pet || is_one_of(*candidate.person, wordless_kinds);
}

class Suggesting {
  public:
    explicit Suggesting(const StepKnowledge& knowledge)
        : knowledge_(knowledge), unsafe_(unsafe_names(knowledge.people)),
          past_(step_past(knowledge)) {}

    std::vector<StepIdea> ideas() {
        std::vector<Candidate> near;
        std::vector<Candidate> distant;
        for (const Person& person : knowledge_.people) {
            if (may_be_suggested(person)) {
                Candidate candidate{&person, past_.seen[index_of(person)], {}};
                candidate.because = reason(candidate);
                (is_distant(candidate) ? distant : near).push_back(candidate);
            }
        }
        // Of people with the same reason the file's first comes first.
        std::stable_sort(
            near.begin(), near.end(), [](const Candidate& one, const Candidate& other) {
                return one.because.value_or(Because::small)
                       < other.because.value_or(Because::small);
            });
        return in_turn(near, distant);
    }

  private:
    std::vector<StepIdea> in_turn(const std::vector<Candidate>& near,
                                  const std::vector<Candidate>& distant) const {
        const auto warm = first_idea(near);
        const auto far = first_idea(distant);
        if (far && past_.is_warm) {
            StepIdea idea = *far;
            idea.because = Because::after_warm_up;
            return {idea};
        }
        if (warm && far && warm->because != Because::small) {
            StepIdea first = *warm;
            first.warms_up_for = far->person;
            return {first, *far};
        }
        if (warm || far) {
            return {warm ? *warm : *far};
        }
        for (const char* way : {"presence", "greet"}) {
            StepIdea alone{"", way, usual_size(way), Because::wordless};
            if (alone.size <= highest_rung() && is_free(alone)) {
                return {alone};
            }
        }
        return {};
    }

    std::size_t index_of(const Person& person) const {
        return static_cast<std::size_t>(&person - knowledge_.people.data());
    }

    std::optional<int> days_since(const std::optional<Date>& day) const {
        return day ? std::optional{days_between(*day, knowledge_.today)} : std::nullopt;
    }

    int highest_rung() const {
        const Ratings& ratings = knowledge_.ratings;
        if (ratings.energy && *ratings.energy <= little_energy) {
            return 1;
        }
        const bool steady = past_.times_reached >= times_on_a_rung && ratings.safety
                            && *ratings.safety >= quite_safe;
        return std::max(1, past_.reached + (steady && past_.reached > 0 ? 1 : 0));
    }

    bool may_be_suggested(const Person& person) const {
        if (person.id.empty() || person.name.empty() || goes_by_one_of(person, unsafe_)
            || is_resting(person, knowledge_.today)) {
            return false;
        }
        const PersonSeen& seen = past_.seen[index_of(person)];
        const auto days = days_since(seen.felt_on);
        if (seen.felt != nullptr && felt_hard(*seen.felt) && days && *days < days_of_care) {
            return false;
        }
        const auto is_with_them = [&](const Step& step) {
            return find_person(knowledge_.people, step.person) == &person;
        };
        return std::none_of(
                   knowledge_.steps.begin(),
                   knowledge_.steps.end(),
                   [&](const Step& step) { return !has_ended(step) && is_with_them(step); })
               && std::none_of(
                   knowledge_.ended.begin(), knowledge_.ended.end(), [&](const Step& step) {
                       return was_let_go_within(step, days_of_peace) && is_with_them(step);
                   });
    }

    bool was_let_go_within(const Step& step, int days) const {
        const auto since = days_since(step.ended);
        return step.state == let_go_state && since && *since < days && !was_shrunk(step);
    }

    std::optional<Because> reason(const Candidate& candidate) const {
        const Person& person = *candidate.person;
        const PersonSeen& seen = candidate.seen;
        if (seen.felt != nullptr && felt_easy(*seen.felt)) {
            const bool is_better = seen.felt->expected && seen.felt->happened
                                   && *seen.felt->happened > *seen.felt->expected;
            return is_better ? Because::better_than_thought : Because::felt_easy;
        }
        if (seen.gave_energy) {
            return Because::gave_energy;
        }
        if (has_quality(person, "easy to reach")) {
            return Because::easy_to_reach;
        }
        if (person.circle == "inner") {
            return Because::inner_circle;
        }
        return is_good_for(person, "chat") ? std::optional{Because::good_for_it} : std::nullopt;
    }

    bool is_distant(const Candidate& candidate) const {
        const auto days = days_since(candidate.seen.last_contact);
        return (!days || *days > days_of_distance) && candidate.person->circle != "inner"
               && !has_quality(*candidate.person, "easy to reach") && !is_wordless(candidate)
               && !is_one_of(*candidate.person, group_kinds)
               && !is_one_of(*candidate.person, professional_kinds);
    }

    std::optional<StepIdea> first_idea(const std::vector<Candidate>& candidates) const {
        for (const Candidate& candidate : candidates) {
            if (auto idea = idea_with(candidate)) {
                return idea;
            }
        }
        return std::nullopt;
    }

    std::optional<StepIdea> idea_with(const Candidate& candidate) const {
        const int reach = std::min(highest_rung(), std::max(1, candidate.seen.reached) + 1);
        for (const Rung& rung : rungs_for(candidate, reach)) {
            StepIdea idea{candidate.person->id,
                          std::string{rung.way},
                          rung.size,
                          candidate.because.value_or(Because::small)};
            if (!is_free(idea)) {
                continue;
            }
            if (idea.because == Because::felt_easy) {
                idea.how = candidate.seen.felt->contact.how;
                idea.last_week =
                    days_since(candidate.seen.felt_on).value_or(days_of_care) < days_of_care;
            }
            return idea;
        }
        return std::nullopt;
    }

    /// What fits this person, as big as it may be, the first choice first.
    std::vector<Rung> rungs_for(const Candidate& candidate, int reach) const {
        const Person& person = *candidate.person;
        if (is_wordless(candidate)) {
            return {{"presence", 1}};
        }
        if (is_one_of(person, group_kinds)) {
            return reach >= usual_size("join") ? std::vector<Rung>{{"join", usual_size("join")}}
                                               : std::vector<Rung>{{"presence", 1}};
        }
        if (is_one_of(person, professional_kinds)) {
            return {{"professional", std::min(reach, usual_size("professional"))}};
        }
        std::vector<Rung> rungs;
        if (reach >= usual_size("share") && knowledge_.ratings.mood.value_or(0) >= good_mood) {
            rungs.push_back({"share", usual_size("share")});
        }
        if (reach >= usual_size("ask") && is_good_for(person, "practical")) {
            rungs.push_back({"ask", usual_size("ask")});
        }
        rungs.push_back({"message", std::min(reach, usual_size("message"))});
        rungs.push_back({"presence", 1});
        return rungs;
    }

    /// Nothing that was let go lately, and nothing that was passed in this run.
    bool is_free(const StepIdea& idea) const {
        const auto is_same = [&](std::string_view person, std::string_view way) {
            return way == idea.way && person == idea.person;
        };
        const bool passed = std::any_of(
            knowledge_.passed.begin(), knowledge_.passed.end(), [&](const StepIdea& each) {
                return each.person == idea.person && (!idea.person.empty() || each.way == idea.way);
            });
        return !passed
               && std::none_of(
                   knowledge_.ended.begin(), knowledge_.ended.end(), [&](const Step& step) {
                       return was_let_go_within(step, days_of_care)
                              && is_same(person_reference(knowledge_.people, step.person),
                                         step.way);
                   });
    }

    /// What went on as a smaller one was not let go of.
    bool was_shrunk(const Step& step) const {
        const auto links_back = [&](const Step& each) { return each.smaller_than == step.id; };
        return std::any_of(knowledge_.steps.begin(), knowledge_.steps.end(), links_back)
               || std::any_of(knowledge_.ended.begin(), knowledge_.ended.end(), links_back);
    }

    const StepKnowledge& knowledge_;
    std::set<std::string> unsafe_;
    StepPast past_;
};

bool is_enough_open(const StepKnowledge& knowledge) {
    return std::count_if(knowledge.steps.begin(),
                         knowledge.steps.end(),
                         [&](const Step& step) { return is_open(step, knowledge.today); })
           >= most_open_steps;
}

}  // namespace

bool is_rest_day(const StepKnowledge& knowledge) {
    return std::any_of(knowledge.entries.begin(), knowledge.entries.end(), [&](const Entry& entry) {
        if (entry.kind != "try" || !entry.at
            || entry.happened.value_or(felt_easy_from) > felt_hard_down_from) {
            return false;
        }
        const int days =
            days_between(day_of(entry.at->local, knowledge.day_start), knowledge.today);
        return days == 0 || days == 1;
    });
}

std::vector<StepIdea> step_ideas(const StepKnowledge& knowledge) {
    if (knowledge.heavy || is_rest_day(knowledge) || is_enough_open(knowledge)) {
        return {};
    }
    return Suggesting{knowledge}.ideas();
}

}  // namespace softly
