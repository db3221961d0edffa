#include "core/discreet.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <variant>

namespace softly {

namespace {

/// An answer that is a choice cannot be told from one that is a sentence, so both stay private.
bool may_hold_words(const Value& value) {
    return std::holds_alternative<std::string>(value.data)
           || std::holds_alternative<Array>(value.data)
           || std::holds_alternative<Table>(value.data);
}

}  // namespace

Entry discreet(Entry entry, const People& people) {
    for (std::string& reference : entry.people) {
        reference = initials(person_name(people, reference));
    }
    entry.text.clear();
    entry.kindness.received.clear();
    entry.kindness.given.clear();
    entry.step.clear();
    entry.source_id.clear();
    entry.ideas.clear();
    entry.helped.clear();
    std::erase_if(entry.answers, [](const Member& answer) { return may_hold_words(answer.value); });
    entry.extra.clear();
    return entry;
}

Summary discreet(Summary summary, const People& people) {
    std::map<std::string, int> by_initials;
    for (const auto& [reference, moments] : summary.people) {
        by_initials[initials(person_name(people, reference))] += moments;
    }
    summary.people = std::move(by_initials);
    summary.quotes.clear();
    summary.kindness.words.clear();
    summary.helped.clear();
    if (summary.with && summary.with->with.what == With::What::person) {
        summary.with->with.name = initials(person_name(people, summary.with->with.name));
    }
    return summary;
}

}  // namespace softly
