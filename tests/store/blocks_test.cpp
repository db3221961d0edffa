#include "store/blocks.hpp"

#include "rounds.hpp"
#include "store/random_toml.hpp"
#include "store/toml_read.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace softly;

namespace {

const std::string mark = "\xEF\xBB\xBF";

std::vector<std::string> texts(std::string_view text) {
    std::vector<std::string> found;
    for (const Block& block : find_blocks(text)) {
        found.emplace_back(text.substr(block.begin, block.end - block.begin));
    }
    return found;
}

std::vector<std::string> names(std::string_view text) {
    std::vector<std::string> found;
    for (const Block& block : find_blocks(text)) {
        found.push_back(block.name);
    }
    return found;
}

std::string with_block_added(std::string_view text, std::string_view block) {
    return spliced(text, splice_adding(text, block));
}

std::string with_block_cut(std::string_view text, const Block& where) {
    return spliced(text, splice_cutting(text, where));
}

std::string with_block_replaced(std::string_view text, const Block& where, std::string_view block) {
    return spliced(text, splice_replacing(text, where, block));
}

std::string with_windows_lines(std::string text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
        text.insert(at, 1, '\r');
    }
    return text;
}

bool begins_element(std::string_view text, const Place& place) {
    std::size_t at = text.substr(0, 3) == mark ? 3 : 0;
    for (int line = 1; line < place.line; ++line) {
        at = text.find('\n', at) + 1;
    }
    // Only white space stands before a header, so its columns are bytes.
    return text.substr(at + static_cast<std::size_t>(place.column) - 1, 2) == "[[";
}

/// The lines of the [[headers]] that toml++ read, those inside of elements left out.
void element_lines(std::string_view text, const Table& table, std::vector<int>& lines) {
    for (const Member& member : table) {
        if (const auto* inner = std::get_if<Table>(&member.value.data)) {
            element_lines(text, *inner, lines);
        }
        const auto* array = std::get_if<Array>(&member.value.data);
        for (std::size_t index = 0; array != nullptr && index < array->size(); ++index) {
            const Value& element = (*array)[index];
            if (std::holds_alternative<Table>(element.data)
                && begins_element(text, element.place)) {
                lines.push_back(element.place.line);
            }
        }
    }
}

std::vector<int> element_lines(std::string_view text) {
    const Parsed parsed = parse_toml(text);
    REQUIRE_FALSE(parsed.problem);
    std::vector<int> lines;
    element_lines(text, parsed.table, lines);
    std::sort(lines.begin(), lines.end());
    return lines;
}

constexpr std::string_view entry =
    "[[entry]]\nid = \"k9f3q7zd2m\"\ntext = \"\"\"\n[[entry]]\n\"\"\"\n";

}  // namespace

TEST_CASE("a block runs from its header to the line of its last key") {
    const std::string text = "schema = 1\n\n# above\n[[entry]] # c\na = 1\n\n# between\nb = [\n1, "
                             "# ]\n] # end\n\n# below\n\n"
                             "[[entry]]\n\n[[entry]]\nz = 1";
    CHECK(texts(text)
          == std::vector<std::string>{"[[entry]] # c\na = 1\n\n# between\nb = [\n1, # ]\n] # end\n",
                                      "[[entry]]\n",
                                      "[[entry]]\nz = 1"});
    const auto blocks = find_blocks(text);
    CHECK(blocks[0].line == 4);
    CHECK(blocks[1].line == 14);
    CHECK(blocks[2].line == 16);
}

TEST_CASE("sub-tables belong to their block and other tables end it") {
    CHECK(texts("[[entry]]\na = 1\n[entry.ratings]\nmood = 6\n[entry.more.x]\n# c\n[other]\nb = "
                "1\n[entry.late]\n")
          == std::vector<std::string>{
              "[[entry]]\na = 1\n[entry.ratings]\nmood = 6\n[entry.more.x]\n"});
    CHECK(texts("[[entry]]\n[[entry.part]]\nx = 1\n[[entry.part]]\n[entryx]\ny = 1\n")
          == std::vector<std::string>{"[[entry]]\n[[entry.part]]\nx = 1\n[[entry.part]]\n"});
}

TEST_CASE("a name is the same however it is written") {
    CHECK(names("[[ \"entry\" ]]\n[['entry']]\n[[\"\\u0065ntry\"]] \n\t[[entry]]#c\n")
          == std::vector<std::string>(4, "entry"));
    CHECK(names("[[ a . 'b' ]]\n[[\"a.b\"]]\n[[\"two ] words\"]]\n")
          == std::vector<std::string>{"a.b", "\"a.b\"", "\"two ] words\""});
    CHECK(names("[[\"\\u05D3\\U0001F600\\t\\\"\"]]\n")
          == std::vector<std::string>{"\"ד😀\\t\\\"\""});
}

