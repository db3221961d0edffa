#include "store/entry_block.hpp"

#include "core/entry_fields.hpp"
#include "store/toml_write.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr int highest_rating = 10;

/// Reads one member after another out of an entry's table; what it takes is gone from the table, so
/// that what is left at the end is what softly could not use.
class Reader {
  public:
    Reader(Table& table, int header_line, const Clock& clock, Problems& problems)
        : table_(table), header_line_(header_line), clock_(clock), problems_(problems) {
        for (const Member& sub : table) {
            if (stands_under_header(sub.value)) {
                headed_.push_back(sub.key);
            }
        }
    }

    template <class Type>
    void operator()(std::string_view sub_table, std::string_view key, Type& member, OneOf words) {
        Table* holder = &table_;
        if (!sub_table.empty()) {
            Value* sub = member_of(table_, sub_table);
            holder = sub == nullptr ? nullptr : std::get_if<Table>(&sub->data);
            if (sub != nullptr && holder == nullptr && sub_table != last_refused_) {
                last_refused_ = sub_table;
                report(*sub, fmt::format("{} {}", sub_table, expected(Table{}, {})));
            }
        }
        Value* value = holder == nullptr ? nullptr : member_of(*holder, key);
        if (value == nullptr) {
            return;
        }
        if (!take(*value, member, words)) {
            const std::string name =
                sub_table.empty() ? std::string{key} : fmt::format("{}.{}", sub_table, key);
            report(*value, fmt::format("{} {}", name, expected(member, words)));
            return;
        }
        std::erase_if(*holder, [&](const Member& each) { return &each.value == value; });
        if (!sub_table.empty() && holder->empty()) {
            std::erase_if(table_, [&](const Member& each) { return each.key == sub_table; });
        }
    }

    /// A line added by hand below a [entry.ratings] header belongs to that header: said, not guessed.
    void report_misplaced() {
        Entry any;
        for (const Member& sub : table_) {
            const auto* holder = std::get_if<Table>(&sub.value.data);
            if (holder == nullptr
                || std::find(headed_.begin(), headed_.end(), sub.key) == headed_.end()) {
                continue;
            }
            for (const Member& member : *holder) {
                bool is_entry_key = false;
                each_field(
                    any, [&](std::string_view table, std::string_view key, const auto&, OneOf) {
                        is_entry_key = is_entry_key || member.key == (table.empty() ? key : table);
                    });
                if (is_entry_key) {
                    report(member.value, words::key_in_sub_table(member.key, sub.key));
                }
            }
        }
    }

    void report(const Value& value, std::string words) {
        const Place place = value.place.line == 0 ? Place{header_line_, 1} : value.place;
        problems_.push_back({"", place.line, place.column, std::move(words)});
    }

  private:
    /// Dotted keys and braces have their first value on the line where their table begins.
    static bool stands_under_header(const Value& value) {
        const auto* table = std::get_if<Table>(&value.data);
        return table != nullptr && !table->empty()
               && table->front().value.place.line > value.place.line;
    }

    static Value* member_of(Table& table, std::string_view key) {
        const auto found = std::find_if(
            table.begin(), table.end(), [&](const Member& each) { return each.key == key; });
        return found == table.end() ? nullptr : &found->value;
    }

    static bool fits(const std::string& text, OneOf words) {
        return words.empty() || std::find(words.begin(), words.end(), text) != words.end();
    }

    bool take(Value& value, std::string& member, OneOf words) {
        auto* text = std::get_if<std::string>(&value.data);
        if (text == nullptr || !fits(*text, words)) {
            return false;
        }
        member = std::move(*text);
        return true;
    }

    bool take(Value& value, std::vector<std::string>& member, OneOf words) {
        auto* array = std::get_if<Array>(&value.data);
        if (array == nullptr) {
            return false;
        }
        std::erase_if(*array, [&](const Value& each) {
            const auto* text = std::get_if<std::string>(&each.data);
            const bool usable = text != nullptr && fits(*text, words);
            if (usable) {
                member.push_back(*text);
            }
            return usable;
        });
        return array->empty();
    }

    bool take(Value& value, Rating& member, OneOf) {
        const auto* number = std::get_if<std::int64_t>(&value.data);
        if (number == nullptr || *number < 0 || *number > highest_rating) {
            return false;
        }
        member = static_cast<int>(*number);
        return true;
    }

