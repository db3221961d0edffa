#pragma once

#include "base/error.hpp"
#include "core/pack.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"
#include "store/pack_read.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// The packs a person has, by id, each with its asides and the name of where it came from. A pack of
/// their own goes before a shipped one of the same id; one that cannot be used does not hide it.
struct LoadedPacks {
    std::vector<Pack> packs;
    Problems problems;  ///< of own packs that cannot be used
    Problems remarks;   ///< of own packs that can; for lint
};

/// Every pack in the language, or in English where there is none in it.
LoadedPacks load_packs(World& world, const Layout& layout, std::string_view language);

/// That one alone, without reading the other shipped ones; no pack where none has the id.
LoadedPacks load_pack(World& world,
                      const Layout& layout,
                      std::string_view language,
                      std::string_view id);

/// The pack of that id, or null.
const Pack* find_pack(const LoadedPacks& loaded, std::string_view id);

/// The text of the pack's file.
std::string pack_text(World& world, const Pack& pack);

/// What lint finds in the shipped packs; nothing, unless softly itself is to blame.
Problems lint_shipped();

/// What lint finds in a file, which is named in each Problem. Throws Failure where it cannot be read.
Problems lint_file(World& world, const Layout& layout, const std::string& file);

/// Writes a new pack file among the person's own and gives its path. Throws Failure where that file is
/// there already or cannot be written.
std::string write_new_pack(World& world,
                           const Layout& layout,
                           std::string_view id,
                           std::string_view text);

}  // namespace softly
