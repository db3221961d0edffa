#pragma once

#include "commands/shared_desk.hpp"

#include <string_view>

namespace softly {

/// After words were kept on a terminal: where they plainly speak of ending one's life, one quiet line names
/// a way to help, once a run and not where the way was named already. Nothing is noted anywhere.
/// `before` is what the words replaced: a change that was not about this says nothing.
void point_to_help(Desk& desk, std::string_view text, std::string_view before = {});

}  // namespace softly
