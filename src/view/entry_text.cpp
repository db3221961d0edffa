#include "view/entry_text.hpp"

#include "base/text.hpp"
#include "core/discreet.hpp"
#include "core/entry_fields.hpp"
#include "view/marked_text.hpp"
#include "view/screen_text.hpp"
#include "view/words_entries.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/core.h>

namespace softly {

namespace {

enum class Extent { brief, whole };

/// How the values of an entry are shown.
struct Look {
    const Style& style;
    std::span<const std::string> words;  ///< folded, to be marked
    bool found_alone = false;            ///< leave out what holds none of the words
};

constexpr int indent = 2;
constexpr std::size_t most_lines_in_a_list = 6;

/// For words that have one line to stand on.
std::string one_line(std::string_view text) {
    std::string line = sanitized(text);
    std::replace_if(
        line.begin(),
        line.end(),
        [](char letter) { return letter == '\n' || letter == '\t'; },
        ' ');
    return line;
}

std::string indented(std::string_view text, int before, const Style& style) {
    return wrapped_block(text, style.columns, before, before) + "\n";
}

std::string labelled(std::string_view label, std::string_view text, int before, const Look& look) {
    SafeText safe = safe_text(text, look.words);
    if (look.found_alone && safe.marks.empty()) {
        return "";
    }
    // What is a whole sentence, a question above all, has its answer below it.
    const bool is_sentence = label.ends_with('?') || label.ends_with('.');
    const std::string head = one_line(label) + (is_sentence ? "\n" : ": ");
    safe.text.insert(0, head);
    for (ByteRange& mark : safe.marks) {
        mark = {mark.begin + head.size(), mark.end + head.size()};
    }
    const std::string block = wrapped_block(safe.text, look.style.columns, before, before + indent);
    if (safe.marks.empty()) {
        return block + "\n";
    }
    const std::vector<std::string_view> lines = split(block, '\n');
    MarkedLines marked = marked_lines({lines.begin(), lines.end()}, safe, look.style);
    const std::string hanging(static_cast<std::size_t>(before + indent), ' ');
    return join(look.found_alone ? lines_around_mark(marked, most_lines_in_a_list, hanging)
                                 : marked.lines,
                "\n")
           + "\n";
}

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::string time_said(const std::optional<Moment>& at, Extent extent) {
    if (!at) {
        return no_usable_time();
    }
    std::string said = extent == Extent::whole ? to_text(*at) : to_text(at->local);
    const std::size_t date = said.find('T');
    if (date != std::string::npos) {
        said[date] = ' ';
    }
    return said;
}

std::string heading(const Placed& placed, Extent extent, const Style& style) {
    const Entry& entry = placed.entry;
    const std::string time = time_said(entry.at, extent);
    std::string rest = entry.kind.empty() ? "" : "  " + one_line(entry.kind);
    rest += "  " + (entry.id.empty() ? no_id() : one_line(entry.id));
    if (style.columns > 0 && display_width(time + rest) > style.columns) {
        return indented(time + rest, 0, style);
    }
    return style.bold(time) + style.dim(rest) + "\n";
}

std::string value_said(const Value& value);

std::string array_said(const Array& array) {
    std::vector<std::string> said;
    std::transform(array.begin(), array.end(), std::back_inserter(said), value_said);
    return "[" + join(said, ", ") + "]";
}

std::string inline_table_said(const Table& table) {
    std::vector<std::string> said;
    for (const Member& member : table) {
        said.push_back(member.key + " = " + value_said(member.value));
    }
    return "{" + join(said, ", ") + "}";
}

std::string value_said(const Value& value) {
    return std::visit(
        [](const auto& data) -> std::string {
            using Data = std::decay_t<decltype(data)>;
            if constexpr (std::is_same_v<Data, std::string>) {
                return data;
            } else if constexpr (std::is_same_v<Data, Timestamp>) {
                return data.written;
            } else if constexpr (std::is_same_v<Data, Array>) {
                return array_said(data);
            } else if constexpr (std::is_same_v<Data, Table>) {
                return inline_table_said(data);
            } else {
                return fmt::format("{}", data);
            }
        },
        value.data);
}

/// A line for each value of a table, sub-tables as dotted keys.
std::string table_lines(std::string_view prefix, const Table& table, const Look& look) {
    std::string lines;
    for (const Member& member : table) {
        const std::string key = std::string{prefix} + member.key;
        const auto* inner = std::get_if<Table>(&member.value.data);
        lines += inner != nullptr && !inner->empty()
                     ? table_lines(key + ".", *inner, look)
                     : labelled(key, value_said(member.value), indent + indent, look);
    }
    return lines;
}

/// A label and the lines below it; nothing where there are none.
std::string headed(std::string_view label, const std::string& lines, const Style& style) {
    return lines.empty() ? "" : indented(label, indent, style) + lines;
}

/// The lines of one field; nothing where the entry does not have it.
class FieldLines {
  public:
    FieldLines(const People& people, const Look& look) : people_(people), look_(look) {}

    std::string operator()(const std::string& label, const std::string& text) const {
        return text.empty() ? "" : labelled(label, text, indent, look_);
    }

    std::string operator()(const std::string& label, const std::optional<bool>& flag) const {
        return flag ? unsearched(label, yes_or_no(*flag)) : "";
    }

    std::string operator()(const std::string& label, const Rating& value) const {
        return value ? unsearched(label, fmt::format("{}", *value)) : "";
    }

    std::string operator()(const std::string& label, const std::optional<Moment>& moment) const {
        return moment ? unsearched(label, to_text(*moment)) : "";
    }

    std::string operator()(const std::string& label, const std::vector<std::string>& texts) const {
        return (*this)(label, join(texts, ", "));
    }

