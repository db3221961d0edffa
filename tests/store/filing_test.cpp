#include "store/filing.hpp"

#include "store/entry_block.hpp"
#include "store/journal.hpp"
#include "store/receipts.hpp"
#include "store/store_world.hpp"

#include <doctest/doctest.h>

namespace softly {
namespace {

const std::string month = "/data/journal/2026-11.toml";

Entry entry_with(const std::string& id, const std::string& text) {
    Entry entry;
    entry.id = id;
    entry.at = parse_moment("2026-11-22T09:15:03+02:00");
    entry.kind = "note";
    entry.text = text;
    return entry;
}

Outcome keep(StoreWorld& store, const Entry& entry) {
    return commit(store.world, store.layout, record_adding(entry), 7);
}

std::vector<std::string> ids_listed(StoreWorld& store) {
    const Journal journal{store.world, store.layout};
    std::vector<std::string> ids;
    for (const Placed& placed : journal.load(journal.months()).entries) {
        ids.push_back(placed.entry.id);
    }
    return ids;
}

bool lists(StoreWorld& store, const std::string& id) {
    const auto ids = ids_listed(store);
    return std::count(ids.begin(), ids.end(), id) == 1;
}

}  // namespace

TEST_CASE("an entry is filed in its month and leaves a receipt") {
    StoreWorld store;
    const Outcome outcome = keep(store, entry_with("aaaaaaaaaa", "one"));
    CHECK(outcome.kept);
    CHECK(outcome.filed);
    CHECK(store.text(month).starts_with("schema = 1\n\n[[entry]]\nid = \"aaaaaaaaaa\"\n"));
    CHECK(read_receipts(store.world, store.layout).size() == 1);
    CHECK(read_spool(store.world, store.layout).records.empty());
}

TEST_CASE("whatever call fails, what was called kept is there after the next run, once") {
    for (const bool persistent : {false, true}) {
        for (int call = 1; call < 40; ++call) {
            StoreWorld store;
            REQUIRE(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
            const std::string before = store.text(month);
            store.files.changes = 0;
            store.files.fail_at = call;
            store.files.persistent = persistent;
            const Outcome outcome = keep(store, entry_with("bbbbbbbbbb", "two"));
            CAPTURE(call);
            CAPTURE(persistent);
            CHECK(store.text(month).starts_with(before));
            if (outcome.kept) {
                CHECK(lists(store, "bbbbbbbbbb"));
            }
            store.files.fail_at = 0;
            CHECK(keep(store, entry_with("cccccccccc", "three")).filed);
            CHECK(lists(store, "aaaaaaaaaa"));
            CHECK(lists(store, "cccccccccc"));
            if (outcome.kept) {
                CHECK(lists(store, "bbbbbbbbbb"));
            }
        }
    }
}

TEST_CASE("on a full disk the reserve takes the entry") {
    StoreWorld store;
    REQUIRE(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
    store.files.changes = 0;
    store.files.fail_at = 1;
    store.files.persistent = true;
    // Renames go on working on a full disk; in this twin everything that changes something fails.
    const Outcome outcome = keep(store, entry_with("bbbbbbbbbb", "two"));
    CHECK_FALSE(outcome.kept);
    store.files.persistent = false;
    store.files.changes = 0;
    const Outcome second = keep(store, entry_with("bbbbbbbbbb", "two"));
    CHECK(second.kept);
    CHECK(lists(store, "bbbbbbbbbb"));
}

TEST_CASE("a busy lock leaves the entry waiting, and the next run files both") {
    StoreWorld store;
    store.files.locked_by_another = true;
    const Outcome outcome = keep(store, entry_with("aaaaaaaaaa", "one"));
    CHECK(outcome.kept);
    CHECK_FALSE(outcome.filed);
    CHECK(lists(store, "aaaaaaaaaa"));
    store.files.locked_by_another = false;
    CHECK(keep(store, entry_with("bbbbbbbbbb", "two")).filed);
    CHECK(store.text(month).find("aaaaaaaaaa") != std::string::npos);
    CHECK(read_spool(store.world, store.layout).records.empty());
}

TEST_CASE("a month with conflict markers is left alone until a person mends it") {
    StoreWorld store;
    REQUIRE(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
    const std::string good = store.text(month);
    store.files.put(month, good + "<<<<<<< HEAD\n");
    const Outcome outcome = keep(store, entry_with("bbbbbbbbbb", "two"));
    CHECK(outcome.kept);
    CHECK_FALSE(outcome.filed);
    CHECK(store.text(month) == good + "<<<<<<< HEAD\n");
    CHECK(lists(store, "bbbbbbbbbb"));
    store.files.put(month, good);
    CHECK(keep(store, entry_with("cccccccccc", "three")).filed);
    CHECK(store.text(month).find("bbbbbbbbbb") != std::string::npos);
}

TEST_CASE("a month that nothing can be added to is left alone, and the entry waits and is shown") {
    for (const std::string text :
         {"schema = 1\nentry = []\n", "entry = 5\n", "[entry]\nid = \"x\"\n"}) {
        StoreWorld store;
        REQUIRE_FALSE(store.files.make_directories("/data/journal"));
        store.files.put(month, text);
        const Outcome outcome = keep(store, entry_with("aaaaaaaaaa", "one"));
        CHECK(outcome.kept);
        CHECK_FALSE(outcome.filed);
        CHECK(outcome.why_not.starts_with(month));
        CHECK(store.text(month) == text);
        CHECK(lists(store, "aaaaaaaaaa"));
        store.files.put(month, "schema = 1\n");
        CHECK(file_what_waits(store.world, store.layout, 7).filed);
        CHECK(store.text(month).find("aaaaaaaaaa") != std::string::npos);
    }
}

TEST_CASE("what another program writes in the middle of a change stays") {
    StoreWorld store;
    REQUIRE(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
    bool slipped_in = false;
    store.files.before_rename = [&](const std::string& to) {
        if (to == month && !slipped_in) {
            slipped_in = true;
            store.files.put(month, store.text(month) + "\n# a line of someone else's\n");
        }
    };
    CHECK(keep(store, entry_with("bbbbbbbbbb", "two")).filed);
    CHECK(slipped_in);
    CHECK(store.text(month).find("# a line of someone else's") != std::string::npos);
    CHECK(lists(store, "bbbbbbbbbb"));
}

TEST_CASE("what another program appends before and after a change that is taken back stays in its "
          "place") {
    StoreWorld store;
    REQUIRE(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
    int times = 0;
    store.files.before_rename = [&](const std::string& to) {
        if (to == month && ++times <= 2) {
            store.files.nodes[month].bytes += "\n# added by hand " + std::to_string(times) + "\n";
        }
    };
    const Outcome outcome = keep(store, entry_with("bbbbbbbbbb", "two"));
    CHECK(outcome.filed);
    CHECK(outcome.notices.empty());
    CHECK(store.text(month).find("# added by hand 1") != std::string::npos);
    CHECK(store.text(month).find("# added by hand 2") != std::string::npos);
    CHECK(lists(store, "bbbbbbbbbb"));
    CHECK_FALSE(store.files.nodes.contains("/data/journal/.2026-11.toml.softly-tmp"));
}

TEST_CASE("one record over two files is filed in both or waits") {
    StoreWorld store;
    const Record record{
        "aaaaaaaaaa",
        {{"journal/2026-11.toml", "aaaaaaaaaa", "", "[[entry]]\nid = \"aaaaaaaaaa\"\n"},
         {"steps.toml", "bbbbbbbbbb", "", "[[step]]\nid = \"bbbbbbbbbb\"\n"}}};
    store.files.put("/data/steps.toml", "not toml");
    CHECK_FALSE(commit(store.world, store.layout, record, 7).filed);
    store.files.put("/data/steps.toml", "schema = 1\n");
    CHECK(file_what_waits(store.world, store.layout, 7).filed);
    CHECK(store.text("/data/steps.toml").find("bbbbbbbbbb") != std::string::npos);
    CHECK(store.text(month).find("aaaaaaaaaa") == store.text(month).rfind("aaaaaaaaaa"));
}

TEST_CASE("a change of a file that cannot be read waits, and conflicts with nothing") {
    StoreWorld store;
    REQUIRE_FALSE(store.files.make_directories("/data/steps.toml"));
    const std::string before = "[[step]]\nid = \"bbbbbbbbbb\"\n";
    const Record record{
        "cccccccccc",
        {{"steps.toml", "bbbbbbbbbb", before, before + "state = \"resting\"\n"},
         {"journal/2026-11.toml", "aaaaaaaaaa", "", write_entry(entry_with("aaaaaaaaaa", "one"))}}};
    const Outcome outcome = commit(store.world, store.layout, record, 7);
    CHECK(outcome.kept);
    CHECK_FALSE(outcome.filed);
    CHECK_FALSE(outcome.conflict);
    CHECK(store.text(month).empty());
    CHECK(read_spool(store.world, store.layout).records.size() == 1);
}

TEST_CASE("links stay links, and a new month is made where its neighbours lead") {
    StoreWorld store;
    REQUIRE_FALSE(store.files.make_directories("/dotfiles/journal"));
    REQUIRE_FALSE(store.files.make_directories("/data/journal"));
    store.files.put("/dotfiles/journal/2026-10.toml", "schema = 1\n");
    REQUIRE_FALSE(
        store.files.make_link("/dotfiles/journal/2026-10.toml", "/data/journal/2026-10.toml"));
    CHECK(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
    CHECK(store.files.nodes[month].link == "/dotfiles/journal/2026-11.toml");
    CHECK(store.text("/dotfiles/journal/2026-11.toml").find("aaaaaaaaaa") != std::string::npos);
    CHECK(keep(store, entry_with("bbbbbbbbbb", "two")).filed);
    CHECK(store.files.nodes[month].link == "/dotfiles/journal/2026-11.toml");
}

TEST_CASE("a file with a second name is added to in place") {
    StoreWorld store;
    REQUIRE(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
    store.files.nodes[month].links = 2;
    const std::uint64_t inode = store.files.nodes[month].inode;
    CHECK(keep(store, entry_with("bbbbbbbbbb", "two")).filed);
    CHECK(store.files.nodes[month].inode == inode);
    CHECK(lists(store, "bbbbbbbbbb"));
}

TEST_CASE("an entry that vanished from its month is reported once and never put back") {
    StoreWorld store;
    REQUIRE(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
    store.files.put(month, "schema = 1\n");
    const Outcome first = keep(store, entry_with("bbbbbbbbbb", "two"));
    CHECK(first.notices.size() == 1);
    const Outcome second = keep(store, entry_with("cccccccccc", "three"));
    CHECK(second.notices.empty());
    CHECK_FALSE(lists(store, "aaaaaaaaaa"));
    CHECK(read_receipts(store.world, store.layout).size() == 3);
}

TEST_CASE("what a killed run left is cleared where its words are filed and kept aside where not") {
    StoreWorld store;
    REQUIRE(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
    store.files.put("/data/journal/.2026-11.toml.softly-tmp", store.text(month).substr(0, 20));
    CHECK(keep(store, entry_with("bbbbbbbbbb", "two")).notices.empty());
    CHECK_FALSE(store.files.nodes.contains("/data/journal/.2026-11.toml.softly-tmp"));
    store.files.put("/data/journal/.2026-11.toml.softly-tmp", "someone's only words");
    CHECK(keep(store, entry_with("cccccccccc", "three")).notices.size() == 1);
    CHECK(store.text("/state/quarantine/2026-11.toml.softly-tmp.1") == "someone's only words");
}

TEST_CASE("what a killed run had not quite kept is taken up later, and half of it is kept aside") {
    StoreWorld store;
    REQUIRE(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
    const std::string whole = write_record(record_adding(entry_with("bbbbbbbbbb", "two")));
    store.files.put("/state/pending/bbbbbbbbbb.toml.tmp", whole);
    store.files.put("/state/pending/cccccccccc.toml.tmp", whole.substr(0, whole.size() / 2));
    store.files.put("/state/pending/dddddddddd.toml.tmp", "");
    CHECK(keep(store, entry_with("eeeeeeeeee", "three")).filed);
    CHECK(lists(store, "bbbbbbbbbb"));
    CHECK(store.text("/state/quarantine/cccccccccc.toml.tmp.1")
          == whole.substr(0, whole.size() / 2));
    CHECK_FALSE(store.files.nodes.contains("/state/pending/dddddddddd.toml.tmp"));
}

TEST_CASE("a displaced version that cannot be read is never removed") {
    StoreWorld store;
    REQUIRE(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
    store.files.unreadable = "/data/journal/.2026-11.toml.softly-tmp";
    CHECK(keep(store, entry_with("bbbbbbbbbb", "two")).filed);
    CHECK(store.files.nodes.contains("/data/journal/.2026-11.toml.softly-tmp"));
    store.files.unreadable.clear();
    CHECK(keep(store, entry_with("cccccccccc", "three")).filed);
    CHECK_FALSE(store.files.nodes.contains("/data/journal/.2026-11.toml.softly-tmp"));
}

TEST_CASE("a new month that was made without its link gets it by the next run") {
    StoreWorld store;
    REQUIRE_FALSE(store.files.make_directories("/dotfiles"));
    REQUIRE_FALSE(store.files.make_directories("/data/journal"));
    store.files.put("/dotfiles/2026-10.toml", "schema = 1\n");
    REQUIRE_FALSE(store.files.make_link("/dotfiles/2026-10.toml", "/data/journal/2026-10.toml"));
    store.files.put("/dotfiles/2026-11.toml", "schema = 1\n");
    CHECK(keep(store, entry_with("aaaaaaaaaa", "one")).filed);
    CHECK(store.files.nodes[month].link == "/dotfiles/2026-11.toml");
    CHECK(store.text("/dotfiles/2026-11.toml").find("aaaaaaaaaa") != std::string::npos);
}

TEST_CASE(
    "a record is read back as it was written, and one that leads out of the journal is refused") {
    const Record record{"aaaaaaaaaa",
                        {{"journal/2026-11.toml", "aaaaaaaaaa", "old\n\"\"\"\n", "new\\\n"}}};
    CHECK(read_record(write_record(record), "aaaaaaaaaa") == record);
    CHECK_FALSE(read_record("[[change]]\nfile = \"../x\"\nid = \"a\"\nafter = \"b\"\n", "a"));
    const auto for_file = [](const std::string& file) {
        return read_record("[[change]]\nfile = \"" + file + "\"\nid = \"a\"\nafter = \"b\"\n", "a");
    };
    CHECK(for_file("people.toml"));
    CHECK(for_file("journal/2026-11.sync-conflict-1.toml"));
    for (const char* file : {"/etc/x.toml",
                             "journal/../x.toml",
                             "journal/deep/2026-11.toml",
                             "journal/.git.toml",
                             ".git/hooks/post-checkout",
                             ".bashrc",
                             "config.toml",
                             ""}) {
        CHECK_FALSE(for_file(file));
    }
    CHECK_FALSE(read_record("nonsense", "a"));
}

}  // namespace softly
