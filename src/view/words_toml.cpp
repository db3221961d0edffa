#include "view/words_toml.hpp"

#include <array>

namespace softly {
namespace {

struct Saying {
    std::string_view part;  ///< of toml++'s description
    std::string_view sentence;
};

// The first that fits is said, so the particular stand before the general.
constexpr std::array sayings{
    Saying{"existing table",
           "This table is here a second time, maybe once with dotted keys and once with a "
           "[header]. TOML takes one of the two: please put them together."},
    Saying{"as dotted key-value pair",
           "This name already has a value of its own, so it cannot have dotted keys "
           "too. Please keep one of the two."},
    Saying{"cannot redefine", "This name is here a second time. Please keep one of the two."},
    Saying{"inline table",
           "A table in braces is complete where it closes and stays on one line. Please put "
           "the new key between its braces."},
    Saying{"nested value depth", "Brackets are nested deeper here than softly reads (64 of them)."},
    Saying{"escape sequence",
           "A backslash in this text begins a code that TOML does not know. A plain "
           "backslash is written twice: \\\\"},
    Saying{"unicode scalar",
           "The code after this backslash is not a character. A plain backslash is written "
           "twice: \\\\"},
    Saying{"line-ending backslashes",
           "A backslash stands before a space here. A plain backslash is written "
           "twice: \\\\"},
    Saying{"after '\\r'",
           "There is a carriage return here without a line feed. Please save the file with "
           "plain line ends."},
    Saying{
        "date",
        "This date or time is not one that the calendar has, or is not written like 2026-11-22 or "
        "2026-11-22T09:15:00+02:00."},
    Saying{"parsing time",
           "This time is not one that the clock has, or is not written like 09:15:00."},
    Saying{"integer", "This number is not one that TOML can hold. Text needs quotes around it."},
    Saying{"floating-point",
           "This number is not one that TOML can hold. Text needs quotes around it."},
    Saying{"boolean", "Words other than true and false need quotes around them."},
    Saying{"control character",
           "There is an invisible control character here. Please delete it, or save the "
           "file again as plain text."},
    Saying{"expected '='",
           "A key needs an equals sign and a value. If this is text, it belongs between the "
           "quotes of the value."},
    Saying{"expected ']'", "A header needs its closing bracket, as in [[entry]]."},
    Saying{"be contiguous", "The two brackets of a header belong side by side, as in [[entry]]."},
    Saying{"blank bare keys", "There is no name between the brackets of this header."},
    Saying{"multi-line strings are prohibited", "A key cannot run over several lines."},
    Saying{"expected value", "There is no value here. Text needs quotes around it."},
    Saying{"value type", "This value is not one that TOML knows. Text needs quotes around it."},
    Saying{"underscores", "An underscore stands in a place of this number where TOML takes none."},
    Saying{"parsing array",
           "The list here is not complete: each value is followed by a comma or by the "
           "closing bracket."},
    Saying{"comment or whitespace",
           "Something stands here after the end of the value or header. It belongs on "
           "a line of its own."},
};

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// What toml++ was reading, as it says itself.
bool was_reading(std::string_view description, std::string_view what) {
    return holds(description, "parsing " + std::string(what) + ":");
}

}  // namespace

std::string file_too_large() {
    return "This file is larger than 64 MiB, more than softly reads.";
}

std::string not_utf8() {
    return "Here is a byte that is not UTF-8 text. Please save the file as UTF-8.";
}

std::string holds_nul() {
    return "Here is a zero byte, which text does not hold. The file may be damaged or saved as "
           "UTF-16.";
}

std::string too_many_dots() {
    return "This key has more dots than softly reads (64). If it is text, it needs quotes around "
           "it.";
}

std::string too_deep() {
    return "Brackets are nested deeper here than softly reads (64 of them).";
}

std::string too_much() {
    return "The file holds more from here on than softly reads (100,000 tables or a million "
           "values). "
           "Two smaller files can hold it.";
}

std::string conflict_left() {
    return "Git left a merge conflict here. Please keep the lines you want and delete the marker "
           "lines "
           "(<<<<<<<, =======, >>>>>>>).";
}

std::string said_plainly(std::string_view description, bool at_line_end) {
    const bool in_string =
        was_reading(description, "string") || was_reading(description, "literal string");
    if (in_string && at_line_end) {
        return "A text begins here or before and its closing quotes are not found. A text over "
               "several lines "
               "stands between three quotes: \"\"\"";
    }
    for (const Saying& saying : sayings) {
        if (holds(description, saying.part)) {
            return std::string(saying.sentence);
        }
    }
    if (holds(description, "end-of-file")) {
        return "The file ends here in the middle of something. The rest of it may be lost.";
    }
    return "This line is not TOML that softly can read.";
}

}  // namespace softly
