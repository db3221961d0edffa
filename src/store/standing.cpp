#include "store/standing.hpp"

#include "store/block_reading.hpp"
#include "store/target.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace softly {
namespace {

/// The blocks of one file that say what the entry says; of those without an id only the one at its line.
std::vector<Standing> places_in(World& world, const std::string& path, const Placed& placed) {
    std::vector<Standing> places;
    FileContents contents;
    const std::string& id = placed.entry.id;
    if (world.files.read(path, contents)
        || contents.bytes.find(id) == std::string::npos) {
        return places;
    }
    const std::vector<Block> blocks = find_blocks(contents.bytes);
    for (const Placed& other : read_month(contents.bytes, path, world.clock).entries) {
        const bool same = id.empty() ? path == placed.file && other.line == placed.line
                                     : other.entry == placed.entry;
        const auto block = std::find_if(blocks.begin(), blocks.end(), [&](const Block& each) {
            return each.line == other.line && each.name == "entry";
        });
        if (same && block != blocks.end()) {
            places.push_back(
                {"journal/" + name_of(path), block_text(contents.bytes, *block), true});
        }
    }
    return places;
}

std::vector<Standing> places_in_spool(const SpoolContents& spool, const Placed& placed) {
    std::vector<Standing> places;
    for (const Waiting& waiting : spool.records) {
        for (const Change& change : waiting.record.changes) {
            if (change.id == placed.entry.id && !change.after.empty()) {
                places = {{change.file, change.after, false}};  // the last one said counts
            }
        }
    }
    return places;
}

}  // namespace

std::vector<Standing> places_of(World& world, const Journal& journal, const Placed& placed) {
    if (!placed.filed) {
        return places_in_spool(journal.spool(), placed);
    }
    std::vector<Standing> places;
    for (const std::string& path : journal.paths()) {
        std::vector<Standing> here = places_in(world, path, placed);
        std::move(here.begin(), here.end(), std::back_inserter(places));
    }
    return places;
}

}  // namespace softly
