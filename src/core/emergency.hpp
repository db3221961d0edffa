#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// A country's emergency numbers; common knowledge, not dialled by us.
struct EmergencyRow {
    std::string country;  ///< ISO 3166-1, two letters
    std::string name;
    std::vector<std::string> numbers;
    std::vector<std::string> zones;  ///< IANA zone names that mean this country
    std::vector<std::string> also;   ///< other codes people write for it: UK for GB
};

struct DirectoryRow {
    std::string name;
    std::string address;
    std::string says;
};

struct HelpData {
    std::vector<EmergencyRow> emergency;
    std::vector<DirectoryRow> directories;
};

/// The row for a country code in either case, else for a zone name; null where neither is known.
const EmergencyRow* emergency_for(const HelpData& data,
                                  std::string_view country,
                                  std::string_view zone);

}  // namespace softly
