#include "store/pack_read.hpp"

#include "store/pack_lint.hpp"
#include "view/words_packs.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace softly;

namespace {

const std::string head = "schema = 1\nid = \"tea\"\ntitle = \"Tea\"\n";  // three lines
const std::string first = "[[prompt]]\nid = \"a\"\nkind = \"text\"\nask = \"Well?\"\n";

/// One mistake in a file, the line that is named and something that is said of it.
struct Mistake {
    std::string text;
    int line;
    std::string says;
};

bool is_named(const Problems& problems, const Mistake& mistake) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return problem.line == mistake.line
               && problem.words.find(mistake.says) != std::string::npos;
    });
}

std::string all_words(const Problems& problems) {
    std::string all;
    for (const Problem& problem : problems) {
        all += std::to_string(problem.line) + ":" + std::to_string(problem.column) + " "
               + problem.words + "\n";
    }
    return all;
}

std::string prompt(const std::string& id, const std::string& rest) {
    return "[[prompt]]\nid = \"" + id + "\"\n" + rest;
}

}  // namespace

TEST_CASE("a pack is read with everything it may say") {
    const ReadPack read = read_pack(R"(schema = 1
id = "heard"
title = "Seen"
language = "he"
depth = 2
minutes = [4, 8]
from = ["S1", "C"]
exercise = "tea"
offer_when = { connection = "<=4", every_days = 7, after = "words" }

[[prompt]]
id = "felt"
kind = "choice"
ask = "Well?"
options = [ { id = "yes", say = "yes" }, { id = "no", say = "no", offer = "words" } ]
goto = { yes = "level", no = "close" }

[[prompt]]
id = "level"
kind = "scale"
ask = "How?"
min = 1
max = 5
ends = ["low", "high"]
when = { felt = ["yes", "skip"], mood = "<=3" }
help_if = { safety = 2 }

[[prompt]]
id = "air"
kind = "breath"
say = "Slowly."
in = 4
out = 6
cycles = 3
inward = true
goto = "close"

[close]
say = "Thank you."
offer = ["words"]
)");
    CHECK_MESSAGE(read.problems.empty(), all_words(read.problems));
    CHECK_MESSAGE(read.remarks.empty(), all_words(read.remarks));
    const Pack& pack = read.pack;
    CHECK(pack.id == "heard");
    CHECK(pack.language == "he");
    CHECK(pack.depth == 2);
    CHECK(pack.shortest == 4);
    CHECK(pack.longest == 8);
    CHECK(pack.exercise == "tea");
    CHECK(pack.offer_when.every_days == 7);
    CHECK(pack.offer_when.after == "words");
    REQUIRE(pack.offer_when.ratings.size() == 1);
    CHECK(pack.offer_when.ratings[0].name == "connection");
    REQUIRE(pack.prompts.size() == 3);
    CHECK(pack.prompts[0].options[1].offer == "words");
    CHECK(pack.prompts[0].go_to == std::vector<Route>{{"yes", "level"}, {"no", "close"}});
    CHECK(pack.prompts[1].low == 1);
    CHECK(pack.prompts[1].high == 5);
    CHECK(pack.prompts[1].ends == std::pair<std::string, std::string>{"low", "high"});
    CHECK(pack.prompts[1].when == Clauses{{"felt", {"yes", "skip"}}, {"mood", {"<=3"}}});
    CHECK(pack.prompts[1].help_if == Clauses{{"safety", {"=2"}}});
    CHECK(pack.prompts[2].ask == "Slowly.");
    CHECK(pack.prompts[2].breathe_out == 6);
    CHECK(pack.prompts[2].inward);
    CHECK(pack.close.offer == std::vector<std::string>{"words"});
}

