#include "core/demo.hpp"

#include "base/text.hpp"
#include "view/words_demo.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace softly {
namespace {

constexpr std::chrono::hours day_start{4};  // as its config.toml has it
constexpr std::string_view header = "[[entry]]";
constexpr std::string_view long_quote = "\"\"\"";

/// Moves what a line says of days and times.
class Mover {
  public:
    Mover(const Moment& now, const AtHome& at_home)
        : at_home_(at_home), days_(days_between(demo_told_until, day_of(now.local, day_start))) {}

    Moment moved(const Moment& told) const {
        Moment moment = at_home_(told.local + std::chrono::days{days_});
        moment.offset += told.offset;
        return moment;
    }

    /// A timestamp as TOML; what is none stays as it is.
    std::string moved(std::string_view value) const {
        if (const auto day = parse_date(value)) {
            return to_text(plus_days(*day, days_));
        }
        const auto moment = parse_moment(value);
        return moment ? to_text(moved(*moment)) : std::string{value};
    }

  private:
    const AtHome& at_home_;
    int days_;
};

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

/// The text with every date that is a key's value moved; what people wrote stays.
std::string moved_text(std::string_view text, const Mover& mover) {
    std::string moved;
    bool within_words = false;
    for (const std::string_view line : lines_of(text)) {
        const std::size_t sign = line.find(" = ");
        const bool is_key = !within_words && sign != line.npos;
        moved += is_key ? std::string{line.substr(0, sign + 3)} + mover.moved(line.substr(sign + 3))
                        : std::string{line};
        moved += '\n';
        within_words = within_words != (count(line, long_quote) % 2 == 1);
    }
    return moved;
}

/// The entries of a month, each from its header to the blank line before the next one.
std::vector<std::string_view> entries_of(std::string_view text) {
    std::vector<std::string_view> entries;
    std::size_t begin = text.find(header);
    while (begin != text.npos) {
        const std::size_t next = text.find("\n" + std::string{header}, begin);
        const std::size_t end = next == text.npos ? text.size() : next + 1;
        entries.push_back(text.substr(begin, end - begin));
        begin = next == text.npos ? next : end;
    }
    return entries;
}

std::optional<Moment> moment_of(std::string_view entry) {
    constexpr std::string_view key = "at = ";
    for (const std::string_view line : lines_of(entry)) {
        if (line.starts_with(key)) {
            return parse_moment(line.substr(key.size()));
        }
    }
    return std::nullopt;
}

}  // namespace

DemoFiles demo_home(std::span<const DemoFile> told, const Moment& now, const AtHome& at_home) {
    const Mover mover{now, at_home};
    const std::string made_up = words::demo_file_is_made_up();
    std::map<std::string, std::string> months;
    DemoFiles home;
    for (const DemoFile& file : told) {
        const std::string text = moved_text(file.text, mover);
        if (!file.path.starts_with("journal-")) {
            home.push_back({file.path, made_up + text});
            continue;
        }
        for (const std::string_view entry : entries_of(text)) {
            const auto at = moment_of(entry);
            if (at && at->instant() <= now.instant()) {
                std::string& month = months["journal/" + to_text(month_of(at->local)) + ".toml"];
                month += "\n" + std::string{trim(entry)} + "\n";
            }
        }
    }
    for (const auto& [path, entries] : months) {
        home.push_back({path, made_up + "schema = 1\n" + entries});
    }
    return home;
}

}  // namespace softly
