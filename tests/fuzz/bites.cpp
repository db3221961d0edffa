// A target with a planted fault, which the driver has to find.

#include "target.hpp"

namespace softly::fuzz {

void check_input(std::string_view input) {
    demand(input.find("mood[[entry]]") == std::string_view::npos, "no header stands behind a mood");
}

}  // namespace softly::fuzz
