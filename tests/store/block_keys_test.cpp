#include "store/block_keys.hpp"

#include <doctest/doctest.h>

using namespace softly;

namespace {

constexpr std::string_view block = R"([[person]]   # Tom
id = "tom"
every = "1mo"    # monthly is nice
qualities = [
  "kind",   # very
]
"good_for" = ["chat"]
[person.birthday]
every = 3
)";

}  // namespace

TEST_CASE("a key is changed in its place, or added above the sub-tables") {
    CHECK(with_key(block, "every", "\"2w\"")
          == std::string{block}.replace(block.find("1mo"), 3, "2w"));
    CHECK(with_key(block, "circle", "\"inner\"")
          == std::string{block}.insert(block.find("[person.b"), "circle = \"inner\"\n"));
}

TEST_CASE("a key goes, and a comment on its line stays") {
    const std::string after = *without_key(block, "every");
    CHECK(after.find("id = \"tom\"\n# monthly is nice\nqualities") != std::string::npos);
    CHECK(after.find("[person.birthday]\nevery = 3\n") != std::string::npos);
    CHECK(without_key(block, "circle") == block);
    const std::string shorter = *without_key(block, "good_for");
    CHECK(shorter == std::string{block}.erase(block.find("\"good_for\""), 22));
}

TEST_CASE("a list takes texts and keeps its comments; an empty one goes where there are none") {
    CHECK(with_texts(block, "qualities", {"kind", "funny"})
          == std::string{block}.insert(block.find("]\n\"good"), "  \"funny\",\n"));
    const std::string emptied = *with_texts(block, "qualities", {});
    CHECK(emptied.find("# very") != std::string::npos);
    CHECK(emptied.find("\"kind\"") == std::string::npos);
    CHECK(with_texts(block, "good_for", {}) == without_key(block, "good_for"));
    CHECK(with_texts(block, "aliases", {"T."})
          == std::string{block}.insert(block.find("[person.b"), "aliases = [\"T.\"]\n"));
}

TEST_CASE("what stands in another way is left alone") {
    constexpr std::string_view dotted = "[[person]]\nid = \"a\"\nevery.mine = 3\n";
    CHECK_FALSE(without_key(dotted, "every"));
    CHECK_FALSE(with_key(dotted, "every", "\"2w\""));
    CHECK_FALSE(with_key("[[person]]\n[[person]]\n", "every", "\"2w\""));
    CHECK_FALSE(with_key("not toml", "every", "\"2w\""));
}
