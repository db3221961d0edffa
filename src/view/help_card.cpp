#include "view/help_card.hpp"

#include "view/screen_text.hpp"
#include "view/words_help_card.hpp"

#include <algorithm>
#include <vector>

namespace softly {

namespace {

constexpr int indent = 2;
/// More would not fit ten lines.
constexpr std::size_t most_directories = 3;

/// A line of the card, broken where the screen is narrow.
std::string line(std::string_view text, int before, const Style& style) {
    return wrapped_block(sanitized(text), style.columns, before, before) + "\n";
}

std::string bold_line(std::string_view text, const Style& style) {
    std::string lines;
    for (const std::string& one : wrapped(sanitized(text), style.columns)) {
        lines += style.bold(one) + "\n";
    }
    return lines;
}

std::string emergency_lines(const EmergencyRow* row, const Style& style) {
    if (row == nullptr || row->numbers.empty()) {
        return bold_line(in_danger_anywhere(), style)
               + line(numbers_not_dialled_and_how_to_choose(), indent, style);
    }
    return bold_line(in_danger(row->numbers, row->name), style)
           + line(numbers_not_dialled(row->numbers.size()), indent, style);
}

std::string directory_lines(const std::vector<DirectoryRow>& directories, const Style& style) {
    if (directories.empty()) {
        return line(one_directory(), indent, style);
    }
    const std::size_t count = std::min(directories.size(), most_directories);
    int widest = 0;
    for (std::size_t place = 0; place < count; ++place) {
        widest = std::max(widest, display_width(directories[place].address));
    }
    std::string lines;
    for (std::size_t place = 0; place < count; ++place) {
        const DirectoryRow& directory = directories[place];
        lines += directory.says.empty()
                     ? line(directory.address, indent, style)
                     : line(padded(directory.address, widest + 2) + directory.says, indent, style);
    }
    return lines;
}

}  // namespace

std::string help_card(const HelpData& data,
                      std::string_view country,
                      std::string_view zone,
                      const Style& style) {
    return bold_line(you_matter(), style) + "\n"
           + emergency_lines(emergency_for(data, country, zone), style)
           + line(find_someone(), 0, style) + directory_lines(data.directories, style)
           + line(carry_on_or_stop(), 0, style) + line(what_softly_is(), 0, style);
}

}  // namespace softly
