#include "core/step_suggestion.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace softly {
namespace {

constexpr int easy = 6;
constexpr int hard = 3;
constexpr int good_mood = 6;
constexpr int little_energy = 3;
constexpr int quite_safe = 6;
constexpr int days_of_care = 14;   ///< what was hard or let go is left alone for so long
constexpr int days_of_warmth = 7;  ///< a warm-up counts for so long
constexpr int days_of_distance = 30;
constexpr int times_on_a_rung = 2;  ///< before the next one
constexpr int most_open_steps = 3;

/// What was seen of one person in the journal.
struct Seen {
    std::optional<Date> last_contact;
    const Entry* felt = nullptr;  ///< the last entry that says how it was
    std::optional<Date> felt_on;
    bool gave_energy = false;
    int reached = 0;  ///< the highest rung
};

struct Candidate {
    const Person* person = nullptr;
    Seen seen;
    std::optional<Because> because;  ///< nothing for someone of whom nothing is known
};

bool has(const std::vector<std::string>& list, std::string_view word) {
    return std::any_of(list.begin(), list.end(), [&](const std::string& each) {
        return folded(each) == folded(word);
    });
}

bool is_kind(const Person& person, std::initializer_list<std::string_view> kinds) {
    const std::string kind = folded(person.kind);
    return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view each) {
        return kind.find(each) != std::string::npos;
    });
}

/// Every name that people.toml gives to somebody unsafe.
std::set<std::string> unsafe_names(const People& people) {
    std::set<std::string> names;
    for (const Person& person : people) {
        if (person.unsafe.value_or(false)) {
            names.insert(folded(person.id));
            names.insert(folded(person.name));
            for (const std::string& alias : person.aliases) {
                names.insert(folded(alias));
            }
        }
    }
    names.erase("");
    return names;
}

bool goes_by_one_of(const Person& person, const std::set<std::string>& names) {
    return names.contains(folded(person.id)) || names.contains(folded(person.name))
           || std::any_of(person.aliases.begin(),
                          person.aliases.end(),
                          [&](const std::string& alias) { return names.contains(folded(alias)); });
}

bool was_contact(const Entry& entry) {
    return entry.kind == "moment" || entry.kind == "try" || entry.contact != Contact{};
}

bool felt_easy(const Entry& entry) {
    return entry.contact.ease.value_or(0) >= easy || entry.happened.value_or(0) >= easy
           || (!entry.contact.ease && !entry.happened
               && (entry.contact.heard.value_or(false)
                   || entry.ratings.connection.value_or(0) >= easy));
}

bool felt_hard(const Entry& entry) {
    return entry.contact.ease.value_or(easy) <= hard || entry.happened.value_or(easy) <= hard;
}

bool says_how_it_was(const Entry& entry) {
    return entry.contact.ease || entry.happened || entry.contact.heard || entry.ratings.connection;
}

int rung_of_contact(std::string_view how) {
    if (how == "near" || how == "pet") {
        return 1;
    }
    return how == "call" || how == "in-person" ? 3 : 2;
}

class Suggesting {
  public:
    explicit Suggesting(const StepKnowledge& knowledge)
        : knowledge_(knowledge), unsafe_(unsafe_names(knowledge.people)) {}

