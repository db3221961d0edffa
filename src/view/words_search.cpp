#include "view/words_search.hpp"

#include <fmt/core.h>

namespace softly::words {

std::string rating_without_number(std::string_view rating) {
    return fmt::format("{0} is compared with a whole number from 0 to 10, as in '{0}<=3', or "
                       "{0}=numb. Nothing was looked up.",
                       rating);
}

std::string nothing_to_look_for() {
    return "softly search goes with a word or two, and nothing was looked up. Try softly search "
           "tea, or softly list for the newest of all.";
}

std::string no_kept_words() {
    return "No words are kept here yet. A line kept_words = true below an entry in the journal "
           "file "
           "brings its text here.";
}

}  // namespace softly::words
