// For ./dev signpost and tests/behaviour/test_signpost.py: counts how the phrase lists do with the sentences of a
// file, and prints the figures as the manual has them. With --sentences it also prints each that went astray.

#include "core/signpost.hpp"

#include "store/signpost_lists.hpp"
#include "store/toml_read.hpp"

#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace {

using softly::Table;

constexpr std::array<std::string_view, 9> categories{"plain",
                                                     "indirect",
                                                     "typo",
                                                     "idiom",
                                                     "negation",
                                                     "third person",
                                                     "quotation",
                                                     "calm",
                                                     "other language"};

struct Sentence {
    std::string language;
    std::string category;
    std::string text;
    bool wanted = false;
};

struct Figures {
    int hits = 0;
    int misses = 0;
    int false_lines = 0;
    int quiet = 0;

    void count(bool wanted, bool said) {
        (wanted ? said ? hits : misses : said ? false_lines : quiet) += 1;
    }
};

std::string text_of(const Table& table, std::string_view key) {
    const softly::Value* value = softly::find(table, key);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->data);
    return text == nullptr ? std::string{} : *text;
}

std::vector<Sentence> read_sentences(const std::string& toml) {
    const softly::Parsed parsed = softly::parse_toml(toml);
    const softly::Value* value = softly::find(parsed.table, "sentences");
    const auto* array = value == nullptr ? nullptr : std::get_if<softly::Array>(&value->data);
    std::vector<Sentence> sentences;
    if (parsed.problem || array == nullptr) {
        return sentences;
    }
    for (const softly::Value& each : *array) {
        if (const auto* table = std::get_if<Table>(&each.data)) {
            const softly::Value* wanted = softly::find(*table, "wanted");
            const bool* flag = wanted == nullptr ? nullptr : std::get_if<bool>(&wanted->data);
            sentences.push_back({text_of(*table, "language"),
                                 text_of(*table, "category"),
                                 text_of(*table, "text"),
                                 flag != nullptr && *flag});
        }
    }
    return sentences;
}

std::string named(const std::string& language) {
    if (language == "en") {
        return "English";
    }
    return language == "he" ? "Hebrew" : "others";
}

std::string row(std::string_view name, const Figures& figures) {
    return fmt::format("{:<24}{:>6}{:>8}{:>8}{:>8}\n",
                       name,
                       figures.hits,
                       figures.misses,
                       figures.false_lines,
                       figures.quiet);
}

void add(Figures& sum, const Figures& figures) {
    sum.hits += figures.hits;
    sum.misses += figures.misses;
    sum.false_lines += figures.false_lines;
    sum.quiet += figures.quiet;
}

}  // namespace

int main(int count, char** arguments) {
    const std::vector<std::string_view> words(arguments + 1, arguments + count);
    if (words.empty()) {
        std::cerr << "usage: softly_signpost SENTENCES.toml [--sentences]\n";
        return 2;
    }
    std::ifstream file{std::string{words.front()}, std::ios::binary};
    const std::string toml(std::istreambuf_iterator<char>(file), {});
    const std::vector<Sentence> sentences = read_sentences(toml);
    if (sentences.empty()) {
        std::cerr << "no sentences could be read from " << words.front() << "\n";
        return 1;
    }

    const std::vector<softly::SignpostList> lists = softly::shipped_signpost_lists();
    std::map<std::pair<std::string, std::string>, Figures> figures;
    for (const Sentence& sentence : sentences) {
        const bool said = softly::speaks_of_ending_life(sentence.text, lists);
        figures[{named(sentence.language), sentence.category}].count(sentence.wanted, said);
        if (words.back() == "--sentences" && said != sentence.wanted) {
            std::cout << (said ? "false line  " : "miss        ") << sentence.text << "\n";
        }
    }

    std::cout << fmt::format(
        "{:<24}{:>6}{:>8}{:>8}{:>8}\n", "", "hits", "misses", "false", "quiet");
    Figures overall;
    for (const char* language : {"English", "Hebrew", "others"}) {
        Figures sum;
        for (const std::string_view category : categories) {
            const auto found = figures.find({language, std::string{category}});
            if (found != figures.end()) {
                std::cout << row(fmt::format("{}, {}", language, category), found->second);
                add(sum, found->second);
            }
        }
        std::cout << row(fmt::format("{}, all", language), sum);
        add(overall, sum);
    }
    std::cout << row(fmt::format("all {} sentences", sentences.size()), overall);
    const int sum = overall.hits + overall.misses + overall.false_lines + overall.quiet;
    return sum == static_cast<int>(sentences.size()) ? 0 : 1;
}
