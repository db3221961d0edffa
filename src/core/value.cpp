#include "core/value.hpp"

#include <algorithm>

namespace softly {

std::optional<Moment> moment_in(const Value& value) {
    const auto* stamp = std::get_if<Timestamp>(&value.data);
    if (stamp == nullptr || !stamp->day || !stamp->time || !stamp->offset) {
        return std::nullopt;
    }
    return Moment{start_of(*stamp->day) + *stamp->time, *stamp->offset};
}

const Value* find(const Table& table, std::string_view key) {
    const auto member = std::find_if(
        table.begin(), table.end(), [key](const Member& each) { return each.key == key; });
    return member == table.end() ? nullptr : &member->value;
}

}  // namespace softly