TEST_CASE("headers inside of strings and comments do not count") {
    CHECK(texts("a = \"\"\"\n[[entry]]\n\\\"\"\"\\\"\n[[entry]]\"\"\"\"\"\n# [[entry]]\nb = "
                "'''\n[[entry]]\n'''''\n"
                "c = [\n'[[entry]]', # [[entry]]\n\"\"\"\n[[entry]]\"\"\"]\n[[entry]]\n")
          == std::vector<std::string>{"[[entry]]\n"});
    CHECK(texts("a = [\n\"\"\"one quote more\"\"\"\", ]\n[[entry]]\n")
          == std::vector<std::string>{"[[entry]]\n"});
    CHECK(find_blocks("").empty());
    CHECK(find_blocks(mark).empty());
    CHECK(find_blocks("schema = 1\n[table]\n").empty());
}

TEST_CASE("a block behind a byte order mark begins behind it") {
    const auto blocks = find_blocks(mark + "[[entry]]\r\na = 1\r\n");
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0] == Block{"entry", 3, 21, 1});
}

TEST_CASE("the blocks of 3,000 random files are those that toml++ reads, each whole") {
    test::RandomToml random(17);
    std::size_t seen = 0;
    for (int round = 0; round < 3'000; ++round) {
        const std::string text = random.document();
        const Parsed parsed = parse_toml(text);
        const std::string said = parsed.problem ? parsed.problem->words : "";
        REQUIRE_MESSAGE(said.empty(), said << "\n" << text);
        std::vector<int> lines;
        std::size_t entries = 0;
        for (const Block& block : find_blocks(text)) {
            lines.push_back(block.line);
            if (block.name != "entry") {
                continue;
            }
            const Parsed alone = parse_toml(block_text(text, block));
            REQUIRE_FALSE(alone.problem);
            REQUIRE(alone.table.size() == 1);
            const auto& all = std::get<Array>(find(parsed.table, "entry")->data);
            REQUIRE(std::get<Array>(alone.table[0].value.data) == Array{all.at(entries++)});
        }
        REQUIRE_MESSAGE(lines == element_lines(text), text);
        seen += lines.size();
    }
    CHECK(seen > 5'000);
}

TEST_CASE("the blocks of damaged files that still parse are those that toml++ reads") {
    test::RandomToml random(23);
    int readable = 0;
    int alike = 0;
    for (int round = 0; round < rounds(20'000); ++round) {
        std::string text = random.document();
        constexpr std::string_view bytes = "[]{}\"'\\\n=.,# ";
        text.insert(random.below(text.size() + 1), 1, bytes[random.below(bytes.size())]);
        text.erase(random.below(text.size() + 1), random.below(3));
        std::vector<int> lines;
        for (const Block& block : find_blocks(text)) {
            REQUIRE(block.begin < block.end);
            REQUIRE(block.end <= text.size());
            lines.push_back(block.line);
        }
        if (!parse_toml(text).problem) {
            // A [[name.part]] that another table keeps from its [[name]] stands alone here, one more.
            const std::vector<int> read = element_lines(text);
            REQUIRE_MESSAGE(std::includes(lines.begin(), lines.end(), read.begin(), read.end()),
                            text);
            alike += lines == read ? 1 : 0;
            ++readable;
        }
    }
    CHECK(readable > rounds(3'000));
    CHECK(alike > readable - 100);
}

TEST_CASE("the line ending of a text is that of its first line") {
    CHECK(line_ending("") == "\n");
    CHECK(line_ending("a") == "\n");
    CHECK(line_ending("\n\r\n") == "\n");
    CHECK(line_ending("a\r\nb\n") == "\r\n");
    CHECK(line_ending("\r\n") == "\r\n");
    CHECK(with_line_ending("a\n\nb", "\r\n") == "a\r\n\r\nb");
    CHECK(with_line_ending("a\nb", "\n") == "a\nb");
}

TEST_CASE("a block is added behind one blank line") {
    CHECK(with_block_added("", "[[entry]]\n") == "[[entry]]\n");
    CHECK(with_block_added(mark, "[[entry]]\n") == mark + "[[entry]]\n");
    CHECK(with_block_added("schema = 1\n", "[[entry]]\n") == "schema = 1\n\n[[entry]]\n");
    CHECK(with_block_added("schema = 1", "[[entry]]\n") == "schema = 1\n\n[[entry]]\n");
    CHECK(with_block_added("schema = 1\n\n", "[[entry]]\n") == "schema = 1\n\n[[entry]]\n");
    CHECK(with_block_added("schema = 1\n \t\n", "[[entry]]\n") == "schema = 1\n \t\n[[entry]]\n");
    CHECK(with_block_added("\n", "[[entry]]\n") == "\n[[entry]]\n");
    CHECK(with_block_added("a = 1\r\n", "[[entry]]\nb = 1\n")
          == "a = 1\r\n\r\n[[entry]]\r\nb = 1\r\n");
    CHECK(with_block_added("a = 1\r\n\r\n", "[[entry]]\n") == "a = 1\r\n\r\n[[entry]]\r\n");
    CHECK(with_block_added("a = 1\r\nb = 2", "[[entry]]\n")
          == "a = 1\r\nb = 2\r\n\r\n[[entry]]\r\n");
}

TEST_CASE("the first block is cut behind a byte order mark, and comments above a header stay") {
    CHECK(with_block_cut(mark + "[[entry]]\n", {"entry", 3, 13, 1}) == mark);
    const std::string text =
        "schema = 1\n\n# mine\n[[entry]]\na = 1\n\n[[entry]]\nb = 1\n# after\n";
    const auto blocks = find_blocks(text);
    REQUIRE(blocks.size() == 2);
    CHECK(with_block_cut(text, blocks[0]) == "schema = 1\n\n# mine\n\n[[entry]]\nb = 1\n# after\n");
    CHECK(with_block_cut(text, blocks[1]) == "schema = 1\n\n# mine\n[[entry]]\na = 1\n# after\n");
    const std::string two = "[[entry]]\n\n\n[[entry]]\n";
    CHECK(with_block_cut(two, find_blocks(two)[1]) == "[[entry]]\n\n");
    CHECK(with_block_cut("[[a]]\r\n\r\n[[a]]\r\n", {"a", 9, 16, 3}) == "[[a]]\r\n");
}

TEST_CASE(
    "a block is replaced in the line ending of the file and its text is the same everywhere") {
    const std::string text = with_windows_lines("a = 1\n\n[[entry]]\nx = 1\n\n[[entry]]\ny = 1");
    const auto blocks = find_blocks(text);
    REQUIRE(blocks.size() == 2);
    CHECK(block_text(text, blocks[0]) == "[[entry]]\nx = 1\n");
    CHECK(block_text(text, blocks[1]) == "[[entry]]\ny = 1\n");
    CHECK(with_block_replaced(text, blocks[0], "[[entry]]\nz = 2\n")
          == with_windows_lines("a = 1\n\n[[entry]]\nz = 2\n\n[[entry]]\ny = 1"));
    CHECK(with_block_replaced(text, blocks[1], "[[entry]]\nz = 2\n")
          == with_windows_lines("a = 1\n\n[[entry]]\nx = 1\n\n[[entry]]\nz = 2"));
    for (const Block& block : blocks) {
        CHECK(with_block_replaced(text, block, block_text(text, block)) == text);
    }
}

TEST_CASE(
    "adding a block to 3,000 random files keeps every old byte and cutting it gives them back") {
    test::RandomToml random(29);
    for (int round = 0; round < 3'000; ++round) {
        const std::string text = random.document();
        const std::string added = with_block_added(text, entry);
        REQUIRE(added.substr(0, text.size()) == text);
        const auto before = find_blocks(text);
        const auto after = find_blocks(added);
        REQUIRE(after.size() == before.size() + 1);
        REQUIRE(block_text(added, after.back()) == entry);
        REQUIRE_FALSE(parse_toml(added).problem);
        const std::string cut = with_block_cut(added, after.back());
        // A file that ended in a blank line already loses it with the block.
        const bool blank = !cut.empty() && text.size() > cut.size();
        const std::string_view rest =
            std::string_view(blank ? text : cut).substr(std::min(cut.size(), text.size()));
        REQUIRE(rest.find_first_not_of(" \t\r\n") == std::string_view::npos);
        REQUIRE(std::count(rest.begin(), rest.end(), '\n') <= 1);
        REQUIRE(cut.substr(0, std::min(cut.size(), text.size()))
                == text.substr(0, std::min(cut.size(), text.size())));
    }
}

TEST_CASE("cutting or replacing one block of random files changes no byte of the others") {
    test::RandomToml random(31);
    int cuts = 0;
    for (int round = 0; round < 3'000; ++round) {
        const std::string text = random.document();
        const auto blocks = find_blocks(text);
        if (blocks.empty()) {
            continue;
        }
        const Block& chosen = blocks[random.below(blocks.size())];
        const std::string cut = with_block_cut(text, chosen);
        REQUIRE(cut.substr(cut.size() - (text.size() - chosen.end)) == text.substr(chosen.end));
        REQUIRE(find_blocks(cut).size() + 1 == blocks.size());
        const std::string_view gone =
            std::string_view(text).substr(cut.size() - (text.size() - chosen.end),
                                          chosen.begin + text.size() - chosen.end - cut.size());
        REQUIRE(gone.find_first_not_of(" \t\r\n") == std::string_view::npos);
        REQUIRE(std::count(gone.begin(), gone.end(), '\n') <= 1);
        REQUIRE(with_block_replaced(text, chosen, block_text(text, chosen)) == text);
        ++cuts;
    }
    CHECK(cuts > 1'000);
}
