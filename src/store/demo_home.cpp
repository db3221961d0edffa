#include "store/demo_home.hpp"

#include "base/error.hpp"
#include "store/shipped.hpp"
#include "store/target.hpp"
#include "view/words_demo.hpp"
#include "view/words_files.hpp"

#include <cstdint>
#include <optional>
#include <system_error>
#include <vector>

namespace softly {
namespace {

constexpr std::uint32_t private_directory = 0700;

/// What was made so far, so that it can be taken away again.
class Making {
  public:
    explicit Making(World& world) : files_(world.files) {}

    std::error_code directory(const std::string& path) {
        FileStat there;
        if (!files_.stat(path, there, Links::keep)) {
            return {};
        }
        if (const auto error = directory(directory_of(path))) {
            return error;
        }
        if (!files_.stat(path, there, Links::keep)) {
            return {};  // it ends in ".."
        }
        const auto error = files_.make_directories(path);
        if (!error) {
            directories_.push_back(path);
        }
        return error;
    }

    /// One that was there before, and may have let others look in.
    std::error_code close_to_others(const std::string& path, std::uint32_t mode) {
        const auto error = files_.set_mode(path, private_directory);
        if (!error) {
            closed_ = path;
            mode_before_ = mode;
        }
        return error;
    }

    std::error_code file(const std::string& path, const std::string& text) {
        const auto error = files_.create(path, text);
        if (!error) {
            made_.push_back(path);
        }
        return error;
    }

    /// False where something could not be taken away.
    bool take_away() {
        bool gone = true;
        for (auto path = made_.rbegin(); path != made_.rend(); ++path) {
            gone = !files_.remove(*path) && gone;
        }
        for (auto path = directories_.rbegin(); path != directories_.rend(); ++path) {
            gone = !files_.remove_directory(*path) && gone;
        }
        if (!closed_.empty()) {
            (void)files_.set_mode(closed_, mode_before_);
        }
        return gone;
    }

  private:
    Files& files_;
    std::vector<std::string> directories_, made_;  ///< in the order of their making
    std::string closed_;
    std::uint32_t mode_before_ = private_directory;
};

bool lies_in(const std::string& path, const std::string& directory) {
    return (path + "/").starts_with(directory + "/");
}

/// The path with the links of what is there of it resolved.
std::string real_place(World& world, const std::string& path) {
    std::string real;
    if (!world.files.real_path(path, real) || path == "/") {
        return real.empty() ? path : real;
    }
    const std::string above = real_place(world, directory_of(path));
    return (above == "/" ? "" : above) + "/" + name_of(path);
}

/// Where softly would take what is made up for the person's own.
bool is_own_place(World& world, const Layout& own, const std::string& home) {
    return !own.data.empty()
           && (home == real_place(world, own.data)
               || home == real_place(world, directory_of(own.config))
               || lies_in(home, real_place(world, own.journal()))
               || lies_in(home, real_place(world, own.state)));
}

/// Throws where the directory is none that may be filled; what is there of it otherwise.
std::optional<FileStat> require_free(World& world, const std::string& directory) {
    FileStat there;
    if (world.files.stat(directory, there, Links::keep)) {
        return std::nullopt;
    }
    if (const std::string refusal = link_refusal(world, directory); !refusal.empty()) {
        throw Failure(words::demo_not_written(directory, refusal));
    }
    if (const auto error = world.files.stat(directory, there)) {
        throw Failure(words::demo_not_written(directory, words::link_leads_nowhere(error)));
    }
    if (!there.directory) {
        throw Failure(words::demo_not_over_file(directory));
    }
    std::vector<std::string> names;
    if (const auto error = world.files.list(directory, names)) {
        throw Failure(words::demo_not_written(directory, words::meaning(error)));
    }
    if (!names.empty()) {
        throw Failure(words::demo_directory_in_use(directory));
    }
    return there;
}

std::error_code fill(Making& making, const std::string& home, std::span<const DemoFile> files) {
    for (const DemoFile& file : files) {
        const std::string path = home + "/" + file.path;
        auto error = making.directory(directory_of(path));
        if (!error) {
            error = making.file(path, file.text);
        }
        if (error) {
            return error;
        }
    }
    return {};
}

/// Makes the names last; where that gives an error the files are there all the same.
std::error_code make_last(World& world, const std::string& home) {
    const auto error = world.files.sync_directory(home + "/journal");
    return error ? error : world.files.sync_directory(home);
}

}  // namespace

DemoFiles told_demo() {
    DemoFiles told;
    for (const ShippedFile& file : shipped_files()) {
        if (file.path.starts_with(demo_room)) {
            told.push_back(
                {std::string{file.path.substr(demo_room.size())}, std::string{file.text}});
        }
    }
    return told;
}

void make_demo_home(World& world,
                    const Layout& own,
                    const std::string& directory,
                    std::span<const DemoFile> files) {
    const auto before = require_free(world, directory);
    const std::string home = real_place(world, directory);
    if (is_own_place(world, own, home)) {
        throw Failure(words::demo_not_in_own_journal(directory));
    }
    Making making{world};
    auto error = before ? making.close_to_others(home, before->mode) : making.directory(home);
    if (!error) {
        error = fill(making, home, files);
    }
    if (!error) {
        error = make_last(world, home);
    }
    if (error) {
        const std::string why = words::meaning(error);
        throw Failure(making.take_away() ? words::demo_not_written(directory, why)
                                         : words::demo_left_over(directory, why));
    }
}

}  // namespace softly
