#include "store/journal.hpp"

#include "core/filter.hpp"
#include "store/entry_block.hpp"
#include "store/toml_read.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <utility>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr std::size_t files_worth_a_thread = 6;
constexpr unsigned most_threads = 4;

/// The month whose file a change is for; nothing where it is for another file.
std::optional<Month> month_of_change(const Change& change) {
    constexpr std::string_view directory = "journal/";
    return change.file.starts_with(directory)
               ? month_of_file(std::string_view{change.file}.substr(directory.size()))
               : std::nullopt;
}

bool begins_with_header(std::string_view text, int line) {
    for (int number = 1; number < line; ++number) {
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    }
    text.remove_prefix(std::min(text.find_first_not_of(" \t\xEF\xBB\xBF"), text.size()));
    return text.starts_with("[[");
}

void append(Loaded& all, Loaded&& more) {
    all.unread.insert(all.unread.end(), more.unread.begin(), more.unread.end());
    all.entries.insert(all.entries.end(),
                       std::make_move_iterator(more.entries.begin()),
                       std::make_move_iterator(more.entries.end()));
    all.problems.insert(all.problems.end(),
                        std::make_move_iterator(more.problems.begin()),
                        std::make_move_iterator(more.problems.end()));
}

bool is_between(Month month, std::optional<Month> first, std::optional<Month> last) {
    return (!first || month >= *first) && (!last || month <= *last);
}

}  // namespace

Loaded read_month(std::string_view text, const std::string& file, const Clock& clock) {
    Loaded loaded;
    Parsed parsed = parse_toml(text);
    if (parsed.problem) {
        parsed.problem->file = file;
        loaded.problems.push_back(std::move(*parsed.problem));
        loaded.unread.push_back(file);
        return loaded;
    }
    const auto found = std::find_if(parsed.table.begin(),
                                    parsed.table.end(),
                                    [](const Member& member) { return member.key == "entry"; });
    if (found == parsed.table.end()) {
        return loaded;
    }
    auto* array = std::get_if<Array>(&found->value.data);
    if (array == nullptr) {
        loaded.problems.push_back({file,
                                   found->value.place.line,
                                   found->value.place.column,
                                   words::is_no_list_of_entries("entry")});
        return loaded;
    }
    if (array->empty() || !begins_with_header(text, array->front().place.line)) {
        loaded.problems.push_back({file,
                                   found->value.place.line,
                                   found->value.place.column,
                                   words::list_in_brackets("entry")});
    }
    loaded.entries.reserve(array->size());
    for (Value& value : *array) {
        const int line = value.place.line;
        auto* table = std::get_if<Table>(&value.data);
        if (table == nullptr) {
            loaded.problems.push_back(
                {file, line, value.place.column, words::is_no_list_of_entries("entry")});
            continue;
        }
        const std::size_t before = loaded.problems.size();
        Placed& placed = loaded.entries.emplace_back();
        placed.entry = read_entry(std::move(*table), line, clock, loaded.problems);
        placed.file = file;
        placed.line = line;
        for (std::size_t i = before; i < loaded.problems.size(); ++i) {
            loaded.problems[i].file = file;
        }
    }
    std::stable_sort(
        loaded.problems.begin(), loaded.problems.end(), [](const Problem& a, const Problem& b) {
            return std::pair{a.line, a.column} < std::pair{b.line, b.column};
        });
    return loaded;
}

Record record_adding(const Entry& entry) {
    const Month month = month_of(entry.at ? entry.at->local : LocalTime{});
    return {entry.id, {{month_file(month), entry.id, "", write_entry(entry)}}};
}