    bool take(Value& value, std::optional<bool>& member, OneOf) {
        const auto* flag = std::get_if<bool>(&value.data);
        if (flag == nullptr) {
            return false;
        }
        member = *flag;
        return true;
    }

    bool take(Value& value, Table& member, OneOf) {
        auto* table = std::get_if<Table>(&value.data);
        if (table == nullptr) {
            return false;
        }
        member = std::move(*table);
        return true;
    }

    bool take(Value& value, std::optional<Moment>& member, OneOf) {
        const auto* stamp = std::get_if<Timestamp>(&value.data);
        if (stamp == nullptr || !stamp->day) {
            return false;
        }
        const auto time = stamp->time.value_or(std::chrono::hours{12});
        const LocalTime local = std::chrono::local_days{*stamp->day} + time;
        if (stamp->offset && stamp->time) {
            member = Moment{local, *stamp->offset};
            return true;
        }
        member = clock_.at(local);
        report(value, stamp->time ? words::time_without_offset() : words::time_without_clock());
        return true;
    }

    static std::string expected(const std::string&, OneOf one_of) {
        return one_of.empty() ? words::text_expected() : words::word_expected(one_of);
    }

    static std::string expected(const std::vector<std::string>&, OneOf one_of) {
        return one_of.empty() ? words::texts_expected() : words::word_expected(one_of);
    }

    static std::string expected(const Rating&, OneOf) { return words::rating_expected(); }

    static std::string expected(const std::optional<bool>&, OneOf) {
        return words::flag_expected();
    }

    static std::string expected(const Table&, OneOf) { return words::table_expected(); }

    static std::string expected(const std::optional<Moment>&, OneOf) {
        return words::time_expected();
    }

    Table& table_;
    int header_line_;
    const Clock& clock_;
    Problems& problems_;
    std::vector<std::string> headed_;  ///< the sub-tables that have a header of their own
    std::string_view last_refused_;    // its keys come one after another: say it once
};

std::string literal(const std::string& text) {
    return toml_string(text);
}

std::string literal(int number) {
    return std::to_string(number);
}

std::string literal(bool flag) {
    return flag ? "true" : "false";
}

std::string literal(const Moment& moment) {
    return to_text(moment);
}

std::string literal(const std::vector<std::string>& texts) {
    std::string all = "[";
    for (const std::string& text : texts) {
        all += (all.size() == 1 ? "" : ", ") + toml_line_string(text);
    }
    return all + "]";
}

class Writer {
  public:
    explicit Writer(std::string& text) : text_(text) {}

    template <class Type>
    void operator()(std::string_view sub_table, std::string_view key, const Type& member, OneOf) {
        if constexpr (std::is_same_v<Type, Table>) {
            dotted(std::string{key} + ".", member);
        } else if constexpr (requires { member.has_value(); }) {
            if (member) {
                line(sub_table, key, literal(*member));
            }
        } else if (!member.empty()) {
            line(sub_table, key, literal(member));
        }
    }

    void dotted(const std::string& prefix, const Table& table) {
        for (const Member& member : table) {
            const std::string key = prefix + toml_key(member.key);
            const auto* nested = std::get_if<Table>(&member.value.data);
            if (nested != nullptr && !nested->empty()) {
                dotted(key + ".", *nested);
            } else {
                text_ += key + " = " + toml_value(member.value) + "\n";
            }
        }
    }

  private:
    void line(std::string_view sub_table, std::string_view key, const std::string& value) {
        text_ += fmt::format("{}{}{} = {}\n", sub_table, sub_table.empty() ? "" : ".", key, value);
    }

    std::string& text_;
};

}  // namespace

Entry read_entry(Table table, int header_line, const Clock& clock, Problems& problems) {
    Entry entry;
    const bool has_time = find(table, "at") != nullptr;
    Reader reader{table, header_line, clock, problems};
    each_field(entry, reader);
    if (entry.id.empty()) {
        problems.push_back({"", header_line, 1, words::entry_without_id()});
    }
    if (!has_time) {
        problems.push_back({"", header_line, 1, words::entry_without_time()});
    }
    if (!table.empty()) {
        reader.report_misplaced();
    }
    entry.extra = std::move(table);
    return entry;
}

std::string write_entry(const Entry& entry) {
    std::string text = "[[entry]]\n";
    Writer writer{text};
    each_field(entry, writer);
    writer.dotted("", entry.extra);
    return text;
}

}  // namespace softly
