#include "store/undo.hpp"

#include "rounds.hpp"
#include "store/block_reading.hpp"
#include "store/filing.hpp"
#include "store/journal.hpp"
#include "store/random_toml.hpp"
#include "store/receipts.hpp"
#include "store/standing.hpp"
#include "store/store_world.hpp"

#include <doctest/doctest.h>

namespace softly {
namespace {

const std::string month = "/data/journal/2026-11.toml";
const std::string october = "/data/journal/2026-10.toml";
const std::string first = "[[entry]]\nid = \"aaaaaaaaaa\"\ntext = \"one\"\n";
const std::string second = "[[entry]]\nid = \"bbbbbbbbbb\"\ntext = \"two\"\n";
const std::string second_edited =
    "[[entry]]\nid = \"bbbbbbbbbb\"\ntext = \"two, in other words\"\n";
const std::string third = "[[entry]]\nid = \"cccccccccc\"\ntext = \"three\"\n";
const std::string three = "schema = 1\n\n" + first + "\n\n# mine\n" + second + "\n" + third;

struct Lived : StoreWorld {
    Lived() {
        REQUIRE_FALSE(files.make_directories("/data/journal"));
        files.put(month, three);
    }

    Outcome change(const std::string& record,
                   const std::string& id,
                   const std::string& before,
                   const std::string& after,
                   bool purge = false) {
        return commit(
            world, layout, {record, {{"journal/2026-11.toml", id, before, after}}, purge}, 7);
    }

    Undone undo() { return undo_last(world, layout, 7); }

