#include "store/help_shown.hpp"

#include "base/text.hpp"
#include "store/lasting.hpp"
#include "store/spool.hpp"
#include "store/target.hpp"

#include <chrono>

namespace softly {
namespace {

constexpr std::chrono::days pause{7};

}  // namespace

bool help_shown_lately(World& world, const Layout& layout, Date today) {
    FileContents contents;
    if (world.files.read(layout.help_shown(), contents, 4096)) {
        return false;
    }
    const auto shown = parse_date(trim(contents.bytes));
    if (!shown) {
        return false;
    }
    const auto since = std::chrono::local_days{today} - std::chrono::local_days{*shown};
    return since >= std::chrono::days{0} && since < pause;
}

void note_help_shown(World& world, const Layout& layout, Date today) {
    prepare_state(world, layout);
    (void)write_lasting(world, layout.state, name_of(layout.help_shown()), to_text(today) + "\n");
}

}  // namespace softly
