#include "core/query.hpp"

#include "base/error.hpp"
#include "base/search_fold.hpp"
#include "base/text.hpp"
#include "view/words_search.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace softly {

namespace {

constexpr std::string_view white_space = " \t\n\v\f\r";
constexpr int highest_rating = 10;

template <class Meaning, std::size_t size>
using Spellings = std::array<std::pair<std::string_view, Meaning>, size>;

constexpr Spellings<About, 4> fields{
    {{"tag", About::tag}, {"person", About::person}, {"kind", About::kind}, {"pack", About::pack}}};
constexpr Spellings<std::optional<std::string> Query::*, 3> spans{
    {{"from", &Query::from}, {"to", &Query::to}, {"on", &Query::on}}};
// The longer ones first: "<" begins "<=". The signs need no quotes in a shell.
constexpr Spellings<Compare, 8> comparisons{{{"<=", Compare::at_most},
                                             {">=", Compare::at_least},
                                             {"==", Compare::equal},
                                             {"≤", Compare::at_most},
                                             {"≥", Compare::at_least},
                                             {"<", Compare::less},
                                             {">", Compare::more},
                                             {"=", Compare::equal}}};
constexpr std::array<std::string_view, 5> opening_quotes{"\"", "“", "„", "”", "«"};
constexpr std::array<std::string_view, 4> closing_quotes{"\"", "”", "“", "»"};

template <std::size_t size>
std::size_t quote_at_begin(std::string_view text,
                           const std::array<std::string_view, size>& quotes) {
    for (const std::string_view quote : quotes) {
        if (text.starts_with(quote)) {
            return quote.size();
        }
    }
    return 0;
}

template <std::size_t size>
std::size_t quote_at_end(std::string_view text, const std::array<std::string_view, size>& quotes) {
    for (const std::string_view quote : quotes) {
        if (text.ends_with(quote)) {
            return quote.size();
        }
    }
    return 0;
}

bool begins_with_space(std::string_view text) {
    return !text.empty() && white_space.find(text.front()) != std::string_view::npos;
}

bool has_space(std::string_view text) {
    return text.find_first_of(white_space) != std::string_view::npos;
}

/// Reads one word after another; a phrase in quotes may take up several.
class QueryReader {
  public:
    explicit QueryReader(const std::vector<std::string>& words) : words_(words) {}

    Query read() && {
        for (; at_ < words_.size(); ++at_) {
            take(words_[at_]);
        }
        return std::move(query_);
    }

    static void add(Query& query, Condition condition, std::string_view value) {
        condition.value = trim(search_folded(value));
        if (!condition.value.empty()) {
            query.conditions.push_back(std::move(condition));
        }
    }

  private:
    void take(std::string_view word) {
        Condition condition;
        if (word.size() > 1 && word.front() == '-' && !begins_with_space(word.substr(1))) {
            condition.left_out = true;
            word.remove_prefix(1);
        }
        if (quote_at_begin(word, opening_quotes) > 0) {
            add(query_, std::move(condition), unquoted(word));
        } else if (!take_field(word, condition) && !take_rating(word, condition)) {
            add(query_, std::move(condition), word);
        }
    }

    bool take_field(std::string_view word, Condition& condition) {
        const std::size_t colon = word.find(':');
        if (colon == std::string_view::npos || colon + 1 == word.size()
            || begins_with_space(word.substr(colon + 1))) {
            return false;
        }
        const std::string name = ascii_lower(word.substr(0, colon));
        for (const auto& [field, about] : fields) {
            if (name == field) {
                condition.about = about;
                add(query_, condition, unquoted(word.substr(colon + 1)));
                return true;
            }
        }
        for (const auto& [span, member] : spans) {
            if (name == span && !condition.left_out) {
                query_.*member = unquoted(word.substr(colon + 1));
                return true;
            }
        }
        return false;
    }

    bool take_rating(std::string_view word, Condition& condition) {
        const std::string lower = ascii_lower(word);
        for (const std::string_view name : rating_names) {
            const std::string_view behind =
                lower.starts_with(name) ? trim(std::string_view{lower}.substr(name.size())) : "";
            for (const auto& [sign, compare] : comparisons) {
                if (behind.starts_with(sign)) {
                    condition.compare = compare;
                    return take_number(name, trim(behind.substr(sign.size())), word, condition);
                }
            }
        }
        return false;
    }

    bool take_number(std::string_view name,
                     std::string_view typed,
                     std::string_view word,
                     Condition& condition) {
        const auto number = parse_integer(typed);
        const bool numb = condition.compare == Compare::equal && (typed == "n" || typed == "numb");
        if (!numb && (!number || *number < 0 || *number > highest_rating)) {
            if (has_space(word)) {
                return false;  // a phrase that begins like one
            }
            throw Failure(words::rating_without_number(name), ExitCode::usage);
        }
        condition.about = About::rating;
        condition.value = name;
        condition.number = numb ? Rating{} : Rating{static_cast<int>(*number)};
        query_.conditions.push_back(condition);
        return true;
    }

    /// A value without its quotes, words that follow up to the closing one among it.
    std::string unquoted(std::string_view value) {
        const std::size_t opening = quote_at_begin(value, opening_quotes);
        if (opening == 0) {
            return std::string{value};
        }
        std::string inside{value.substr(opening)};
        for (std::size_t next = at_ + 1;; ++next) {
            if (const std::size_t closing = quote_at_end(inside, closing_quotes)) {
                at_ = next - 1;
                return inside.substr(0, inside.size() - closing);
            }
            if (next == words_.size()) {
                return std::string{value.substr(opening)};
            }
            inside += " " + words_[next];
        }
    }

    const std::vector<std::string>& words_;
    std::size_t at_ = 0;
    Query query_;
};

}  // namespace

Query parse_query(const std::vector<std::string>& words,
                  const std::vector<std::string>& as_they_stand) {
    Query query = QueryReader{words}.read();
    for (const std::string& word : as_they_stand) {
        QueryReader::add(query, {}, word);
    }
    return query;
}

bool is_empty(const Query& query) {
    return query.conditions.empty() && !query.from && !query.to && !query.on;
}

std::vector<std::string> words_looked_for(const Query& query) {
    std::vector<std::string> words;
    for (const Condition& condition : query.conditions) {
        if (condition.about == About::words && !condition.left_out) {
            words.push_back(condition.value);
        }
    }
    return words;
}

}  // namespace softly
