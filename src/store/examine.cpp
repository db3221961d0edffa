#include "store/examine.hpp"

#include "store/doubles.hpp"
#include "store/helplines_file.hpp"
#include "store/journal.hpp"
#include "store/leftovers.hpp"
#include "store/pause_file.hpp"
#include "store/people_file.hpp"
#include "store/receipts.hpp"
#include "store/reminders_file.hpp"
#include "store/settings_file.hpp"
#include "store/spool.hpp"
#include "store/steps_file.hpp"
#include "store/target.hpp"
#include "store/toml_read.hpp"
#include "view/words_doctor.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace softly {
namespace {

constexpr std::uint32_t for_others = 0077;
constexpr std::size_t length_of_month = std::string_view{"2026-11"}.size();

/// One look through everything; each method is one kind of finding.
class Examiner {
  public:
    Examiner(World& world, const Layout& layout)
        : world_(world), layout_(layout), journal_(world, layout) {}

    Examination run() {
        look_at_entries();
        look_at_names();
        look_at_files();
        look_at_modes();
        look_at_spool();
        look_at_leftovers();
        return std::move(found_);
    }

  private:
    void add(std::string file, int line, std::string words) {
        // A finding about an entry stands at its header; one about a file or directory at none of its lines.
        found_.problems.push_back({std::move(file), line, line > 0 ? 1 : 0, std::move(words)});
    }

    void add_all(const Problems& problems) {
        found_.problems.insert(found_.problems.end(), problems.begin(), problems.end());
    }

    void look_at_entries() {
        all_ = journal_.load(journal_.months());
        const Loaded& loaded = all_;
        add_all(journal_.listing_problems());
        add_all(loaded.problems);
        std::map<std::string, int> seen;
        for (const Placed& placed : loaded.entries) {
            const Entry& entry = placed.entry;
            if (entry.id.empty()) {
                continue;
            }
            if (++seen[entry.id] > 1) {
                add(placed.file, placed.line, words::double_id(entry.id));
            }
        }
        for (const Placed& placed : loaded.entries) {
            if (placed.filed && placed.entry.at) {
                const std::string month = to_text(month_of(placed.entry.at->local));
                const std::string name = placed.file.substr(placed.file.find_last_of('/') + 1);
                if (!name.starts_with(month)) {
                    add(placed.file,
                        placed.line,
                        words::doctor_wrong_month(placed.entry.id, month));
                }
            }
        }
    }

    void look_at_names() {
        std::vector<std::string> names;
        (void)world_.files.list(layout_.journal(), names);
        bool some_linked = false;
        std::vector<std::string> not_linked;
        for (const std::string& name : names) {
            const std::string path = layout_.journal() + "/" + name;
            const bool month = month_of_file(name).has_value();
            if (is_temporary_name(name)) {
                add(path, 0, words::doctor_stray_temporary());
            } else if (name.ends_with(".swp") || name.ends_with(".un~") || name.ends_with('~')) {
                add(path, 0, words::doctor_editor_file());
            } else if (month && name.size() > length_of_month + std::string_view{".toml"}.size()) {
                add(path, 0, words::doctor_conflict_copy());
            } else if (!month && !name.starts_with('.')) {
                add(path, 0, words::doctor_other_name());
            }
            FileStat stat;
            if (month && !world_.files.stat(path, stat, Links::keep)) {
                some_linked = some_linked || stat.symlink;
                if (!stat.symlink) {
                    not_linked.push_back(path);
                }
            }
        }
        if (some_linked) {
            for (const std::string& path : not_linked) {
                add(path, 0, words::doctor_not_linked());
            }
        }
    }

    void look_at_files() {
        const LoadedPeople people = load_people(world_, layout_);
        add_all(people.problems);
        add_all(odd_in_people(people, layout_));
        add_all(load_settings(world_, layout_).problems);
        add_all(load_own_helplines(world_, layout_).problems);
        add_all(load_steps(world_, layout_).problems);
        add_all(load_ended_steps(world_, layout_).problems);
        add_all(load_pause(world_, layout_).problems);
        add_all(load_reminders(world_, layout_).problems);
        for (const std::string& path : {layout_.plan(), layout_.letters()}) {
            FileContents contents;
            if (const auto error = world_.files.read(path, contents)) {
                if (error != std::errc::no_such_file_or_directory
                    && error != std::errc::not_a_directory) {
                    add(path, 0, words::cannot_be_read(error));
                }
                continue;
            }
            Parsed parsed = parse_toml(contents.bytes);
            if (parsed.problem) {
                parsed.problem->file = path;
                found_.problems.push_back(std::move(*parsed.problem));
            }
        }
        std::vector<std::string> names;
        (void)world_.files.list(layout_.data, names);
        for (const std::string& name : names) {
            if (is_temporary_name(name)) {
                add(layout_.data + "/" + name, 0, words::doctor_stray_temporary());
            }
        }
    }

    void look_at_modes() {
        for (const std::string& path : paths_open_to_others(world_, layout_)) {
            FileStat stat;
            (void)world_.files.stat(path, stat);
            add(path,
                0,
                stat.directory ? words::doctor_open_directory() : words::doctor_open_file());
        }
        if (const std::string open = directory_open_to_all(world_, layout_.journal());
            !open.empty()) {
            add(open, 0, words::doctor_open_to_all());
        }
    }

    void look_at_spool() {
        found_.pending = static_cast<int>(journal_.spool().records.size());
        for (const Waiting& waiting : journal_.spool().records) {
            add(waiting.path, 0, words::doctor_waiting(waiting.record.id));
        }
        for (const Receipt& receipt : receipts_gone(world_, layout_, journal_, all_)) {
            ++found_.receipts_gone;
            add(layout_.receipts() + "/" + receipt.name, 0, words::doctor_gone(receipt.id));
        }
        for (const Double& each : exact_doubles(world_, journal_)) {
            add(each.path, 0, words::doctor_double(each.id));
        }
    }

    void look_at_leftovers() {
        const std::pair<std::string, std::string> places[] = {
            {layout_.quarantine(), words::doctor_quarantined()},
            {layout_.rescue(), words::doctor_rescued()},
            {layout_.state + "/edit", words::doctor_editor_text()},
            {layout_.runtime.empty() ? "" : layout_.runtime + "/edit", words::doctor_editor_text()},
        };
        for (const auto& [directory, sentence] : places) {
            std::vector<std::string> names;
            (void)world_.files.list(directory, names);
            for (const std::string& name : names) {
                add(directory + "/" + name, 0, sentence);
            }
        }
    }

    World& world_;
    const Layout& layout_;
    Journal journal_;
    Examination found_;
    Loaded all_;
};

}  // namespace

Examination examine(World& world, const Layout& layout) {
    return Examiner{world, layout}.run();
}

std::vector<std::string> paths_open_to_others(World& world, const Layout& layout) {
    std::vector<std::string> paths{layout.data,
                                   layout.journal(),
                                   layout.state,
                                   layout.people(),
                                   layout.steps(),
                                   layout.steps_done(),
                                   layout.plan(),
                                   layout.letters(),
                                   layout.config};
    std::vector<std::string> names;
    (void)world.files.list(layout.journal(), names);
    for (const std::string& name : names) {
        paths.push_back(layout.journal() + "/" + name);
    }
    std::erase_if(paths, [&](const std::string& path) {
        FileStat stat;
        return world.files.stat(path, stat) || (stat.mode & for_others) == 0;
    });
    return paths;
}

}  // namespace softly
