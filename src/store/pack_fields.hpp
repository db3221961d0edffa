#pragma once

#include "base/error.hpp"
#include "core/prompt.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace softly {

// No text of a pack is longer than a screen is good for, and no list.
inline constexpr std::size_t longest_pack_name = 60;
inline constexpr std::size_t longest_pack_line = 300;
inline constexpr std::size_t longest_pack_text = 2000;
inline constexpr std::size_t longest_pack_list = 40;

/// A name out of a file, short and without controls, fit to be said.
std::string shown_name(std::string_view name);

/// The conditions of a `when`; a value that is none is a problem.
Clauses read_clauses(const Table& table, Problems& problems);

/// Says of each key that is not among those known which was meant.
void remark_unknown_keys(const Table& table,
                         const std::vector<std::string>& known,
                         Problems& remarks);

/// Takes values out of a pack file's table, one key after another, and says of each that does not fit
/// what would.
class PackFields {
  public:
    PackFields(const Table& table, Place place, Problems& problems)
        : table_(table), place_(place), problems_(problems) {}

    std::string text(std::string_view key, std::size_t most);
    /// The text of `id`, which can be a pack's, prompt's or option's id.
    std::string id();
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
