#pragma once

#include "core/engine.hpp"
#include "core/pack.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

/// Words to somebody that a pack puts together, and where the person would like them to be. softly sends
/// nothing: a draft goes into the journal, into a file or onto standard output.
namespace softly {

/// The `keep` of the prompts that make a draft: a say puts it together, a text behind it takes its place.
inline constexpr std::string_view draft_target = "draft";
/// The `keep` of the choice where it is to go, by the ids below; it is asked where there is a draft.
inline constexpr std::string_view draft_to_target = "draft.to";
/// The `keep` of the text that says which file.
inline constexpr std::string_view draft_file_target = "draft.file";

inline constexpr std::array<std::string_view, 3> draft_places{"stay", "file", "print"};

struct DraftSaid {
    std::string words;
    std::string to;    ///< one of draft_places; empty where nothing was said
    std::string file;  ///< as it was typed

    bool operator==(const DraftSaid&) const = default;
};

/// The draft as far as these visits go; all empty where there is none.
DraftSaid draft_said(std::span<const Visit> visits, const Today& today);

}  // namespace softly
