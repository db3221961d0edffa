#include "core/keep.hpp"

#include "base/text.hpp"
#include "core/draft_said.hpp"
#include "core/entry_fields.hpp"
#include "core/people_said.hpp"
#include "core/plan.hpp"
#include "core/plan_lines.hpp"
#include "core/signs.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace softly {
namespace {

constexpr std::string_view check_in_id = "check-in";
constexpr std::string_view yes = "yes";
constexpr std::string_view no = "no";
constexpr std::string_view way_of_contact = "contact.how";

bool is_number_answer(const Prompt& prompt, const std::string& value) {
    return prompt.kind == PromptKind::scale && value != numb_word;
}

Value stored(const Prompt& prompt, const std::string& value) {
    if (is_number_answer(prompt, value)) {
        return {static_cast<std::int64_t>(parse_integer(value).value_or(0))};
    }
    if (prompt.kind != PromptKind::multi) {
        return {value};
    }
    Array ids;
    for (const std::string& id : chosen_ids(value)) {
        ids.push_back({id});
    }
    return {ids};
}

/// The answer a stored value is; empty where it is none.
std::string unstored(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value.data)) {
        return std::to_string(*number);
    }
    if (const auto* text = std::get_if<std::string>(&value.data)) {
        return *text;
    }
    std::vector<std::string> ids;
    if (const auto* array = std::get_if<Array>(&value.data)) {
        for (const Value& each : *array) {
            const auto* id = std::get_if<std::string>(&each.data);
            ids.push_back(id == nullptr ? "" : *id);
        }
    }
    return join(ids, ",");
}

void add_once(std::vector<std::string>& list, std::string words) {
    if (std::find(list.begin(), list.end(), words) == list.end()) {
        list.push_back(std::move(words));
    }
}

void add_words(std::string& text, const std::string& words) {
    text += (text.empty() ? "" : "\n\n") + words;
}

/// The last part of "tension.before" or "kindness.self".
std::string_view field_of(std::string_view keep) {
    const std::size_t dot = keep.find('.');
    return dot == keep.npos ? keep : keep.substr(dot + 1);
}

void keep_rating(Entry& entry, std::string_view name, const std::string& value) {
    std::erase(entry.numb, std::string{name});
    rating(entry.ratings, name).reset();
    if (value == numb_word) {
        entry.numb.emplace_back(name);
    } else if (const auto number = parse_integer(value)) {
        rating(entry.ratings, name) = static_cast<int>(*number);
    }
}

Rating as_rating(const std::string& value) {
    const auto number = parse_integer(value);
    return number ? Rating{static_cast<int>(*number)} : std::nullopt;
}

std::optional<bool> as_flag(const std::string& value) {
    return value == yes || value == no ? std::optional{value == yes} : std::nullopt;
}

/// Sets the field that `keep` names, through the one list of fields; lists and text grow.
class Keeping {
  public:
    Keeping(const Visit& visit, std::string_view keep) : visit_(visit), keep_(keep) {}

    template <class Member>
    void operator()(std::string_view table, std::string_view key, Member& member, OneOf) const {
        const std::string name = std::string{table} + (table.empty() ? "" : ".") + std::string{key};
        if (name == keep_) {
            set(member);
        }
    }

  private:
    void set(std::string& text) const {
        if (keep_ == "text" || keep_ == "kindness.received" || keep_ == "kindness.given") {
            add_words(text, visit_.value);
        } else {
            text = visit_.value;
        }
    }

    void set(std::vector<std::string>& list) const {
        if (visit_.prompt->kind != PromptKind::person) {
            for (std::string& words : listed_words(visit_)) {
                add_once(list, std::move(words));
            }
        } else if (find_option(*visit_.prompt, visit_.value) == nullptr) {
            add_once(list, visit_.value);
        }
    }

    void set(Rating& number) const { number = as_rating(visit_.value); }

    void set(std::optional<bool>& flag) const {
        flag = as_flag(visit_.value);
        if (keep_ == "kept_words" && flag == false) {
            flag.reset();  // an absent key says the same
        }
    }

    void set(std::optional<Moment>&) const {}

    void set(Table&) const {}

    const Visit& visit_;
    std::string_view keep_;
};

