#include "store/helplines_file.hpp"

#include "base/text.hpp"
#include "store/blocks.hpp"
#include "store/shipped.hpp"
#include "store/toml_read.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace softly {

namespace {

constexpr std::uint64_t most_of_own_file = 256 << 10;

template <class Type>
const Type* held(const Table& table, std::string_view key) {
    const Value* value = find(table, key);
    return value == nullptr ? nullptr : std::get_if<Type>(&value->data);
}

std::string text_of(const Table& table, std::string_view key) {
    const auto* text = held<std::string>(table, key);
    return text == nullptr ? std::string{} : *text;
}

bool flag_of(const Table& table, std::string_view key) {
    const auto* flag = held<bool>(table, key);
    return flag != nullptr && *flag;
}

int count_of(const Table& table, std::string_view key) {
    const auto* number = held<std::int64_t>(table, key);
    const bool fits =
        number != nullptr && *number > 0 && *number <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(*number) : 0;
}

const Array& array_of(const Table& table, std::string_view key) {
    static const Array none;
    const auto* array = held<Array>(table, key);
    return array == nullptr ? none : *array;
}

/// A list of texts; one text alone is a list of one.
std::vector<std::string> texts_of(const Table& table, std::string_view key) {
    if (const auto* alone = held<std::string>(table, key)) {
        return {*alone};
    }
    std::vector<std::string> texts;
    for (const Value& value : array_of(table, key)) {
        if (const auto* text = std::get_if<std::string>(&value.data)) {
            texts.push_back(*text);
        }
    }
    return texts;
}

/// An address, or `true` where there is one that is not written down.
std::optional<std::string> way_of(const Table& table, std::string_view key) {
    if (const auto* text = held<std::string>(table, key); text != nullptr && !text->empty()) {
        return *text;
    }
    return flag_of(table, key) ? std::optional<std::string>{""} : std::nullopt;
}

std::string date_of_row(const Table& table, std::string_view key) {
    const auto* date = held<Timestamp>(table, key);
    return date == nullptr ? text_of(table, key) : date->written;
}

ServiceHours hours_of(const Table& table) {
    ServiceHours hours;
    for (const std::string& text : texts_of(table, "hours")) {
        if (text == "24/7") {
            return {.always = true, .spans = {}};
        }
        if (const auto span = parse_opening(text)) {
            hours.spans.push_back(*span);
        }
    }
    return hours;
}

Country country(const Table& table) {
    return {.code = text_of(table, "code"),
            .name = text_of(table, "name"),
            .zones = texts_of(table, "zones"),
            .also = texts_of(table, "also")};
}

Service service(const Table& table) {
    return {.country = text_of(table, "country"),
            .kind = text_of(table, "kind"),
            .name = text_of(table, "name"),
            .phone = texts_of(table, "phone"),
            .press = text_of(table, "press"),
            .text = text_of(table, "text"),
            .chat = way_of(table, "chat"),
            .whatsapp = way_of(table, "whatsapp"),
            .hours = hours_of(table),
            .zone = text_of(table, "zone"),
            .languages = texts_of(table, "languages"),
            .language_count = count_of(table, "language_count"),
            .more_languages = flag_of(table, "more_languages"),
            .free = flag_of(table, "free"),
            .note = text_of(table, "note"),
            .source = text_of(table, "source"),
            .source_date = date_of_row(table, "source_date"),
            .confidence = text_of(table, "confidence"),
            .uncertain = texts_of(table, "uncertain"),
            .verified_on = date_of_row(table, "verified_on")};
}

DirectoryRow directory(const Table& table) {
    return {.name = text_of(table, "name"),
            .address = text_of(table, "address"),
            .says = text_of(table, "says")};
}

/// The rows of an array of tables that `usable` holds for.
template <class Row, class Usable>
std::vector<Row> rows(const Table& file,
                      std::string_view name,
                      Row (*row)(const Table&),
                      Usable usable) {
    std::vector<Row> found;
    for (const Value& value : array_of(file, name)) {
        if (const auto* table = std::get_if<Table>(&value.data)) {
            Row candidate = row(*table);
            if (usable(candidate)) {
                found.push_back(std::move(candidate));
            }
        }
    }
    return found;
}

bool holds_quoted(std::string_view block, std::string_view word) {
    return !word.empty() && block.find("\"" + std::string{word} + "\"") != std::string_view::npos;
}

/// The two letters of a country's block.
std::string_view code_in(std::string_view block) {
    constexpr std::string_view key = "code = \"";
    const auto at = block.find(key);
    return at == std::string_view::npos ? std::string_view{} : block.substr(at + key.size(), 2);
}

}  // namespace

HelpData read_help_data(std::string_view text) {
    const Parsed parsed = parse_toml(text);
    return {
        .compiled = date_of_row(parsed.table, "compiled"),
        .countries = rows(
            parsed.table, "country", country, [](const Country& row) { return !row.code.empty(); }),
        .services = rows(parsed.table, "service", service, can_be_reached),
        .directories = rows(parsed.table, "directory", directory, [](const DirectoryRow& row) {
            return !row.address.empty();
        })};
}

HelpData read_help_data_for(std::string_view text, const CountryFacts& facts) {
    const std::string configured = ascii_upper(facts.configured);
    std::vector<std::string_view> codes;
    std::string needed;
    for (const Block& block : find_blocks(text)) {
        const std::string_view bytes = text.substr(block.begin, block.end - block.begin);
        bool wanted = block.name == "directory";
        if (block.name == "country") {
            wanted = holds_quoted(bytes, configured) || holds_quoted(bytes, facts.zone)
                     || holds_quoted(bytes, facts.territory);
            if (wanted) {
                codes.push_back(code_in(bytes));
            }
        } else if (block.name == "service") {
            wanted = std::any_of(codes.begin(), codes.end(), [bytes](std::string_view code) {
                return holds_quoted(bytes, code);
            });
        }
        if (wanted) {
            needed += bytes;
        }
    }
    return read_help_data(needed);
}

std::string_view shipped_helplines() {
    const auto files = shipped_files();
    const auto file = std::find_if(files.begin(), files.end(), [](const ShippedFile& shipped) {
        return shipped.path == "helplines.toml";
    });
    return file == files.end() ? std::string_view{} : file->text;
}

OwnHelplines load_own_helplines(World& world, const Layout& layout) {
    OwnHelplines own;
    FileContents contents;
    if (const auto error = world.files.read(layout.helplines, contents, most_of_own_file)) {
        if (error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory) {
            own.problems.push_back({layout.helplines,
                                    0,
                                    0,
                                    error == std::errc::file_too_large
                                        ? words::helplines_too_large()
                                        : words::cannot_be_read(error)});
        }
        return own;
    }
    Parsed parsed = parse_toml(contents.bytes);
    if (parsed.problem) {
        parsed.problem->file = layout.helplines;
        own.problems.push_back(std::move(*parsed.problem));
        return own;
    }
    for (const Value& value : array_of(parsed.table, "service")) {
        const auto* table = std::get_if<Table>(&value.data);
        Service row = table == nullptr ? Service{} : service(*table);
        if (can_be_reached(row)) {
            own.services.push_back(std::move(row));
        } else {
            own.problems.push_back({layout.helplines,
                                    value.place.line,
                                    value.place.column,
                                    words::helpline_without_a_way()});
        }
    }
    return own;
}

}  // namespace softly
