#include "store/lasting.hpp"

namespace softly {

std::error_code write_lasting(World& world,
                              const std::string& directory,
                              const std::string& name,
                              std::string_view bytes) {
    const std::string path = directory + "/" + name;
    const std::string temporary = path + std::string(unfinished_ending);
    (void)world.files.remove(temporary);
    if (const auto error = world.files.create(temporary, bytes)) {
        return error;
    }
    if (const auto error = world.files.rename(temporary, path, Renaming::replace)) {
        (void)world.files.remove(temporary);
        return error;
    }
    return world.files.sync_directory(directory);
}

}  // namespace softly
