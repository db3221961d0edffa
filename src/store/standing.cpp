#include "store/standing.hpp"

#include "store/block_reading.hpp"
#include "store/target.hpp"

#include <iterator>
#include <string_view>
#include <utility>

namespace softly {
namespace {

constexpr std::size_t length_of_month = std::string_view{"/2026-11"}.size();

std::string relative(const std::string& path) {
    return "journal/" + name_of(path);
}

std::size_t times_in(std::string_view text, const std::string& words) {
    std::size_t times = 0;
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + 1)) {
        ++times;
    }
    return times;
}

/// The block whose header stands at that line.
std::vector<Standing> place_at_line(const std::string& path, std::string_view text, int line) {
    for (const Block& block : find_blocks(text)) {
        if (block.line == line && block.name == "entry") {
            const bool newer = schema_of(text) > known_schema;
            return {{relative(path), block_text(text, block), true, newer}};
        }
    }
    return {};
}

/// The blocks of one file that say what the entry says; of those without an id only the one at its line.
std::vector<Standing> places_in(World& world, const std::string& path, const Placed& placed) {
    FileContents contents;
    const std::string& id = placed.entry.id;
    const bool own = path == placed.file;
    if ((id.empty() && !own) || world.files.read(path, contents)
        || contents.bytes.find(id) == std::string::npos) {
        return {};
    }
    // Reading a month costs more than all else: not where the id tells that there is one place in it.
    if (own && (id.empty() || times_in(contents.bytes, id) == 1)) {
        return place_at_line(path, contents.bytes, placed.line);
    }
    std::vector<Standing> places;
    for (const Placed& other : read_month(contents.bytes, path, world.clock).entries) {
        if (other.entry == placed.entry) {
            std::vector<Standing> here = place_at_line(path, contents.bytes, other.line);
            std::move(here.begin(), here.end(), std::back_inserter(places));
        }
    }
    return places;
}

std::vector<Standing> places_in_spool(const SpoolContents& spool, const Placed& placed) {
    std::vector<Standing> places;
    for (const Waiting& waiting : spool.records) {
        for (const Change& change : waiting.record.changes) {
            if (change.id == placed.entry.id && !change.after.empty()) {
                places = {{change.file, change.after, false, false}};  // the last one said counts
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
    // Another copy of it bears the same month in its name, whatever follows there.
    const std::string month =
        placed.file.substr(0, placed.file.find_last_of('/') + length_of_month);
    std::vector<Standing> places;
    for (const std::string& path : journal.paths()) {
        if (!path.starts_with(month)) {
            continue;
        }
        std::vector<Standing> here = places_in(world, path, placed);
        std::move(here.begin(), here.end(), std::back_inserter(places));
    }
    return places;
}

}  // namespace softly
