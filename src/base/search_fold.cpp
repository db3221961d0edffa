#include "base/search_fold.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

#include <utf8proc.h>

namespace softly {

namespace {

constexpr std::int32_t first_beyond_ascii = 0x80;
constexpr std::int32_t first_beyond_two_bytes = 0x800;

unsigned byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

constexpr std::array<char, 128> make_ascii() {
    std::array<char, 128> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        const bool space = byte == ' ' || (byte >= '\t' && byte <= '\r');
        const bool upper = byte >= 'A' && byte <= 'Z';
        table[byte] = static_cast<char>(space ? ' ' : upper ? byte - 'A' + 'a' : byte);
    }
    return table;
}

constexpr std::array<char, 128> ascii = make_ascii();

bool is_space(std::int32_t point) {
    return point == 0x85 || point == 0x2028 || point == 0x2029
           || utf8proc_category(point) == UTF8PROC_CATEGORY_ZS;
}

bool is_apostrophe(std::int32_t point) {
    return point == 0x2018 || point == 0x2019 || point == 0x2BC;
}

/// Chinese and Japanese characters that are nothing but themselves.
bool is_plain_ideograph(std::int32_t point) {
    return (point >= 0x3400 && point <= 0x4DBF) || (point >= 0x4E00 && point <= 0x9FFF);
}

/// Puts one part of a character that was taken apart; marks and invisible ones are left out.
void put_part(std::int32_t point, std::string& out) {
    const auto category = utf8proc_category(point);
    if (category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME
        || utf8proc_get_property(point)->ignorable != 0) {
        return;
    }
    if (is_apostrophe(point)) {
        out += '\'';
        return;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(point, bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

/// What utf8proc makes of a character beyond ASCII.
std::string looked_up(std::int32_t point) {
    if (is_space(point)) {
        return " ";
    }
    std::string out;
    std::array<utf8proc_int32_t, 32> parts{};
    int bound_class = UTF8PROC_BOUNDCLASS_START;
    const auto count = utf8proc_decompose_char(
        point,
        parts.data(),
        static_cast<utf8proc_ssize_t>(parts.size()),
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD),
        &bound_class);
    for (std::size_t i = 0; i < static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0));
         ++i) {
        put_part(parts[i], out);
    }
    return out;
}

struct Short {
    std::uint8_t size = 0;
    std::array<char, 7> bytes{};

    bool is_space() const { return size == 1 && bytes[0] == ' '; }
};

using ShortTable = std::array<Short, first_beyond_two_bytes - first_beyond_ascii>;

/// The characters of two bytes: Latin, Greek, Cyrillic, Hebrew, Arabic. Looked up once, for a journal
/// may be full of them.
const ShortTable& two_byte_table() {
    static const ShortTable table = [] {
        ShortTable made{};
        for (std::size_t i = 0; i < made.size(); ++i) {
            const std::string folded = looked_up(static_cast<std::int32_t>(i) + first_beyond_ascii);
            made[i].size = static_cast<std::uint8_t>(std::min(folded.size(), made[i].bytes.size()));
            std::memcpy(made[i].bytes.data(), folded.data(), made[i].size);
        }
        return made;
    }();
    return table;
}

constexpr std::size_t stride = sizeof(std::uint64_t);

constexpr std::uint64_t each(unsigned byte) {
    return byte * std::uint64_t{0x0101010101010101};
}

constexpr std::uint64_t high_bits = each(0x80);

/// The high bit of each byte from `first` to `last`; all bytes are ASCII.
constexpr std::uint64_t between(std::uint64_t bytes, unsigned first, unsigned last) {
    return (bytes + each(0x80 - first)) & ~(bytes + each(0x7F - last)) & high_bits;
}

/// Eight bytes with the first as the lowest, on every processor.
std::uint64_t first_lowest(std::uint64_t bytes) {
    return std::endian::native == std::endian::little ? bytes : __builtin_bswap64(bytes);
}

/// Folds eight bytes at once. How many of them count: those before one that is not ASCII or a space
/// that follows a space.
std::size_t fold_stride(const char* from, char before, char* to) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, stride);
    bytes = first_lowest(bytes);
    std::uint64_t others = bytes & high_bits;
    bytes &= ~high_bits;
    bytes |= between(bytes, 'A', 'Z') >> 2U;  // the bit that makes a letter a small one
    const std::uint64_t space = (between(bytes, '\t', '\r') >> 7U) * 0xFF;
    bytes = (bytes & ~space) | (each(' ') & space);
    const std::uint64_t written = first_lowest(bytes);
    std::memcpy(to, &written, stride);
    const std::uint64_t spaces = between(bytes, ' ', ' ');
    others |= spaces & (spaces << 8U | (before == ' ' ? 0x80U : 0U));
    return others == 0 ? stride : static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

/// Writes a folded text. Its place is made beforehand, for a search goes through years of text.
class Folder {
  public:
    explicit Folder(std::string_view text) : text_(text), table_(two_byte_table()) {
        out_.resize(text.size() + room);
    }

    std::size_t at() const { return at_; }

    std::size_t written() const { return written_; }

    bool at_end() const { return at_ == text_.size(); }

    /// Takes ASCII as far as it goes, and then what follows: letters of two bytes or one character.
    void take_many() {
        take_strides();
        make_room();
        const std::size_t begin = at_;
        take_short_letters();
        if (at_ == begin && !at_end()) {
            put_character();
        }
    }

    void take_character() {
        make_room();
        put_character();
    }

    std::string text() && {
        out_.resize(written_);
        return std::move(out_);
    }

