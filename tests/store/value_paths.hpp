#pragma once

#include "store/toml_read.hpp"
#include "store/toml_write.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace softly::test {

using Path = std::vector<PathStep>;

inline void collect_paths(const Value& value, const Path& path, std::vector<Path>& paths) {
    paths.push_back(path);
    Path inner = path;
    if (const auto* table = std::get_if<Table>(&value.data)) {
        for (const Member& member : *table) {
            inner.emplace_back(member.key);
            collect_paths(member.value, inner, paths);
            inner.pop_back();
        }
    } else if (const auto* array = std::get_if<Array>(&value.data)) {
        for (std::size_t index = 0; index < array->size(); ++index) {
            inner.emplace_back(index);
            collect_paths((*array)[index], inner, paths);
            inner.pop_back();
        }
    }
}

/// All the paths of a file's values, those of tables under headers among them.
inline std::vector<Path> all_paths(const Table& table) {
    std::vector<Path> paths;
    for (const Member& member : table) {
        collect_paths(member.value, {member.key}, paths);
    }
    return paths;
}

inline const Value* value_at(const Table& root, const Path& path) {
    const Value* value = find(root, std::get<std::string>(path.front()));
    for (std::size_t at = 1; at < path.size() && value != nullptr; ++at) {
        if (const auto* key = std::get_if<std::string>(&path[at])) {
            const auto* table = std::get_if<Table>(&value->data);
            value = table != nullptr ? find(*table, *key) : nullptr;
        } else {
            value = &std::get<Array>(value->data).at(std::get<std::size_t>(path[at]));
        }
    }
    return value;
}

/// Every value but the one at `path`, and what holds it, written out.
inline std::vector<std::string> all_others(const Table& table, const Path& path) {
    std::vector<std::string> others;
    for (const Path& each : all_paths(table)) {
        const std::size_t shared = std::min(each.size(), path.size());
        const bool related = std::equal(
            each.begin(), each.begin() + static_cast<std::ptrdiff_t>(shared), path.begin());
        if (!related) {
            others.push_back(toml_value(*value_at(table, each)));
        }
    }
    std::sort(others.begin(), others.end());
    return others;
}

}  // namespace softly::test
