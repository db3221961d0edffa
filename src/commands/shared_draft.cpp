#include "commands/shared_draft.hpp"

#include "base/id.hpp"
#include "store/drafts.hpp"

namespace softly {

std::optional<std::string> draft_to_go_on_with(Desk& desk,
                                               const std::string& name,
                                               const std::string& base,
                                               std::string (*is_older)(std::string_view path)) {
    const auto draft = read_edit_draft(desk.world, desk.layout, name);
    if (!draft || draft->base == base) {
        return draft ? std::optional{draft->text} : std::nullopt;
    }
    const std::string id = make_id(desk.world.system.random());
    const std::string path = rescue(desk.world, desk.layout, id, draft->text);
    if (path.empty()) {
        throw Failure(is_older(edit_draft_path(desk.layout, name)));
    }
    remove_edit_draft(desk.world, desk.layout, name);
    say(desk, is_older(path));
    return std::nullopt;
}

}  // namespace softly
