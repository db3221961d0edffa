#include "core/pack_fixture.hpp"
#include "talk/talk_room.hpp"

#include <stdexcept>

namespace softly {

namespace {

using Trail = std::vector<Answer>;
using test::PackRoom;

constexpr std::string_view wait = ScriptedTerminal::wait;

Pack one(Prompt prompt) {
    return test::pack_of({std::move(prompt)});
}

Pack tea() {
    return test::pack_of({test::scale("mood", "ratings.mood"),
                          test::choice("kind", {"green", "black"}),
                          test::text("words")});
}

Prompt who() {
    Prompt prompt = test::of_kind(PromptKind::person, "who");
    prompt.options = {{"nobody", "nobody right now"}};
    return prompt;
}

Prompt ground() {
    Prompt prompt = test::of_kind(PromptKind::ground, "room");
    prompt.items = {"a window", "a door", "a cup"};
    return prompt;
}

Prompt breath(int cycles) {
    Prompt prompt = test::of_kind(PromptKind::breath, "breath");
    prompt.breathe_in = 4;
    prompt.breathe_out = 6;
    prompt.cycles = cycles;
    return prompt;
}

Prompt pause_of(int seconds) {
    Prompt prompt = test::of_kind(PromptKind::pause, "rest");
    prompt.seconds = seconds;
    return prompt;
}

void wait_for(PackRoom& room, std::size_t times) {
    for (std::size_t time = 0; time < times; ++time) {
        room.terminal.typed.emplace_back(wait);
    }
}

}  // namespace

TEST_CASE("a pack is walked to its close, and the trail is kept after each answer") {
    PackRoom room{"7\r", "s", "Tea.\r", " "};
    const PackSitting sitting = room.sit(tea());
    CHECK(sitting.ending == Ending::finished);
    CHECK(sitting.trail == Trail{{"mood", "7"}, {"kind", ""}, {"words", "Tea."}});
    REQUIRE(room.kept.size() == 3);
    CHECK(room.kept[0] == Trail{{"mood", "7"}});
    CHECK(room.kept[1] == Trail{{"mood", "7"}, {"kind", ""}});
    CHECK(room.kept[2] == sitting.trail);
    CHECK(sitting.closing.say == "Thank you.");
    CHECK(room.said("Thank you."));
    CHECK_FALSE(sitting.low);
    CHECK_FALSE(sitting.help_shown);
}

TEST_CASE("the close is the caller's where it is not shown") {
    PackRoom room{"7\r", "s", "Tea.\r"};
    room.options.shows_close = false;
    CHECK(room.sit(tea()).ending == Ending::finished);
    CHECK_FALSE(room.said("Thank you."));
}

TEST_CASE("a sitting goes on where its trail stands, and uses answers given beforehand") {
    PackRoom room{"2\r", " "};
    const PackSitting sitting = room.sit(tea(), {{"words", "given"}, {"mood", "4"}});
    CHECK_FALSE(room.said("How?"));
    CHECK(trail_of(walk(tea(), sitting.trail, {}))
          == Trail{{"mood", "4"}, {"kind", "black"}, {"words", "given"}});
}

TEST_CASE("back asks the last question again with its answer, by way of skips too") {
    PackRoom room{"7\r", "s", "/b\r", "b", "\r", "1\r", "\r", "b", "late\r", " "};
    const PackSitting sitting = room.sit(tea());
    CHECK(room.said("[7]"));
    CHECK(sitting.trail == Trail{{"mood", "7"}, {"kind", "green"}, {"words", "late"}});
    PackRoom first{"b", "q"};
    CHECK(first.sit(tea()).ending == Ending::stopped);
    CHECK(first.said("first question"));
}

TEST_CASE("what was taken back is not lost when the person stops there") {
    for (const std::string way : {"q", "\x03", "\x1c", "!", ""}) {
        PackRoom room{"7\r", "2\r", "/b\r", "b", way};
        const PackSitting sitting = room.sit(tea());
        CHECK(sitting.trail == Trail{{"mood", "7"}, {"kind", "black"}});
        CHECK(room.kept.back() == sitting.trail);
    }
}

TEST_CASE("another answer leads another way, and what was behind it is not used") {
    Pack pack = test::pack_of(
        {test::choice("way", {"left", "right"}), test::text("left"), test::text("right")});
    pack.prompts[0].go_to = {{"right", "right"}};
    pack.prompts[1].go_to = {{"", "close"}};
    PackRoom room{"1\r", "trees\r", "b", "/b\r", "2\r", "water\r", " "};
    CHECK(room.sit(pack).trail == Trail{{"way", "right"}, {"right", "water"}});
}

TEST_CASE("half-typed words are in the trail that is kept on a pause and on every way out") {
    for (const std::string key : {"\x03", "\x1c", ""}) {
        PackRoom room{"s", "s", std::string{"half"} + ScriptedTerminal::pause + " a thought" + key};
        const PackSitting sitting = room.sit(tea());
        CHECK(sitting.trail == Trail{{"mood", ""}, {"kind", ""}, {"words", "half a thought"}});
        CHECK(room.kept[2].back() == Answer{"words", "half"});
        CHECK(room.kept.back() == sitting.trail);
    }
}

TEST_CASE("each way out has its ending at every kind of prompt, and the terminal is given back") {
    const Prompt kinds[] = {test::scale("a"),
                            test::choice("a", {"x", "y"}),
                            test::of_kind(PromptKind::say, "a"),
                            ground(),
                            breath(2),
                            pause_of(20),
                            test::of_kind(PromptKind::multi, "a"),
                            test::text("a"),
                            who(),
                            test::of_kind(PromptKind::step, "a")};
    const std::pair<std::string, Ending> ways[] = {{"\x03", Ending::interrupted},
                                                   {"\x04", Ending::stopped},
                                                   {"\x1c", Ending::left},
                                                   {"", Ending::hung_up}};
    for (const bool line_mode : {false, true}) {
        for (const Prompt& kind : kinds) {
            for (const auto& [key, ending] : ways) {
                PackRoom room{"some words\r", key};
                room.options.line_mode = line_mode;
                const PackSitting sitting = room.sit(test::pack_of({test::text("first"), kind}));
                CHECK(sitting.ending == ending);
                CHECK(sitting.trail == Trail{{"first", "some words"}});
                CHECK(room.kept.back() == sitting.trail);
                CHECK(room.said("\x1b[3J") == (ending == Ending::left));
            }
        }
    }
}

TEST_CASE("letters stop, leave and discard wherever no text is typed") {
    const Prompt kinds[] = {test::scale("a"),
                            test::choice("a", {"x", "y"}),
                            test::of_kind(PromptKind::say, "a"),
                            ground(),
                            breath(2),
                            pause_of(20),
                            test::of_kind(PromptKind::multi, "a")};
    const std::pair<std::string, Ending> ways[] = {
        {"q", Ending::stopped}, {"!", Ending::left}, {"x", Ending::discarded}};
    for (const Prompt& kind : kinds) {
        for (const auto& [key, ending] : ways) {
            PackRoom room{key};
            CHECK(room.sit(one(kind)).ending == ending);
            PackRoom lines{key + "\r"};
            lines.options.line_mode = true;
            CHECK(lines.sit(one(kind)).ending == ending);
        }
        for (const std::string skip : {"s", "s\r"}) {
            PackRoom room{skip, "\r"};
            room.options.line_mode = skip.size() > 1;
            const PackSitting sitting = room.sit(one(kind));
            CHECK(sitting.trail == Trail{{kind.id, ""}});
        }
    }
}

TEST_CASE("several are marked, and shown as marked after a step back") {
    Prompt prompt = test::of_kind(PromptKind::multi, "helped");
    prompt.options = {{"tea", "the tea"}, {"talk", "talking"}, {"rest", "rest"}};
    PackRoom room{"3", "1", "\r", "b", "2\r", " "};
    CHECK(room.sit(one(prompt)).trail == Trail{{"helped", "tea,talk,rest"}});
    CHECK(room.said("[x] 3"));
    PackRoom lines{"9\r", "1 3\r"};
    lines.options.line_mode = true;
    CHECK(lines.sit(one(prompt)).trail == Trail{{"helped", "tea,rest"}});
    CHECK(lines.said("with spaces between"));
    CHECK_FALSE(lines.said("\x1b"));
}

TEST_CASE("a person is picked from those who are near, or typed") {
    const std::pair<std::vector<std::string>, std::string> ways[] = {
        {{"1\r"}, "dana"},
        {{"2\r"}, "Noa"},
        {{"3\r"}, "nobody"},
        {{"4\r", "Aunt Miriam\r"}, "Aunt Miriam"},
        {{"4\r", "DANA\r"}, "dana"},
        {{"4\r", "/b\r", "2\r"}, "Noa"},
        {{"s"}, ""}};
    for (const auto& [keys, value] : ways) {
        PackRoom room;
        room.terminal.typed.assign(keys.begin(), keys.end());
        room.terminal.typed.emplace_back(" ");
        room.today.people = {{.id = "dana", .name = "Dana"}};
        room.options.people = {"Dana", "Noa"};
        CHECK(room.sit(one(who())).trail == Trail{{"who", value}});
    }
}

TEST_CASE("without people a name is typed, and the question's own answers by number") {
    for (const bool line_mode : {false, true}) {
        PackRoom name{"Noa\r", " "};
        name.options.line_mode = line_mode;
        CHECK(name.sit(one(who())).trail == Trail{{"who", "Noa"}});
        PackRoom number{"1\r", " "};
        number.options.line_mode = line_mode;
        CHECK(number.sit(one(who())).trail == Trail{{"who", "nobody"}});
        PackRoom beyond{"7\r", "\r", " "};
        beyond.options.line_mode = line_mode;
        CHECK(beyond.sit(one(who())).trail == Trail{{"who", ""}});
        CHECK(beyond.said("or a name"));
    }
}

TEST_CASE("line mode names people by number and by name") {
    PackRoom room{"2\r"};
    room.options.line_mode = true;
    room.options.people = {"Dana", "Noa"};
    CHECK(room.sit(one(who())).trail == Trail{{"who", "Noa"}});
    CHECK(room.said("3  nobody right now"));
}

TEST_CASE("a text is shown until a key goes on, however long that takes") {
    PackRoom room;
    wait_for(room, 50);
    room.terminal.typed.emplace_back("k");
    room.terminal.typed.emplace_back(" ");
    CHECK(room.sit(one(test::of_kind(PromptKind::say, "known"))).trail == Trail{{"known", "done"}});
    CHECK(room.terminal.waited >= std::chrono::minutes{3});
}

TEST_CASE("a text that fills more than a screen comes in pages") {
    Prompt prompt = test::of_kind(PromptKind::say, "long");
    for (int line = 0; line < 40; ++line) {
        prompt.ask += "line " + std::to_string(line) + "\n";
    }
    PackRoom room{" ", " ", " "};
    CHECK(room.sit(one(prompt)).trail == Trail{{"long", "done"}});
    CHECK(room.said("shows more"));
    CHECK(room.said("line 39"));
}

TEST_CASE("a grounding list goes item by item, and can be left at any of them") {
    PackRoom room{" ", " ", " ", " "};
    CHECK(room.sit(one(ground())).trail == Trail{{"room", "done"}});
    CHECK(room.said("a cup"));
    PackRoom skipped{" ", "s", " "};
    CHECK(skipped.sit(one(ground())).trail == Trail{{"room", ""}});
    CHECK_FALSE(skipped.said("a cup"));
    PackRoom lines{"\r", "\r", "\r"};
    lines.options.line_mode = true;
    CHECK(lines.sit(one(ground())).trail == Trail{{"room", "done"}});
    CHECK(lines.said("a cup"));
}

TEST_CASE("a pause ends by itself, by any key, and not by a changed screen") {
    PackRoom room;
    wait_for(room, 20);
    room.terminal.typed.emplace_back(" ");
    CHECK(room.sit(one(pause_of(10))).trail == Trail{{"rest", "done"}});
    CHECK(room.terminal.waited == std::chrono::seconds{10});
    PackRoom key{std::string{wait}, std::string{ScriptedTerminal::resize}, "k", " "};
    CHECK(key.sit(one(pause_of(10))).trail == Trail{{"rest", "done"}});
    CHECK(key.terminal.waited < std::chrono::seconds{1});
}

TEST_CASE("a breath takes its time and goes on by itself") {
    PackRoom room;
    wait_for(room, 160);
    room.terminal.typed.emplace_back(" ");
    CHECK(room.sit(one(breath(2))).trail == Trail{{"breath", "done"}});
    CHECK(room.terminal.waited == std::chrono::seconds{20});
    CHECK(room.said("in   " + std::string(40, '~')));
    CHECK(room.said("out  ~"));
    PackRoom ended{std::string{wait}, std::string{ScriptedTerminal::resize}, "k", " "};
    CHECK(ended.sit(one(breath(6))).trail == Trail{{"breath", "done"}});
}

TEST_CASE("in lines a breath is a line each way, with no escape sequence") {
    PackRoom room;
    room.options.line_mode = true;
    wait_for(room, 80);
    CHECK(room.sit(one(breath(2))).trail == Trail{{"breath", "done"}});
    CHECK(room.terminal.waited == std::chrono::seconds{20});
    CHECK(room.said("\nin\nout\nin\nout\n"));
    CHECK_FALSE(room.said("\x1b"));
    PackRoom ended{std::string{wait}, "\r"};
    ended.options.line_mode = true;
    CHECK(ended.sit(one(breath(6))).trail == Trail{{"breath", "done"}});
    CHECK(ended.terminal.waited < std::chrono::seconds{1});
}

TEST_CASE("a line typed while a pause goes on is a key, not an answer") {
    PackRoom room{"h", "\r", "q\r"};
    room.options.line_mode = true;
    CHECK(room.sit(one(pause_of(60))).ending == Ending::stopped);
    CHECK(room.said("112"));
}

TEST_CASE("a heavy answer brings the help card before anything else, once") {
    Pack pack = tea();
    pack.prompts[1].help_if = {{"mood", {"<=2"}}};
    PackRoom room{"1\r", "1\r", "/b\r", "2\r", "\r", " "};
    const PackSitting sitting = room.sit(pack);
    CHECK(sitting.low);
    CHECK(sitting.help_shown);
    CHECK(sitting.trail == Trail{{"mood", "1"}, {"kind", "black"}, {"words", ""}});
    const std::size_t card = room.terminal.said.find("112");
    REQUIRE(card != std::string::npos);
    CHECK(card < room.terminal.said.find("the green"));
    CHECK(room.said("softly now"));
}

TEST_CASE("the card stands above the next question with nothing to press, and is gone after it") {
    Pack pack = tea();
    pack.prompts[1].help_if = {{"mood", {"<=2"}}};
    PackRoom room{"1\r", "2\r", "\r", " "};
    const PackSitting sitting = room.sit(pack);
    CHECK(sitting.help_shown);
    CHECK(sitting.trail == Trail{{"mood", "1"}, {"kind", "black"}, {"words", ""}});
    const std::size_t last = room.terminal.said.rfind("112");
    REQUIRE(last != std::string::npos);
    CHECK(last < room.terminal.said.rfind("the green"));
}

TEST_CASE("a heavy last answer brings the help card before the close") {
    PackRoom room{"1\r", "k", " "};
    CHECK(room.sit(one(test::scale("mood", "ratings.mood"))).help_shown);
    CHECK(room.terminal.said.find("112") < room.terminal.said.find("Thank you."));
    PackRoom lines{"1\r"};
    lines.options.line_mode = true;
    CHECK(lines.sit(one(test::scale("mood", "ratings.mood"))).help_shown);
    CHECK(lines.terminal.said.find("112") < lines.terminal.said.find("Thank you."));
    CHECK(lines.said("softly now"));
}

TEST_CASE("leaving works from the help card and from the close, and the answers are kept") {
    PackRoom card{"1\r", "!"};
    const Pack pack = one(test::scale("mood", "ratings.mood"));
    CHECK(card.sit(pack).ending == Ending::left);
    CHECK(card.kept.back() == Trail{{"mood", "1"}});
    PackRoom close{"7\r", "\x1c"};
    CHECK(close.sit(pack).ending == Ending::left);
    CHECK(close.terminal.said.ends_with("\x1b[H\x1b[2J\x1b[3J"));
}

TEST_CASE("at the close everything is answered: stopping finishes, back goes back, x lets go") {
    const Pack pack = one(test::scale("mood"));
    for (const std::string key : {"q", "\x03", "\x04", "s", "\r", "e"}) {
        PackRoom room{"7\r", key};
        CHECK(room.sit(pack).ending == Ending::finished);
    }
    PackRoom back{"7\r", "b", "5\r", " "};
    CHECK(back.sit(pack).trail == Trail{{"mood", "5"}});
    PackRoom gone{"7\r", "x"};
    CHECK(gone.sit(pack).ending == Ending::discarded);
}

TEST_CASE("the editor answers a text, and says where it works") {
    PackRoom room{"e", "s", "s", "/e\r", " "};
    const PackSitting sitting = room.sit(tea());
    CHECK(room.said("take words"));
    CHECK(sitting.trail == Trail{{"mood", ""}, {"kind", ""}, {"words", "from the editor"}});
}

TEST_CASE("a scale keeps to its own ends") {
    Prompt prompt = test::scale("size");
    prompt.low = 1;
    prompt.high = 5;
    prompt.ends = {"small", "large"};
    PackRoom room{"9\r", "4", "\r", " "};
    CHECK(room.sit(one(prompt)).trail == Trail{{"size", "4"}});
    CHECK(room.said("1 to 5, or n."));
    CHECK(room.said("small  1 2 3[4]5  large"));
}

TEST_CASE("in lines the keys are said once for letters and once for slashes") {
    PackRoom room{"7\r", "1\r", "words\r"};
    room.options.line_mode = true;
    room.sit(tea());
    std::size_t times = 0;
    for (std::size_t at = 0;
         (at = room.terminal.said.find("stop and keep", at)) != std::string::npos;
         ++at) {
        ++times;
    }
    CHECK(times == 2);
}

TEST_CASE("the terminal is given back when keeping a trail throws") {
    PackRoom room{"7\r"};
    room.options.keep = [](const Trail&) { throw std::runtime_error{"full"}; };
    CHECK_THROWS(softly::sit(room.world, tea(), Trail{}, room.today, room.options));
    CHECK(room.terminal.open_sittings == 0);
}

}  // namespace softly
