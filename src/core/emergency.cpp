#include "core/emergency.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace softly {

namespace {

bool has(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <class Fits>
const EmergencyRow* first_row(const HelpData& data, Fits fits) {
    const auto row = std::find_if(data.emergency.begin(), data.emergency.end(), fits);
    return row == data.emergency.end() ? nullptr : &*row;
}

const EmergencyRow* row_for_code(const HelpData& data, std::string_view country) {
    std::string code{trim(country)};
    std::transform(code.begin(), code.end(), code.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    if (code.empty()) {
        return nullptr;
    }
    return first_row(data, [&code](const EmergencyRow& row) {
        return row.country == code || has(row.also, code);
    });
}

}  // namespace

const EmergencyRow* emergency_for(const HelpData& data,
                                  std::string_view country,
                                  std::string_view zone) {
    if (const EmergencyRow* row = row_for_code(data, country)) {
        return row;
    }
    return first_row(data, [zone](const EmergencyRow& row) { return has(row.zones, zone); });
}

}  // namespace softly
