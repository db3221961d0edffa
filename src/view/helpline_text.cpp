#include "view/helpline_text.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"
#include "view/words_help_card.hpp"
#include "view/words_languages.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/core.h>

namespace softly {

namespace {

using std::chrono::minutes;

enum class Detail { everything, language_codes, essentials };

struct Layout {
    Detail detail;
    bool shared;  ///< helplines of one source may stand on one line
};

constexpr std::array<Layout, 5> layouts{{{Detail::everything, false},
                                         {Detail::everything, true},
                                         {Detail::language_codes, false},
                                         {Detail::language_codes, true},
                                         {Detail::essentials, true}}};
constexpr minutes day = std::chrono::hours{24};
constexpr int longest_name = 28;
/// No line has room for more; a file by hand can hold anything.
constexpr std::size_t most_texts = 12;

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            text += text.empty() ? part : std::string{separator} + part;
        }
    }
    return text;
}

std::vector<std::string> each_on_one_line(const std::vector<std::string>& texts) {
    std::vector<std::string> lines;
    for (std::size_t place = 0; place < std::min(texts.size(), most_texts); ++place) {
        lines.push_back(on_one_line(texts[place]));
    }
    return lines;
}

std::string ways(const Service& service) {
    std::vector<std::string> ways;
    const std::vector<std::string> phones = each_on_one_line(service.phone);
    const std::string text = on_one_line(service.text);
    const bool one_number = phones.size() == 1 && phones.front() == text;
    if (one_number) {
        ways.push_back(words::call_or_text(text));
    } else {
        if (!phones.empty()) {
            ways.push_back(words::call_number(words::any_of(phones), on_one_line(service.press)));
        }
        if (!text.empty()) {
            ways.push_back(words::text_to(text));
        }
    }
    if (service.chat) {
        ways.push_back(words::chat_at(on_one_line(*service.chat)));
    }
    if (service.whatsapp) {
        ways.push_back(words::whatsapp_at(on_one_line(*service.whatsapp)));
    }
    return joined(ways, ", ");
}

std::string clock(minutes time) {
    return fmt::format("{:02}:{:02}", time.count() / 60, time.count() % 60);
}

minutes within_a_day(minutes time) {
    return (time % day + day) % day;
}

std::string span_text(const Opening& span, minutes shift) {
    const minutes until = within_a_day(span.until + shift);
    const bool ends_at_midnight = until == minutes{0};
    return clock(within_a_day(span.from + shift)) + "-" + clock(ends_at_midnight ? day : until);
}

std::string hours_text(const Service& service, const ClockShifts& shifts) {
    if (service.hours.always) {
        return words::day_and_night();
    }
    const auto shift = shifts.find(service.zone);
    const bool known = service.zone.empty() || shift != shifts.end();
    std::vector<std::string> spans;
    const std::size_t count = std::min(service.hours.spans.size(), most_texts);
    for (std::size_t place = 0; place < count; ++place) {
        const Opening& span = service.hours.spans[place];
        spans.push_back(span_text(span, shift == shifts.end() ? minutes{0} : shift->second));
    }
    const std::string text = joined(spans, ", ");
    return joined({text.empty() || known ? text : words::by_their_clock(text),
                   joined(each_on_one_line(service.hours.in_words), ", ")},
                  ", ");
}

std::string languages_text(const Service& service, Detail detail) {
    if (detail == Detail::essentials) {
        return {};
    }
    if (service.language_count > 0) {
        return words::so_many_languages(service.language_count);
    }
    const bool names = detail == Detail::everything;
    std::vector<std::string> languages = each_on_one_line(service.languages);
    if (names) {
        std::transform(languages.begin(),
                       languages.end(),
                       languages.begin(),
                       [](const std::string& code) { return words::language_name(code); });
    }
    const std::string text = joined(languages, names ? ", " : " ");
    return service.more_languages ? words::and_more(text) : text;
}