    std::size_t count(const std::string& directory) {
        std::vector<std::string> names;
        (void)files.list(directory, names);
        return names.size();
    }
};

}  // namespace

TEST_CASE("undo goes back through a cut, an edit and an addition to the very first bytes") {
    Lived lived;
    REQUIRE(lived.change("ra", "bbbbbbbbbb", second, "").filed);
    REQUIRE(lived.change("rb", "aaaaaaaaaa", first, "# new\n" + first + "more = 1\n").filed);
    REQUIRE(lived.change("dddddddddd", "dddddddddd", "", "[[entry]]\nid = \"dddddddddd\"\n").filed);
    for (int times = 0; times < 3; ++times) {
        CHECK(lived.undo().how == Undone::How::taken_back);
    }
    CHECK(lived.text(month) == three);
    CHECK(lived.undo().how == Undone::How::nothing);
}

TEST_CASE("a file that softly made is gone again when its only entry is taken back") {
    Lived lived;
    const Record record{
        "dddddddddd",
        {{"journal/2026-10.toml", "dddddddddd", "", "[[entry]]\nid = \"dddddddddd\"\n"}}};
    REQUIRE(commit(lived.world, lived.layout, record, 7).filed);
    REQUIRE(lived.files.nodes.contains(october));
    CHECK(lived.undo().how == Undone::How::taken_back);
    CHECK_FALSE(lived.files.nodes.contains(october));
}

TEST_CASE("undo refuses where the words it would take away say something else by now") {
    Lived lived;
    REQUIRE(lived.change("ra", "bbbbbbbbbb", second, second_edited).filed);
    std::string text = lived.text(month);
    text.replace(text.find("other words"), 5, "their");
    lived.files.put(month, text);
    const Undone undone = lived.undo();
    CHECK(undone.how == Undone::How::refused);
    CHECK(undone.why_not.find(month) != std::string::npos);
    CHECK(lived.text(month) == text);
}

TEST_CASE("a cut entry comes back in its place though the file changed around it") {
    Lived lived;
    REQUIRE(lived.change("ra", "bbbbbbbbbb", second, "").filed);
    std::string text = "# a new beginning\n" + lived.text(month) + "\n# and end\n";
    text.replace(text.find("\"one\""), 5, "\"one, by hand\"");
    lived.files.put(month, text);
    CHECK(lived.undo().how == Undone::How::taken_back);
    const std::string back = lived.text(month);
    CHECK(back.find("one, by hand") < back.find("bbbbbbbbbb"));
    CHECK(back.find("bbbbbbbbbb") < back.find("cccccccccc"));
    CHECK(back.find("\n" + second) != std::string::npos);
    CHECK(back.ends_with("\n# and end\n"));
}

TEST_CASE("whatever call fails, a change is whole or not there, and what was said is true") {
    for (const bool persistent : {false, true}) {
        for (int kind = 0; kind < 3; ++kind) {
            for (int call = 1; call < 30; ++call) {
                Lived lived;
                REQUIRE(lived.change("rx", "aaaaaaaaaa", first, first + "x = 1\n").filed);
                const std::string before = lived.text(month);
                lived.files.changes = 0;
                lived.files.fail_at = call;
                lived.files.persistent = persistent;
                CAPTURE(kind);
                CAPTURE(call);
                CAPTURE(persistent);
                bool said_done = false;
                bool said_kept = false;
                if (kind == 2) {
                    said_done = lived.undo().how == Undone::How::taken_back;
                } else {
                    const Outcome outcome =
                        lived.change("ry", "bbbbbbbbbb", second, kind == 0 ? second_edited : "");
                    said_done = outcome.filed;
                    said_kept = outcome.kept;
                }
                lived.files.fail_at = 0;
                std::string after = three;
                if (kind < 2) {
                    after = before;
                    const std::size_t at = after.find(second);
                    after.replace(at, second.size(), kind == 0 ? second_edited : "");
                }
                const std::string now = lived.text(month);
                CHECK((now == before || now == after));
                if (said_done) {
                    CHECK(now == after);
                }
                CHECK(file_what_waits(lived.world, lived.layout, 7).filed);
                if (said_kept) {
                    CHECK(lived.text(month) == after);
                    CHECK(lived.undo().how == Undone::How::taken_back);
                    CHECK(lived.text(month) == before);
                }
                CHECK(read_spool(lived.world, lived.layout).records.empty());
            }
        }
    }
}

TEST_CASE("what somebody else did meanwhile is told, and leaves nothing to take back") {
    Lived lived;
    REQUIRE(lived.change("ra", "bbbbbbbbbb", second, "").filed);
    const Outcome again = lived.change("rb", "bbbbbbbbbb", second, "");
    CHECK(again.nothing_left);
    const Outcome late = lived.change("rc", "bbbbbbbbbb", second, second_edited);
    CHECK(late.conflict);
    CHECK_FALSE(late.filed);
    CHECK(read_spool(lived.world, lived.layout).records.empty());
    CHECK(lived.count("/state/quarantine") == 0);
    CHECK(lived.count("/state/undo") == 1);
}

TEST_CASE("a change of an earlier run that fits no more goes to quarantine, not away") {
    Lived lived;
    lived.files.locked_by_another = true;
    REQUIRE(lived.change("ra", "bbbbbbbbbb", second, second_edited).kept);
    lived.files.locked_by_another = false;
    lived.files.put(month, "schema = 1\n\n" + first);
    const Outcome outcome = file_what_waits(lived.world, lived.layout, 7);
    CHECK(outcome.notices.size() == 1);
    CHECK(lived.text("/state/quarantine/ra.toml.1").find("in other words") != std::string::npos);
}

TEST_CASE("several changes are all made or none") {
    Lived lived;
    lived.files.put(october, "schema = 1\n\n" + first);
    const Record move{"rm",
                      {{"journal/2026-10.toml", "bbbbbbbbbb", "", second},
                       {"journal/2026-11.toml", "bbbbbbbbbb", second_edited, ""}}};
    CHECK(commit(lived.world, lived.layout, move, 7).conflict);
    CHECK(lived.text(october) == "schema = 1\n\n" + first);
    CHECK(lived.text(month) == three);
    const Record fits{"rn",
                      {{"journal/2026-10.toml", "bbbbbbbbbb", "", second},
                       {"journal/2026-11.toml", "bbbbbbbbbb", second, ""}}};
    CHECK(commit(lived.world, lived.layout, fits, 7).filed);
    CHECK(lived.text(october) == "schema = 1\n\n" + first + "\n" + second);
    const auto receipts = read_receipts(lived.world, lived.layout);
    REQUIRE(receipts.size() == 1);
    CHECK(receipts.front().month == "2026-10");
    CHECK(lived.undo().how == Undone::How::taken_back);
    CHECK(lived.text(month) == three);
    CHECK(lived.text(october) == "schema = 1\n\n" + first);
    CHECK(read_receipts(lived.world, lived.layout).front().month == "2026-11");
}

TEST_CASE("an entry that goes from one month to another and back before either is filed is there") {
    Lived lived;
    lived.files.locked_by_another = true;
    const std::string november_file = "journal/2026-11.toml";
    const std::string october_file = "journal/2026-10.toml";
    REQUIRE(commit(lived.world,
                   lived.layout,
                   {"rm",
                    {{october_file, "bbbbbbbbbb", "", second},
                     {november_file, "bbbbbbbbbb", second, ""}}},
                   7)
                .kept);
    REQUIRE(commit(lived.world,
                   lived.layout,
                   {"rn",
                    {{november_file, "bbbbbbbbbb", "", second},
                     {october_file, "bbbbbbbbbb", second, ""}}},
                   7)
                .kept);
    lived.files.locked_by_another = false;
    CHECK(file_what_waits(lived.world, lived.layout, 7).filed);
    CHECK(lived.text(month).find(second) != std::string::npos);
    CHECK(lived.text(october).find(second) == std::string::npos);
}

TEST_CASE("a receipt follows what an entry says, and goes with it") {
    Lived lived;
    REQUIRE(lived.change("ra", "bbbbbbbbbb", second, second_edited).filed);
    auto receipts = read_receipts(lived.world, lived.layout);
    REQUIRE(receipts.size() == 1);
    CHECK(change_restoring(lived.world, lived.layout, receipts.front())->after == second_edited);
    REQUIRE(lived.undo().how == Undone::How::taken_back);
    receipts = read_receipts(lived.world, lived.layout);
    REQUIRE(receipts.size() == 1);
    CHECK(change_restoring(lived.world, lived.layout, receipts.front())->after == second);
    REQUIRE(lived.change("rb", "bbbbbbbbbb", second, "").filed);
    CHECK(read_receipts(lived.world, lived.layout).empty());
}

TEST_CASE("a purged entry leaves no copy, even where its change had to wait") {
    for (const bool waits : {false, true}) {
        Lived lived;
        REQUIRE(lived.change("ra", "bbbbbbbbbb", second, second_edited).filed);
        lived.files.locked_by_another = waits;
        REQUIRE(lived.change("rb", "bbbbbbbbbb", second_edited, "", true).kept);
        lived.files.locked_by_another = false;
        REQUIRE(file_what_waits(lived.world, lived.layout, 7).filed);
        for (const auto& [path, node] : lived.files.nodes) {
            CAPTURE(path);
            CHECK(node.bytes.find("bbbbbbbbbb") == std::string::npos);
        }
    }
}

TEST_CASE("a spare double is cut once, however often it is tried, and undo brings it back") {
    Lived lived;
    const std::string twice = three + "\n" + second;
    lived.files.put(month, twice);
    const Record record{"rr", {{"journal/2026-11.toml", "bbbbbbbbbb", second, "", true}}};
    REQUIRE(commit(lived.world, lived.layout, record, 7).filed);
    const std::string once = lived.text(month);
    CHECK(once.size() + second.size() + 1 == twice.size());
    lived.files.put("/state/pending/rr.toml", write_record(record));
    const Journal journal{lived.world, lived.layout};
    CHECK(journal.load(journal.months()).entries.size() == 3);
    REQUIRE(file_what_waits(lived.world, lived.layout, 7).filed);
    CHECK(lived.text(month) == once);
    CHECK(lived.undo().how == Undone::How::taken_back);
    CHECK(lived.text(month) == twice);
}

TEST_CASE("an entry that waits to go to another month is shown once, wherever it is looked for") {
    Lived lived;
    const std::string dated = "[[entry]]\nid = \"bbbbbbbbbb\"\nat = 2026-10-01T10:00:00Z\n";
    lived.files.put(october, "<<<<<<< HEAD\n");
    REQUIRE_FALSE(commit(lived.world,
                         lived.layout,
                         {"rm",
                          {{"journal/2026-10.toml", "bbbbbbbbbb", "", dated},
                           {"journal/2026-11.toml", "bbbbbbbbbb", second, ""}}},
                         7)
                      .filed);
    const Journal journal{lived.world, lived.layout};
    int times = 0;
    for (const Placed& placed : journal.load(journal.months()).entries) {
        times += placed.entry.id == "bbbbbbbbbb" ? 1 : 0;
    }
    CHECK(times == 1);
    CHECK(journal.with_id("bbbbbbbbbb").entries.size() == 1);
}

TEST_CASE("2,000 random files: a random change and its undo give every byte back") {
    test::RandomToml random(37);
    int played = 0;
    for (int round = 0; round < rounds(2'000); ++round) {
        const std::string text = random.document();
        const BlockReading reading = read_blocks(text);
        if (reading.blocks.empty()) {
            continue;
        }
        const std::size_t chosen = random.below(reading.blocks.size());
        const std::string block = block_text(text, reading.blocks[chosen]);
        const std::string& id = reading.ids[chosen];
        Lived lived;
        lived.files.put(month, text);
        const std::string after = random.below(2) == 0 ? "" : "# before\n" + block;
        const Outcome outcome = lived.change("rr", id, block, after);
        if (!outcome.filed || outcome.nothing_left) {
            CHECK(lived.text(month) == text);
            continue;
        }
        ++played;
        REQUIRE(lived.undo().how == Undone::How::taken_back);
        REQUIRE(lived.text(month) == text);
    }
    CHECK(played > rounds(800));
}

}  // namespace softly