TEST_CASE("each mistake that keeps a pack from being used is named with its line") {
    const std::string options =
        "options = [{ id = \"x\", say = \"x\" }, { id = \"y\", say = \"y\" }]\n";
    const std::string chosen = "kind = \"choice\"\nask = \"?\"\n" + options;
    const Mistake mistakes[] = {
        {"id = \"tea\"\n", 1, "title is not here"},
        {"title = \"Tea\"\n" + first, 1, "id is not here"},
        {head, 1, "no [[prompt]]"},
        {"id = 4\ntitle = \"Tea\"\n" + first, 1, "id takes a text"},
        {"title = \"Tea\"\nid = \"../tea\"\n" + first, 2, "id takes a short name"},
        {"title = \"Tea\"\nid = \"tea-2\"\n" + first, 2, "id takes a short name"},
        {head + "depth = 3\n" + first, 4, "depth takes a whole number from 1 to 2"},
        {head + "minutes = [8, 4]\n" + first, 4, "minutes takes two whole numbers"},
        {head + "from = \"S1\"\n" + first, 4, "from takes a list"},
        {head + "offer_when = { mod = \"<=3\" }\n" + first, 4, "mood"},
        {head + "offer_when = { mood = \"low\" }\n" + first, 4, "mood cannot have low"},
        {head + prompt("a", "kind = \"tekst\"\nask = \"?\"\n"), 6, "Did you mean text?"},
        {head + "[[prompt]]\nkind = \"text\"\nask = \"?\"\n", 4, "id is not here"},
        {head + prompt("a", "ask = \"?\"\n"), 4, "kind is not here"},
        {head + prompt("a", "kind = \"text\"\n"), 4, "ask is not here"},
        {head + prompt("a", "kind = \"text\"\nask = 7\n"), 7, "ask takes a text"},
        {head + first + first, 8, "The id a is here a second time"},
        {head + prompt("skip", "kind = \"text\"\nask = \"?\"\n"),
         4,
         "skip has a meaning of its own"},
        {head + prompt("close", "kind = \"text\"\nask = \"?\"\n"), 4, "close has a meaning"},
        {head + prompt("low", "kind = \"text\"\nask = \"?\"\n"), 4, "low has a meaning"},
        {head + prompt("a", "kind = \"choice\"\nask = \"?\"\n"), 4, "options is not here"},
        {head + prompt("a", "kind = \"choice\"\nask = \"?\"\noptions = []\n"),
         8,
         "options takes a list"},
        {head
             + prompt(
                 "a",
                 "kind = \"choice\"\nask = \"?\"\noptions = [{ id = \"skip\", say = \"s\" }]\n"),
         4,
         "skip has a meaning"},
        {head + prompt("a", "kind = \"choice\"\nask = \"?\"\noptions = [{ id = \"x\" }]\n"),
         8,
         "say is not here"},
        {head
             + prompt(
                 "a",
                 "kind = \"choice\"\nask = \"?\"\noptions = [\n  { id = \"x\", say = \"1\" },\n"
                 "  { id = \"x\", say = \"2\" },\n]\n"),
         10,
         "The option x is here a second time"},
        {head + prompt("a", "kind = \"scale\"\nask = \"?\"\n"), 4, "ends is not here"},
        {head + prompt("a", "kind = \"scale\"\nask = \"?\"\nends = [\"low\"]\n"),
         8,
         "ends takes two texts"},
        {head
             + prompt("a",
                      "kind = \"scale\"\nask = \"?\"\nends = [\"l\", \"h\"]\nmin = 5\nmax = 5\n"),
         4,
         "min is smaller than max"},
        {head + prompt("a", "kind = \"scale\"\nask = \"?\"\nends = [\"l\", \"h\"]\nmax = 1000\n"),
         9,
         "max takes a whole number"},
        {head + prompt("a", "kind = \"breath\"\nask = \"?\"\nin = 0\n"),
         8,
         "in takes a whole number"},
        {head + prompt("a", "kind = \"pause\"\nask = \"?\"\nseconds = 601\n"), 8, "seconds takes"},
        {head + prompt("a", "kind = \"ground\"\nask = \"?\"\n"), 4, "items is not here"},
        {head + first + "goto = \"b\"\n", 8, "no prompt has that id"},
        {head + prompt("a", chosen + "goto = { z = \"close\" }\n"), 9, "z is not an answer"},
        {head + prompt("a", chosen + "goto = { x = \"clos\" }\n"), 9, "Did you mean close?"},
        {head + prompt("a", chosen + "goto = { x = 4 }\n"), 9, "goto takes"},
        {head + first + "goto = { x = \"close\" }\n", 8, "x is not an answer"},
        {head + first + "when = { moood = \"<=3\" }\n", 8, "Did you mean mood?"},
        {head + first + "when = { mood = \"low\" }\n", 8, "mood cannot have low"},
        {head + first + "when = { low = \"maybe\" }\n", 8, "low cannot have maybe"},
        {head + first + "when = 4\n", 8, "when takes names"},
        {head + first + "when = { mood = [] }\n", 8, "mood takes names"},
        {head + first + "help_if = { b = \"x\" }\n", 8, "b is neither"},
        {head + first + "keep = \"txt\"\n", 4, "Did you mean text?"},
        {head + prompt("a", chosen + "keep = \"kindness.self\"\n"),
         4,
         "harsh, distant, fair, kind"},
        {head + prompt("a", chosen + "keep = \"kept_words\"\n"), 4, "yes, no"},
        {head + first + "keep = \"ratings.mood\"\n", 4, "scale, from 0 to 10"},
        {head + first + "keep = \"people\"\n", 4, "kind person"},
        {head + first + "inward = 1\n", 8, "inward takes true or false"},
        {head + first + "inward = true\n" + prompt("a-felt", "kind = \"text\"\nask = \"?\"\n"),
         9,
         "a-felt is here a second time"},
        {head + prompt("a", chosen + "inward = true\ngoto = { x = \"close\" }\n"),
         10,
         "its goto is one id"},
        {head + "depth = 2\n" + prompt("gate", "kind = \"text\"\nask = \"?\"\n"),
         5,
         "gate is here a second"},
        {head + prompt("a", "kind = \"say\"\nsay = \"Hello {b}\"\n"), 4, "b is neither"},
        {head + prompt("a", "kind = \"say\"\nsay = \"Hello\"\n")
             + prompt("b", "kind = \"text\"\nask = \"?\"\nwhen = { a = \"done\" }\n"),
         12,
         "has no answer to look at"},
        {head + first + prompt("b", "kind = \"text\"\nask = \"?\"\ngoto = \"a\"\n"),
         8,
         "finds no way out"},
        {head + first + "goto = { skip = \"a\" }\n", 4, "finds no way out"},
        {head + prompt("a", "kind = \"text\"\nask = \"\\u001b[2J\"\n"),
         7,
         "invisible control character"},
        {head + prompt("a", "kind = \"text\"\nask = \"" + std::string(2001, 'x') + "\"\n"),
         7,
         "longer than 2000"},
        {"id = \"tea\"\ntitle = \"" + std::string(1 << 20, 'x') + "\"\n", 0, "larger than 256 KiB"},
        {"title = \"" + std::string(1000, 'x') + "\"\nid = \"tea\"\n" + first,
         1,
         "longer than 200"},
        {head + "close = 4\n" + first, 4, "close takes"},
        {"id = \"tea\ntitle", 1, ""},
    };
    for (const Mistake& mistake : mistakes) {
        const ReadPack read = read_pack(mistake.text);
        CAPTURE(mistake.text.substr(0, 400));
        CAPTURE(mistake.says);
        CHECK_MESSAGE(is_named(read.problems, mistake), all_words(read.problems));
    }
}

