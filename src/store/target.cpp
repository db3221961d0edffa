#include "store/target.hpp"

#include "store/layout.hpp"
#include "view/words_files.hpp"

#include <cstdint>
#include <vector>

namespace softly {
namespace {

constexpr std::uint32_t world_writable = 0002;
constexpr std::uint32_t sticky = 01000;
constexpr std::uint32_t administrator = 0;

/// A new month beside months that are links into someone's dotfiles repository has to be made there too,
/// or it silently stays out of it.
Target new_target(World& world, const std::string& path) {
    Target target{path, false, "", ""};
    const std::string directory = directory_of(path);
    std::vector<std::string> names;
    if (world.files.list(directory, names)) {
        return target;
    }
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        if (!month_of_file(*name)) {
            continue;
        }
        std::string link;
        std::string real;
        const std::string sibling = directory + "/" + *name;
        if (world.files.read_link(sibling, link) || world.files.real_path(sibling, real)
            || name_of(link) != *name) {
            return target;
        }
        const std::size_t slash = link.find_last_of('/');
        if (slash == std::string::npos) {
            return target;
        }
        target.path = directory_of(real) + "/" + name_of(path);
        target.link_to_make = link.substr(0, slash + 1) + name_of(path);
        FileStat stat;  // a run that was killed may have made it there without the link
        target.exists = !world.files.stat(target.path, stat);
        return target;
    }
    return target;
}

/// Where the file is and whether its name is a link that may be followed.
Target followed(World& world, const std::string& path) {
    Target target{path, true, "", ""};
    FileStat link;
    if (world.files.stat(path, link, Links::keep)) {
        return new_target(world, path);
    }
    if (!link.symlink) {
        return target;
    }
    target.refusal = link_refusal(world, path);
    if (!target.refusal.empty()) {
        return target;
    }
    if (const auto error = world.files.real_path(path, target.path)) {
        target.refusal = words::link_leads_nowhere(error);
    }
    return target;
}

}  // namespace

Target find_target(World& world, const std::string& path) {
    Target target = followed(world, path);
    for (const std::string& place : {directory_of(path), directory_of(target.path)}) {
        if (const std::string open = directory_open_to_all(world, place);
            target.refusal.empty() && !open.empty()) {
            target.refusal = words::directory_open_to_all(open);
        }
    }
    return target;
}

std::string link_refusal(World& world, const std::string& path) {
    FileStat link;
    const bool strange = !world.files.stat(path, link, Links::keep) && link.symlink
                         && link.owner != world.files.user() && link.owner != administrator;
    return strange ? words::link_of_someone_else() : "";
}

std::string directory_open_to_all(World& world, const std::string& directory) {
    std::string at;
    if (world.files.real_path(directory, at)) {
        return "";
    }
    while (true) {
        FileStat stat;
        if (!world.files.stat(at, stat) && (stat.mode & world_writable) != 0
            && (stat.mode & sticky) == 0) {
            return at;
        }
        if (at == "/") {
            return "";
        }
        at = directory_of(at);
    }
}

std::string directory_of(const std::string& path) {
    const std::size_t slash = path.find_last_of('/');
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string name_of(const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
}

}  // namespace softly
