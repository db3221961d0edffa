#include "store/plain_entries.hpp"

#include "base/date.hpp"
#include "core/entry_fields.hpp"
#include "core/query_match.hpp"
#include "store/toml_scan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <type_traits>

namespace softly {
namespace {

constexpr std::string_view header = "[[entry]]";
constexpr std::string_view answers = "answers.";
constexpr std::string_view simple_escapes = "\"\\bfnrt";

enum class Shape { text, texts, rating, flag, moment, no_plain };

/// A key as softly writes it, and what may stand behind it.
struct Field {
    std::string name;
    Shape shape;
    OneOf words;
    bool searched;
};

template <class Type>
constexpr Shape shape_of() {
    if constexpr (std::is_same_v<Type, std::string>) {
        return Shape::text;
    } else if constexpr (std::is_same_v<Type, std::vector<std::string>>) {
        return Shape::texts;
    } else if constexpr (std::is_same_v<Type, Rating>) {
        return Shape::rating;
    } else if constexpr (std::is_same_v<Type, std::optional<bool>>) {
        return Shape::flag;
    } else if constexpr (std::is_same_v<Type, std::optional<Moment>>) {
        return Shape::moment;
    } else {
        return Shape::no_plain;
    }
}

const std::vector<Field>& fields() {
    static const std::vector<Field> all = [] {
        std::vector<Field> made;
        const Entry any;
        each_field(
            any,
            [&](std::string_view table, std::string_view key, const auto& member, OneOf words) {
                made.push_back({(table.empty() ? "" : std::string{table} + ".") + std::string{key},
                                shape_of<std::decay_t<decltype(member)>>(),
                                words,
                                is_searched(table, key)});
            });
        return made;
    }();
    return all;
}

constexpr std::array<bool, 256> make_bare() {
    std::array<bool, 256> bare{};
    for (const char byte :
         std::string_view{"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"}) {
        bare[static_cast<unsigned char>(byte)] = true;
    }
    return bare;
}

constexpr std::array<bool, 256> bare = make_bare();

bool is_bare(char byte) {
    return bare[static_cast<unsigned char>(byte)];
}

/// True for what ends a string, escapes, or may not stand in one.
bool is_telling(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return (value < 0x20 && byte != '\t') || byte == '"' || byte == '\\' || value == 0x7F;
}

constexpr std::uint64_t each(unsigned byte) {
    return byte * std::uint64_t{0x0101010101010101};
}

/// The high bit of a byte is set where it is below `limit`, and for the first such byte at least.
constexpr std::uint64_t below(std::uint64_t bytes, unsigned limit) {
    return (bytes - each(limit)) & ~bytes & each(0x80);
}

/// Whether one of eight bytes may be telling; a tab counts as well.
bool has_telling(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return (below(bytes, 0x20) | below(bytes ^ each('"'), 1) | below(bytes ^ each('\\'), 1)
            | below(bytes ^ each(0x7F), 1))
           != 0;
}

/// A cursor over the text. Each method steps over what it is named for and is false where that is not there.
class Cursor {
  public:
    Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }

    bool at_end() const { return at_ == text_.size(); }

    bool next_is(std::string_view piece) const { return text_.substr(at_).starts_with(piece); }

    bool skip(std::string_view piece) {
        const bool there = next_is(piece);
        at_ += there ? piece.size() : 0;
        return there;
    }

    void skip_spaces() {
        while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\t')) {
            ++at_;
        }
    }

    bool skip_line_end() {
        skip_spaces();
        return skip("\n") || skip("\r\n") || at_end();
    }

    bool skip_comment() {
        if (!skip("#")) {
            return false;
        }
        while (!at_end() && (text_[at_] == '"' || text_[at_] == '\\' || !is_telling(text_[at_]))) {
            ++at_;
        }
        return skip_line_end();
    }

