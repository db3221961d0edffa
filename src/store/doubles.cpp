#include "store/doubles.hpp"

#include "store/block_reading.hpp"
#include "store/target.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace softly {

std::vector<Double> exact_doubles(World& world, const Journal& journal) {
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> paths;
    for (const std::string& path : journal.paths()) {
        FileContents contents;
        if (world.files.read(path, contents)) {
            continue;
        }
        const BlockReading reading = read_blocks(contents.bytes);
        for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
            const Block& block = reading.blocks[i];
            if (block.name == "entry" && !reading.ids[i].empty()) {
                paths[{reading.ids[i], block_text(contents.bytes, block)}].push_back(path);
            }
        }
    }
    std::vector<Double> doubles;
    for (auto& [what, places] : paths) {
        std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
            return a.size() < b.size();  // "2026-11.toml" before a conflict copy's longer name
        });
        for (auto place = std::next(places.begin()); place != places.end(); ++place) {
            const bool spare = std::find(places.begin(), place, *place) != place;
            doubles.push_back(
                {what.first, what.second, "journal/" + name_of(*place), *place, spare});
        }
    }
    return doubles;
}

}  // namespace softly
