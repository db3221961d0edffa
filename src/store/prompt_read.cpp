#include "store/prompt_read.hpp"

#include "base/text.hpp"
#include "core/pack.hpp"
#include "store/pack_fields.hpp"
#include "store/pack_lint.hpp"
#include "view/words_pack_lint.hpp"

#include <algorithm>
#include <utility>

namespace softly {
namespace {

constexpr int longest_breath = 20;
constexpr int most_cycles = 60;
constexpr int longest_pause = 600;
constexpr int highest_scale = 100;

using Keys = std::vector<std::string>;

const Keys shared_keys{"id", "kind", "ask", "keep", "when", "help_if", "goto", "inward"};
const Keys option_keys{"id", "say", "offer", "keep"};

bool is_in(const Keys& keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// The keys that mean something for a kind, beside the shared ones.
Keys keys_of(PromptKind kind) {
    switch (kind) {
    case PromptKind::scale:
        return {"min", "max", "ends"};
    case PromptKind::choice:
    case PromptKind::multi:
    case PromptKind::person:
        return {"options"};
    case PromptKind::breath:
        return {"say", "in", "out", "cycles"};
    case PromptKind::ground:
        return {"say", "items"};
    case PromptKind::pause:
        return {"say", "seconds"};
    case PromptKind::say:
        return {"say"};
    case PromptKind::text:
    case PromptKind::step:
        return {};
    }
    return {};
}

const Keys& keys_of_kinds() {
    static const Keys keys{
        "say", "min", "max", "ends", "options", "in", "out", "cycles", "items", "seconds"};
    return keys;
}

class PromptReader {
  public:
    PromptReader(Problems& problems, Problems& remarks) : problems_(problems), remarks_(remarks) {}

    Prompt take(const Table& table, Place place) {
        PackFields fields{table, place, problems_};
        Prompt prompt;
        prompt.place = place;
        fields.require("id");
        fields.require("kind");
        prompt.id = fields.id();
        prompt.kind = kind(fields);
        remark_keys(table, prompt.kind);
        const bool shows = is_in(keys_of(prompt.kind), "say");
        prompt.ask = fields.text(shows && fields.has("say") ? "say" : "ask", longest_pack_text);
        if (!fields.has("ask") && !(shows && fields.has("say")) && fields.has("kind")) {
            fields.require(prompt.kind == PromptKind::say ? "say" : "ask");
        }
        prompt.keep = fields.text("keep", longest_pack_name);
        prompt.inward = fields.flag("inward");
        if (const Table* when = fields.table("when", words::table_of_words_wanted())) {
            prompt.when = read_clauses(*when, problems_);
        }
        if (const Table* help_if = fields.table("help_if", words::table_of_words_wanted())) {
            prompt.help_if = read_clauses(*help_if, problems_);
        }
        take_routes(table, prompt);
        take_own(fields, prompt);
        return prompt;
    }

  private:
    void problem(Place place, std::string words) {
        problems_.push_back({"", place.line, place.column, std::move(words)});
    }

    void remark(Place place, std::string words) {
        remarks_.push_back({"", place.line, place.column, std::move(words)});
    }

    PromptKind kind(PackFields& fields) {
        const std::string held = fields.text("kind", longest_pack_name);
        const auto& kinds = prompt_kinds();
        const auto found = std::find(kinds.begin(), kinds.end(), held);
        if (found == kinds.end()) {
            if (!held.empty()) {
                fields.report(
                    fields.place("kind"),
                    words::pack_kind_unknown(shown_name(held), nearest(held, kinds).value_or("")));
            }
            return PromptKind::text;
        }
        return static_cast<PromptKind>(found - kinds.begin());
    }

    void remark_keys(const Table& table, PromptKind kind) {
        const Keys own = keys_of(kind);
        Keys known = shared_keys;
        known.insert(known.end(), own.begin(), own.end());
        for (const Member& member : table) {
            if (is_in(known, member.key)) {
                continue;
            }
            remark(member.value.place,
                   is_in(keys_of_kinds(), member.key)
                       ? words::pack_key_of_other_kind(
                           member.key, prompt_kinds()[static_cast<std::size_t>(kind)])
                       : words::pack_key_unknown(shown_name(member.key),
                                                 nearest(member.key, known).value_or("")));
        }
    }

    void take_routes(const Table& table, Prompt& prompt) {
        const Value* held = find(table, "goto");
        if (held == nullptr) {
            return;
        }
        if (const auto* target = std::get_if<std::string>(&held->data)) {
            prompt.go_to.push_back({"", *target, held->place});
            return;
        }
        const auto* routes = std::get_if<Table>(&held->data);
        if (routes == nullptr) {
            problem(held->place, words::pack_value_is("goto", words::goto_wanted()));
            return;
        }
        for (const Member& member : *routes) {
            if (const auto* target = std::get_if<std::string>(&member.value.data)) {
                prompt.go_to.push_back({member.key, *target, member.value.place});
            } else {
                problem(member.value.place, words::pack_value_is("goto", words::goto_wanted()));
            }
        }
    }

    void take_own(PackFields& fields, Prompt& prompt) {
        switch (prompt.kind) {
        case PromptKind::scale: {
            prompt.low = fields.number("min", 0, highest_scale).value_or(0);
            prompt.high = fields.number("max", 0, highest_scale).value_or(10);
            const auto ends = fields.texts("ends", longest_pack_list, longest_pack_line);
            if (ends.size() == 2) {
                prompt.ends = {ends[0], ends[1]};
            } else if (fields.has("ends")) {
                fields.report(fields.place("ends"),
                              words::pack_value_is("ends", words::two_texts_wanted()));
            }
            fields.require("ends");
            break;
        }
        case PromptKind::choice:
        case PromptKind::multi:
            fields.require("options");
            take_options(fields, prompt);
            break;
        case PromptKind::person:
            take_options(fields, prompt);
            break;
        case PromptKind::breath:
            prompt.breathe_in = fields.number("in", 1, longest_breath).value_or(prompt.breathe_in);
            prompt.breathe_out =
                fields.number("out", 1, longest_breath).value_or(prompt.breathe_out);
            prompt.cycles = fields.number("cycles", 1, most_cycles).value_or(prompt.cycles);
            break;
        case PromptKind::ground:
            fields.require("items");
            prompt.items = fields.texts("items", longest_pack_list, longest_pack_line);
            break;
        case PromptKind::pause:
            prompt.seconds = fields.number("seconds", 1, longest_pause).value_or(prompt.seconds);
            break;
        default:
            break;
        }
    }

    void take_options(PackFields& fields, Prompt& prompt) {
        const Array* held = fields.array("options", words::options_wanted());
        if (held == nullptr) {
            return;
        }
        if (held->size() > longest_pack_list
            || (held->empty() && prompt.kind != PromptKind::person)) {
            fields.report(fields.place("options"),
                          held->empty() ? words::pack_value_is("options", words::options_wanted())
                                        : words::pack_list_too_long("options", longest_pack_list));
            return;
        }
        for (const Value& value : *held) {
            const auto* table = std::get_if<Table>(&value.data);
            if (table == nullptr) {
                problem(value.place, words::pack_value_is("options", words::options_wanted()));
                continue;
            }
            remark_unknown_keys(*table, option_keys, remarks_);
            PackFields option{*table, value.place, problems_};
            option.require("id");
            option.require("say");
            Option read{option.id(), option.text("say", longest_pack_line)};
            read.offer = option.text("offer", longest_pack_name);
            if (option.has("keep")) {
                read.keep = option.text("keep", longest_pack_name);
            }
            if (find_option(prompt, read.id) != nullptr) {
                problem(option.place("id"), words::pack_option_twice(shown_name(read.id)));
            }
            prompt.options.push_back(std::move(read));
        }
    }

    Problems& problems_;
    Problems& remarks_;
};

}  // namespace

Prompt read_prompt(const Table& table, Place place, Problems& problems, Problems& remarks) {
    return PromptReader{problems, remarks}.take(table, place);
}

}  // namespace softly
