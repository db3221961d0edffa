#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// Anything a person wrote as text on one line of Markdown, made safe to show: CommonMark and GitHub read no
/// emphasis, link, heading, mention or markup from it.
std::string markdown_text(std::string_view text);

/// A quoted text, its line breaks kept.
std::string markdown_quote(std::string_view text);

/// A table: the first column to the left, the others, which hold numbers, to the right. Cells are Markdown already.
std::string markdown_table(const std::vector<std::string>& header,
                           const std::vector<std::vector<std::string>>& rows);

}  // namespace softly
