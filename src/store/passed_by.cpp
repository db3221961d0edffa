#include "store/passed_by.hpp"

#include "base/text.hpp"
#include "store/lasting.hpp"
#include "store/spool.hpp"
#include "store/target.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace softly {
namespace {

constexpr int days_kept = 14;
constexpr std::uint64_t largest_note = 64 << 10;

}  // namespace

std::vector<PackPast> read_passed_by(World& world, const Layout& layout) {
    std::vector<PackPast> past;
    FileContents contents;
    if (world.files.read(layout.passed_by(), contents, largest_note)) {
        return past;
    }
    for (const std::string_view line : lines_of(contents.bytes)) {
        const std::size_t space = line.find(' ');
        const auto day = parse_date(line.substr(0, space));
        if (space != std::string_view::npos && day) {
            past.push_back(
                {std::string{trim(line.substr(space))}, *day, PackPast::What::passed_by});
        }
    }
    return past;
}

void note_passed_by(World& world, const Layout& layout, std::string_view pack, Date today) {
    std::vector<PackPast> past = read_passed_by(world, layout);
    std::erase_if(past, [&](const PackPast& each) {
        return each.day > today || days_between(each.day, today) >= days_kept;
    });
    past.push_back({std::string{pack}, today, PackPast::What::passed_by});
    std::string text;
    for (const PackPast& each : past) {
        text += to_text(each.day) + " " + each.pack + "\n";
    }
    prepare_state(world, layout);
    (void)write_lasting(world, layout.state, name_of(layout.passed_by()), text);
}

}  // namespace softly