/// Takes out what a field holds; of lists, what `held` says.
class Clearing {
  public:
    explicit Clearing(const Entry& held) : held_(held) {}

    void clear(Entry& entry, std::string_view keep) const {
        if (const std::string_view name = field_of(keep); keep.starts_with("ratings.")) {
            keep_rating(entry, name, "");
        }
        erase(entry.people, held_.people, keep == "people");
        erase(entry.tags, held_.tags, keep == "tags");
        erase(entry.ideas, held_.ideas, keep == "ideas");
        erase(entry.helped, held_.helped, keep == "helped");
        each_field(entry, [&](std::string_view table, std::string_view key, auto& member, OneOf) {
            using Member = std::decay_t<decltype(member)>;
            const std::string name =
                std::string{table} + (table.empty() ? "" : ".") + std::string{key};
            if constexpr (!std::is_same_v<Member, std::vector<std::string>>
                          && !std::is_same_v<Member, Table>) {
                if (name == keep) {
                    member = Member{};
                }
            }
        });
    }

  private:
    static void erase(std::vector<std::string>& list,
                      const std::vector<std::string>& held,
                      bool concerned) {
        if (concerned) {
            std::erase_if(list, [&](const std::string& words) {
                return std::find(held.begin(), held.end(), words) != held.end();
            });
        }
    }

    const Entry& held_;
};

/// Where a prompt's answer goes beside the answers; for scales of a check-in named like a rating, there.
std::string keep_of(const Pack& pack, const Prompt& prompt) {
    if (prompt.keep == draft_target) {
        return "text";  // a draft is the person's words like any others
    }
    if (!prompt.keep.empty() || pack.id != check_in_id) {
        return prompt.keep;
    }
    if (const std::string_view name = rating_asked(prompt); !name.empty()) {
        return "ratings." + std::string{name};
    }
    return prompt.id == "contact_since" || prompt.id == "text" ? prompt.id : "";
}

/// True where the field alone holds the answer, so that it need not stand among the answers too.
bool stands_alone(const Pack& pack, const Prompt& prompt) {
    if (pack.id != check_in_id) {
        return false;
    }
    const std::string keep = keep_of(pack, prompt);
    const auto others =
        std::count_if(pack.prompts.begin(), pack.prompts.end(), [&](const Prompt& each) {
            return keep_of(pack, each) == keep;
        });
    return others == 1
           && (keep.starts_with("ratings.") || keep == "contact_since" || keep == "text");
}

void keep_visit(Entry& entry, const Pack& pack, const Visit& visit) {
    const std::string keep = keep_of(pack, *visit.prompt);
    const Visit kept{visit.prompt, value_to_keep(*visit.prompt, visit.value), visit.round};
    if (keep.starts_with("ratings.")) {
        keep_rating(entry, field_of(keep), kept.value);
    } else if (!kept.value.empty()) {
        each_field(entry, Keeping{kept, keep});
    }
    if (visit.prompt->role == Role::felt) {
        entry.felt = visit.value;
    }
    if (!stands_alone(pack, *visit.prompt) || visit.round > 1) {
        entry.answers.push_back({key_of(visit), stored(*visit.prompt, visit.value)});
    }
}

bool asks_for_way_of_contact(const Pack& pack) {
    return std::any_of(pack.prompts.begin(), pack.prompts.end(), [](const Prompt& prompt) {
        return prompt.keep == way_of_contact;
    });
}

void keep_all(Entry& entry, const Pack& pack, std::span<const Answer> trail, const Today& today) {
    for (const Visit& visit : walk(pack, trail, today).visits) {
        if (!visit.value.empty() && visit.prompt->kind != PromptKind::say) {
            keep_visit(entry, pack, visit);
        }
    }
    // An entry counts for the day of its `at`. So a pack that looks back asks in one question whether it was
    // today and in which way; without a way there was no contact today, and what else was said of it (that
    // one felt heard, from whom it came) stands among the answers alone.
    if (asks_for_way_of_contact(pack) && entry.contact.how.empty()) {
        entry.contact = {};
    }
}