  private:
    static constexpr std::size_t most_short_letters = 32;
    static constexpr std::size_t room = 256;  ///< more than so many become

    char last() const { return written_ == 0 ? 'a' : out_[written_ - 1]; }

    /// Enough for some letters and for the rest if all of it is ASCII.
    void make_room() {
        const std::size_t wanted = text_.size() - at_ + room;
        if (out_.size() - written_ < wanted) {
            out_.resize(written_ + wanted + wanted / 4);
        }
    }

    void take_strides() {
        const char* from = text_.data() + at_;
        const char* const end = text_.data() + text_.size();
        char* to = out_.data() + written_;
        char before = last();
        while (end - from >= static_cast<std::ptrdiff_t>(stride)) {
            const std::size_t counted = fold_stride(from, before, to);
            from += counted;
            to += counted;
            if (counted < stride) {
                break;
            }
            before = to[-1];
        }
        at_ = static_cast<std::size_t>(from - text_.data());
        written_ = static_cast<std::size_t>(to - out_.data());
    }

    void put_character() {
        const unsigned byte = byte_at(text_, at_);
        if (byte >= first_beyond_ascii) {
            put_wide();
            return;
        }
        ++at_;
        const char folded = ascii[byte];
        const bool again = folded == ' ' && last() == ' ';
        out_[written_] = folded;
        written_ += again ? 0U : 1U;
    }

    /// Where a character of two bytes stands in the table; nothing where none begins at `at`.
    static std::optional<std::size_t> short_index(std::string_view text, std::size_t at) {
        const unsigned lead = byte_at(text, at);
        if (lead < 0xC2 || lead > 0xDF || at + 1 == text.size()) {
            return std::nullopt;
        }
        const unsigned next = byte_at(text, at + 1);
        const unsigned point = (lead & 0x1FU) << 6U | (next & 0x3FU);
        return (next & 0xC0U) == 0x80 ? std::optional<std::size_t>{point - first_beyond_ascii}
                                      : std::nullopt;
    }

    void take_short_letters() {
        std::size_t at = at_;
        std::size_t written = written_;
        char* const out = out_.data();
        for (std::size_t count = 0; count < most_short_letters && at < text_.size(); ++count) {
            const auto index = short_index(text_, at);
            if (!index || table_[*index].is_space()) {
                break;
            }
            // All of it, for a copy of fixed length is quicker; what is beyond its size is written over.
            const Short& known = table_[*index];
            std::memcpy(out + written, known.bytes.data(), known.bytes.size());
            written += known.size;
            at += 2;
        }
        at_ = at;
        written_ = written;
    }

    void put_wide() {
        if (const auto index = short_index(text_, at_)) {
            const Short& known = table_[*index];
            at_ += 2;
            put(known.bytes.data(), known.size);
            return;
        }
        std::int32_t point = 0;
        const auto size =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text_.data() + at_),
                             static_cast<utf8proc_ssize_t>(text_.size() - at_),
                             &point);
        const char* const begin = text_.data() + at_;
        if (size <= 0 || is_plain_ideograph(point)) {
            const auto bytes = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(size, 1));
            at_ += bytes;
            put(begin, bytes);
            return;
        }
        at_ += static_cast<std::size_t>(size);
        const std::string folded = looked_up(point);
        put(folded.data(), folded.size());
    }

    void put(const char* folded, std::size_t size) {
        if (size == 1 && *folded == ' ' && last() == ' ') {
            return;
        }
        std::memcpy(out_.data() + written_, folded, size);
        written_ += size;
    }

    std::string_view text_;
    const ShortTable& table_;
    std::string out_;
    std::size_t at_ = 0;
    std::size_t written_ = 0;
};

/// A folded text and, for each of its bytes, where in the source its character begins; one more for the end.
struct Traced {
    std::string text;
    std::vector<std::size_t> begins;
};

Traced traced(std::string_view text) {
    Folder folder{text};
    std::vector<std::size_t> begins;
    begins.reserve(text.size() + 1);
    while (!folder.at_end()) {
        const std::size_t at = folder.at();
        folder.take_character();
        begins.resize(folder.written(), at);
    }
    begins.push_back(text.size());
    return {std::move(folder).text(), std::move(begins)};
}

}  // namespace

std::string search_folded(std::string_view text) {
    Folder folder{text};
    while (!folder.at_end()) {
        folder.take_many();
    }
    return std::move(folder).text();
}

std::vector<ByteRange> places_of(std::span<const std::string> folded_words, std::string_view text) {
    std::vector<ByteRange> found;
    if (folded_words.empty()) {
        return found;
    }
    const Traced folded = traced(text);
    for (const std::string& word : folded_words) {
        for (std::size_t at = word.empty() ? std::string::npos : folded.text.find(word);
             at != std::string::npos;
             at = folded.text.find(word, at + word.size())) {
            // A letter of the source may have become several here: its range is whole.
            const std::size_t last = folded.begins[at + word.size() - 1];
            found.push_back({folded.begins[at],
                             *std::upper_bound(folded.begins.begin(), folded.begins.end(), last)});
        }
    }
    std::sort(found.begin(), found.end(), [](const ByteRange& left, const ByteRange& right) {
        return left.begin < right.begin;
    });
    std::vector<ByteRange> apart;
    for (const ByteRange& each : found) {
        if (!apart.empty() && each.begin <= apart.back().end) {
            apart.back().end = std::max(apart.back().end, each.end);
        } else {
            apart.push_back(each);
        }
    }
    return apart;
}

}  // namespace softly
