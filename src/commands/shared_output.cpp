#include "commands/shared_output.hpp"

#include "store/target.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_files.hpp"

namespace softly {

namespace {

/// The whole path of a file that is there, or of a new one where its directory is.
std::string whole_path(Desk& desk, const std::string& named) {
    const bool bare = named.find('/') == std::string::npos;
    std::string path;
    if (!desk.world.files.real_path(named, path)) {
        return path;
    }
    if (desk.world.files.real_path(bare ? "." : directory_of(named), path)) {
        return named;  // writing it says what is wrong
    }
    return path + "/" + (bare ? named : name_of(named));
}

bool lies_in(Desk& desk, const std::string& file, const std::string& directory) {
    std::string path;
    return !directory.empty() && !desk.world.files.real_path(directory, path)
           && file.starts_with(path + "/");
}

/// True for what softly reads again: no page belongs over it.
bool is_of_the_journal(Desk& desk, const std::string& file) {
    const Layout& layout = desk.layout;
    const bool toml = file.ends_with(".toml");
    return (toml
            && (lies_in(desk, file, layout.data)
                || lies_in(desk, file, directory_of(layout.config))))
           || lies_in(desk, file, layout.state);
}

/// Why a page cannot stand there, or empty.
std::string why_not_there(Desk& desk, const std::string& named, const std::string& file) {
    // In a place like /tmp anyone can put a link where a report is expected.
    if (std::string refusal = link_refusal(desk.world, named); !refusal.empty()) {
        return refusal;
    }
    FileStat stat;
    if (!desk.world.files.stat(file, stat) && !stat.regular) {
        return words::is_no_ordinary_file();
    }
    return is_of_the_journal(desk, file) ? words::is_a_file_of_the_journal() : "";
}

}  // namespace

void write_output(Desk& desk, const std::string& named, const std::string& text) {
    const std::string file = whole_path(desk, named);
    if (const std::string why = why_not_there(desk, named, file); !why.empty()) {
        throw Failure(words::summary_not_written(sanitized(named), why));
    }
    const std::string temporary = file + ".softly-part";
    auto error = desk.world.files.create(temporary, text);
    if (!error) {
        error = desk.world.files.rename(temporary, file, Renaming::replace);
    }
    if (error) {
        (void)desk.world.files.remove(temporary);
        throw Failure(words::summary_not_written(sanitized(file), words::meaning(error)));
    }
    say(desk, words::summary_written(sanitized(file)));
}

}  // namespace softly