Journal::Journal(World& world, const Layout& layout) : world_(world), layout_(layout) {
    // The spool first: what moves from it into a file in between is then seen twice, not never.
    spool_ = read_spool(world, layout);
    listing_problems_ = spool_.problems;
    std::vector<std::string> names;
    const auto error = world.files.list(layout.journal(), names);
    if (error && error != std::errc::no_such_file_or_directory) {
        listing_problems_.push_back({layout.journal(), 0, 0, words::cannot_be_read(error)});
    }
    for (const std::string& name : names) {
        if (const auto month = month_of_file(name)) {
            files_.push_back({*month, layout.journal() + "/" + name});
        } else if (!name.starts_with('.')) {
            other_names_.push_back(name);
        }
    }
    std::stable_sort(files_.begin(), files_.end(), [](const File& a, const File& b) {
        return a.month < b.month;
    });
}

std::vector<std::string> Journal::paths() const {
    std::vector<std::string> paths;
    for (const File& file : files_) {
        paths.push_back(file.path);
    }
    return paths;
}

std::vector<Month> Journal::months() const {
    std::vector<Month> all;
    for (const File& file : files_) {
        all.push_back(file.month);
    }
    for (const Waiting& waiting : spool_.records) {
        for (const Change& change : waiting.record.changes) {
            if (const auto month = month_of_change(change)) {
                all.push_back(*month);
            }
        }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::vector<Month> Journal::months_between(std::optional<Date> from, std::optional<Date> to) const {
    const auto month = [](Date day) { return Month{day.year(), day.month()}; };
    std::optional<Month> first;
    std::optional<Month> last;
    if (from) {
        first = month(*from);
    }
    if (to) {
        last = month(plus_days(*to, 1));  // where a day ends after midnight
    }
    std::vector<Month> wanted = months();
    std::erase_if(wanted, [&](Month each) { return !is_between(each, first, last); });
    return wanted;
}

std::vector<Journal::File> Journal::files_of(const std::vector<Month>& months) const {
    std::vector<File> wanted;
    for (const File& file : files_) {
        if (std::find(months.begin(), months.end(), file.month) != months.end()) {
            wanted.push_back(file);
        }
    }
    return wanted;
}

Loaded Journal::load_files(const std::vector<File>& files,
                           const Excerpt& excerpt,
                           const OnFilesRead& on_files_read) const {
    std::vector<Loaded> parts(files.size());
    std::vector<std::exception_ptr> troubles(files.size());
    const auto read_one = [&](std::size_t index) {
        FileContents contents;
        if (const auto error = world_.files.read(files[index].path, contents)) {
            parts[index].problems.push_back(
                {files[index].path, 0, 0, words::cannot_be_read(error)});
            parts[index].unread.push_back(files[index].path);
            return;
        }
        const std::string text =
            excerpt ? excerpt(std::move(contents.bytes)) : std::move(contents.bytes);
        parts[index] = read_month(text, files[index].path, world_.clock);
    };
    std::atomic<std::size_t> next{0};
    const auto work = [&](const OnFilesRead& say) {
        for (std::size_t index = next++; index < files.size(); index = next++) {
            if (say) {
                say(index, files.size());
            }
            // What leaves a thread's function ends the program, without a word to anyone.
            try {
                read_one(index);
            } catch (...) {
                troubles[index] = std::current_exception();
            }
        }
    };
    std::vector<std::thread> helpers;
    if (files.size() >= files_worth_a_thread) {
        const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, most_threads);
        helpers.reserve(threads);
        try {
            for (unsigned i = 1; i < threads; ++i) {
                helpers.emplace_back(work, OnFilesRead{});
            }
        } catch (const std::system_error&) {
            // The system gives no more threads: those that are there do it all.
        }
    }
    work(on_files_read);  // one thread speaks
    for (std::thread& helper : helpers) {
        helper.join();
    }
    for (const std::exception_ptr& trouble : troubles) {
        if (trouble) {
            std::rethrow_exception(trouble);
        }
    }
    Loaded all;
    std::size_t count = 0;
    for (const Loaded& part : parts) {
        count += part.entries.size();
    }
    all.entries.reserve(count);
    for (Loaded& part : parts) {
        append(all, std::exchange(part, {}));
    }
    return all;
}

void Journal::lay_over(const Change& change, Loaded& loaded) const {
    if (change.spare) {
        return;  // whether it is done or not, the other one is there
    }
    const std::string file = layout_.data + "/" + change.file;
    const auto there =
        std::find_if(loaded.entries.begin(), loaded.entries.end(), [&](const Placed& placed) {
            return placed.entry.id == change.id && placed.file == file;
        });
    const bool found = there != loaded.entries.end();
    if (change.after.empty()) {
        if (found) {
            loaded.entries.erase(there);
        }
        return;
    }
    if (found && change.before.empty()) {
        return;  // it is in the file already
    }
    Loaded read = read_month(change.after, file, world_.clock);
    if (read.entries.size() != 1) {
        return;
    }
    Placed& placed = read.entries.front();
    if (found && there->entry == placed.entry) {
        return;  // the change is in the file, and only its record is still here
    }
    placed.filed = false;
    placed.line = 0;
    if (found) {
        *there = std::move(placed);
    } else {
        loaded.entries.push_back(std::move(placed));
    }
}

Loaded Journal::load(const std::vector<Month>& months,
                     const Excerpt& excerpt,
                     const OnFilesRead& on_files_read) const {
    Loaded loaded = load_files(files_of(months), excerpt, on_files_read);
    for (const Waiting& waiting : spool_.records) {
        for (const Change& change : waiting.record.changes) {
            const auto month = month_of_change(change);
            if (month && std::find(months.begin(), months.end(), *month) != months.end()) {
                lay_over(change, loaded);
            }
        }
    }
    for (std::size_t i = 0; i < loaded.entries.size(); ++i) {
        loaded.entries[i].order = i;
    }
    drop_doubles(loaded.entries);
    return loaded;
}

Loaded Journal::newest(std::size_t count,
                       const std::vector<Month>& among,
                       const std::function<bool(const Entry&)>& wanted,
                       const Excerpt& excerpt) const {
    Loaded result;
    std::size_t dated = 0;
    std::size_t unread = among.size();
    // One step more than needed is read: zones can order two neighbouring months' edges either way.
    for (bool last_step = false; unread > 0 && !last_step;) {
        last_step = dated >= count;
        const std::size_t step =
            std::min(unread, last_step ? 1 : std::max(among.size() - unread, std::size_t{1}));
        const auto end = among.begin() + static_cast<std::ptrdiff_t>(unread);
        unread -= step;
        Loaded loaded = load({end - static_cast<std::ptrdiff_t>(step), end}, excerpt);
        std::erase_if(loaded.entries, [&](const Placed& placed) { return !wanted(placed.entry); });
        dated += static_cast<std::size_t>(
            std::count_if(loaded.entries.begin(), loaded.entries.end(), [](const Placed& placed) {
                return placed.entry.at.has_value();
            }));
        append(result, std::move(loaded));
    }
    sort_newest_first(result.entries);
    if (result.entries.size() > count) {
        result.entries.resize(count);
    }
    result.problems.insert(
        result.problems.begin(), listing_problems_.begin(), listing_problems_.end());
    for (const Problem& problem : listing_problems_) {
        result.unread.push_back(problem.file);
    }
    return result;
}

Loaded Journal::with_id(std::string_view prefix) const {
    const std::string needle = fmt::format("\"{}", prefix);
    std::vector<File> holding;
    for (const File& file : files_) {
        FileContents contents;
        if (world_.files.read(file.path, contents)
            || contents.bytes.find(needle) != std::string::npos) {
            holding.push_back(file);
        }
    }
    std::vector<Month> among;
    for (const File& file : holding) {
        among.push_back(file.month);
    }
    for (const Waiting& waiting : spool_.records) {
        for (const Change& change : waiting.record.changes) {
            if (const auto month = month_of_change(change);
                month && change.id.starts_with(prefix)) {
                among.push_back(*month);
            }
        }
    }
    Loaded loaded = load(among);
    std::erase_if(loaded.entries,
                  [&](const Placed& placed) { return !placed.entry.id.starts_with(prefix); });
    sort_newest_first(loaded.entries);
    return loaded;
}

}  // namespace softly