TEST_CASE("what is odd and harmless is remarked, and the pack can be used") {
    const Mistake mistakes[] = {
        {head + "titel = \"x\"\n" + first, 4, "Did you mean title?"},
        {head + first + "asks = \"x\"\n", 8, "Did you mean ask?"},
        {head + first + "seconds = 4\n", 8, "does nothing in a prompt of kind text"},
        {head + "from = [\"S9\"]\n" + first, 1, "S9 is not a section"},
        {head + first + "[close]\nsays = \"x\"\n", 9, "Did you mean say?"},
        {head + first + "goto = \"close\"\n" + prompt("b", "kind = \"text\"\nask = \"?\"\n"),
         9,
         "Nothing leads to"},
        {head + prompt("a", "kind = \"text\"\nask = \"You should rest.\"\n"), 7, "\"should\""},
        {head + first + "[close]\nsay = \"A great\\njourney\"\n", 9, "\"journey\""},
    };
    for (const Mistake& mistake : mistakes) {
        const ReadPack read = read_pack(mistake.text);
        CAPTURE(mistake.text);
        CHECK_MESSAGE(read.problems.empty(), all_words(read.problems));
        CHECK_MESSAGE(is_named(read.remarks, mistake), all_words(read.remarks));
    }
    CHECK(read_pack(head + "language = \"he\"\n" + prompt("a", "kind = \"text\"\nask = \"late\"\n"))
              .remarks.empty());
}

TEST_CASE("several mistakes are all named, in the order of lines") {
    const ReadPack read = read_pack(head + "depth = 9\n" + first + "goto = \"z\"\n" + first);
    REQUIRE(read.problems.size() == 3);
    CHECK(read.problems[0].line == 4);
    CHECK(read.problems[1].line == 9);
    CHECK(read.problems[2].line == 10);
    CHECK(read.problems[1].column > 1);
}

TEST_CASE("ten thousand prompts are refused in one line") {
    std::string text = head;
    for (int i = 0; i < 10000 && text.size() < 250000; ++i) {
        text += "[[prompt]]\nid=\"a\"\n";
    }
    const ReadPack read = read_pack(text);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].words.find("200 prompts") != std::string::npos);
}

TEST_CASE("the skeleton of a new pack is well") {
    const ReadPack read = read_pack(words::pack_skeleton("tea-time", "en"));
    CHECK_MESSAGE(read.problems.empty(), all_words(read.problems));
    CHECK_MESSAGE(read.remarks.empty(), all_words(read.remarks));
}

TEST_CASE("ids are plain") {
    for (const char* id : {"a", "tea-time", "contact_since", "s1", "a1-b"}) {
        CHECK_MESSAGE(is_pack_id(id), id);
    }
    for (const char* id : {"", "A", "1a", "-a", "a-", "a-2", "a b", "a/b", "a.b", "\xD7\x90"}) {
        CHECK_FALSE_MESSAGE(is_pack_id(id), id);
    }
}