std::string service_text(const Service& service, Detail detail, const ClockShifts& shifts) {
    const std::string name = on_one_line(service.name);
    const std::string price =
        service.free && detail == Detail::everything ? words::costs_nothing() : "";
    const std::string when = joined({hours_text(service, shifts), price}, ", ");
    const std::string about = joined(
        {ways(service), when, languages_text(service, detail), on_one_line(service.note)}, "; ");
    return joined({name, about}, ": ");
}

void add_block(std::vector<std::string>& lines, const std::string& text, int columns) {
    const std::string block = wrapped_block(text, columns, 0, 2);
    for (const std::string_view line : lines_of(block)) {
        lines.emplace_back(line);
    }
}

std::string source_line(const Service& service) {
    return words::listed_by(on_one_line(service.source),
                            on_one_line(service.source_date.substr(0, 4)));
}

bool same_source(const Service& one, const Service& other, HelplineKind kind) {
    return kind == HelplineKind::own
           || (one.source == other.source && one.source_date == other.source_date);
}

/// Helplines of one source stand together, under the place of the first of them.
std::vector<std::vector<const Service*>> by_source(const std::vector<Service>& services,
                                                   std::size_t count,
                                                   HelplineKind kind) {
    std::vector<std::vector<const Service*>> groups;
    for (std::size_t place = 0; place < count; ++place) {
        const Service& service = services[place];
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& each) {
            return same_source(*each.front(), service, kind);
        });
        if (group == groups.end()) {
            groups.push_back({&service});
        } else {
            group->push_back(&service);
        }
    }
    return groups;
}

std::vector<std::string> laid_out(const std::vector<std::vector<const Service*>>& groups,
                                  HelplineKind kind,
                                  const Layout& layout,
                                  const ClockShifts& shifts,
                                  int columns) {
    std::vector<std::string> lines;
    for (const auto& group : groups) {
        std::vector<std::string> items;
        for (const Service* service : group) {
            items.push_back(service_text(*service, layout.detail, shifts));
        }
        if (layout.shared) {
            const std::vector<std::string> shared = packed(items, columns);
            lines.insert(lines.end(), shared.begin(), shared.end());
        } else {
            for (const std::string& item : items) {
                add_block(lines, item, columns);
            }
        }
        if (kind == HelplineKind::shipped) {
            add_block(lines, source_line(*group.front()), columns);
        }
    }
    return lines;
}

/// Where even one helpline has more words than room: its name cut, so that the way to reach it stays.
std::vector<std::string> cut_to_fit(Service service,
                                    HelplineKind kind,
                                    const ClockShifts& shifts,
                                    std::size_t most_lines,
                                    int columns) {
    service.name = shortened(on_one_line(service.name), longest_name);
    const bool sourced = kind == HelplineKind::shipped && most_lines > 1;
    std::vector<std::string> lines{
        shortened(service_text(service, Detail::essentials, shifts), columns)};
    if (sourced) {
        lines.push_back(shortened(source_line(service), columns));
    }
    return lines;
}

}  // namespace

std::vector<std::string> packed(const std::vector<std::string>& items, int columns) {
    constexpr std::string_view dot = " · ";
    std::vector<std::string> lines;
    bool open = false;  // the last line has room for more
    for (const std::string& item : items) {
        if (open && display_width(lines.back() + std::string{dot} + item) <= columns) {
            lines.back() += std::string{dot} + item;
            continue;
        }
        open = display_width(item) <= columns;
        add_block(lines, item, columns);
    }
    return lines;
}

std::vector<std::string> helpline_lines(const std::vector<Service>& services,
                                        HelplineKind kind,
                                        const ClockShifts& shifts,
                                        std::size_t most_lines,
                                        int columns) {
    if (services.empty() || most_lines == 0) {
        return {};
    }
    // No source fits more than a few; a file of thousands is not tried one by one.
    for (std::size_t count = std::min(services.size(), most_lines * 4); count > 0; --count) {
        const auto groups = by_source(services, count, kind);
        for (const Layout& layout : layouts) {
            std::vector<std::string> lines = laid_out(groups, kind, layout, shifts, columns);
            if (lines.size() <= most_lines) {
                return lines;
            }
        }
    }
    return cut_to_fit(services.front(), kind, shifts, most_lines, columns);
}

}  // namespace softly