    std::vector<StepIdea> ideas() {
        look_back();
        std::vector<Candidate> near;
        std::vector<Candidate> distant;
        for (const Person& person : knowledge_.people) {
            if (may_be_suggested(person)) {
                Candidate candidate{&person, seen_[index_of(person)], {}};
                candidate.because = reason(candidate);
                (is_distant(candidate) ? distant : near).push_back(std::move(candidate));
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
        if (far && is_warm_) {
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

    void look_back() {
        seen_.resize(knowledge_.people.size());
        for (const Entry& entry : knowledge_.entries) {
            if (entry.at) {
                look_at(entry, day_of(entry.at->local, knowledge_.day_start));
            }
        }
    }

    void look_at(const Entry& entry, Date day) {
        const bool contact = was_contact(entry);
        bool safe = entry.people.empty();
        for (const std::string& reference : entry.people) {
            const Person* person = find_person(knowledge_.people, reference);
            if (person == nullptr || goes_by_one_of(*person, unsafe_)) {
                safe = safe || (person == nullptr && !unsafe_.contains(folded(reference)));
                continue;
            }
            safe = true;
            note(seen_[index_of(*person)], entry, day, contact);
            const auto days = days_since(day);
            is_warm_ = is_warm_
                       || (contact && *days >= 0 && *days < days_of_warmth && !felt_hard(entry)
                           && is_easy_company(*person));
        }
        if (contact && safe) {
            note_rung(rung_reached(entry));
        }
    }

    static bool is_easy_company(const Person& person) {
        return person.circle == "inner" || has(person.qualities, "easy to reach");
    }

    void note(Seen& seen, const Entry& entry, Date day, bool contact) const {
        if (contact) {
            seen.last_contact = seen.last_contact ? std::max(*seen.last_contact, day) : day;
            seen.reached = std::max(seen.reached, rung_reached(entry));
        }
        if (says_how_it_was(entry) && (!seen.felt_on || *seen.felt_on < day)) {
            seen.felt = &entry;
            seen.felt_on = day;
        }
        seen.gave_energy = seen.gave_energy || entry.ratings.energy.value_or(0) >= easy;
    }

    int rung_reached(const Entry& entry) const {
        if (entry.kind != "try") {
            return rung_of_contact(entry.contact.how);
        }
        if (entry.how == "tried") {
            return 0;
        }
        for (const Steps* steps : {&knowledge_.steps, &knowledge_.ended}) {
            for (const Step& step : *steps) {
                if (step.id == entry.step && !step.id.empty()) {
                    return step.size.value_or(usual_size(step.way));
                }
            }
        }
        return 1;
    }

    void note_rung(int rung) {
        if (rung > reached_) {
            reached_ = rung;
            times_reached_ = 0;
        }
        times_reached_ += rung == reached_ ? 1 : 0;
    }

    int highest_rung() const {
        const Ratings& ratings = knowledge_.ratings;
        if (ratings.energy && *ratings.energy <= little_energy) {
            return 1;
        }
        const bool steady =
            times_reached_ >= times_on_a_rung && ratings.safety && *ratings.safety >= quite_safe;
        return std::max(1, reached_ + (steady && reached_ > 0 ? 1 : 0));
    }

    bool may_be_suggested(const Person& person) const {
        if (person.id.empty() || person.name.empty() || goes_by_one_of(person, unsafe_)
            || is_resting(person, knowledge_.today)) {
            return false;
        }
        const Seen& seen = seen_[index_of(person)];
        const auto days = days_since(seen.felt_on);
        if (seen.felt != nullptr && felt_hard(*seen.felt) && *days < days_of_care) {
            return false;
        }
        return std::none_of(
            knowledge_.steps.begin(), knowledge_.steps.end(), [&](const Step& step) {
                return !has_ended(step) && find_person(knowledge_.people, step.person) == &person;
            });
    }

    std::optional<Because> reason(const Candidate& candidate) const {
        const Person& person = *candidate.person;
        const Seen& seen = candidate.seen;
        if (seen.felt != nullptr && felt_easy(*seen.felt)) {
            const bool is_better = seen.felt->expected && seen.felt->happened
                                   && *seen.felt->happened > *seen.felt->expected;
            return is_better ? Because::better_than_thought : Because::felt_easy;
        }
        if (seen.gave_energy) {
            return Because::gave_energy;
        }
        if (has(person.qualities, "easy to reach")) {
            return Because::easy_to_reach;
        }
        if (person.circle == "inner") {
            return Because::inner_circle;
        }
        return has(person.good_for, "chat") ? std::optional{Because::good_for_it} : std::nullopt;
    }

    bool is_distant(const Candidate& candidate) const {
        const auto days = days_since(candidate.seen.last_contact);
        return (!days || *days > days_of_distance) && candidate.person->circle != "inner"
               && !has(candidate.person->qualities, "easy to reach")
               && !is_kind(*candidate.person,
                           {"animal", "pet", "place", "group", "therap", "doctor", "professional"});
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
        for (const Rung& rung : rungs_for(*candidate.person, reach)) {
            StepIdea idea{candidate.person->id,
                          std::string{rung.way},
                          rung.size,
                          candidate.because.value_or(Because::small)};
            if (!is_free(idea)) {
                continue;
            }
            if (idea.because == Because::felt_easy) {
                idea.how = candidate.seen.felt->contact.how;
                idea.last_week = *days_since(candidate.seen.felt_on) < days_of_care;
            }
            return idea;
        }
        return std::nullopt;
    }

    /// What fits this person, as big as it may be, the first choice first.
    std::vector<Rung> rungs_for(const Person& person, int reach) const {
        if (is_kind(person, {"animal", "pet", "place"})) {
            return {{"presence", 1}};
        }
        if (is_kind(person, {"group"})) {
            return reach >= usual_size("join") ? std::vector<Rung>{{"join", usual_size("join")}}
                                               : std::vector<Rung>{{"presence", 1}};
        }
        if (is_kind(person, {"therap", "doctor", "professional"})) {
            return {{"professional", std::min(reach, usual_size("professional"))}};
        }
        std::vector<Rung> rungs;
        if (reach >= usual_size("share") && knowledge_.ratings.mood.value_or(0) >= good_mood) {
            rungs.push_back({"share", usual_size("share")});
        }
        if (reach >= usual_size("ask") && has(person.good_for, "practical")) {
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
                       const auto days = days_since(step.ended);
                       return step.state == let_go_state && days && *days < days_of_care
                              && is_same(person_reference(knowledge_.people, step.person), step.way)
                              && !was_shrunk(step);
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
    std::vector<Seen> seen_;  ///< by place in people
    int reached_ = 0;
    int times_reached_ = 0;
    bool is_warm_ = false;
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
        if (entry.kind != "try" || !entry.at || entry.happened.value_or(easy) > hard) {
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
