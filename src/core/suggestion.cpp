#include "core/suggestion.hpp"

#include "core/low.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace softly {
namespace {

constexpr int little_energy = 3;
constexpr int few_minutes = 2;
constexpr int far_from_others = 4;
constexpr int safe_enough = 4;
constexpr int days_of_patience = 14;
constexpr int times_of_patience = 2;

using What = PackPast::What;

bool holds(const Clause& clause, const Ratings& ratings) {
    const Rating& rated = rating(ratings, clause.name);
    const std::string value = rated ? std::to_string(*rated) : "";
    return std::any_of(clause.words.begin(), clause.words.end(), [&](const std::string& word) {
        return matches(value, word);
    });
}

bool was_done_on(std::string_view pack, Date day, std::span<const PackPast> past) {
    return std::any_of(past.begin(), past.end(), [&](const PackPast& each) {
        return each.pack == pack && each.what == What::done && each.day == day;
    });
}

/// An offer that was taken up later on that day was not passed by.
bool was_passed_by(std::string_view pack, Date today, std::span<const PackPast> past) {
    return std::count_if(past.begin(),
                         past.end(),
                         [&](const PackPast& each) {
                             return each.pack == pack && each.what == What::passed_by
                                    && days_between(each.day, today) < days_of_patience
                                    && !was_done_on(pack, each.day, past);
                         })
           >= times_of_patience;
}

bool felt_sharper(std::string_view pack, std::span<const PackPast> past) {
    return std::count_if(past.begin(),
                         past.end(),
                         [&](const PackPast& each) {
                             return each.pack == pack && each.what == What::sharper;
                         })
           >= times_of_patience;
}

/// Those that called_for() knows a day for; on other days they are for the person to pick.
constexpr std::string_view have_their_day[] = {"check-in",
                                               "steady",
                                               "therapy",
                                               "after-step",
                                               "kind-break",
                                               "patience",
                                               "heard",
                                               "step",
                                               "good-things",
                                               "week"};

/// The packs that the person's day speaks for, the first before the others.
std::vector<std::string_view> called_for(const Situation& situation) {
    std::vector<std::string_view> packs;
    if (is_heavy(situation)) {
        return {"steady"};
    }
    if (situation.stirred_after_therapy) {
        packs.push_back("therapy");
    }
    if (situation.step_waiting) {
        packs.push_back("after-step");
    }
    if (situation.tone_to_self == "harsh") {
        packs.insert(packs.end(), {"kind-break", "patience"});
    }
    if (situation.slowed) {
        packs.push_back("patience");
    }
    if (situation.ratings.connection && *situation.ratings.connection <= far_from_others
        && situation.ratings.safety && *situation.ratings.safety >= safe_enough) {
        packs.insert(packs.end(), {"heard", "step"});
    }
    if (situation.good_moment) {
        packs.push_back("good-things");
    }
    if (situation.week_day) {
        packs.push_back("week");
    }
    return packs;
}

}  // namespace

bool is_heavy(const Situation& situation) {
    return is_low(situation.ratings) || situation.not_safe
           || situation.tension.value_or(0) >= high_tension;
}

bool may_be_offered(const Pack& pack, const Situation& situation, std::span<const PackPast> past) {
    const OfferWhen& when = pack.offer_when;
    const bool ratings_hold =
        std::all_of(when.ratings.begin(), when.ratings.end(), [&](const Clause& clause) {
            return holds(clause, situation.ratings);
        });
    const bool long_enough_ago =
        !when.every_days || std::none_of(past.begin(), past.end(), [&](const PackPast& each) {
            return each.pack == pack.id && each.what == What::done
                   && days_between(each.day, situation.today) < *when.every_days;
        });
    const bool comes_after =
        when.after.empty() || std::any_of(past.begin(), past.end(), [&](const PackPast& each) {
            return each.pack == when.after && each.what == What::done
                   && each.day == situation.today;
        });
    return ratings_hold && long_enough_ago && comes_after;
}

std::string suggested(const Situation& situation,
                      std::span<const Pack> packs,
                      std::span<const PackPast> past) {
    const bool tired = situation.ratings.energy && *situation.ratings.energy <= little_energy;
    const auto fits_now = [&](const Pack& pack) {
        return may_be_offered(pack, situation, past)
               && !was_passed_by(pack.id, situation.today, past) && !felt_sharper(pack.id, past)
               && (!tired || pack.shortest <= few_minutes);
    };
    for (const std::string_view id : called_for(situation)) {
        const auto found = std::find_if(
            packs.begin(), packs.end(), [&](const Pack& pack) { return pack.id == id; });
        if (found != packs.end() && fits_now(*found)) {
            return found->id;
        }
    }
    if (is_heavy(situation)) {
        return "";
    }
    const auto found = std::find_if(packs.begin(), packs.end(), [&](const Pack& pack) {
        return !pack.offer_when.empty()
               && std::find(std::begin(have_their_day), std::end(have_their_day), pack.id)
                      == std::end(have_their_day)
               && fits_now(pack);
    });
    return found == packs.end() ? "" : found->id;
}

}  // namespace softly
