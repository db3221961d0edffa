#include "store/receipts.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "store/apply.hpp"
#include "store/copies.hpp"
#include "store/target.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr std::string_view ending = ".toml";
constexpr std::string_view told_ending = ".gone.toml";
constexpr std::size_t parts_of_a_name = 4;

std::string path_of(World& world,
                    const Layout& layout,
                    const std::string& file,
                    const std::string& id) {
    return fmt::format(
        "{}/{}.{}.{}{}", layout.receipts(), id, month_named(file), copy_day(world), ending);
}

bool leaves_an_entry(const Change& change) {
    return !change.id.empty() && !change.after.empty() && !month_named(change.file).empty();
}

}  // namespace

std::vector<Receipt> read_receipts(World& world, const Layout& layout) {
    std::vector<Receipt> receipts;
    std::vector<std::string> names;
    if (world.files.list(layout.receipts(), names)) {
        return receipts;
    }
    for (const std::string& name : names) {
        const std::vector<std::string_view> parts = split(name, '.');
        if (parts.size() >= parts_of_a_name && name.ends_with(ending) && parse_date(parts[2])) {
            receipts.push_back({std::string{parts[0]},
                                std::string{parts[1]},
                                std::string{parts[2]},
                                name.ends_with(told_ending),
                                name});
        }
    }
    return receipts;
}

std::vector<Receipt> receipts_gone(World& world,
                                   const Layout& layout,
                                   const Journal& journal,
                                   const Loaded& all) {
    std::set<std::string> known;
    for (const Placed& placed : all.entries) {
        known.insert(placed.entry.id);
    }
    for (const Waiting& waiting : journal.spool().records) {
        for (const Change& change : waiting.record.changes) {
            known.insert(change.id);
        }
    }
    std::set<std::string> unread;
    for (const std::string& path : all.unread) {
        unread.insert(month_named("journal/" + name_of(path)));
    }
    std::vector<Receipt> gone;
    for (Receipt& receipt : read_receipts(world, layout)) {
        if (!unread.contains(receipt.month) && known.insert(receipt.id).second) {
            gone.push_back(std::move(receipt));
        }
    }
    return gone;
}

void drop_receipts(World& world, const Layout& layout, const std::string& id) {
    for (const Receipt& receipt : read_receipts(world, layout)) {
        if (receipt.id == id) {
            (void)world.files.remove(layout.receipts() + "/" + receipt.name);
        }
    }
}

void file_receipt(World& world, const Layout& layout, const Waiting& waiting) {
    const std::vector<Change>& changes = waiting.record.changes;
    const bool only_adds = changes.size() == 1 && changes.front().before.empty();
    if (!only_adds) {
        for (const Change& change : changes) {
            if (!change.spare) {
                drop_receipts(world, layout, change.id);
            }
        }
    }
    if (std::count_if(changes.begin(), changes.end(), leaves_an_entry) == 1) {
        const auto change = std::find_if(changes.begin(), changes.end(), leaves_an_entry);
        if (!world.files.rename(waiting.path,
                                path_of(world, layout, change->file, change->id),
                                Renaming::replace)) {
            return;
        }
    }
    (void)world.files.remove(waiting.path);
}

void renew_receipt(World& world,
                   const Layout& layout,
                   const std::string& file,
                   const std::string& id,
                   const std::string& block) {
    drop_receipts(world, layout, id);
    const Change change{file, id, "", block};
    if (leaves_an_entry(change)) {
        (void)world.files.create(path_of(world, layout, file, id), write_record({id, {change}}));
    }
}

std::optional<Change> change_restoring(World& world, const Layout& layout, const Receipt& receipt) {
    FileContents contents;
    if (world.files.read(layout.receipts() + "/" + receipt.name, contents)) {
        return std::nullopt;
    }
    const auto record = read_record(contents.bytes, receipt.id);
    if (!record) {
        return std::nullopt;
    }
    for (const Change& change : record->changes) {
        if (change.id == receipt.id && leaves_an_entry(change)) {
            return Change{change.file, change.id, "", change.after};
        }
    }
    return std::nullopt;
}

void mark_told(World& world, const Layout& layout, const Receipt& receipt) {
    const std::string told = fmt::format(
        "{}/{}.{}.{}{}", layout.receipts(), receipt.id, receipt.month, receipt.day, told_ending);
    (void)world.files.rename(layout.receipts() + "/" + receipt.name, told, Renaming::replace);
}

}  // namespace softly