    /// A key of bare parts; what cannot be one is empty.
    std::string_view key() {
        const std::size_t begin = at_;
        while (!at_end() && (is_bare(text_[at_]) || text_[at_] == '.')) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

    bool skip_equals() {
        skip_spaces();
        const bool there = skip("=");
        skip_spaces();
        return there;
    }

    /// A number, a flag or a time.
    std::string_view bare_value() {
        const std::size_t begin = at_;
        while (!at_end() && (is_bare(text_[at_]) || text_[at_] == '+' || text_[at_] == ':')) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

    bool skip_line_string(std::string_view& inside) {
        if (!skip("\"")) {
            return false;
        }
        const std::size_t begin = at_;
        while (skip_to_telling() && text_[at_] == '\\') {
            if (!skip_escape()) {
                return false;
            }
        }
        inside = text_.substr(begin, at_ - begin);
        return skip("\"");
    }

    bool skip_string(std::string_view& inside) {
        constexpr std::string_view quotes = R"(""")";
        if (!skip(quotes)) {
            return skip_line_string(inside);
        }
        const std::size_t begin = at_;
        while (skip_to_telling() && !next_is(quotes)) {
            const bool fine =
                text_[at_] == '\\' ? skip_escape() : skip("\n") || skip("\r\n") || skip("\"");
            if (!fine) {
                return false;
            }
        }
        inside = text_.substr(begin, at_ - begin);
        return skip(quotes) && !next_is("\"");
    }

  private:
    bool skip_to_telling() {
        while (at_ + 8 <= text_.size() && !has_telling(text_.data() + at_)) {
            at_ += 8;
        }
        while (!at_end() && !is_telling(text_[at_])) {
            ++at_;
        }
        return !at_end();
    }

    bool skip_escape() {
        const bool simple =
            at_ + 1 < text_.size() && simple_escapes.find(text_[at_ + 1]) != std::string_view::npos;
        at_ += simple ? 2 : 0;
        return simple;
    }

    std::string_view text_;
    std::size_t at_;
};

bool fits(std::string_view inside, OneOf words) {
    return words.empty() || std::find(words.begin(), words.end(), inside) != words.end();
}

bool is_rating(std::string_view digits) {
    return digits == "10" || (digits.size() == 1 && digits.front() >= '0' && digits.front() <= '9');
}

/// A time as softly writes it, to the second and with its offset.
bool is_moment(std::string_view written) {
    constexpr std::string_view shape = "0000-00-00T00:00:00+00:00";
    const bool fits = std::equal(
        written.begin(), written.end(), shape.begin(), shape.end(), [](char byte, char wanted) {
            const bool digit = byte >= '0' && byte <= '9';
            return wanted == '0' ? digit : byte == wanted || (wanted == '+' && byte == '-');
        });
    return fits && parse_moment(written);
}

/// Reads the lines of one entry for as long as they are plain.
class EntryReader {
  public:
    EntryReader(Cursor& cursor, EntryLines& entry) : cursor_(cursor), entry_(entry) {
        constexpr std::size_t usual_lines = 16;
        seen_.reserve(usual_lines);
    }

    void read() {
        entry_.plain = cursor_.skip(header) && cursor_.skip_line_end();
        while (entry_.plain && !cursor_.at_end() && !cursor_.next_is(header)) {
            entry_.plain = take_line();
        }
        entry_.plain = entry_.plain && has("id") && has("at");
    }

  private:
    bool take_line() {
        if (cursor_.next_is("#")) {
            return cursor_.skip_comment();
        }
        const std::string_view key = cursor_.key();
        if (key.empty()) {
            return cursor_.skip_line_end();
        }
        if (std::find(seen_.begin(), seen_.end(), key) != seen_.end() || !cursor_.skip_equals()) {
            return false;
        }
        seen_.push_back(key);
        if (key.starts_with(answers)) {
            const std::string_view name = key.substr(answers.size());
            return !name.empty() && name.find('.') == std::string_view::npos
                   && (cursor_.next_is("[") ? take_texts({}, true) : take_text({}, true))
                   && cursor_.skip_line_end();
        }
        return find_field(key) && take_value(*field_) && cursor_.skip_line_end();
    }

