#include "commands/shared_draft_out.hpp"

#include "commands/shared_params.hpp"
#include "core/draft_said.hpp"
#include "core/keep.hpp"
#include "view/screen_text.hpp"
#include "view/words_files.hpp"
#include "view/words_letting_out.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace softly {
namespace {

constexpr std::string_view name_unless_said = "draft.txt";

/// The path as the shell would have read it: from the directory one is in, "~" for the home directory.
std::string path_meant(Desk& desk, const std::string& typed) {
    std::string named = typed.empty() ? std::string{name_unless_said} : typed;
    const auto home = desk.world.system.variable("HOME");
    if (home && (named == "~" || named.starts_with("~/"))) {
        return *home + named.substr(1);
    }
    std::string here;
    if (!named.starts_with('/') && !desk.world.files.real_path(".", here)) {
        return here + "/" + named;
    }
    return named;
}

/// A new file, private from its first byte on; what is there already stays as it is.
std::error_code write_new(Desk& desk, const std::string& path, const std::string& words) {
    if (const auto error = desk.world.files.create(path, words + "\n")) {
        return error;
    }
    // The words stand in the journal too: that a name might not outlast a power cut loses none of them.
    (void)desk.world.files.sync_directory(path.substr(0, path.rfind('/') + 1));
    return {};
}

/// Another name, or nothing where the draft is to stay in the journal.
std::optional<std::string> another_name(Desk& desk) {
    const Sitting sitting = ask_text(desk.world, words::another_file(), sitting_options(desk));
    desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
    if (sitting.ending != Ending::finished || sitting.answers.empty()
        || sitting.answers.front().value.empty()) {
        return std::nullopt;
    }
    return sitting.answers.front().value;
}

ExitCode write_file(Desk& desk, const DraftSaid& draft, Names names) {
    std::string typed = draft.file;
    for (;;) {
        const std::string path = path_meant(desk, typed);
        const std::error_code error = write_new(desk, path, draft.words);
        if (!error) {
            say(desk, words::draft_written(path));
            return ExitCode::fine;
        }
        say(desk,
            error == std::errc::file_exists
                ? words::draft_name_taken(path)
                : words::draft_not_written(path, words::meaning(error)));
        if (names == Names::as_given) {
            return ExitCode::could_not;
        }
        if (desk.quiet) {
            return ExitCode::fine;  // who left at once is not called back
        }
        auto other = another_name(desk);
        if (!other) {
            say(desk, words::draft_stays_here());
            return ExitCode::fine;
        }
        typed = std::move(*other);
    }
}

}  // namespace

ExitCode let_draft_out(
    Desk& desk, const Entry& entry, const Pack& pack, const Today& today, Names names) {
    const auto trail = trail_in(entry, pack, today);
    const DraftSaid draft = draft_said(walk(pack, trail, today).visits, today);
    if (draft.words.empty() || draft.to.empty()) {
        return ExitCode::fine;
    }
    if (draft.to == "file") {
        return write_file(desk, draft, names);
    }
    if (draft.to == "print" && !desk.quiet && !desk.arguments.has(params::json)) {
        desk.world.terminal.out(sanitized(draft.words) + "\n");
        desk.world.terminal.flush();
    }
    return ExitCode::fine;
}

}  // namespace softly
