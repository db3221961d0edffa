#include "core/query_match.hpp"

#include "base/search_fold.hpp"
#include "base/text.hpp"
#include "core/entry_fields.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace softly {

namespace {

using Texts = std::vector<std::string>;

/// What is compared as a whole: spaces at its ends do not count.
std::string name_folded(std::string_view name) {
    return std::string{trim(search_folded(name))};
}

/// What an entry may call someone.
Texts names_of(const Person& person) {
    Texts names{name_folded(person.id), name_folded(person.name)};
    for (const std::string& alias : person.aliases) {
        names.push_back(name_folded(alias));
    }
    std::erase(names, "");
    return names;
}

/// A reference of an entry and all other names of the same person.
Texts names_of(const std::string& reference, const People& people) {
    Texts names{name_folded(reference)};
    if (const Person* person = find_person(people, reference)) {
        const Texts more = names_of(*person);
        names.insert(names.end(), more.begin(), more.end());
    }
    return names;
}

/// Collects the texts that words are looked for in, folded.
class TextGatherer {
  public:
    explicit TextGatherer(const People& people) : people_(people) {}

    Texts gathered(const Entry& entry) && {
        each_field(entry,
                   [&](std::string_view table, std::string_view key, const auto& field, OneOf) {
                       if (is_searched(table, key)) {
                           add(field, key);
                       }
                   });
        add(entry.extra, "");
        return std::move(texts_);
    }

  private:
    void add(const std::string& text, std::string_view) {
        if (!text.empty()) {
            texts_.push_back(search_folded(text));
        }
    }

    void add(const std::vector<std::string>& texts, std::string_view key) {
        for (const std::string& text : texts) {
            if (key != "people") {
                add(text, key);
                continue;
            }
            const Texts names = names_of(text, people_);
            texts_.insert(texts_.end(), names.begin(), names.end());
        }
    }

    void add(const Table& table, std::string_view key) {
        for (const Member& member : table) {
            add(member.value, key);
        }
    }

    void add(const Value& value, std::string_view key) {
        if (const auto* text = std::get_if<std::string>(&value.data)) {
            add(*text, key);
        } else if (const auto* table = std::get_if<Table>(&value.data)) {
            add(*table, key);
        } else if (const auto* array = std::get_if<Array>(&value.data)) {
            for (const Value& each : *array) {
                add(each, key);
            }
        }
    }

    template <class Number>
    void add(const std::optional<Number>&, std::string_view) {}

    const People& people_;
    Texts texts_;
};

bool fits(const Condition& condition, const Rating& rating) {
    if (!rating || !condition.number) {
        return false;
    }
    switch (condition.compare) {
    case Compare::less:
        return *rating < *condition.number;
    case Compare::at_most:
        return *rating <= *condition.number;
    case Compare::equal:
        return *rating == *condition.number;
    case Compare::at_least:
        return *rating >= *condition.number;
    case Compare::more:
        break;
    }
    return *rating > *condition.number;
}

bool names_someone(const Entry& entry, const std::string& wanted, const People& people) {
    return std::any_of(entry.people.begin(), entry.people.end(), [&](const std::string& each) {
        const Texts names = names_of(each, people);
        return std::find(names.begin(), names.end(), wanted) != names.end();
    });
}

/// True for any condition but one about words.
bool holds(const Condition& condition, const Entry& entry, const People& people) {
    switch (condition.about) {
    case About::tag:
        return std::any_of(entry.tags.begin(), entry.tags.end(), [&](const std::string& tag) {
            return name_folded(tag) == condition.value;
        });
    case About::person:
        return names_someone(entry, condition.value, people);
    case About::kind:
        return name_folded(entry.kind) == condition.value;
    case About::pack:
        return name_folded(entry.pack) == condition.value;
    case About::rating:
    case About::words:
        break;
    }
    if (condition.number) {
        return fits(condition, rating(entry.ratings, condition.value));
    }
    return std::find(entry.numb.begin(), entry.numb.end(), condition.value) != entry.numb.end();
}

/// The word, and every way to name those whose names hold it or, where `whole`, are it.
Texts word_or_person(const std::string& word, const People& people, bool whole) {
    Texts any_of{word};
    for (const Person& person : people) {
        const Texts names = names_of(person);
        const bool meant = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return whole ? name == word : name.find(word) != std::string::npos;
        });
        if (meant) {
            any_of.insert(any_of.end(), names.begin(), names.end());
        }
    }
    return any_of;
}

Needle needle_of(const Condition& condition, const People& people) {
    switch (condition.about) {
    case About::words:
        return {word_or_person(condition.value, people, false)};
    case About::person:
        return {word_or_person(condition.value, people, true)};
    case About::kind:
        return {{condition.value}, false};
    case About::rating:
        return {{condition.number ? condition.value : "numb"}, false};
    case About::tag:
    case About::pack:
        break;
    }
    return {{condition.value}};
}

}  // namespace

bool is_searched(std::string_view table, std::string_view key) {
    constexpr std::array<std::string_view, 7> plain{
        "tags", "people", "text", "pack", "answers", "ideas", "helped"};
    return table.empty() ? std::find(plain.begin(), plain.end(), key) != plain.end()
                         : table == "kindness" && key != "self";
}

bool matches(const Query& query, const Entry& entry, const People& people) {
    Texts texts;
    for (const Condition& condition : query.conditions) {
        if (condition.about != About::words) {
            if (holds(condition, entry, people) == condition.left_out) {
                return false;
            }
            continue;
        }
        if (texts.empty()) {
            texts = TextGatherer{people}.gathered(entry);
        }
        const bool there = std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
            return text.find(condition.value) != std::string::npos;
        });
        if (there == condition.left_out) {
            return false;
        }
    }
    return true;
}

std::vector<Needle> needles_of(const Query& query, const Filter& filter, const People& people) {
    std::vector<Needle> needles;
    for (const Condition& condition : query.conditions) {
        if (!condition.left_out) {
            needles.push_back(needle_of(condition, people));
        }
    }
    const auto add = [&](std::string_view text, bool in_words) {
        std::string folded = name_folded(text);
        if (!folded.empty()) {
            needles.push_back({{std::move(folded)}, in_words});
        }
    };
    for (const std::string& tag : filter.tags) {
        add(tag, true);
    }
    add(filter.person, true);
    add(filter.kind, false);
    // The longest first: it is in the fewest files.
    std::stable_sort(needles.begin(), needles.end(), [](const Needle& left, const Needle& right) {
        return left.any_of.front().size() > right.any_of.front().size();
    });
    return needles;
}

}  // namespace softly
