#include "commands/shared_editor.hpp"

#include "base/error.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "store/drafts.hpp"
#include "store/spool.hpp"
#include "view/words.hpp"
#include "view/words_files.hpp"

#include <fmt/core.h>

namespace softly {
namespace {

constexpr int could_not_start = 127;

std::string editor_command(World& world) {
    for (const char* variable : {"VISUAL", "EDITOR"}) {
        if (const auto command = world.system.variable(variable);
            command && !trim(*command).empty()) {
            return *command;
        }
    }
    return "vi";
}

/// A directory of our own: in memory where the system offers one, else in the state directory.
std::string private_directory(Desk& desk) {
    std::string in_memory = desk.layout.runtime.empty() ? "" : desk.layout.runtime + "/edit";
    if (!in_memory.empty() && !desk.world.files.make_directories(in_memory)) {
        return in_memory;
    }
    std::string in_state = desk.layout.state + "/edit";
    if (const auto error = desk.world.files.make_directories(in_state)) {
        throw Failure(words::no_place_for_editor(words::meaning(error)));
    }
    return in_state;
}

}  // namespace

std::string edit_text(Desk& desk, const std::string& text, const EditorFile& file) {
    prepare_state(desk.world, desk.layout);
    const std::string id = make_id(desk.world.system.random());
    const std::string path = fmt::format("{}/{}{}", private_directory(desk), id, file.ending);
    if (const auto error = desk.world.files.create(path, text.empty() ? "" : text + "\n")) {
        throw Failure(words::no_place_for_editor(words::meaning(error)));
    }
    const std::string command = editor_command(desk.world);
    const int status = desk.world.system.edit(command, path);
    FileContents left;
    const auto error = desk.world.files.read(path, left);
    (void)desk.world.files.remove(path);
    std::string words_left = left.bytes;
    while (words_left.ends_with('\n') || words_left.ends_with('\r')) {
        words_left.pop_back();
    }
    if (status == 0 && !error) {
        return words_left;
    }
    // Words that came on the command line stand nowhere else.
    const bool nothing_new = words_left.empty() || (file.stands_elsewhere && words_left == text);
    const std::string kept_in = nothing_new ? "" : rescue(desk.world, desk.layout, id, left.bytes);
    throw Failure(status == could_not_start ? words::editor_unavailable(command, kept_in)
                                            : words::editor_left_text(command, kept_in));
}

std::vector<std::string> texts_left_by_editors(World& world,
                                               const Layout& layout,
                                               const std::string& words) {
    std::vector<std::string> found;
    for (const std::string& place : {layout.runtime, layout.state}) {
        std::vector<std::string> names;
        if (!place.empty()) {
            (void)world.files.list(place + "/edit", names);
        }
        for (const std::string& name : names) {
            const std::string path = place + "/edit/" + name;
            FileContents contents;
            if (!world.files.read(path, contents)
                && contents.bytes.find(words) != std::string::npos) {
                found.push_back(path);
            }
        }
    }
    return found;
}

std::optional<std::string> edit_in_sitting(Desk& desk, const std::string& text) {
    try {
        return edit_text(desk, text);
    } catch (const Failure& failure) {
        say(desk, failure.what());
        return std::nullopt;
    }
}

}  // namespace softly
