// A target with a planted fault, which the driver has to find.

#include "target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = softly::fuzz::text_of(data, size);
    softly::fuzz::demand(text.find("mood[[entry]]") == std::string_view::npos,
                         "no header stands behind a mood");
    return 0;
}
