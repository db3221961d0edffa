#include "store/pack_read.hpp"

#include "base/text.hpp"
#include "core/pack_ways.hpp"
#include "store/pack_fields.hpp"
#include "store/pack_lint.hpp"
#include "store/scolding.hpp"
#include "store/toml_read.hpp"
#include "view/words_packs.hpp"
#include "view/words_settings.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace softly {
namespace {

constexpr std::size_t largest_file = 256 * 1024;
constexpr std::size_t most_prompts = 200;
constexpr std::size_t most_in_a_list = 40;
constexpr std::size_t longest_name = 60;
constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_line = 300;
constexpr std::size_t longest_text = 2000;
constexpr int longest_minutes = 180;
constexpr int longest_breath = 20;
constexpr int most_cycles = 60;
constexpr int longest_pause = 600;
constexpr int highest_scale = 100;
constexpr int most_days = 3660;

using Keys = std::vector<std::string>;

const Keys pack_keys{"schema",
                     "id",
                     "title",
                     "language",
                     "depth",
                     "minutes",
                     "from",
                     "exercise",
                     "offer_when",
                     "prompt",
                     "close"};
const Keys shared_keys{"id", "kind", "ask", "keep", "when", "help_if", "goto", "inward"};
const Keys close_keys{"say", "offer"};
const Keys option_keys{"id", "say", "offer"};

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

bool is_in(const Keys& keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class PackReader {
  public:
    explicit PackReader(ReadPack& read) : read_(read) {}

    void take(const Table& table) {
        remark_unknown(table, pack_keys);
        PackFields fields{table, {1, 1}, read_.problems};
        Pack& pack = read_.pack;
        fields.require("id");
        fields.require("title");
        pack.id = id(fields);
        pack.title = fields.text("title", longest_title);
        pack.language = fields.has("language") ? fields.text("language", longest_name) : "en";
        pack.depth = fields.number("depth", 1, 2).value_or(1);
        const auto minutes = fields.two_numbers("minutes", 1, longest_minutes);
        pack.shortest = minutes ? minutes->first : 0;
        pack.longest = minutes ? minutes->second : 0;
        pack.from = fields.texts("from", most_in_a_list, longest_name);
        pack.exercise = fields.text("exercise", longest_name);
        if (const Table* when = fields.table("offer_when", words::table_of_words_wanted())) {
            take_offer_when(*when, fields.place("offer_when"));
        }
        take_prompts(fields);
        if (const Table* close = fields.table("close", words::table_of_words_wanted())) {
            remark_unknown(*close, close_keys);
            PackFields close_fields{*close, fields.place("close"), read_.problems};
            pack.close.place = fields.place("close");
            pack.close.say = close_fields.text("say", longest_text);
            pack.close.offer = close_fields.texts("offer", most_in_a_list, longest_name);
        }
    }

  private:
    std::string id(PackFields& fields) {
        const std::string held = fields.text("id", longest_name);
        if (fields.has("id") && !held.empty() && !is_pack_id(held)) {
            fields.report(fields.place("id"), words::pack_value_is("id", words::pack_id_wanted()));
        }
        return held;
    }

    void remark(Place place, std::string words) {
        read_.remarks.push_back({"", place.line, place.column, std::move(words)});
    }

    void remark_unknown(const Table& table, const Keys& known) {
        for (const Member& member : table) {
            if (!is_in(known, member.key)) {
                remark(member.value.place,
                       words::pack_key_unknown(shown(member.key),
                                               nearest(member.key, known).value_or("")));
            }
        }
    }

    /// A name out of a file, short and without controls, fit to be said.
    static std::string shown(std::string_view name) {
        std::string result;
        for (const char each : name.substr(0, longest_name)) {
            const auto byte = static_cast<unsigned char>(each);
            result += byte < 0x20 || byte == 0x7f ? '?' : each;
        }
        return repaired_utf8(result);
    }

    Clauses clauses(const Table& table) {
        Clauses result;
        for (const Member& member : table) {
            result.push_back({member.key, condition_words(member), member.value.place});
        }
        return result;
    }

    std::vector<std::string> condition_words(const Member& member) {
        if (const auto* text = std::get_if<std::string>(&member.value.data)) {
            return {*text};
        }
        std::vector<std::string> found;
        if (const auto* number = std::get_if<std::int64_t>(&member.value.data)) {
            return {"=" + std::to_string(*number)};
        }
        if (const auto* array = std::get_if<Array>(&member.value.data)) {
            for (const Value& value : *array) {
                if (const auto* text = std::get_if<std::string>(&value.data)) {
                    found.push_back(*text);
                }
            }
            if (!found.empty() && found.size() == array->size()) {
                return found;
            }
        }
        problem(member.value.place,
                words::pack_value_is(shown(member.key), words::table_of_words_wanted()));
        return found;
    }

    void problem(Place place, std::string words) {
        read_.problems.push_back({"", place.line, place.column, std::move(words)});
    }

    void take_offer_when(const Table& table, Place place) {
        OfferWhen& when = read_.pack.offer_when;
        when.place = place;
        PackFields fields{table, place, read_.problems};
        when.every_days = fields.number("every_days", 1, most_days);
        when.after = fields.text("after", longest_name);
        when.ratings = clauses(table);
        std::erase_if(when.ratings, [](const Clause& clause) {
            return clause.name == "every_days" || clause.name == "after";
        });
    }

    void take_prompts(PackFields& fields) {
        const Array* held = fields.array("prompt", words::pack_has_no_prompts());
        if (held == nullptr || held->empty()) {
            if (!fields.has("prompt") || held != nullptr) {
                fields.report({1, 1}, words::pack_has_no_prompts());
            }
            return;
        }
        if (held->size() > most_prompts) {
            fields.report((*held)[most_prompts].place, words::too_many_prompts(most_prompts));
            return;
        }
        for (const Value& value : *held) {
            if (const auto* table = std::get_if<Table>(&value.data)) {
                read_.pack.prompts.push_back(prompt(*table, value.place));
            } else {
                problem(value.place, words::pack_has_no_prompts());
            }
        }
    }

    Prompt prompt(const Table& table, Place place) {
        PackFields fields{table, place, read_.problems};
        Prompt prompt;
        prompt.place = place;
        fields.require("id");
        fields.require("kind");
        prompt.id = id(fields);
        prompt.kind = kind(fields);
        remark_keys(table, prompt.kind);
        const bool shows = is_in(keys_of(prompt.kind), "say");
        prompt.ask = fields.text(shows && fields.has("say") ? "say" : "ask", longest_text);
        if (!fields.has("ask") && !(shows && fields.has("say")) && fields.has("kind")) {
            fields.require(shows ? "say" : "ask");
        }
        prompt.keep = fields.text("keep", longest_name);
        prompt.inward = fields.flag("inward");
        if (const Table* when = fields.table("when", words::table_of_words_wanted())) {
            prompt.when = clauses(*when);
        }
        if (const Table* help_if = fields.table("help_if", words::table_of_words_wanted())) {
            prompt.help_if = clauses(*help_if);
        }
        take_routes(table, prompt);
        take_own(fields, prompt);
        return prompt;
    }

    PromptKind kind(PackFields& fields) {
        const std::string held = fields.text("kind", longest_name);
        const auto& kinds = prompt_kinds();
        const auto found = std::find(kinds.begin(), kinds.end(), held);
        if (found == kinds.end()) {
            if (!held.empty()) {
                fields.report(
                    fields.place("kind"),
                    words::pack_kind_unknown(shown(held), nearest(held, kinds).value_or("")));
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
                       : words::pack_key_unknown(shown(member.key),
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
            const auto ends = fields.texts("ends", most_in_a_list, longest_line);
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
            prompt.items = fields.texts("items", most_in_a_list, longest_line);
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
        if (held->size() > most_in_a_list || (held->empty() && prompt.kind != PromptKind::person)) {
            fields.report(fields.place("options"),
                          held->empty() ? words::pack_value_is("options", words::options_wanted())
                                        : words::pack_list_too_long("options", most_in_a_list));
            return;
        }
        for (const Value& value : *held) {
            const auto* table = std::get_if<Table>(&value.data);
            if (table == nullptr) {
                problem(value.place, words::pack_value_is("options", words::options_wanted()));
                continue;
            }
            remark_unknown(*table, option_keys);
            PackFields option{*table, value.place, read_.problems};
            option.require("id");
            option.require("say");
            Option read{id(option), option.text("say", longest_line)};
            read.offer = option.text("offer", longest_name);
            if (find_option(prompt, read.id) != nullptr) {
                problem(option.place("id"), words::pack_option_twice(shown(read.id)));
            }
            prompt.options.push_back(std::move(read));
        }
    }

    ReadPack& read_;
};

/// Says of every text in the file, wherever it stands, whether it scolds.
void remark_scolding(const Value& value, const std::vector<std::string>& words, Problems& remarks) {
    if (const auto* text = std::get_if<std::string>(&value.data)) {
        if (const auto word = scolding_word(*text, words)) {
            remarks.push_back(
                {"", value.place.line, value.place.column, words::word_that_scolds(*word)});
        }
    } else if (const auto* array = std::get_if<Array>(&value.data)) {
        for (const Value& each : *array) {
            remark_scolding(each, words, remarks);
        }
    } else if (const auto* table = std::get_if<Table>(&value.data)) {
        for (const Member& member : *table) {
            remark_scolding(member.value, words, remarks);
        }
    }
}

void in_order_of_lines(Problems& problems) {
    std::stable_sort(
        problems.begin(), problems.end(), [](const Problem& one, const Problem& other) {
            return std::pair{one.line, one.column} < std::pair{other.line, other.column};
        });
}

}  // namespace

ReadPack read_pack(std::string_view text) {
    ReadPack read;
    if (text.size() > largest_file) {
        read.problems.push_back({"", 0, 0, words::pack_file_too_large()});
        return read;
    }
    const Parsed parsed = parse_toml(text);
    if (parsed.problem) {
        read.problems.push_back(*parsed.problem);
        return read;
    }
    PackReader{read}.take(parsed.table);
    check_pack(read.pack, read.problems, read.remarks);
    remark_scolding({parsed.table}, scolding_words(read.pack.language), read.remarks);
    in_order_of_lines(read.problems);
    in_order_of_lines(read.remarks);
    return read;
}

}  // namespace softly
