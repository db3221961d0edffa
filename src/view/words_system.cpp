#include "view/words_system.hpp"

#include <fmt/core.h>

namespace softly::words {

std::string output_not_written(const std::error_code& error) {
    return fmt::format(
        "Part of the output could not be written: {}. What was kept stays kept. Another "
        "place for the output may help.",
        error.message());
}

std::string input_not_read(const std::error_code& error) {
    return fmt::format("Standard input could not be read: {}. Nothing was kept from it.",
                       error.message());
}

std::string unreadable_softly_now() {
    return "softly cannot read the time in SOFTLY_NOW, so nothing was done. Write it like "
           "2026-11-22T09:15:03+02:00, or leave SOFTLY_NOW empty.";
}

}  // namespace softly::words
