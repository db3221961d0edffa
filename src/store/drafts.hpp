#pragma once

#include "core/entry.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace softly {

/// A sitting that was stopped: entry TOML in drafts/ID.toml.
struct Draft {
    Entry entry;
    std::string path;
    std::chrono::sys_seconds saved;  ///< by the real clock
};

/// The drafts that can be read, newest first. Writes nothing.
std::vector<Draft> read_drafts(World& world, const Layout& layout);

/// Makes the draft last, in place of an earlier one with the same id. What could not be done comes back.
std::error_code save_draft(World& world, const Layout& layout, const Entry& entry);

/// Takes a draft away once its entry is kept.
void remove_draft(World& world, const Layout& layout, const std::string& id);

/// Moves a draft to trash/.
void trash_draft(World& world, const Layout& layout, const std::string& id);

/// An entry's text that an editor left and the journal does not hold yet, in whatever state it is.
struct EditDraft {
    std::string text;
    std::string base;  ///< what the entry said when the editing began
};

/// Where it waits: drafts/ID.edit.toml; beside it what it began from.
std::string edit_draft_path(const Layout& layout, const std::string& id);
std::optional<EditDraft> read_edit_draft(World& world, const Layout& layout, const std::string& id);
std::error_code save_edit_draft(World& world,
                                const Layout& layout,
                                const std::string& id,
                                const EditDraft& draft);
void remove_edit_draft(World& world, const Layout& layout, const std::string& id);
void trash_edit_draft(World& world, const Layout& layout, const std::string& id);

/// Keeps bytes that no entry can hold in rescue/ID.txt; the path, or "" where that is impossible.
std::string rescue(World& world,
                   const Layout& layout,
                   const std::string& id,
                   std::string_view bytes);

}  // namespace softly