    std::string operator()(const std::string&, const Table& answers) const {
        return headed(answers_label(), table_lines("", answers, look_), look_.style);
    }

    /// What is said in softly's own words.
    std::string unsearched(const std::string& label, const std::string& said) const {
        return look_.found_alone ? "" : labelled(label, said, indent, {look_.style, {}});
    }

    std::string people(const std::vector<std::string>& references) const {
        std::vector<std::string> names;
        for (const std::string& reference : references) {
            names.push_back(person_name(people_, reference));
        }
        return (*this)(field_label("", "people"), names);
    }

  private:
    const People& people_;
    const Look& look_;
};

/// True for what the heading, the ratings, the contact and the text already say.
bool is_said_apart(std::string_view table, std::string_view key) {
    return is_one_of(table, {"ratings", "contact"})
           || (table.empty() && is_one_of(key, {"id", "at", "kind", "text", "numb"}));
}

/// True for the short facts that stand before the text, in a list too.
bool is_brief(std::string_view table, std::string_view key) {
    return table.empty()
           && is_one_of(key,
                        {"tags", "people", "contact_since", "pack", "exercise", "how", "finished"});
}

std::string field_lines(const Entry& entry, Extent part, const FieldLines& lines_of_field) {
    std::string lines;
    each_field(
        entry, [&](std::string_view table, std::string_view key, const auto& field, OneOf choices) {
            if (is_said_apart(table, key) || is_brief(table, key) != (part == Extent::brief)) {
                return;
            }
            if constexpr (std::is_same_v<decltype(field), const std::vector<std::string>&>) {
                if (key == "people") {
                    lines += lines_of_field.people(field);
                    return;
                }
            }
            if constexpr (std::is_same_v<decltype(field), const std::string&>) {
                if (!choices.empty()) {
                    if (!field.empty()) {
                        lines +=
                            lines_of_field.unsearched(field_label(table, key), choice_said(field));
                    }
                    return;
                }
            }
            if constexpr (std::is_same_v<decltype(field), const std::optional<bool>&>) {
                if (key == "finished" && field) {
                    lines += lines_of_field(field_label(table, key), std::optional{!*field});
                    return;
                }
            }
            lines += lines_of_field(field_label(table, key), field);
        });
    return lines;
}

std::string text_lines(const std::string& text, Extent extent, const Look& look) {
    if (trim(text).empty()) {
        return "";
    }
    const int columns = look.style.columns > 0 ? std::max(look.style.columns - indent, 1) : 0;
    const SafeText safe = safe_text(text, look.words);
    std::vector<std::string> lines = wrapped(safe.text, columns);
    while (!lines.empty() && trim(lines.back()).empty()) {
        lines.pop_back();
    }
    const MarkedLines marked = marked_lines(std::move(lines), safe, look.style);
    lines =
        extent == Extent::brief ? lines_around_mark(marked, most_lines_in_a_list) : marked.lines;
    std::string block = extent == Extent::whole ? "\n" : "";
    for (const std::string& line : lines) {
        block += line.empty() ? "\n" : std::string(indent, ' ') + line + "\n";
    }
    return block;
}

/// What stands below the text: everything else, or what holds the words.
std::string details(const Entry& entry, const People& people, const Look& look) {
    const std::string fields = field_lines(entry, Extent::whole, FieldLines{people, look});
    const std::string extra =
        headed(other_keys_label(), table_lines("", entry.extra, look), look.style);
    return fields + extra;
}

std::string lines_of_entry(const Placed& placed,
                           const People& people,
                           Extent extent,
                           const Look& look) {
    const Style& style = look.style;
    const Entry& entry = placed.entry;
    const FieldLines lines_of_field{people, look};
    const std::string ratings = ratings_said(entry);
    std::string lines = heading(placed, extent, style);
    if (!placed.filed) {
        lines += indented(not_yet_filed(), indent, style);
    }
    lines += ratings.empty() ? "" : indented(ratings, indent, style);
    if (const std::string contact = contact_said(entry.contact); !contact.empty()) {
        lines += lines_of_field.unsearched(field_label("", "contact"), contact);
    }
    lines += field_lines(entry, Extent::brief, lines_of_field);
    lines += text_lines(entry.text, extent, look);
    if (extent == Extent::whole) {
        const std::string more = details(entry, people, look);
        lines += more.empty() ? "" : "\n" + more;
        if (placed.filed && !placed.file.empty()) {
            lines += "\n" + indented(one_line(stands_in(placed.file, placed.line)), indent, style);
        }
    } else if (!look.words.empty()) {
        lines += details(entry, people, {style, look.words, true});
    }
    return lines;
}

std::string text_of(
    const Placed& placed, const People& people, bool discreetly, Extent extent, const Look& look) {
    if (!discreetly) {
        return lines_of_entry(placed, people, extent, look);
    }
    Placed copy = placed;
    copy.entry = discreet(placed.entry, people);
    // Nobody to look up any more: somebody's alias may be the initials of somebody else.
    return lines_of_entry(copy, {}, extent, {look.style, {}});
}

}  // namespace

std::string entries_text(std::span<const Placed> entries,
                         const People& people,
                         bool discreetly,
                         const Style& style,
                         std::span<const std::string> marked) {
    std::string text;
    for (const Placed& placed : entries) {
        text += text.empty() ? "" : "\n";
        text += text_of(placed, people, discreetly, Extent::brief, {style, marked});
    }
    return text;
}

std::string entry_text(const Placed& entry,
                       const People& people,
                       bool discreetly,
                       const Style& style) {
    return text_of(entry, people, discreetly, Extent::whole, {style, {}});
}

}  // namespace softly
