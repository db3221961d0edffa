#include "store/rewrite.hpp"

#include "store/filing.hpp"
#include "store/journal.hpp"
#include "store/store_world.hpp"

#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace softly {
namespace {

using namespace std::chrono_literals;

const std::string month = "/data/journal/2026-11.toml";
const std::string old_text = "schema = 1\n\n[[entry]]\nid = \"aaaaaaaaaa\"\n";

/// Files in which someone with an editor is in the middle of saving a file in place: it is cut already, and
/// its words come after a while.
class SavingFiles : public MemoryFiles {
  public:
    std::string words;
    std::chrono::milliseconds needs{8};
    std::int64_t now = 0;
    bool lost = false;

    void begin_saving(const std::string& path) {
        nodes[path].bytes.clear();
        nodes[path].modified = now;
        inode_ = nodes[path].inode;
    }

    void wait(std::chrono::milliseconds time) override {
        const bool before = waited_ < needs;
        waited_ += time;
        if (before && waited_ >= needs) {
            finish_saving();
        }
    }

    /// The editor has the file open: its words go where that file is now.
    void finish_saving() {
        waited_ = needs;
        lost = true;
        for (auto& [path, node] : nodes) {
            if (node.inode == inode_) {
                node.bytes = words;
                node.modified = now + 1;
                lost = false;
            }
        }
    }

    bool is_saving() const { return waited_ < needs; }

  private:
    std::uint64_t inode_ = 0;
    std::chrono::milliseconds waited_{0};
};

/// A disk on which writing over a file stops half-way.
class TearingFiles : public MemoryFiles {
  public:
    Error overwrite(const std::string& path, std::string_view bytes) override {
        nodes[path].bytes = bytes.substr(0, bytes.size() / 2);
        return std::make_error_code(std::errc::io_error);
    }
};

/// Another program that replaces the file by copies of its own, as editors do: a step of its before each of
/// our renames and in each of our waits.
class ReplacingFiles : public MemoryFiles {
  public:
    std::function<void()> in_wait = [] {};

    void wait(std::chrono::milliseconds) override { in_wait(); }
};

/// Says which directory is locked.
class LockingFiles : public MemoryFiles {
  public:
    std::string locked;

    Error lock(const std::string& directory,
               std::chrono::milliseconds,
               std::unique_ptr<FileLock>& lock) override {
        locked = directory;
        lock = std::make_unique<FileLock>();
        return {};
    }
};

/// The twins around files of some other kind.
template <class SomeFiles>
struct WorldWith {
    StoreWorld twins;
    SomeFiles files;
    World world{twins.clock, files, twins.terminal, twins.system};

    WorldWith() {
        REQUIRE_FALSE(files.make_directories("/data/journal"));
        REQUIRE_FALSE(files.make_directories("/state"));
        files.put(month, old_text);
    }

    Rewritten rewrite_month(const std::string& added) {
        const Edit edit = [&](std::string_view held) {
            return Edited{std::string(held) + added, ""};
        };
        return rewrite(world, twins.layout, month, edit);
    }

    Outcome keep(const std::string& id) {
        Entry entry;
        entry.id = id;
        entry.at = parse_moment("2026-11-22T09:15:03+02:00");
        entry.kind = "note";
        return commit(world, twins.layout, record_adding(entry), 7);
    }
};

}  // namespace

TEST_CASE("someone in the middle of saving a file in place is waited for") {
    WorldWith<SavingFiles> on;
    on.files.words = old_text + "\n# saved in an editor\n";
    on.files.now =
        std::int64_t{on.twins.clock.real_now().time_since_epoch().count()} * 1'000'000'000;
    on.files.begin_saving(month);
    CHECK(on.rewrite_month("\n# ours\n").holds);
    if (on.files.is_saving()) {
        on.files.finish_saving();
    }
    CHECK_FALSE(on.files.lost);
    CHECK(on.files.nodes[month].bytes == on.files.words + "\n# ours\n");
}

namespace {

/// Adds our line where it is not there, as every edit of ours may be asked twice.
Edited with_ours(std::string_view held) {
    const std::string bytes{held};
    return {bytes.find("# ours\n") == std::string::npos ? bytes + "# ours\n" : bytes, ""};
}

int times(const std::string& bytes, const std::string& line) {
    int found = 0;
    for (auto at = bytes.find(line); at != std::string::npos; at = bytes.find(line, at + 1)) {
        ++found;
    }
    return found;
}

/// What another program puts in the place of the month before each of our renames of it, "" for nothing.
struct Replaced {
    WorldWith<ReplacingFiles> on;
    int renames = 0;

    explicit Replaced(std::vector<std::string> versions) {
        on.files.before_rename = [this, versions](const std::string& to) {
            renames += to == month ? 1 : 0;
            const auto place = static_cast<std::size_t>(renames);
            if (to == month && place <= versions.size() && !versions[place - 1].empty()) {
                on.files.put(month, versions[place - 1]);
            }
        };
    }

    void expect_each_once(const std::vector<std::string>& lines) {
        CHECK(rewrite(on.world, on.twins.layout, month, with_ours).holds);
        for (const std::string& line : lines) {
            CAPTURE(line);
            CHECK(times(on.files.nodes[month].bytes, line + "\n") == 1);
        }
    }
};

const std::string first = old_text + "# first\n";

}  // namespace

TEST_CASE("what a program added to a version of ours lasts when an older copy is written over it") {
    Replaced month_of{{first, with_ours(old_text).bytes + "# second\n# third\n"}};
    bool stale = false;
    month_of.on.files.in_wait = [&] {
        if (month_of.renames == 3 && !stale) {
            stale = true;
            month_of.on.files.put(month, first + "# fourth\n");
        }
    };
    month_of.expect_each_once({"# ours", "# first", "# second", "# third", "# fourth"});
    CHECK(stale);
}

TEST_CASE("what is carried along is not added to a version that holds it already") {
    Replaced month_of{{first,
                       with_ours(old_text).bytes + "# second\n",
                       first + "# third\n",
                       with_ours(first).bytes + "# second\n# fourth\n"}};
    month_of.expect_each_once({"# ours", "# first", "# second", "# fourth"});
}

TEST_CASE("a file is never written over: what would stop half-way is another file") {
    WorldWith<TearingFiles> on;
    CHECK(on.rewrite_month("\n# ours\n").holds);
    CHECK(on.files.nodes[month].bytes == old_text + "\n# ours\n");
}

TEST_CASE("a file is private from its first byte on, and its mode is never widened") {
    WorldWith<MemoryFiles> on;
    for (const auto& [before, after] :
         {std::pair{0644U, 0600U}, std::pair{0600U, 0600U}, std::pair{0400U, 0400U}}) {
        on.files.nodes[month].mode = before;
        CHECK(on.rewrite_month("# more\n").holds);
        CHECK(on.files.nodes[month].mode == after);
    }
    on.files.nodes.erase(month);
    CHECK(on.rewrite_month("schema = 1\n").holds);
    CHECK(on.files.nodes[month].mode == 0600U);
}

TEST_CASE("it is the journal's directory that is locked: a month's file is another one after each "
          "write") {
    WorldWith<LockingFiles> on;
    CHECK(on.keep("bbbbbbbbbb").filed);
    CHECK(on.files.locked == "/data/journal");
}

}  // namespace softly
