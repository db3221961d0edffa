#include "store/keep_lint.hpp"

#include "base/text.hpp"
#include "core/draft_said.hpp"
#include "core/entry_fields.hpp"
#include "core/keep.hpp"
#include "core/pack.hpp"
#include "core/people_said.hpp"
#include "core/plan_lines.hpp"
#include "store/pack_fields.hpp"
#include "view/words_pack_lint.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <type_traits>
#include <utility>

namespace softly {
namespace {

constexpr std::array<std::string_view, 2> yes_and_no{"yes", "no"};

template <class Range>
bool is_in(const Range& range, std::string_view word) {
    return std::find(std::begin(range), std::end(range), word) != std::end(range);
}

void report(Problems& problems, const Prompt& prompt, std::string words) {
    problems.push_back({"", prompt.place.line, prompt.place.column, std::move(words)});
}

/// What a word of keep, by its field, has to find among a prompt's options; empty where anything goes.
OneOf words_kept(std::string_view keep) {
    OneOf found;
    Entry any;
    each_field(
        any, [&](std::string_view table, std::string_view key, const auto& member, OneOf words) {
            using Member = std::decay_t<decltype(member)>;
            const std::string name =
                std::string{table} + (table.empty() ? "" : ".") + std::string{key};
            if (name == keep) {
                found = std::is_same_v<Member, std::optional<bool>> ? OneOf{yes_and_no} : words;
            }
        });
    return found;
}

bool keeps_number(std::string_view keep) {
    return keep.starts_with("ratings.") || keep.starts_with("tension.") || keep == "contact.ease";
}

bool is_written(PromptKind kind) {
    return kind == PromptKind::text || kind == PromptKind::step;
}

bool is_chosen(PromptKind kind) {
    return kind == PromptKind::choice || kind == PromptKind::multi;
}

/// What an option keeps in place of its id goes into one of the entry's fields, from one answer.
void check_words_kept(const Prompt& prompt, Problems& problems) {
    const bool any = std::any_of(prompt.options.begin(),
                                 prompt.options.end(),
                                 [](const Option& option) { return option.keep.has_value(); });
    const bool has_field = !prompt.keep.empty() && !prompt.keep.starts_with(plan_prefix)
                           && !prompt.keep.starts_with(person_target)
                           && !prompt.keep.starts_with(draft_target);
    if (any && (prompt.kind != PromptKind::choice || !has_field)) {
        report(problems, prompt, words::option_keep_has_no_place());
    }
}

void check_draft(const Prompt& prompt, Problems& problems) {
    const PromptKind kind = prompt.kind;
    if (prompt.keep == draft_target) {
        if (kind != PromptKind::say && !is_written(kind)) {
            report(problems, prompt, words::pack_keep_kind(prompt.keep, "say or text"));
        }
    } else if (prompt.keep == draft_file_target) {
        if (!is_written(kind)) {
            report(problems, prompt, words::pack_keep_kind(prompt.keep, "text"));
        }
    } else if (kind != PromptKind::choice
               || !std::all_of(
                   prompt.options.begin(), prompt.options.end(), [](const Option& option) {
                       return is_in(draft_places, option.id);
                   })) {
        report(problems, prompt, words::pack_keep_word(prompt.keep, draft_places));
    }
}

}  // namespace

void check_keep(const Prompt& prompt, Problems& problems) {
    const std::string& keep = prompt.keep;
    check_words_kept(prompt, problems);
    if (keep.empty()) {
        return;
    }
    if (!is_in(keep_targets(), keep)) {
        report(
            problems,
            prompt,
            words::pack_keep_unknown(shown_name(keep), nearest(keep, keep_targets()).value_or("")));
        return;
    }
    const OneOf allowed = words_kept(keep);
    if (keep.starts_with(draft_target)) {
        check_draft(prompt, problems);
    } else if (keeps_number(keep)) {
        if (prompt.kind != PromptKind::scale || prompt.low != 0 || prompt.high != 10) {
            report(problems, prompt, words::pack_keep_kind(keep, "scale, from 0 to 10"));
        }
    } else if (!allowed.empty()) {
        const bool all_allowed =
            std::all_of(prompt.options.begin(), prompt.options.end(), [&](const Option& option) {
                const std::string word = value_to_keep(prompt, option.id);
                return word.empty() || is_in(allowed, word);
            });
        if (prompt.kind != PromptKind::choice || !all_allowed) {
            report(problems, prompt, words::pack_keep_word(keep, allowed));
        }
    } else if (keep == "people" && prompt.kind != PromptKind::person) {
        report(problems, prompt, words::pack_keep_kind(keep, "person"));
    } else if (keep == "text" && !is_written(prompt.kind)) {
        report(problems, prompt, words::pack_keep_kind(keep, "text"));
    } else if (!is_written(prompt.kind) && !is_chosen(prompt.kind)
               && prompt.kind != PromptKind::person) {
        report(problems, prompt, words::pack_keep_kind(keep, "text, choice, multi or person"));
    }
}

}  // namespace softly
