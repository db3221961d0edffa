#pragma once

#include "store/toml_write.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace softly::test {

inline constexpr std::string_view pieces[] = {
    "a",
    "word ",
    "\"",
    "\"\"",
    "\"\"\"",
    "\"\"\"\"\"",
    "'",
    "'''",
    "\\",
    "\\\\",
    "\\u0041",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  \n",
    "\\\n",
    std::string_view("\0", 1),
    "\x01",
    "\x1b[31m",
    "\x7f",
    "\b",
    "\f",
    "\v",
    "\xC2\x85",
    "\xC2\x9B",
    "\xC2\xA0",
    "é",
    "שלום",
    "日本",
    "😀",
    "👩‍👩‍👧",
    "e\u0301",
    "\u200F",
    "\u202E",
    "\u2028",
    "\u2069",
    "\uFEFF",
    "\uFFFF",
    "\U0010FFFF",
    "\n[[entry]]\n",
    "# no comment",
    "x = 1",
    "\n<<<<<<< HEAD\n",
    "\n=======\n",
    "}",
    "]",
    ".......................................................................",
};

inline constexpr std::string_view numbers[] = {"0",
                                               "-1",
                                               "+99",
                                               "1_000",
                                               "0xBEEF",
                                               "0o17",
                                               "0b11",
                                               "3.0",
                                               "-0.5",
                                               "6.02e23",
                                               "true",
                                               "false",
                                               "9",
                                               "1e-3",
                                               "inf",
                                               "-0.0"};

inline constexpr std::string_view times[] = {"2026-11-22T09:15:03+02:00",
                                             "2026-11-22t09:15:03z",
                                             "2026-11-22 09:15:03",
                                             "2026-11-22",
                                             "09:15:03",
                                             "1979-05-27T00:32:00.999-07:00"};

inline constexpr std::string_view comments[] = {
    "# plain", "#", "# [[entry]]", "# \"\"\" '''", "# ] } \"", "# é 日本 = [", "#\tx = '"};

inline constexpr std::string_view literal_strings[] = {"'C:\\path'",
                                                       "''",
                                                       "'[[entry]]'",
                                                       "'''\n[[entry]]\nit''s'''",
                                                       "''''two'' '''''",
                                                       "'''one'''",
                                                       "\"\"\"\"\"two at both\"\"\"\"\"",
                                                       "\"\"\"\\\n   joined \\\n\n  é\"\"\"",
                                                       "\"\"\"\n[[entry]]\nid = 'x'\n\"\"\"",
                                                       "\"# no\""};

/// Texts and hand-formatted files with everything that trips readers and writers; the same for a seed.
class RandomToml {
  public:
    explicit RandomToml(std::uint64_t seed) : random_(seed) {}

    std::size_t below(std::size_t limit) { return random_() % limit; }

    /// Up to `most` pieces of text: quotes, escapes, controls, line breaks, emoji, TOML look-alikes.
    std::string text(std::size_t most = 12);

    /// A value of any kind but table, as a person may have written it: the literal.
    std::string literal(int depth = 0);

    /// A valid file with blocks, tables, sub-tables, comments and odd spacing.
    std::string document();

  private:
    template <std::size_t size>
    std::string pick(const std::string_view (&choices)[size]) {
        return std::string(choices[below(size)]);
    }

    std::string gap() { return std::string(below(3), below(4) == 0 ? '\t' : ' '); }

    std::string filler();
    std::string name(std::string_view plain);
    std::string pair();
    std::string pairs();
    std::string literal_string();
    std::string array(int depth);

    std::mt19937_64 random_;
    int fresh_ = 0;  ///< makes every key its own
};

inline std::string RandomToml::text(std::size_t most) {
    std::string out;
    for (std::size_t count = below(most + 1); count > 0; --count) {
        out += pick(pieces);
    }
    return out;
}

inline std::string RandomToml::literal_string() {
    return below(2) == 0 ? pick(literal_strings) : toml_string(text());
}

inline std::string RandomToml::array(int depth) {
    std::string out = "[";
    const bool lines = depth == 0 && below(2) == 0;
    const std::size_t count = below(4);
    for (std::size_t at = 0; at < count; ++at) {
        out += lines ? "\n  " : gap();
        out += lines && below(3) == 0 ? pick(comments) + "\n" : "";
        out += literal(depth + 1);
        out += gap();
        out += at + 1 < count || below(2) == 0 ? "," : "";
    }
    return out + (lines ? "\n" : gap()) + "]";
}

inline std::string RandomToml::literal(int depth) {
    switch (below(depth > 2 ? 6 : 8)) {
    case 0:
    case 1:
        return pick(numbers);
    case 2:
        return pick(times);
    case 3:
        return depth == 0 ? literal_string() : toml_line_string(text());
    case 4:
    case 5:
        return toml_line_string(text(4));
    case 6:
        return array(depth);
    default:
        return "{" + gap() + name("a") + " = " + literal(3) + gap() + ", b.c" + gap() + "= "
               + literal(3) + gap() + "}";
    }
}

inline std::string RandomToml::name(std::string_view plain) {
    const std::string bare = std::string(plain) + std::to_string(++fresh_);
    switch (below(5)) {
    case 0:
        return '"' + bare + " é\\u0041.\"";
    case 1:
        return "'" + bare + "=#]'";
    default:
        return bare;
    }
}

inline std::string RandomToml::filler() {
    std::string out;
    for (std::size_t count = below(3); count > 0; --count) {
        out += gap() + (below(2) == 0 ? pick(comments) : "") + "\n";
    }
    return out;
}

inline std::string RandomToml::pair() {
    const std::string comment = below(4) == 0 ? " " + pick(comments) : "";
    return gap() + name("key") + gap() + "=" + gap() + literal() + gap() + comment + "\n";
}

inline std::string RandomToml::pairs() {
    std::string out;
    for (std::size_t count = below(4); count > 0; --count) {
        out += pair() + filler();
    }
    if (below(3) == 0) {
        const std::string group = name("group");
        out += group + ".mood = 6\n" + pair() + group + gap() + "." + gap() + "rest = [1,\n2]\n";
    }
    return out;
}

inline std::string RandomToml::document() {
    std::string out = filler() + (below(4) == 0 ? "" : "schema = 1\n") + pairs();
    for (std::size_t count = below(6); count > 0; --count) {
        out += filler();
        const std::string comment = below(4) == 0 ? " " + pick(comments) : "";
        constexpr std::string_view entries[] = {
            "[[entry]]", "[[ entry ]]", "[[\"entry\"]]", "  [['entry']]", "[[\"\\u0065ntry\"\t]]"};
        switch (below(5)) {
        case 0:
            out += "[" + name("table") + "]" + comment + "\n" + pairs();
            break;
        case 1:
            out += "[[ \"odd name]\" ]]" + comment + "\n" + pairs();
            break;
        default:
            out += pick(entries) + comment + "\n" + pairs();
            if (below(3) == 0) {
                out += filler() + "[entry . " + name("sub") + "]\n" + pairs();
            }
            if (below(4) == 0) {
                out += "[[entry.parts]]\n" + pairs() + "[[entry.parts]] # two\n" + pairs();
            }
        }
    }
    if (below(3) == 0 && !out.empty() && out.back() == '\n') {
        out.pop_back();
    }
    if (below(3) == 0) {
        for (std::size_t at = out.find('\n'); at != std::string::npos;
             at = out.find('\n', at + 2)) {
            out.insert(at, 1, '\r');
        }
    }
    return below(4) == 0 ? "\xEF\xBB\xBF" + out : out;
}

}  // namespace softly::test
