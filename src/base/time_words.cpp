#include "base/time_words.hpp"

#include "base/length_words.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace softly {

namespace {

using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::seconds;

struct PartOfDay {
    std::string_view name;
    hours begin;
    hours meant;  ///< where no time is said
    hours end;
};

const PartOfDay* part_named(std::string_view word) {
    static constexpr std::array<PartOfDay, 4> parts{{{"morning", hours{4}, hours{9}, hours{12}},
                                                     {"afternoon", hours{12}, hours{15}, hours{18}},
                                                     {"evening", hours{16}, hours{19}, hours{24}},
                                                     {"night", hours{18}, hours{21}, hours{24}}}};
    const auto* const part = std::find_if(
        parts.begin(), parts.end(), [word](const PartOfDay& each) { return each.name == word; });
    return part == parts.end() ? nullptr : part;
}

enum class Half { unsaid, am, pm };

std::optional<Half> half_named(std::string_view word) {
    if (word == "am" || word == "a.m." || word == "a.m") {
        return Half::am;
    }
    if (word == "pm" || word == "p.m." || word == "p.m") {
        return Half::pm;
    }
    return std::nullopt;
}

/// "18", "18:00", "18:00:30", or the same with a half of the day.
std::optional<seconds> time_written(std::string_view digits, Half half) {
    const auto parts = split(digits, ':');
    if (parts.size() > 3 || parts[0].size() > 2) {
        return std::nullopt;
    }
    std::array<int, 3> numbers{};
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const auto number = small_number(parts[at]);
        if (!number || *number > 59 || (at > 0 && parts[at].size() != 2)) {
            return std::nullopt;
        }
        numbers[at] = *number;
    }
    int hour = numbers[0];
    if (half != Half::unsaid) {
        if (hour < 1 || hour > 12) {
            return std::nullopt;
        }
        hour = hour % 12 + (half == Half::pm ? 12 : 0);
    }
    if (hour > 23) {
        return std::nullopt;
    }
    return hours{hour} + minutes{numbers[1]} + seconds{numbers[2]};
}

/// A time said beside a part of the day: "tonight at 9" is 21:00.
std::optional<seconds> within_part(seconds time, const PartOfDay& part) {
    for (const seconds each : {time, time + hours{12}}) {
        if (each >= part.begin && each < part.end) {
            return each;
        }
    }
    return std::nullopt;
}

seconds meant_by(const PartOfDay& part, Date day, const Present& present) {
    const seconds now = present.now - local_days{present.today};
    const bool not_yet = present.direction == Direction::back && day == present.today
                         && now >= part.begin && now < part.meant;
    return not_yet ? now : part.meant;
}

}  // namespace

bool is_part_of_day(std::string_view word) {
    return part_named(word) != nullptr;
}

std::optional<Read<seconds>> read_time(Words words, bool after_day) {
    const bool has_at = begins(words, {"at"});
    words = words.subspan(has_at ? 1 : 0);
    if (words.empty()) {
        return std::nullopt;
    }
    const std::string_view first = words[0];
    Words rest = words.subspan(1);
    if (first == "noon" || first == "midnight") {
        return Read<seconds>{first == "noon" ? hours{12} : hours{0}, rest};
    }
    const std::size_t end = std::min(first.find_first_not_of("0123456789:"), first.size());
    auto half = half_named(first.substr(end));
    if (end == first.size()) {
        half = rest.empty() ? std::nullopt : half_named(rest[0]);
        rest = rest.subspan(half ? 1 : 0);
        const bool bare_hour = !half && first.find(':') == std::string_view::npos;
        if (bare_hour && !has_at && !after_day) {
            return std::nullopt;
        }
        half = half.value_or(Half::unsaid);
    }
    const auto time = half ? time_written(first.substr(0, end), *half) : std::nullopt;
    return time ? std::optional<Read<seconds>>{{*time, rest}} : std::nullopt;
}

std::optional<Read<seconds>> read_part_of_day(Words words, Date day, const Present& present) {
    const PartOfDay* part = words.empty() ? nullptr : part_named(words[0]);
    if (part == nullptr) {
        return std::nullopt;
    }
    const Words rest = words.subspan(1);
    const auto time = read_time(rest, true);
    if (!time) {
        return Read<seconds>{meant_by(*part, day, present), rest};
    }
    const auto value = within_part(time->value, *part);
    return value ? std::optional<Read<seconds>>{{*value, time->rest}} : std::nullopt;
}

}  // namespace softly