    /// Looks behind the last one first: most entries have their fields in softly's order.
    bool find_field(std::string_view key) {
        const auto is_it = [&](const Field& each) { return each.name == key; };
        auto found = std::find_if(field_, fields().end(), is_it);
        if (found == fields().end()) {
            found = std::find_if(fields().begin(), field_, is_it);
            if (found == field_) {
                return false;
            }
        }
        field_ = found;
        return true;
    }

    bool take_value(const Field& field) {
        switch (field.shape) {
        case Shape::text:
            return take_text(field.words, field.searched) && (field.name != "id" || !last_.empty());
        case Shape::texts:
            return take_texts(field.words, field.searched);
        case Shape::rating:
            return is_rating(cursor_.bare_value());
        case Shape::flag: {
            const std::string_view flag = cursor_.bare_value();
            return flag == "true" || flag == "false";
        }
        case Shape::moment:
            return is_moment(cursor_.bare_value());
        case Shape::no_plain:
            break;
        }
        return false;
    }

    bool take_text(OneOf words, bool searched) {
        return cursor_.skip_string(last_) && keep_last(words, searched);
    }

    bool take_texts(OneOf words, bool searched) {
        if (!cursor_.skip("[")) {
            return false;
        }
        while (!cursor_.next_is("]")) {
            if (!cursor_.skip_line_string(last_) || !keep_last(words, searched)
                || (!cursor_.skip(", ") && !cursor_.next_is("]"))) {
                return false;
            }
        }
        return cursor_.skip("]");
    }

    bool keep_last(OneOf words, bool searched) {
        if (searched) {
            entry_.words.push_back(last_);
        }
        return fits(last_, words);
    }

    bool has(std::string_view key) const {
        return std::find(seen_.begin(), seen_.end(), key) != seen_.end();
    }

    Cursor& cursor_;
    EntryLines& entry_;
    std::vector<std::string_view> seen_;
    std::vector<Field>::const_iterator field_ = fields().begin();
    std::string_view last_;  ///< the inside of the string read last
};

/// Where the next [[entry]] line begins that is in no string, or the text's end.
std::size_t next_header(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const bool line_begins = at == 0 || text[at - 1] == '\n';
        if (line_begins && text.substr(at).starts_with(header)) {
            return at;
        }
        const std::size_t behind = behind_quoted(text, at);
        at = behind == at ? at + 1 : behind;
    }
    return text.size();
}

/// The first [[entry]] line, where nothing but a schema, comments and blank lines stand above it.
std::optional<std::size_t> first_header(std::string_view text) {
    Cursor cursor{text, byte_order_mark(text)};
    bool has_schema = false;
    while (!cursor.at_end() && !cursor.next_is(header)) {
        if (cursor.next_is("#") ? cursor.skip_comment() : cursor.skip_line_end()) {
            continue;
        }
        if (has_schema || cursor.key() != "schema" || !cursor.skip_equals()
            || !is_rating(cursor.bare_value()) || !cursor.skip_line_end()) {
            return std::nullopt;
        }
        has_schema = true;
    }
    return cursor.at();
}

}  // namespace

std::optional<std::vector<EntryLines>> plain_entries(std::string_view text) {
    const auto first = first_header(text);
    if (!first) {
        return std::nullopt;
    }
    std::vector<EntryLines> all;
    for (std::size_t at = *first; at < text.size();) {
        EntryLines& entry = all.emplace_back();
        entry.begin = at;
        Cursor cursor{text, at};
        EntryReader{cursor, entry}.read();
        at = entry.plain ? cursor.at() : next_header(text, next_line(text, entry.begin));
        entry.end = at;
    }
    return all;
}

}  // namespace softly
