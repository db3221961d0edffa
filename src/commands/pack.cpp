#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_pack.hpp"
#include "commands/shared_params.hpp"
#include "core/asides.hpp"
#include "store/pack_lint.hpp"
#include "store/packs.hpp"
#include "view/pack_text.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_files.hpp"
#include "view/words_packs.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace softly {
namespace {

constexpr int shown_of_typed = 40;

constexpr Param pack_param{"PACK", "PACK", "a pack's id", Takes::one, true};
constexpr Param pack_or_file{"PACK", "PACK", "a pack's id, or a file; else every pack"};
constexpr Param name_param{"NAME", "NAME", "the new pack's id", Takes::one, true};

constexpr const Param* list_params[] = {&params::json};
constexpr Param outline{"--outline", "", "print every question and where it leads", Takes::nothing};

constexpr const Param* one_pack[] = {&pack_param};
constexpr const Param* preview_params[] = {&pack_param, &outline};
constexpr const Param* lint_params[] = {&pack_or_file};
constexpr const Param* new_params[] = {&name_param};

constexpr Example list_examples[] = {{"softly pack list", "every pack, and where it is from"}};
constexpr Example show_examples[] = {{"softly pack show heard", "its file, to read or to copy"}};
constexpr Example lint_examples[] = {{"softly pack lint", "looks at every pack"},
                                     {"softly pack lint tea.toml", "looks at one file"}};
constexpr Example preview_examples[] = {
    {"softly pack preview heard", "goes through it; nothing is kept"},
    {"softly pack preview heard --outline", "every question and where it leads"}};
constexpr Example new_examples[] = {{"softly pack new tea-time", "a pack to begin with"}};
constexpr Example examples[] = {{"softly pack list", "every pack, and where it is from"},
                                {"softly pack preview heard", "what it would ask"},
                                {"softly pack new tea-time", "begins one of your own"}};

std::string typed(const Desk& desk, const Param& param) {
    return desk.arguments.one(param).value_or("");
}

void say_source(Desk& desk, const Pack& pack) {
    say(desk,
        pack.source == shipped_source ? words::pack_is_shipped()
                                      : words::pack_comes_from(pack.source));
}

ExitCode list(const Call& call) {
    Desk desk = open_desk(call);
    return list_packs(desk);
}

ExitCode show(const Call& call) {
    Desk desk = open_desk(call);
    const std::string id = typed(desk, pack_param);
    const LoadedPacks loaded = require_pack(desk, id);
    const Pack& pack = *find_pack(loaded, id);
    call.world.terminal.out(sanitized(pack_text(call.world, pack)));
    say_source(desk, pack);
    say_unused(desk, loaded);
    return exit_after(loaded.problems);
}

ExitCode preview(const Call& call) {
    Desk desk = open_desk(call);
    const std::string id = typed(desk, pack_param);
    const LoadedPacks loaded = require_pack(desk, id);
    const Pack& pack = *find_pack(loaded, id);
    const Screen screen = call.world.terminal.screen();
    if (screen.in && screen.out && !desk.arguments.has(outline)) {
        const PackSitting sitting = sit(call.world, pack, {}, {}, sitting_options(desk));
        desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
        say(desk, words::preview_keeps_nothing());
        return sitting.ending == Ending::interrupted ? ExitCode::interrupted : ExitCode::fine;
    }
    call.world.terminal.out(pack_preview_text(pack, desk.style));
    say_source(desk, pack);
    say_unused(desk, loaded);
    return exit_after(loaded.problems);
}

std::string absolute_path(Desk& desk, const std::string& path) {
    std::string here;
    if (!path.starts_with('/') && !desk.world.files.real_path(".", here)) {
        return here + "/" + path;
    }
    return path;
}

bool is_file_name(const std::string& typed) {
    return typed.find('/') != typed.npos || typed.ends_with(".toml");
}

void report(Desk& desk, const Problems& problems) {
    for (const Problem& problem : problems) {
        desk.world.terminal.out(sanitized(words::problem(problem)) + "\n");
    }
}

ExitCode lint_all(Desk& desk) {
    Problems found = lint_shipped();
    const LoadedPacks loaded = load_packs(desk.world, desk.layout, desk.settings.language);
    found.insert(found.end(), loaded.problems.begin(), loaded.problems.end());
    found.insert(found.end(), loaded.remarks.begin(), loaded.remarks.end());
    report(desk, found);
    if (found.empty()) {
        say(desk, words::packs_are_well(loaded.packs.size()));
    }
    return exit_after(found);
}

/// The file of the person's own pack of that id, usable or not; empty where there is none.
std::string own_file(Desk& desk, const LoadedPacks& loaded, const std::string& id) {
    const Pack* pack = find_pack(loaded, id);
    const std::string named = desk.layout.prompts + "/" + id + ".toml";
    const bool is_broken =
        std::any_of(loaded.problems.begin(), loaded.problems.end(), [&](const Problem& problem) {
            return problem.file == named;
        });
    return is_broken                                           ? named
           : pack != nullptr && pack->source != shipped_source ? pack->source
                                                               : "";
}

ExitCode lint(const Call& call) {
    Desk desk = open_desk(call);
    const std::string wanted = typed(desk, pack_or_file);
    if (wanted.empty()) {
        return lint_all(desk);
    }
    std::string file = is_file_name(wanted) ? absolute_path(desk, wanted) : "";
    if (file.empty()) {
        const LoadedPacks loaded =
            load_pack(call.world, desk.layout, desk.settings.language, wanted);
        file = own_file(desk, loaded, wanted);
        if (file.empty() && find_pack(loaded, wanted) == nullptr) {
            no_such_pack(desk, wanted);
        }
    }
    const Problems found = file.empty() ? lint_shipped() : lint_file(call.world, desk.layout, file);
    report(desk, found);
    if (found.empty()) {
        say(desk, words::packs_are_well(1));
    }
    return exit_after(found);
}

ExitCode make_new(const Call& call) {
    Desk desk = open_desk(call);
    const std::string id = typed(desk, name_param);
    if (!is_pack_id(id)) {
        throw Failure(words::pack_name_is_none(shortened(sanitized(id), shown_of_typed)),
                      ExitCode::usage);
    }
    const LoadedPacks loaded = load_pack(call.world, desk.layout, desk.settings.language, id);
    const Pack* held = find_pack(loaded, id);
    if (id == asides_id || (held != nullptr && held->source == shipped_source)) {
        throw Failure(words::pack_name_is_shipped(id));
    }
    if (held != nullptr) {
        throw Failure(words::pack_exists(held->source));
    }
    const std::string file = write_new_pack(
        call.world, desk.layout, id, words::pack_skeleton(id, desk.settings.language));
    say(desk, words::pack_made(file, id));
    return ExitCode::fine;
}

constexpr Command list_command{
    "list", "Name every pack and where it is from", "", list_examples, list_params, list};
constexpr Command show_command{"show", "Print a pack's file", "", show_examples, one_pack, show};
constexpr Command lint_command{"lint",
                               "Look for mistakes in packs",
                               "Each is named with its file, line and column and what would fit "
                               "instead; then the exit code is 4. A file is taken by its path.",
                               lint_examples,
                               lint_params,
                               lint};
constexpr Command preview_command{
    "preview",
    "Walk through a pack without keeping anything",
    "With --outline, or without a terminal, it prints every question with "
    "its answers and where each leads.",
    preview_examples,
    preview_params,
    preview};
constexpr Command new_command{"new",
                              "Begin a pack of your own",
                              "Writes a small pack with comments into your prompts directory.",
                              new_examples,
                              new_params,
                              make_new};
constexpr const Command* children[] = {
    &list_command, &show_command, &lint_command, &preview_command, &new_command};

}  // namespace

extern const Command pack_command{
    "pack",
    "See, check and write guided reflections",
    "A pack is one TOML file of questions. softly comes with sixteen; files in your prompts "
    "directory "
    "(`softly where` names it) come beside them, and one with the same id goes first.",
    examples,
    {},
    nullptr,
    {},
    children,
};

}  // namespace softly
