#include "store/list_items.hpp"

#include "store/toml_read.hpp"

#include <random>

#include <doctest/doctest.h>

namespace softly {
namespace {

using Items = std::vector<std::string>;

void check(const std::string& before, const Items& items, const std::string& after) {
    CAPTURE(before);
    const auto changed = with_items(before, items);
    REQUIRE(changed);
    CHECK(*changed == after);
    CHECK(list_items(*changed) == items);
}

const std::string by_hand = "people = [  # who answers\n"
                            "    \"dana\",  # evenings\n"
                            "    # the one with the dog\n"
                            "    \"my sister Noa, 050\",\n"
                            "    \"Rafi\"  # he reads\n"
                            "]  # more to come\n";

}  // namespace

TEST_CASE("a list on one line: items are put in, taken out and changed in their places") {
    check("a = [\"x\", \"y\"]\n", {"x", "y"}, "a = [\"x\", \"y\"]\n");
    check("a = [\"x\", \"y\"]\n", {"x", "y", "z"}, "a = [\"x\", \"y\", \"z\"]\n");
    check("a = [\"x\", \"y\"]\n", {"w", "x", "y"}, "a = [\"w\", \"x\", \"y\"]\n");
    check("a = [\"x\", \"y\"]\n", {"x", "m", "y"}, "a = [\"x\", \"m\", \"y\"]\n");
    check("a = [\"x\", \"y\"]\n", {"x"}, "a = [\"x\"]\n");
    check("a = [\"x\", \"y\"]\n", {"y"}, "a = [\"y\"]\n");
    check("a = [\"x\", \"y\", \"z\"]\n", {"x"}, "a = [\"x\"]\n");
    check("a = [\"x\", \"y\"]\n", {}, "a = []\n");
    check("a = []\n", {"x", "y"}, "a = [\"x\", \"y\"]\n");
    check("a = [ 'x' , 'y', ]\n", {"x", "y", "z"}, "a = [ 'x' , 'y', \"z\", ]\n");
    check("a = ['x', 'y']  # why\n", {"x", "changed"}, "a = ['x', \"changed\"]  # why\n");
}

TEST_CASE("a list over several lines keeps its comments, its lines and its habits") {
    check(by_hand,
          {"dana", "my sister Noa, 050", "Rafi", "the night nurse"},
          "people = [  # who answers\n"
          "    \"dana\",  # evenings\n"
          "    # the one with the dog\n"
          "    \"my sister Noa, 050\",\n"
          "    \"Rafi\",  # he reads\n"
          "    \"the night nurse\",\n"
          "]  # more to come\n");
    check(by_hand,
          {"first", "dana", "my sister Noa, 050", "Rafi"},
          "people = [  # who answers\n"
          "    \"first\",\n"
          "    \"dana\",  # evenings\n"
          "    # the one with the dog\n"
          "    \"my sister Noa, 050\",\n"
          "    \"Rafi\"  # he reads\n"
          "]  # more to come\n");
    check(by_hand,
          {"dana", "Rafi"},
          "people = [  # who answers\n"
          "    \"dana\",  # evenings\n"
          "    # the one with the dog\n"
          "    \"Rafi\"  # he reads\n"
          "]  # more to come\n");
    check(by_hand,
          {"my sister Noa, 051", "Rafi"},
          "people = [  # who answers\n"
          "    \"my sister Noa, 051\",  # evenings\n"
          "    # the one with the dog\n"
          "    \"Rafi\"  # he reads\n"
          "]  # more to come\n");
}

TEST_CASE("a single text becomes a list; what is no list is refused") {
    check("a = \"x\"  # mine\n", {"x", "y"}, "a = [\"x\", \"y\"]  # mine\n");
    CHECK_FALSE(with_items("a = 3\n", {"x"}));
    CHECK_FALSE(with_items("a = { b = 1 }\n", {"x"}));
    CHECK_FALSE(list_items("a = 3\n"));
}

TEST_CASE("elements that are no texts stay where they are") {
    check("a = [\"x\", 3, \"y\"]\n", {"x"}, "a = [\"x\", 3]\n");
    check("a = [1, \"x\", 2]\n", {"y"}, "a = [1, \"y\", 2]\n");
}

TEST_CASE("an item over several lines is one item, and stays as it was written") {
    check("a = [\"\"\"one\n   two\"\"\", \"x\"]\n",
          {"one two", "y"},
          "a = [\"\"\"one\n   two\"\"\", \"y\"]\n");
}

TEST_CASE("a new list is one line where it is short, else a line for each") {
    CHECK(list_block("signs", {"one"}) == "signs = [\"one\"]\n");
    CHECK(list_block("signs", {std::string(50, 'a'), std::string(50, 'b')})
          == "signs = [\n    \"" + std::string(50, 'a') + "\",\n    \"" + std::string(50, 'b')
                 + "\",\n]\n");
}

TEST_CASE("random lists in random layouts take random changes and keep every comment") {
    std::mt19937 random{20261122};
    const auto chance = [&](unsigned of) { return random() % of == 0; };
    const auto word = [&] {
        return std::string{"w"} + std::to_string(random() % 12) + (chance(4) ? ", \"#]" : "");
    };
    int kept_comments = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string block = "signs" + std::string(chance(2) ? " = " : "=") + "[";
        Items comments;
        const auto room = [&] {
            while (chance(3)) {
                if (chance(2)) {
                    comments.push_back("# c" + std::to_string(random() % 1000) + "\"],");
                    block += " " + comments.back() + "\n";
                } else {
                    block += chance(2) ? "\n  " : " ";
                }
            }
        };
        const std::size_t count = random() % 6;
        for (std::size_t i = 0; i < count; ++i) {
            room();
            std::string text = word();
            if (chance(5)) {
                block += std::to_string(random() % 10);
            } else if (chance(2) && text.find('"') != std::string::npos) {
                block += "'" + text + "'";
            } else {
                text = text.substr(0, text.find(','));
                block += "\"" + text + "\"";
            }
            room();
            if (i + 1 < count || chance(2)) {
                block += ",";
            }
        }
        room();
        block += "]";
        if (chance(2)) {
            comments.push_back("# end");
            block += " # end";
        }
        block += "\n";
        REQUIRE_MESSAGE(!parse_toml(block).problem, block);
        Items items = list_items(block).value();
        for (int change = 0; change < 3; ++change) {
            const std::size_t at = items.empty() ? 0 : random() % items.size();
            switch (random() % 4) {
            case 0:
                items.insert(items.begin() + static_cast<std::ptrdiff_t>(at), word());
                break;
            case 1:
                items.push_back(word());
                break;
            case 2:
                if (!items.empty()) {
                    items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
                }
                break;
            default:
                if (!items.empty()) {
                    items[at] = word();
                }
            }
        }
        CAPTURE(block);
        const auto changed = with_items(block, items);
        REQUIRE(changed);
        CHECK(list_items(*changed) == items);
        for (const std::string& comment : comments) {
            CHECK(changed->find(comment) != std::string::npos);
            ++kept_comments;
        }
    }
    CHECK(kept_comments > 1000);
}

}  // namespace softly
