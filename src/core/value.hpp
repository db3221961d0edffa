#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace softly {

struct Value;
using Array = std::vector<Value>;
struct Member;
using Table = std::vector<Member>;  ///< in the order in which the file has it

/// A TOML date or time: as written, and what it says where softly can use it.
struct Timestamp {
    std::string written;
    std::optional<Date> day;
    std::optional<std::chrono::seconds> time;
    std::optional<std::chrono::minutes> offset;

    bool operator==(const Timestamp&) const = default;
};

/// Where a value begins in its file; 1-based, columns in code points; 0 where it came from no file.
struct Place {
    int line = 0;
    int column = 0;

    bool operator==(const Place&) const { return true; }  // the same words elsewhere are the same
};

/// Anything a TOML file can hold.
struct Value {
    std::variant<std::string, std::int64_t, double, bool, Timestamp, Array, Table> data;
    Place place = {};

    bool operator==(const Value&) const = default;
};

struct Member {
    std::string key;
    Value value;

    bool operator==(const Member&) const = default;
};

/// What a date and time with an offset says; nothing for any other value.
std::optional<Moment> moment_in(const Value& value);

/// The member of that name, or null.
const Value* find(const Table& table, std::string_view key);

}  // namespace softly
