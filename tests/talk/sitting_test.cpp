#include "talk/sitting.hpp"

#include "memory_files.hpp"
#include "world.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

namespace softly {

namespace {

const std::vector<Prompt> prompts{
    {.id = "mood",
     .kind = PromptKind::scale,
     .ask = "How is your mood?",
     .ends = {"low", "high"},
     .options = {}},
    {.id = "contact",
     .kind = PromptKind::choice,
     .ask = "Contact since?",
     .ends = {},
     .options = {{"none", "none"}, {"little", "a little"}, {"some", "some"}}},
    {.id = "words", .kind = PromptKind::text, .ask = "Any words?", .ends = {}, .options = {}},
};

using Answers = std::vector<Answer>;

struct Room {
    explicit Room(std::initializer_list<std::string> typed) { terminal.typed = typed; }

    FixedClock clock{Moment{}};
    MemoryFiles files;
    ScriptedTerminal terminal;
    ScriptedSystem system;
    World world{clock, files, terminal, system};
    std::vector<Answers> kept;
    std::vector<std::string> given_to_editor;
    std::optional<std::string> from_editor;
    SittingOptions options{.style = {},
                           .line_mode = false,
                           .alternate_screen = true,
                           .keep = [this](const Answers& answers) { kept.push_back(answers); },
                           .help_card = [] { return std::string{"112 or 911"}; },
                           .edit_text =
                               [this](const std::string& text) {
                                   CHECK(terminal.open_sittings == 0);
                                   given_to_editor.push_back(text);
                                   return from_editor;
                               }};

    Sitting sit(Answers so_far = {}) {
        Sitting sitting = softly::sit(world, prompts, std::move(so_far), options);
        CHECK(terminal.open_sittings == 0);
        return sitting;
    }

