#include "view/json_packs.hpp"

#include "view/json_text.hpp"

#include <nlohmann/json.hpp>

namespace softly {

std::string packs_json(std::span<const Pack> packs) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const Pack& pack : packs) {
        Json minutes = Json::array();
        if (pack.longest > 0) {
            minutes = {pack.shortest, pack.longest};
        }
        list.push_back(Json{{"id", pack.id},
                            {"title", pack.title},
                            {"language", pack.language},
                            {"depth", pack.depth},
                            {"minutes", minutes},
                            {"source", pack.source}});
    }
    const Json document{{"schema", 1}, {"packs", list}};
    return screen_safe_json(document.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace softly
