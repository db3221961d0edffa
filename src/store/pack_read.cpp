#include "store/pack_read.hpp"

#include "store/pack_fields.hpp"
#include "store/pack_lint.hpp"
#include "store/prompt_read.hpp"
#include "store/scolding.hpp"
#include "store/toml_read.hpp"
#include "view/words_pack_lint.hpp"

#include <algorithm>
#include <utility>

namespace softly {
namespace {

constexpr std::size_t largest_file = 256 * 1024;
constexpr std::size_t most_prompts = 200;
constexpr std::size_t longest_title = 200;
constexpr int longest_minutes = 180;
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
                     "nothing",
                     "prompt",
                     "close"};
const Keys close_keys{"say", "offer"};

class PackReader {
  public:
    explicit PackReader(ReadPack& read) : read_(read) {}

    void take(const Table& table) {
        remark_unknown_keys(table, pack_keys, read_.remarks);
        PackFields fields{table, {1, 1}, read_.problems};
        Pack& pack = read_.pack;
        fields.require("id");
        fields.require("title");
        pack.id = fields.id();
        pack.title = fields.text("title", longest_title);
        pack.language = fields.has("language") ? fields.text("language", longest_pack_name) : "en";
        pack.depth = fields.number("depth", 1, 2).value_or(1);
        const auto minutes = fields.two_numbers("minutes", 1, longest_minutes);
        pack.shortest = minutes ? minutes->first : 0;
        pack.longest = minutes ? minutes->second : 0;
        pack.from = fields.texts("from", longest_pack_list, longest_pack_name);
        pack.exercise = fields.text("exercise", longest_pack_name);
        if (const Table* when = fields.table("offer_when", words::table_of_words_wanted())) {
            take_offer_when(*when, fields.place("offer_when"));
        }
        if (fields.has("nothing")) {
            pack.nothing = fields.texts("nothing", longest_pack_list, longest_pack_name);
        }
        take_prompts(fields);
        if (const Table* close = fields.table("close", words::close_wanted())) {
            remark_unknown_keys(*close, close_keys, read_.remarks);
            PackFields close_fields{*close, fields.place("close"), read_.problems};
            pack.close.place = fields.place("close");
            pack.close.say = close_fields.text("say", longest_pack_text);
            pack.close.offer = close_fields.texts("offer", longest_pack_list, longest_pack_name);
        }
    }

  private:
    void problem(Place place, std::string words) {
        read_.problems.push_back({"", place.line, place.column, std::move(words)});
    }

    void take_offer_when(const Table& table, Place place) {
        OfferWhen& when = read_.pack.offer_when;
        when.place = place;
        PackFields fields{table, place, read_.problems};
        when.every_days = fields.number("every_days", 1, most_days);
        when.after = fields.text("after", longest_pack_name);
        when.ratings = read_clauses(table, read_.problems);
        std::erase_if(when.ratings, [](const Clause& clause) {
            return clause.name == "every_days" || clause.name == "after";
        });
    }

    void take_prompts(PackFields& fields) {
        const Array* held = fields.array("prompt", words::prompts_wanted());
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
                read_.pack.prompts.push_back(
                    read_prompt(*table, value.place, read_.problems, read_.remarks));
            } else {
                problem(value.place, words::pack_value_is("prompt", words::prompts_wanted()));
            }
        }
    }

    ReadPack& read_;
};

/// Says of every text in the file, wherever it stands, whether it scolds.
void remark_scolding(const Value& value, const std::vector<std::string>& words, Problems& remarks) {
    if (const auto* text = std::get_if<std::string>(&value.data)) {
        for (const std::string& word : scolding_in(*text, words)) {
            remarks.push_back(
                {"", value.place.line, value.place.column, words::word_that_scolds(word)});
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