    bool said(std::string_view words) const {
        return terminal.said.find(words) != std::string::npos;
    }
};

}  // namespace

TEST_CASE("every answer is kept at once, in the order of the prompts") {
    Room room{"7\r", "2\r", "Tea.\r"};
    const Sitting sitting = room.sit();
    CHECK(sitting.ending == Ending::finished);
    CHECK(sitting.answers == Answers{{"mood", "7"}, {"contact", "little"}, {"words", "Tea."}});
    REQUIRE(room.kept.size() == 3);
    CHECK(room.kept[0] == Answers{{"mood", "7"}});
    CHECK(room.kept[1] == Answers{{"mood", "7"}, {"contact", "little"}});
    CHECK(room.kept[2] == sitting.answers);
}

TEST_CASE("skips leave no answer") {
    for (const std::string skip : {"s", "S", "\r", "s\r"}) {
        Room room{skip, skip, "\r"};
        const Sitting sitting = room.sit();
        CHECK(sitting.ending == Ending::finished);
        CHECK(sitting.answers.empty());
        CHECK(room.kept.empty());
    }
}

TEST_CASE("back shows the former answer, and skipping there takes it out") {
    Room room{"7\r", "b", "s", "3\r", "\r"};
    const Sitting sitting = room.sit();
    CHECK(room.said("[7]"));
    CHECK(sitting.answers == Answers{{"contact", "some"}});
    CHECK(room.kept[1].empty());
}

TEST_CASE("Enter at a former answer keeps it") {
    Room room{"7\r", "b", "\r", "q"};
    CHECK(room.sit().answers == Answers{{"mood", "7"}});
}

TEST_CASE("a text that was answered is there to go on with, and empty it is taken out") {
    const std::vector<Prompt> text_first{prompts[2], prompts[0]};
    Room room{"first\r", "b", " and more\r", "q"};
    const Sitting longer = softly::sit(room.world, text_first, {}, room.options);
    CHECK(room.terminal.initials == std::vector<std::string>{"", "first"});
    CHECK(longer.answers == Answers{{"words", "first and more"}});
    Room emptied{"first\r", "b", "\x15\r", "q"};
    CHECK(softly::sit(emptied.world, text_first, {}, emptied.options).answers.empty());
}

TEST_CASE("a key typed over a former text leaves the text as it was") {
    const std::vector<Prompt> text_first{prompts[2], prompts[0]};
    for (const std::string key : {"/q", "/h\r \x15/q"}) {
        Room room{"first\r", "b", "\x15" + key + "\r"};
        CHECK(softly::sit(room.world, text_first, {}, room.options).answers
              == Answers{{"words", "first"}});
    }
}

TEST_CASE("back at the first question says so and stays") {
    Room room{"b", "4\r", "q"};
    CHECK(room.sit().answers == Answers{{"mood", "4"}});
    CHECK(room.said("first question"));
}

TEST_CASE("a sitting begins with the first prompt that has no answer and asks no answered one") {
    Room room{"1\r", "\r"};
    const Sitting sitting = room.sit({{"mood", "2"}, {"old-prompt", "stays"}});
    CHECK(sitting.answers == Answers{{"mood", "2"}, {"contact", "none"}, {"old-prompt", "stays"}});
    CHECK_FALSE(room.said("How is your mood?"));
}

TEST_CASE("a sitting with nothing to ask is finished") {
    Room room{};
    CHECK(room.sit({{"mood", "2"}, {"contact", "none"}, {"words", "w"}}).ending
          == Ending::finished);
}

TEST_CASE("each way out has its ending and keeps what was answered") {
    const std::pair<std::string, Ending> ways[] = {{"q", Ending::stopped},
                                                   {"\x04", Ending::stopped},
                                                   {"\x03", Ending::interrupted},
                                                   {"\x1c", Ending::left},
                                                   {"!", Ending::left},
                                                   {"", Ending::hung_up}};
    for (const auto& [key, ending] : ways) {
        Room room{"7\r", key};
        const Sitting sitting = room.sit();
        CHECK(sitting.ending == ending);
        CHECK(sitting.answers == Answers{{"mood", "7"}});
        CHECK(room.kept.back() == sitting.answers);
        CHECK(room.said("\x1b[3J") == (ending == Ending::left));
    }
}

TEST_CASE("answers that were there before are kept on the way out too") {
    Room room{"\x03"};
    room.sit({{"mood", "2"}});
    REQUIRE(room.kept.size() == 1);
    CHECK(room.kept[0] == Answers{{"mood", "2"}});
}

TEST_CASE("discarding keeps nothing more") {
    Room room{"7\r", "x"};
    CHECK(room.sit().ending == Ending::discarded);
    CHECK(room.kept.size() == 1);
}

TEST_CASE("half-typed words are kept on a pause and on every way out") {
    for (const std::string key : {"\x03", "\x1c", ""}) {
        Room room{"s", "s", std::string{"half"} + ScriptedTerminal::pause + " a thought" + key};
        const Sitting sitting = room.sit();
        CHECK(sitting.answers == Answers{{"words", "half a thought"}});
        REQUIRE(room.kept.size() == 2);
        CHECK(room.kept[0] == Answers{{"words", "half"}});
        CHECK(room.kept[1] == sitting.answers);
    }
}

TEST_CASE("a pause in a slash key keeps nothing, and a skip takes half-typed words out again") {
    Room room{"1\r",
              "s",
              std::string{"half"} + ScriptedTerminal::pause + "\x15/s" + ScriptedTerminal::pause
                  + "\r"};
    CHECK(room.sit().answers == Answers{{"mood", "1"}});
    REQUIRE(room.kept.size() == 3);
    CHECK(room.kept[1] == Answers{{"mood", "1"}, {"words", "half"}});
    CHECK(room.kept[2] == Answers{{"mood", "1"}});
}

TEST_CASE("exclamation marks leave from a scale and are text in a text") {
    Room room{"s", "s", "!\r"};
    CHECK(room.sit().answers == Answers{{"words", "!"}});
}

TEST_CASE("help and keys come back to the question as it stood") {
    Room room{"7", "h", "x", "?", "q", "\r", "q"};
    const Sitting sitting = room.sit();
    CHECK(sitting.answers == Answers{{"mood", "7"}});
    CHECK(room.said("112"));
    CHECK(room.said("let go"));
}

TEST_CASE("the keys name h, and h among them shows the help card") {
    Room room{"?", "h", "x", "7", "\r", "q"};
    CHECK(room.sit().answers == Answers{{"mood", "7"}});
    CHECK(room.said("112"));
}

TEST_CASE("leaving works from the help card") {
    for (const std::string key : {"\x1c", "!"}) {
        Room room{"7\r", "h", key};
        CHECK(room.sit().ending == Ending::left);
    }
}

TEST_CASE("a long card comes in pages on a low screen") {
    Room room{"h", " ", " ", "q"};
    room.terminal.shown_on.height = 5;
    room.options.help_card = [] { return std::string{"a1\na2\na3\na4\na5\n"}; };
    CHECK(room.sit().ending == Ending::stopped);
    const std::size_t first = room.terminal.said.find("a3");
    REQUIRE(first != std::string::npos);
    CHECK(room.terminal.said.find("Any key", first) < room.terminal.said.find("a4"));
}

TEST_CASE("the editor takes the words that are there and gives the answer") {
    Room room{"s", "s", "/e\r"};
    room.from_editor = "two\nlines\n";
    const Sitting sitting = room.sit();
    CHECK(sitting.answers == Answers{{"words", "two\nlines"}});
    CHECK(room.given_to_editor == std::vector<std::string>{""});
    CHECK(room.terminal.sittings.size() == 2);
}

TEST_CASE("an editor that gave nothing new leaves the question open") {
    Room room{"s", "s", "/e\r", "own words\r"};
    CHECK(room.sit().answers == Answers{{"words", "own words"}});
    CHECK(room.said("as they were"));
}

TEST_CASE("the editor key at a scale says where it works") {
    Room room{"e", "q"};
    CHECK(room.sit().ending == Ending::stopped);
    CHECK(room.said("take words"));
    CHECK(room.given_to_editor.empty());
}

TEST_CASE("a changed screen is drawn again and changes no answer") {
    Room room{"7", std::string{ScriptedTerminal::resize}, "\r", "q"};
    CHECK(room.sit().answers == Answers{{"mood", "7"}});
}

TEST_CASE("the terminal is given back when keeping throws") {
    Room room{"7\r"};
    room.options.keep = [](const Answers&) { throw std::runtime_error{"full"}; };
    CHECK_THROWS(softly::sit(room.world, prompts, {}, room.options));
    CHECK(room.terminal.open_sittings == 0);
}

TEST_CASE("line mode takes the same keys and draws nothing") {
    Room room{"11\r", "6\r", "b\r", "\r", "/s\r", "Tea, /b or not.\r"};
    room.options.line_mode = true;
    const Sitting sitting = room.sit();
    CHECK(sitting.answers == Answers{{"mood", "6"}, {"words", "Tea, /b or not."}});
    CHECK(room.said("0 to 10, or n."));
    CHECK(room.said("So far: 6"));
    CHECK_FALSE(room.said("\x1b"));
    CHECK(room.terminal.sittings == std::vector{Drawing::none});
}

TEST_CASE("what is half typed in a line comes along where it is an answer, and else does not") {
    Room number{"7\x03"};
    number.options.line_mode = true;
    CHECK(number.sit().answers == Answers{{"mood", "7"}});
    Room words{"7 or so\x03"};
    words.options.line_mode = true;
    CHECK(words.sit().answers.empty());
}

TEST_CASE("line mode talks on stderr where stdout is no terminal") {
    Room room{"z\r", "q\r"};
    room.options.line_mode = true;
    room.terminal.shown_on.out = false;
    CHECK(room.sit().ending == Ending::stopped);
    CHECK(room.terminal.said.empty());
    CHECK(room.terminal.warned.find("How is your mood?") != std::string::npos);
    CHECK(room.terminal.warned.find("0 to 10, or n.") != std::string::npos);
}

TEST_CASE("line mode keeps former answers on Enter and takes them out by the skip key") {
    const std::vector<Prompt> text_first{prompts[2], prompts[0]};
    Room keeping{"words\r", "b\r", "\r", "q\r"};
    keeping.options.line_mode = true;
    CHECK(softly::sit(keeping.world, text_first, {}, keeping.options).answers
          == Answers{{"words", "words"}});
    CHECK(keeping.said("So far: words"));
    Room dropping{"words\r", "b\r", "/s\r", "q\r"};
    dropping.options.line_mode = true;
    CHECK(softly::sit(dropping.world, text_first, {}, dropping.options).answers.empty());
    Room scale{"1\r", "b\r", "s\r", "q\r"};
    scale.options.line_mode = true;
    CHECK(scale.sit().answers.empty());
}

TEST_CASE("leaving line mode on a terminal without escapes scrolls everything away") {
    Room room{"1\r", "!\r"};
    room.options.line_mode = true;
    room.terminal.shown_on.dumb = true;
    CHECK(room.sit().ending == Ending::left);
    CHECK_FALSE(room.said("\x1b"));
    CHECK(room.terminal.said.ends_with(std::string(24, '\n')));
}

TEST_CASE("one key answers a question in either case, and Enter is the first") {
    Room room{"z", "K"};
    CHECK(ask_key(room.world, "Go on?", "rkx", room.options).key == 'k');
    CHECK(room.said("One of these keys: Enter or r, k, x."));
    Room by_enter{"\r"};
    CHECK(ask_key(by_enter.world, "Go on?", "rkx", by_enter.options).key == 'r');
    Room lines{"zz\r", "h\r", "x\r"};
    lines.options.line_mode = true;
    CHECK(ask_key(lines.world, "Go on?", "rkx", lines.options).key == 'x');
    CHECK(lines.said("112"));
}

TEST_CASE("leaving a question of one key gives no key") {
    for (const std::string key : {"q", "\x03", "\x04", "", "\x1c"}) {
        Room room{key};
        CHECK(ask_key(room.world, "Go on?", "rkx", room.options).key == 0);
        CHECK(room.terminal.open_sittings == 0);
    }
}

TEST_CASE("one text is asked for, and nothing typed gives nothing") {
    const Prompt prompt{
        .id = "note", .kind = PromptKind::text, .ask = "What is there?", .ends = {}, .options = {}};
    Room room{"a note\r"};
    CHECK(ask_text(room.world, prompt, room.options).answers == Answers{{"note", "a note"}});
    Room empty{"\r"};
    CHECK(ask_text(empty.world, prompt, empty.options).answers.empty());
    Room discarded{std::string{"half"} + ScriptedTerminal::pause + "\x15/x\r"};
    const Sitting sitting = ask_text(discarded.world, prompt, discarded.options);
    CHECK(sitting.ending == Ending::discarded);
    CHECK(sitting.answers.empty());
}

}  // namespace softly
