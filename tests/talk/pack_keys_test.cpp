#include "core/engine.hpp"
#include "store/packs.hpp"
#include "store/store_world.hpp"
#include "talk/talk_room.hpp"
#include "view/screen_text.hpp"

#include <algorithm>
#include <random>

/// Keys at random on every shipped pack.
namespace softly {

namespace {

using test::PackRoom;

const char* const keys[] = {"\r",
                            "\r",
                            "\r",
                            " ",
                            "1",
                            "2",
                            "3",
                            "7",
                            "0",
                            "9",
                            "n",
                            "s",
                            "b",
                            "b",
                            "h",
                            "?",
                            "e",
                            "a",
                            "1\r",
                            "2\r",
                            "4\r",
                            "8\r",
                            "1 2\r",
                            "s\r",
                            "b\r",
                            "/s\r",
                            "/b\r",
                            "/h\r",
                            "/e\r",
                            "some words\r",
                            "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\r",
                            "\x1b[A",
                            "\x1b[B",
                            "\x1b[C",
                            "\x1b[D",
                            "\x1b[200~two\nlines\x1b[201~",
                            "\x7f",
                            "\x1b",
                            "\t",
                            "<wait>",
                            "<wait>",
                            "<resize>",
                            "\xff",
                            "\x1e"};
const char* const endings[] = {"q", "\x03", "\x04", "\x1c", "!", "x", "q\r", "/q\r", "/x\r", "!\r"};

std::vector<Pack> shipped_packs() {
    StoreWorld world;
    return load_packs(world.world, world.layout, "en").packs;
}

/// Keys that may do anything, then nothing more: the terminal is gone.
void type_at_random(PackRoom& room, std::mt19937& random) {
    const std::size_t count = 1 + random() % 120;
    for (std::size_t key = 0; key < count; ++key) {
        const bool ends = random() % 60 == 0;
        room.terminal.typed.emplace_back(ends ? endings[random() % std::size(endings)]
                                              : keys[random() % std::size(keys)]);
    }
}

}  // namespace

TEST_CASE(
    "keys at random end a sitting or leave it where it is, and the terminal is always restored") {
    const std::vector<Pack> packs = shipped_packs();
    REQUIRE(packs.size() >= 16);
    std::size_t finished = 0;
    for (unsigned seed = 0; seed < 60; ++seed) {
        for (const Pack& pack : packs) {
            std::mt19937 random{seed};
            PackRoom room;
            room.options.line_mode = seed % 3 == 0;
            room.options.alternate_screen = seed % 3 == 1;
            room.terminal.shown_on.width = seed % 2 == 0 ? 80 : 20;
            room.terminal.shown_on.height = seed % 5 == 0 ? 5 : 24;
            room.options.people = seed % 4 == 0 ? std::vector<std::string>{"Dana", "Noa"}
                                                : std::vector<std::string>{};
            type_at_random(room, random);
            const PackSitting sitting = room.sit(pack);
            CAPTURE(pack.id);
            CAPTURE(seed);
            CHECK(room.terminal.open_sittings == 0);
            CHECK(room.terminal.sittings.size() >= 1);
            // What is kept leads to where the person stood.
            const Walk walked = walk(pack, sitting.trail, room.today);
            CHECK(walked.low == sitting.low);
            if (sitting.ending == Ending::finished) {
                ++finished;
                CHECK(walked.next.prompt == nullptr);
            }
            if (sitting.ending != Ending::discarded && !sitting.trail.empty()) {
                REQUIRE_FALSE(room.kept.empty());
                CHECK(room.kept.back() == sitting.trail);
            }
            if (room.options.line_mode && sitting.ending != Ending::left) {
                CHECK_FALSE(room.said("\x1b"));
            }
            for (const Visit& visit : walked.visits) {
                CAPTURE(visit.prompt->id);
                CAPTURE(visit.value);
                CHECK((visit.value.empty() || fits(*visit.prompt, visit.value)));
            }
        }
    }
    CHECK(finished > 100);
}

TEST_CASE("leaving at once works at every prompt of every pack that skips lead to") {
    for (const Pack& pack : shipped_packs()) {
        for (std::size_t skips = 0; skips < 40; ++skips) {
            PackRoom room;
            // A text takes it as a line.
            for (std::size_t skip = 0; skip < skips; ++skip) {
                room.terminal.typed.emplace_back("\r");
            }
            room.terminal.typed.emplace_back("\x1c");
            const PackSitting sitting = room.sit(pack);
            if (sitting.ending == Ending::finished) {
                break;
            }
            CHECK(sitting.ending == Ending::left);
            CHECK(room.terminal.said.ends_with("\x1b[H\x1b[2J\x1b[3J"));
        }
    }
}

TEST_CASE("every question of every pack fits 20 and 40 columns") {
    for (const Pack& pack : shipped_packs()) {
        for (const int width : {20, 40}) {
            PackRoom room;
            room.options.alternate_screen = true;
            room.terminal.shown_on.width = width;
            for (int skip = 0; skip < 60; ++skip) {
                room.terminal.typed.emplace_back("\r");
            }
            room.sit(pack);
            std::string line;
            for (std::size_t at = 0; at < room.terminal.said.size(); ++at) {
                const std::string_view rest = std::string_view{room.terminal.said}.substr(at);
                if (rest.starts_with("\x1b[")) {
                    line.clear();
                    at += rest.find_first_of("HJKm");
                } else if (rest.front() == '\r' || rest.front() == '\n') {
                    CHECK_MESSAGE(display_width(line) < width, pack.id << ": " << line);
                    line.clear();
                } else {
                    line += rest.front();
                }
            }
        }
    }
}

}  // namespace softly
