#include "store/trace.hpp"

#include "store/block_reading.hpp"
#include "store/layout.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <cstddef>

namespace softly {
namespace {

constexpr std::size_t nowhere = std::string::npos;

/// How far the block lies behind the beginning of the bytes that brought it: blank lines and comments.
std::size_t lead_of(const std::string& bytes, Shape shape) {
    const std::vector<Block> blocks = find_blocks(bytes, shape);
    return blocks.empty() ? 0 : blocks.front().begin;
}

/// The block of that id which says `block`; null where there is none.
const Block* block_saying(std::string_view text,
                          const BlockReading& reading,
                          const std::string& id,
                          const std::string& block) {
    for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
        if (reading.ids[i] == id && block_text(text, reading.blocks[i]) == block) {
            return &reading.blocks[i];
        }
    }
    return nullptr;
}

/// Where the very bytes that the change brought stand now; where they stand twice, in their old place.
std::size_t where_brought(std::string_view text, const BlockReading& reading, const Trace& trace) {
    const std::string& bytes = trace.splice.inserted;
    const std::size_t lead = lead_of(bytes, shape_of(trace.file));
    std::size_t found = nowhere;
    for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
        const std::size_t begin = reading.blocks[i].begin;
        if (reading.ids[i] == trace.id && begin >= lead
            && text.substr(begin - lead, bytes.size()) == bytes
            && (found == nowhere || begin - lead == trace.splice.at)) {
            found = begin - lead;
        }
    }
    return found;
}

bool has_id(const BlockReading& reading, const std::string& id) {
    for (const std::string& each : reading.ids) {
        if (each == id) {
            return true;
        }
    }
    return false;
}

/// The splice that undoes one which brought bytes; nothing where they are not there any more.
std::optional<Splice> taking_away(std::string_view text,
                                  const BlockReading& reading,
                                  const Trace& trace) {
    const Splice& made = trace.splice;
    const Shape shape = shape_of(trace.file);
    if (made.at != nowhere) {
        if (const std::size_t at = where_brought(text, reading, trace); at != nowhere) {
            return Splice{at, made.inserted, made.removed};
        }
    }
    // The lines around it changed, or their endings: the block alone decides.
    const Block* block =
        block_saying(text, reading, trace.id, first_block_text(made.inserted, shape));
    if (block == nullptr) {
        return std::nullopt;
    }
    return made.removed.empty()
               ? splice_cutting(text, *block)
               : splice_replacing(text, *block, first_block_text(made.removed, shape));
}

std::string id_ending_at(const BlockReading& reading, std::size_t at) {
    for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
        if (reading.blocks[i].end == at) {
            return reading.ids[i];
        }
    }
    return "";
}

std::string id_beginning_at(const BlockReading& reading, std::size_t at) {
    for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
        if (reading.blocks[i].begin == at) {
            return reading.ids[i];
        }
    }
    return "";
}

/// True where a place lies between the same neighbours as the one that was cut.
bool is_the_place(std::string_view text,
                  const BlockReading& reading,
                  const Trace& trace,
                  std::size_t at) {
    const std::string& above = trace.above.gap;
    const std::string& below = trace.below.gap;
    return at != nowhere && at <= text.size() && at >= above.size()
           && text.substr(at - above.size(), above.size()) == above
           && text.substr(at, below.size()) == below
           && id_ending_at(reading, at - above.size()) == trace.above.id
           && id_beginning_at(reading, at + below.size()) == trace.below.id;
}

std::size_t behind_neighbour(std::string_view text,
                             const BlockReading& reading,
                             const Neighbour& above) {
    for (std::size_t i = 0; !above.id.empty() && i < reading.blocks.size(); ++i) {
        if (reading.ids[i] == above.id) {
            const std::size_t end = reading.blocks[i].end;
            return end + (text.substr(end).starts_with(above.gap) ? above.gap.size() : 0);
        }
    }
    return nowhere;
}

std::size_t before_neighbour(std::string_view text,
                             const BlockReading& reading,
                             const Neighbour& below) {
    for (std::size_t i = 0; !below.id.empty() && i < reading.blocks.size(); ++i) {
        if (reading.ids[i] == below.id) {
            const std::size_t begin = reading.blocks[i].begin;
            return begin - (text.substr(0, begin).ends_with(below.gap) ? below.gap.size() : 0);
        }
    }
    return nowhere;
}

bool reads_with_one_more(std::string_view text, const BlockReading& before, Shape shape) {
    const BlockReading after = read_blocks(text, shape);
    return !after.problem && after.blocks.size() == before.blocks.size() + 1;
}

TakenBack cut_taken_back(std::string_view text, const BlockReading& reading, const Trace& trace) {
    const Splice& made = trace.splice;
    const Shape shape = shape_of(trace.file);
    const std::string block = first_block_text(made.removed, shape);
    // Blocks without an id may be alike: another one that says the same is not the one that was cut.
    const auto alike = std::count(reading.ids.begin(), reading.ids.end(), trace.id);
    if (!trace.id.empty() && alike > trace.others) {
        const bool back = block_saying(text, reading, trace.id, block) != nullptr;
        return {std::string(text), !back, false};
    }
    std::size_t at = nowhere;
    if (is_the_place(text, reading, trace, made.at)) {
        at = made.at;
    } else if (const std::size_t behind = behind_neighbour(text, reading, trace.above);
               behind != nowhere) {
        at = behind;
    } else {
        at = before_neighbour(text, reading, trace.below);
    }
    if (at != nowhere) {
        std::string result = spliced(text, {at, "", made.removed});
        if (reads_with_one_more(result, reading, shape)) {
            return {std::move(result), false, false};
        }
    }
    std::string result = spliced(text, splice_adding(text, block, shape));
    if (reads_with_one_more(result, reading, shape)) {
        return {std::move(result), false, false};
    }
    return {std::string(text), true, false};
}

}  // namespace

TakenBack taken_back(std::string_view text, const Trace& trace) {
    const Shape shape = shape_of(trace.file);
    const BlockReading reading = read_blocks(text, shape);
    if (reading.problem) {
        return {std::string(text),
                true,
                false,
                words::line_trouble(reading.problem->line, reading.problem->words)};
    }
    const Splice& made = trace.splice;
    if (made.inserted.empty()) {
        return cut_taken_back(text, reading, trace);
    }
    const auto splice = taking_away(text, reading, trace);
    if (!splice) {
        const bool already =
            made.removed.empty()
                ? !has_id(reading, trace.id)
                : block_saying(text, reading, trace.id, first_block_text(made.removed, shape))
                      != nullptr;
        return {std::string(text), !already, false};
    }
    std::string result = spliced(text, *splice);
    if (read_blocks(result, shape).problem) {
        return {std::string(text), true, false};
    }
    if (trace.made_file && result == first_line_of_new_file) {
        return {"", false, true};
    }
    return {std::move(result), false, false};
}

}  // namespace softly
