#include "commands/shared_pack.hpp"

#include "base/text.hpp"
#include "commands/shared_params.hpp"
#include "view/json_packs.hpp"
#include "view/pack_text.hpp"
#include "view/screen_text.hpp"
#include "view/words_packs.hpp"

#include <algorithm>
#include <vector>

namespace softly {
namespace {

constexpr int shown_of_typed = 40;

}  // namespace

void say_unused(Desk& desk, const LoadedPacks& loaded) {
    std::vector<std::string> said;
    for (const Problem& problem : loaded.problems) {
        if (std::find(said.begin(), said.end(), problem.file) == said.end()) {
            said.push_back(problem.file);
            say(desk, words::pack_not_used(problem.file));
        }
    }
}

void no_such_pack(Desk& desk, const std::string& id) {
    std::vector<std::string> ids;
    for (const Pack& pack : load_packs(desk.world, desk.layout, desk.settings.language).packs) {
        ids.push_back(pack.id);
    }
    throw Failure(words::unknown_pack(shortened(sanitized(id), shown_of_typed),
                                      nearest(id, ids).value_or("")));
}

LoadedPacks require_pack(Desk& desk, const std::string& id) {
    LoadedPacks loaded = load_pack(desk.world, desk.layout, desk.settings.language, id);
    if (find_pack(loaded, id) == nullptr) {
        say_unused(desk, loaded);
        no_such_pack(desk, id);
    }
    return loaded;
}

ExitCode list_packs(Desk& desk) {
    const LoadedPacks loaded = load_packs(desk.world, desk.layout, desk.settings.language);
    desk.world.terminal.out(desk.arguments.has(params::json)
                                ? packs_json(loaded.packs)
                                : pack_list_text(loaded.packs, desk.style));
    say_unused(desk, loaded);
    return exit_after(loaded.problems);
}

}  // namespace softly
