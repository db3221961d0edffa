#pragma once

#include "base/error.hpp"
#include "core/settings.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace softly {

struct LoadedSettings {
    Settings settings;
    Problems problems;
};

/// config.toml; the defaults where it is not there or a value does not fit. Unknown keys are left in
/// peace unless they look like a mistyped one of softly's.
LoadedSettings load_settings(World& world, const Layout& layout, std::uint64_t limit = 64 << 20);

/// Writes one setting into config.toml and leaves every other byte as it was. `literal` is TOML. Throws
/// Failure, saying that nothing was changed, where the file cannot be read or written.
void write_setting(World& world,
                   const Layout& layout,
                   std::string_view name,
                   std::string_view literal);

/// Puts `text` in the place of config.toml if that still holds `before`. Throws Failure like write_setting.
void replace_settings(World& world,
                      const Layout& layout,
                      const std::string& before,
                      const std::string& text);

}  // namespace softly