/// The answer that stands in a field of its own.
std::string alone_in(const Entry& entry, const std::string& keep) {
    if (!keep.starts_with("ratings.")) {
        return keep == "text" ? entry.text : entry.contact_since;
    }
    const std::string name{field_of(keep)};
    if (const Rating& value = rating(entry.ratings, name)) {
        return std::to_string(*value);
    }
    const bool numb = std::find(entry.numb.begin(), entry.numb.end(), name) != entry.numb.end();
    return std::string{numb ? numb_word : ""};
}

}  // namespace

const std::vector<std::string>& keep_targets() {
    static const std::vector<std::string> targets = [] {
        std::vector<std::string> names;
        Entry any;
        constexpr std::string_view whole[] = {
            "people", "tags", "text", "contact_since", "felt", "kept_words", "ideas", "helped"};
        constexpr std::string_view tables[] = {"ratings", "contact", "tension", "kindness"};
        each_field(any, [&](std::string_view table, std::string_view key, const auto&, OneOf) {
            const auto& among = table.empty() ? std::span<const std::string_view>{whole}
                                              : std::span<const std::string_view>{tables};
            const std::string_view wanted = table.empty() ? key : table;
            if (std::find(among.begin(), among.end(), wanted) != among.end()) {
                names.push_back(std::string{table} + (table.empty() ? "" : ".") + std::string{key});
            }
        });
        for (const std::string& section : plan_sections()) {
            names.push_back(std::string{plan_prefix} + section);
        }
        names.insert(names.end(),
                     {std::string{draft_target},
                      std::string{draft_to_target},
                      std::string{draft_file_target}});
        names.emplace_back(person_target);
        for (const std::string_view fact : person_facts) {
            names.push_back(std::string{person_prefix} + std::string{fact});
        }
        return names;
    }();
    return targets;
}

std::vector<Answer> answers_in(const Entry& entry, const Pack& pack) {
    std::vector<Answer> answers;
    for (const Prompt& prompt : pack.prompts) {
        const std::string value =
            stands_alone(pack, prompt) ? alone_in(entry, keep_of(pack, prompt)) : "";
        if (fits(prompt, value)) {
            answers.push_back({prompt.id, value});
        }
    }
    for (const Prompt& prompt : pack.prompts) {
        for (int round = 1; round <= most_rounds; ++round) {
            const std::string key = key_of({&prompt, "", round});
            const Value* value = find(entry.answers, key);
            if (value != nullptr && fits(prompt, unstored(*value))) {
                answers.push_back({key, unstored(*value)});
            }
        }
    }
    return answers;
}

std::vector<Answer> answers_from(const Table& table) {
    std::vector<Answer> answers;
    for (const Member& member : table) {
        answers.push_back({member.key, unstored(member.value)});
    }
    return answers;
}

const Answer* first_misfit(const Pack& pack, std::span<const Answer> answers) {
    const auto is_answer_to = [](const Answer& answer, const Prompt& prompt) {
        for (int round = 1; round <= most_rounds; ++round) {
            if (answer.prompt == key_of({&prompt, "", round})) {
                return fits(prompt, answer.value);
            }
        }
        return false;
    };
    const auto found = std::find_if(answers.begin(), answers.end(), [&](const Answer& answer) {
        return std::none_of(pack.prompts.begin(), pack.prompts.end(), [&](const Prompt& prompt) {
            return is_answer_to(answer, prompt);
        });
    });
    return found == answers.end() ? nullptr : &*found;
}

std::vector<Answer> trail_in(const Entry& entry, const Pack& pack, const Today& today) {
    return replayed(pack, answers_in(entry, pack), today);
}

Entry with_trail(Entry entry, const Pack& pack, std::span<const Answer> trail, const Today& today) {
    Entry held;
    keep_all(held, pack, trail_in(entry, pack, today), today);
    const Clearing clearing{held};
    for (const Prompt& prompt : pack.prompts) {
        clearing.clear(entry, keep_of(pack, prompt));
    }
    entry.felt.clear();
    entry.answers.clear();
    entry.kind =
        pack.id == check_in_id ? "check-in" : (pack.exercise.empty() ? "reflection" : "exercise");
    entry.exercise = pack.exercise;
    keep_all(entry, pack, trail, today);
    entry.pack = entry.kind == check_in_id && entry.answers.empty() ? "" : pack.id;
    return entry;
}

}  // namespace softly
