#include "core/value.hpp"

#include <algorithm>

namespace softly {

const Value* find(const Table& table, std::string_view key) {
    const auto member = std::find_if(
        table.begin(), table.end(), [key](const Member& each) { return each.key == key; });
    return member == table.end() ? nullptr : &member->value;
}

}  // namespace softly
