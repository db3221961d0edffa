// Where libFuzzer comes in.

#include "target.hpp"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's own name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    softly::fuzz::check_input(size == 0
                                  ? std::string_view{}
                                  : std::string_view{reinterpret_cast<const char*>(data), size});
    return 0;
}
