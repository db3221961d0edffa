#pragma once

#include "base/error.hpp"
#include "core/value.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace softly {

/// Takes values out of a pack file's table, one key after another, and says of each that does not fit
/// what would.
class PackFields {
  public:
    PackFields(const Table& table, Place place, Problems& problems)
        : table_(table), place_(place), problems_(problems) {}

    std::string text(std::string_view key, std::size_t most);
    std::vector<std::string> texts(std::string_view key, std::size_t most, std::size_t longest);
    std::optional<int> number(std::string_view key, int low, int high);
    std::optional<std::pair<int, int>> two_numbers(std::string_view key, int low, int high);
    bool flag(std::string_view key);
    const Table* table(std::string_view key, const std::string& wanted);
    const Array* array(std::string_view key, const std::string& wanted);

    bool has(std::string_view key) const { return find(table_, key) != nullptr; }

    /// Says that the key is not there, at the table's own place.
    void require(std::string_view key);

    /// Where a key's value stands; the table's place where it is not there.
    Place place(std::string_view key) const;

    void report(Place place, std::string words);

  private:
    void wrong(std::string_view key, const std::string& wanted);
    bool is_short_enough(std::string_view key, const std::string& text, Place at, std::size_t most);

    const Table& table_;
    Place place_;
    Problems& problems_;
};

}  // namespace softly
