#include "store/list_items.hpp"

#include "base/text.hpp"
#include "core/list_changes.hpp"
#include "store/blocks.hpp"
#include "store/toml_read.hpp"
#include "store/toml_scan.hpp"
#include "store/toml_write.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace softly {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::size_t longest_line = 80;
constexpr std::string_view usual_indent = "    ";

using Items = std::vector<std::string>;

/// A text on one line: how items are shown, typed and compared.
std::string flat(std::string_view text) {
    std::string line;
    for (const char byte : trim(text)) {
        const bool space = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
        if (!space) {
            line += byte;
        } else if (!line.ends_with(' ')) {
            line += ' ';
        }
    }
    return line;
}

/// The key of a block and what it says.
struct Key {
    std::string name;
    Value value;
};

std::optional<Key> key_of(std::string_view block) {
    Parsed parsed = parse_toml(block);
    if (parsed.problem || parsed.table.size() != 1) {
        return std::nullopt;
    }
    return Key{parsed.table.front().key, std::move(parsed.table.front().value)};
}

/// One element of the list as it stands in the block.
struct Element {
    std::size_t begin = 0, end = 0;
    std::size_t comma = nowhere;      ///< the comma behind it
    std::optional<std::string> text;  ///< flat; nothing for an element of another type
};

std::size_t comma_behind(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != ',' && text[at] != ']') {
        const std::size_t behind = behind_quoted(text, at);
        at = behind == at ? at + 1 : behind;
    }
    return at < text.size() && text[at] == ',' ? at : nowhere;
}

std::optional<std::vector<Element>> elements_of(std::string_view block,
                                                const std::string& key,
                                                const Array& array) {
    std::vector<Element> elements;
    for (std::size_t index = 0; index < array.size(); ++index) {
        const std::vector<PathStep> path{key, index};
        const auto region = value_region(block, path);
        if (!region) {
            return std::nullopt;
        }
        const auto* text = std::get_if<std::string>(&array[index].data);
        elements.push_back({region->begin,
                            region->end,
                            comma_behind(block, region->end),
                            text == nullptr ? std::nullopt : std::optional{flat(*text)}});
    }
    return elements;
}

std::size_t line_begin(std::string_view text, std::size_t at) {
    const std::size_t newline = at == 0 ? nowhere : text.rfind('\n', at - 1);
    return newline == nowhere ? 0 : newline + 1;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

/// A list's text while it is being changed; splices are noted and made from the end backwards.
class ListText {
  public:
    ListText(std::string_view block, Region list, const std::vector<Element>& elements)
        : block_(block), list_(list), elements_(elements),
          on_lines_(block.substr(list.begin, list.end - list.begin).find('\n') != nowhere) {}

    std::string with(const ListChanges& changes) && {
        for (const auto& [index, item] : changes.replaced) {
            const Element& element = elements_[index];
            put(element.begin, element.end, toml_line_string(item));
        }
        for (const std::size_t index : changes.removed) {
            cut(elements_[index]);
        }
        drop_last_comma(changes.removed);
        for (std::size_t k = 0; k < changes.added.size();) {
            const std::size_t anchor = changes.added[k].first;
            Items literals;
            for (; k < changes.added.size() && changes.added[k].first == anchor; ++k) {
                literals.push_back(toml_line_string(changes.added[k].second));
            }
            anchor == in_front ? add_first(literals) : add_behind(elements_[anchor], literals);
        }
        return spliced_text();
    }

  private:
    struct Put {
        std::size_t begin, end;
        std::string bytes;
    };

    void put(std::size_t begin, std::size_t end, std::string bytes) {
        puts_.push_back({begin, end, std::move(bytes)});
    }

    /// The element, its comma and the room behind it; its line where nothing else stands there.
    void cut(const Element& element) {
        std::size_t end = element.comma == nowhere ? element.end : element.comma + 1;
        const bool comma_is_near =
            element.comma == nowhere
            || is_blank(block_.substr(element.end, element.comma - element.end));
        if (!comma_is_near) {  // a comment stands between the two
            put(element.begin, element.end, "");
            put(element.comma, element.comma + 1, "");
            return;
        }
        end = std::min(block_.find_first_not_of(" \t", end), block_.size());
        const std::size_t begin = line_begin(block_, element.begin);
        const bool alone = begin > list_.begin
                           && is_blank(block_.substr(begin, element.begin - begin))
                           && end < block_.size() && block_[end] == '\n';
        alone ? put(begin, end + 1, "") : put(element.begin, end, "");
    }

    /// Where the last element had no comma behind it, the one that is last now has none either.
    void drop_last_comma(const std::vector<std::size_t>& removed) {
        if (removed.empty() || elements_.back().comma != nowhere
            || removed.back() + 1 != elements_.size()) {
            return;
        }
        for (std::size_t i = elements_.size(); i-- > 0;) {
            if (std::find(removed.begin(), removed.end(), i) != removed.end()) {
                continue;
            }
            const std::size_t comma = elements_[i].comma;
            const std::size_t next = elements_[i + 1].begin;
            const bool room = is_blank(block_.substr(comma + 1, next - comma - 1));
            put(comma, room ? next : comma + 1, "");
            return;
        }
    }

    std::string indent() const {
        for (const Element& element : elements_) {
            const std::size_t begin = line_begin(block_, element.begin);
            const std::string_view before = block_.substr(begin, element.begin - begin);
            if (begin > list_.begin && is_blank(before)) {
                return std::string(before);
            }
        }
        return std::string(usual_indent);
    }

    /// The end of the line of `at` where only room and a comment follow, else nowhere.
    std::size_t free_line_end(std::size_t at) const {
        at = std::min(block_.find_first_not_of(" \t", at), block_.size());
        if (at < block_.size() && block_[at] == '#') {
            at = behind_quoted(block_, at);
        }
        return at < block_.size() && block_[at] == '\n' ? at : nowhere;
    }

    std::string on_lines(const Items& literals) const {
        std::string lines;
        for (const std::string& literal : literals) {
            lines += "\n" + indent() + literal + ",";
        }
        return lines;
    }

    void add_first(const Items& literals) {
        const std::size_t inside = list_.begin + 1;
        const std::size_t line_end = on_lines_ ? free_line_end(inside) : nowhere;
        if (line_end != nowhere) {
            put(line_end, line_end, on_lines(literals));
            return;
        }
        put(inside, inside, join(literals, ", ") + (elements_.empty() ? "" : ", "));
    }

    void add_behind(const Element& element, const Items& literals) {
        const bool comma = element.comma != nowhere;
        const std::size_t behind = comma ? element.comma + 1 : element.end;
        const std::size_t line_end = on_lines_ ? free_line_end(behind) : nowhere;
        if (!comma && line_end != nowhere) {
            put(behind, behind, ",");
        }
        if (line_end != nowhere) {
            put(line_end, line_end, on_lines(literals));
            return;
        }
        put(behind, behind, comma ? " " + join(literals, ", ") + "," : ", " + join(literals, ", "));
    }

    std::string spliced_text() {
        std::stable_sort(puts_.begin(), puts_.end(), [](const Put& a, const Put& b) {
            return a.begin < b.begin;
        });
        std::string text;
        std::size_t at = 0;
        for (const Put& each : puts_) {
            const std::size_t begin = std::max(at, each.begin);
            text.append(block_.substr(at, begin - at)).append(each.bytes);
            at = std::max(begin, each.end);
        }
        return text.append(block_.substr(at));
    }

    std::string_view block_;
    Region list_;
    const std::vector<Element>& elements_;
    bool on_lines_;
    std::vector<Put> puts_;
};

Items comments_in(std::string_view text) {
    Items comments;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t behind = behind_quoted(text, at);
        if (text[at] == '#') {
            comments.emplace_back(trim(text.substr(at, behind - at)));
        }
        at = behind == at ? at + 1 : behind;
    }
    return comments;
}

