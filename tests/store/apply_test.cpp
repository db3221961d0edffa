#include "store/apply.hpp"

#include <doctest/doctest.h>

namespace softly {
namespace {

const std::string old_block = "[[entry]]\nid = \"aaaaaaaaaa\"\ntext = \"one\"\n";
const std::string new_block = "[[entry]]\nid = \"bbbbbbbbbb\"\ntext = \"two\"\n";

Change change_adding(const std::string& id, const std::string& block) {
    return {"journal/2026-11.toml", id, "", block};
}

}  // namespace

TEST_CASE("a file that is not there yet begins with its schema") {
    const Change change = change_adding("bbbbbbbbbb", new_block);
    CHECK(apply_changes("", {&change, 1}).text == "schema = 1\n\n" + new_block);
}

TEST_CASE("what is there already is not added twice") {
    const std::string text = "schema = 1\n\n" + new_block;
    const Change change = change_adding("bbbbbbbbbb", new_block);
    CHECK(apply_changes(text, {&change, 1}).text == text);
}

TEST_CASE("the old bytes stay an untouched beginning, with a BOM, CRLF and no last newline") {
    const std::string text =
        "\xEF\xBB\xBF# mine\r\nschema = 1\r\n\r\n[[entry]]\r\nid   = \"aaaaaaaaaa\"\r\nodd = 1";
    const Change change = change_adding("bbbbbbbbbb", new_block);
    const Applied applied = apply_changes(text, {&change, 1});
    CHECK(applied.text.starts_with(text));
    CHECK(applied.text.ends_with("text = \"two\"\r\n"));
    CHECK(applied.ids == std::set<std::string>{"aaaaaaaaaa", "bbbbbbbbbb"});
}

TEST_CASE("a file that cannot be read makes everything wait, and says where") {
    const Change change = change_adding("bbbbbbbbbb", new_block);
    const Applied applied = apply_changes("schema = 1\n<<<<<<< HEAD\n", {&change, 1});
    CHECK(applied.refusal.find("line 2") != std::string::npos);
}

TEST_CASE("a block changes only from what it was thought to be") {
    const std::string text = "schema = 1\n\n" + old_block + "\n# mine\n";
    const Change fits{"journal/2026-11.toml",
                      "aaaaaaaaaa",
                      old_block,
                      "[[entry]]\nid = \"aaaaaaaaaa\"\ntext = \"three\"\n"};
    CHECK(apply_changes(text, {&fits, 1}).text
          == "schema = 1\n\n[[entry]]\nid = \"aaaaaaaaaa\"\ntext = \"three\"\n\n# mine\n");
    const Change stale{
        "journal/2026-11.toml", "aaaaaaaaaa", new_block, "[[entry]]\nid = \"aaaaaaaaaa\"\n"};
    const Applied applied = apply_changes(text, {&stale, 1});
    CHECK(applied.conflicts == std::vector<std::size_t>{0});
    CHECK(applied.text == text);
}

TEST_CASE(
    "an edit that stands there already is there, comments and a missing last newline included") {
    const std::string edited = "# mine\n" + new_block + "# below\n";
    for (const std::string& after : {new_block, "# mine\n" + new_block, edited}) {
        for (const std::string_view ending : {"", "\n", "\n\n[other]\n"}) {
            const std::string text = "schema = 1\n\n[[entry]]\nid = \"bbbbbbbbbb\"\ntext = \"one\""
                                     + std::string(ending);
            const Change change{"journal/2026-11.toml",
                                "bbbbbbbbbb",
                                "[[entry]]\nid = \"bbbbbbbbbb\"\ntext = \"one\"\n",
                                after};
            const Applied applied = apply_changes(text, {&change, 1});
            CHECK(applied.traces.size() == 1);
            const Applied again = apply_changes(applied.text, {&change, 1});
            CHECK(again.text == applied.text);
            CHECK(again.conflicts.empty());
            CHECK(again.traces.empty());
        }
    }
}

TEST_CASE("a block that is gone already counts as cut out, and an edit wins over a removal") {
    const std::string text = "schema = 1\n\n" + old_block;
    const Change gone{"journal/2026-11.toml", "bbbbbbbbbb", new_block, ""};
    CHECK(apply_changes(text, {&gone, 1}).text == text);
    const Change edited{
        "journal/2026-11.toml", "aaaaaaaaaa", "[[entry]]\nid = \"aaaaaaaaaa\"\n", ""};
    CHECK(apply_changes(text, {&edited, 1}).conflicts.size() == 1);
    const Change cut{"journal/2026-11.toml", "aaaaaaaaaa", old_block, ""};
    CHECK(apply_changes(text, {&cut, 1}).text == "schema = 1\n");
}

TEST_CASE("a file of a newer schema is added to but not changed in place") {
    const std::string text = "schema = 7\n\n" + old_block;
    const Change added = change_adding("bbbbbbbbbb", new_block);
    CHECK(apply_changes(text, {&added, 1}).text == text + "\n" + new_block);
    const Change cut{"journal/2026-11.toml", "aaaaaaaaaa", old_block, ""};
    CHECK(apply_changes(text, {&cut, 1}).conflicts.size() == 1);
}

TEST_CASE("one change that does not read back keeps no other out") {
    const std::vector<Change> changes{change_adding("cccccccccc", "[[entry]]\nid = \"cccc"),
                                      change_adding("bbbbbbbbbb", new_block)};
    const Applied applied = apply_changes("", changes);
    CHECK(applied.conflicts == std::vector<std::size_t>{0});
    CHECK(applied.text == "schema = 1\n\n" + new_block);
}

}  // namespace softly
