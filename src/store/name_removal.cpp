#include "store/name_removal.hpp"

#include "store/apply.hpp"
#include "store/block_reading.hpp"
#include "store/journal.hpp"
#include "store/plan_file.hpp"
#include "store/target.hpp"
#include "view/words_files.hpp"
#include "view/words_people_changes.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace softly {
namespace {

/// What waits for a file, in its order.
using WaitingByFile = std::map<std::string, std::vector<Change>>;

WaitingByFile waiting_by_file(World& world, const Layout& layout) {
    WaitingByFile waiting;
    for (const Waiting& each : read_spool(world, layout).records) {
        for (const Change& change : each.record.changes) {
            waiting[change.file].push_back(change);
        }
    }
    return waiting;
}

/// Goes through the files one after the other.
class Looking {
  public:
    Looking(World& world, const Layout& layout, const Naming& naming, const LoadedPacks& packs)
        : world_(world), layout_(layout), naming_(naming), packs_(packs),
          waiting_(waiting_by_file(world, layout)) {}

    NameRemoval run() {
        const Journal journal{world_, layout_};
        add_all(journal.listing_problems());
        for (const std::string& file : months(journal)) {
            found_.entries += look_at_blocks(file);
        }
        for (const std::string& path : {layout_.steps(), layout_.steps_done(), layout_.letters()}) {
            found_.others += look_at_blocks(name_of(path));
        }
        look_at_plan();
        return std::move(found_);
    }

  private:
    /// Those that are there, and those that are to come with what waits.
    std::set<std::string> months(const Journal& journal) const {
        std::set<std::string> files;
        for (const std::string& path : journal.paths()) {
            files.insert("journal/" + name_of(path));
        }
        for (const auto& [file, changes] : waiting_) {
            if (!month_named(file).empty()) {
                files.insert(file);
            }
        }
        return files;
    }

    void add_all(const Problems& problems) {
        found_.problems.insert(found_.problems.end(), problems.begin(), problems.end());
    }

    /// The file's text as it is once what waits for it is filed; "" where there is none.
    std::string text_of(const std::string& file, const std::string& path) {
        FileContents contents;
        const auto error = world_.files.read(path, contents);
        if (error && error != std::errc::no_such_file_or_directory
            && error != std::errc::not_a_directory) {
            found_.problems.push_back({path, 0, 0, words::cannot_be_read(error)});
            return "";
        }
        const auto waiting = waiting_.find(file);
        if (waiting == waiting_.end()) {
            return std::move(contents.bytes);
        }
        Applied applied = apply_changes(contents.bytes, waiting->second);
        return applied.refusal.empty() ? std::move(applied.text) : std::move(contents.bytes);
    }

    /// How many blocks change.
    int look_at_blocks(const std::string& file) {
        const std::string path = layout_.data + "/" + file;
        const std::string text = text_of(file, path);
        BlockReading reading = read_blocks(text);
        if (reading.problem) {
            reading.problem->file = path;
            found_.problems.push_back(std::move(*reading.problem));
            return 0;
        }
        int changed = 0;
        for (std::size_t place = 0; place < reading.blocks.size(); ++place) {
            const Block& block = reading.blocks[place];
            const std::string before = block_text(text, block);
            const auto after = renamed(before, block.name, naming_, packs_);
            if (!after || (*after != before && reading.schema > known_schema)) {
                found_.problems.push_back({path, block.line, 1, words::name_stays_here()});
            } else if (*after != before) {
                found_.changes.push_back({file, reading.ids[place], before, *after});
                ++changed;
            }
        }
        return changed;
    }

    void look_at_plan() {
        const LoadedPlan loaded = load_plan(world_, layout_);
        add_all(loaded.problems);
        const bool newer = schema_of(loaded.text) > known_schema;
        each_section(loaded.plan, [&](std::string_view key, const std::vector<std::string>& items) {
            const std::vector<std::string> others = in_plan(key, items);
            if (others == items) {
                return;
            }
            auto change = newer ? std::nullopt : change_of_section(loaded.text, key, others);
            if (change) {
                found_.changes.push_back(std::move(*change));
                ++found_.others;
            } else {
                found_.problems.push_back({layout_.plan(), 0, 0, words::name_stays_here()});
            }
        });
    }

    std::vector<std::string> in_plan(std::string_view section,
                                     const std::vector<std::string>& items) const {
        if (section == "people") {
            return naming_.for_references(items);
        }
        std::vector<std::string> others;
        for (const std::string& item : items) {
            others.push_back(naming_.for_words(item));
        }
        return others;
    }

    World& world_;
    const Layout& layout_;
    const Naming& naming_;
    const LoadedPacks& packs_;
    WaitingByFile waiting_;
    NameRemoval found_;
};

}  // namespace

NameRemoval name_removal(World& world,
                         const Layout& layout,
                         const LoadedPacks& packs,
                         const LoadedPeople& loaded,
                         std::size_t place,
                         NameIn how) {
    const Naming naming{loaded.people, place, how};
    return Looking{world, layout, naming, packs}.run();
}

}  // namespace softly