/// What the block says is what was wanted, other types where they were, and no comment is gone.
bool holds(std::string_view block, const Key& before, const Items& items, const Items& comments) {
    const auto key = key_of(block);
    const auto read = list_items(block);
    if (!key || key->name != before.name || read != items || comments_in(block) != comments) {
        return false;
    }
    const auto others = [](const Value& value) {
        const auto* array = std::get_if<Array>(&value.data);
        return array == nullptr ? 0
                                : std::count_if(array->begin(), array->end(), [](const Value& one) {
                                      return !std::holds_alternative<std::string>(one.data);
                                  });
    };
    return others(before.value) == others(key->value);
}

std::string list_literal(const Items& items, bool on_lines) {
    if (!on_lines) {
        Items literals;
        for (const std::string& item : items) {
            literals.push_back(toml_line_string(item));
        }
        return "[" + join(literals, ", ") + "]";
    }
    std::string literal = "[\n";
    for (const std::string& item : items) {
        literal.append(usual_indent).append(toml_line_string(item)).append(",\n");
    }
    return literal + "]";
}

}  // namespace

std::optional<std::vector<std::string>> list_items(std::string_view block) {
    const auto key = key_of(block);
    if (!key) {
        return std::nullopt;
    }
    if (const auto* text = std::get_if<std::string>(&key->value.data)) {
        return Items{flat(*text)};
    }
    const auto* array = std::get_if<Array>(&key->value.data);
    if (array == nullptr) {
        return std::nullopt;
    }
    Items items;
    for (const Value& value : *array) {
        if (const auto* text = std::get_if<std::string>(&value.data)) {
            items.push_back(flat(*text));
        }
    }
    return items;
}

std::optional<std::string> with_items(std::string_view block,
                                      const std::vector<std::string>& items) {
    const auto key = key_of(block);
    const std::vector<PathStep> path{key ? key->name : ""};
    const auto region = key ? value_region(block, path) : std::nullopt;
    if (!region) {
        return std::nullopt;
    }
    std::string changed;
    if (const auto* array = std::get_if<Array>(&key->value.data)) {
        const auto elements = elements_of(block, key->name, *array);
        if (!elements) {
            return std::nullopt;
        }
        std::vector<std::optional<std::string>> texts;
        for (const Element& element : *elements) {
            texts.push_back(element.text);
        }
        changed = ListText{block, *region, *elements}.with(list_changes(texts, items));
    } else if (std::holds_alternative<std::string>(key->value.data)) {
        changed = std::string(block.substr(0, region->begin))
                      .append(list_literal(items, false))
                      .append(block.substr(region->end));
    }
    return holds(changed, *key, items, comments_in(block)) ? std::optional{changed} : std::nullopt;
}

std::string list_block(std::string_view key, const std::vector<std::string>& items) {
    const std::string start = toml_key(key) + " = ";
    const std::string line = start + list_literal(items, false) + "\n";
    return line.size() <= longest_line || items.size() < 2
               ? line
               : start + list_literal(items, true) + "\n";
}

}  // namespace softly
