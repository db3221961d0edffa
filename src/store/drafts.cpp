#include "store/drafts.hpp"

#include "store/copies.hpp"
#include "store/entry_block.hpp"
#include "store/journal.hpp"
#include "store/lasting.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr std::string_view draft_ending = ".toml";
constexpr std::string_view edit_ending = ".edit.toml";
constexpr std::string_view base_ending = ".base.edit.toml";

std::string path_in(const std::string& directory, const std::string& id) {
    return fmt::format("{}/{}.toml", directory, id);
}

std::string base_path(const Layout& layout, const std::string& id) {
    return fmt::format("{}/{}{}", layout.drafts(), id, base_ending);
}

}  // namespace

std::vector<Draft> read_drafts(World& world, const Layout& layout) {
    std::vector<Draft> drafts;
    std::vector<std::string> names;
    if (world.files.list(layout.drafts(), names)) {
        return drafts;
    }
    for (const std::string& name : names) {
        const std::string path = layout.drafts() + "/" + name;
        FileContents contents;
        const bool is_draft = name.ends_with(draft_ending) && !name.ends_with(edit_ending);
        if (!is_draft || world.files.read(path, contents)) {
            continue;
        }
        Loaded loaded = read_month(contents.bytes, path, world.clock);
        if (loaded.entries.size() == 1) {
            const std::chrono::nanoseconds saved{contents.stat.modified};
            drafts.push_back(
                {std::move(loaded.entries.front().entry),
                 path,
                 std::chrono::sys_seconds{std::chrono::floor<std::chrono::seconds>(saved)}});
        }
    }
    std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
        return a.saved > b.saved;
    });
    return drafts;
}

std::error_code save_draft(World& world, const Layout& layout, const Entry& entry) {
    return write_lasting(world, layout.drafts(), entry.id + ".toml", write_entry(entry));
}

void remove_draft(World& world, const Layout& layout, const std::string& id) {
    (void)world.files.remove(path_in(layout.drafts(), id));
}

void trash_draft(World& world, const Layout& layout, const std::string& id) {
    (void)move_to_trash(world, layout, path_in(layout.drafts(), id), id);
}

std::string edit_draft_path(const Layout& layout, const std::string& id) {
    return fmt::format("{}/{}{}", layout.drafts(), id, edit_ending);
}

std::optional<EditDraft> read_edit_draft(World& world,
                                         const Layout& layout,
                                         const std::string& id) {
    FileContents text;
    FileContents base;
    if (world.files.read(edit_draft_path(layout, id), text)) {
        return std::nullopt;
    }
    (void)world.files.read(base_path(layout, id), base);
    return EditDraft{text.bytes, base.bytes};
}

std::error_code save_edit_draft(World& world,
                                const Layout& layout,
                                const std::string& id,
                                const EditDraft& draft) {
    // The base first: a draft without one is never taken for newer than the entry.
    if (const auto error =
            write_lasting(world, layout.drafts(), id + std::string(base_ending), draft.base)) {
        return error;
    }
    return write_lasting(world, layout.drafts(), id + std::string(edit_ending), draft.text);
}

void remove_edit_draft(World& world, const Layout& layout, const std::string& id) {
    (void)world.files.remove(edit_draft_path(layout, id));
    (void)world.files.remove(base_path(layout, id));
}

void trash_edit_draft(World& world, const Layout& layout, const std::string& id) {
    (void)move_to_trash(world, layout, edit_draft_path(layout, id), id);
    (void)world.files.remove(base_path(layout, id));
}

std::string rescue(World& world,
                   const Layout& layout,
                   const std::string& id,
                   std::string_view bytes) {
    const std::string path = fmt::format("{}/{}.txt", layout.rescue(), id);
    return world.files.create(path, bytes) ? "" : path;
}

}  // namespace softly
