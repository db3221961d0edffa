#pragma once

namespace softly {

/// How often a random test is played: so often, and a fifth of it under the sanitizers, where each round
/// costs many times as much and finds a fault of memory as soon as it is reached at all.
constexpr int rounds(int plain) {
#if defined(__SANITIZE_ADDRESS__)
    return plain / 5;
#else
    return plain;
#endif
}

}  // namespace softly
