#include "store/signpost_lists.hpp"

#include "base/plain_words.hpp"
#include "store/shipped.hpp"
#include "store/toml_read.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace softly;

namespace {

std::string as_matched(const std::string& phrase) {
    const PlainWords plain{phrase};
    std::string all;
    for (const std::string_view word : plain.words()) {
        all += (all.empty() ? "" : " ") + std::string(word);
    }
    // The end of a text counts as a full stop; a phrase has one where it says so.
    return phrase.ends_with(" .") ? all : all.substr(0, all.size() - 2);
}

}  // namespace

TEST_CASE("there is a list for English and one for Hebrew, and each can be read") {
    std::set<std::string_view> paths;
    for (const ShippedFile& file : shipped_files()) {
        if (file.path.ends_with("signpost.toml")) {
            paths.insert(file.path);
            CHECK_FALSE(parse_toml(file.text).problem);
        }
    }
    CHECK(paths == std::set<std::string_view>{"en/signpost.toml", "he/signpost.toml"});
    const auto lists = shipped_signpost_lists();
    REQUIRE(lists.size() == 2);
    for (const SignpostList& list : lists) {
        CHECK(list.phrases.size() > 30);
        CHECK_FALSE(list.between.empty());
    }
    CHECK(lists[0].prefixes.empty());
    CHECK_FALSE(lists[1].prefixes.empty());
}

TEST_CASE("every phrase is written as it is matched, once, and is found") {
    for (const SignpostList& list : shipped_signpost_lists()) {
        std::set<std::string> seen;
        for (const std::string& phrase : list.phrases) {
            CAPTURE(phrase);
            CHECK(as_matched(phrase) == phrase);
            CHECK(seen.insert(phrase).second);
            CHECK(speaks_of_ending_life(phrase, {&list, 1}));
        }
        for (const std::string& word : list.between) {
            CAPTURE(word);
            CHECK(as_matched(word) == word);
        }
    }
}

TEST_CASE("a list that cannot be read finds nothing") {
    CHECK(read_signpost_list("phrases = [").phrases.empty());
    CHECK(read_signpost_list("phrases = 3\nbetween = [1, \"a\"]").phrases.empty());
    CHECK(read_signpost_list("between = [1, \"a\"]").between == std::vector<std::string>{"a"});
}
