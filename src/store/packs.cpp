#include "store/packs.hpp"

#include "base/text.hpp"
#include "core/asides.hpp"
#include "core/engine.hpp"
#include "store/rewrite.hpp"
#include "store/shipped.hpp"
#include "view/words_files.hpp"
#include "view/words_pack_lint.hpp"
#include "view/words_packs.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace softly {
namespace {

using namespace std::chrono_literals;

constexpr auto lock_patience = 10s;
constexpr std::uint64_t read_limit = 256 * 1024;
constexpr std::string_view ending = ".toml";
constexpr std::string_view english = "en";

void add_all(Problems& into, Problems from, const std::string& file) {
    for (Problem& problem : from) {
        problem.file = file;
        into.push_back(std::move(problem));
    }
}

/// "en/heard.toml" and the like.
std::string shipped_path(std::string_view language, std::string_view id) {
    return std::string{language} + "/" + std::string{id} + std::string{ending};
}

const ShippedFile* shipped_file(std::string_view path) {
    const auto files = shipped_files();
    const auto found = std::find_if(
        files.begin(), files.end(), [&](const ShippedFile& file) { return file.path == path; });
    return found == files.end() ? nullptr : &*found;
}

/// Packs lie in the directory of their language, beside the words that the signpost looks for.
bool is_pack_path(std::string_view path) {
    return path.find('/') != path.npos && !path.ends_with("/signpost.toml")
           && !path.starts_with(demo_room);
}

/// In the language, or in English where it is not there.
const ShippedFile* shipped_pack_file(std::string_view language, std::string_view id) {
    const ShippedFile* file = shipped_file(shipped_path(language, id));
    file = file == nullptr ? shipped_file(shipped_path(english, id)) : file;
    return file != nullptr && is_pack_path(file->path) ? file : nullptr;
}

/// The ids of all shipped packs, from their paths.
std::vector<std::string> shipped_ids() {
    std::vector<std::string> ids;
    for (const ShippedFile& file : shipped_files()) {
        if (is_pack_path(file.path)) {
            const std::size_t slash = file.path.find('/');
            ids.emplace_back(
                file.path.substr(slash + 1, file.path.size() - slash - 1 - ending.size()));
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Pack shipped_pack(const ShippedFile& file) {
    Pack pack = read_pack(file.text).pack;
    pack.source = shipped_source;
    return pack;
}

bool has_form(const Pack& asides, const AsideForm& form) {
    const Prompt* prompt = find_prompt(asides, form.id);
    return prompt != nullptr && prompt->kind == form.kind
           && prompt->options.size() == form.options.size()
           && std::all_of(form.options.begin(), form.options.end(), [&](const std::string& id) {
                  return find_option(*prompt, id) != nullptr;
              });
}

/// The first aside that a pack of asides lacks; empty where it is whole.
std::string_view aside_lacking(const Pack& asides) {
    for (const AsideForm& form : aside_forms()) {
        if (!has_form(asides, form)) {
            return form.id;
        }
    }
    return {};
}

std::vector<std::string> offers_known(const std::vector<Pack>& packs) {
    std::vector<std::string> known = shipped_ids();
    known.insert(known.end(), std::begin(offered_commands), std::end(offered_commands));
    for (const Pack& pack : packs) {
        known.push_back(pack.id);
    }
    return known;
}

/// What a pack offers that is neither a pack nor a command.
Problems offers_unknown(const Pack& pack, const std::vector<std::string>& known) {
    Problems found;
    const auto look_at = [&](const std::string& offer, Place place) {
        if (!offer.empty() && std::find(known.begin(), known.end(), offer) == known.end()) {
            found.push_back({"",
                             place.line,
                             place.column,
                             words::pack_offer_unknown(offer, nearest(offer, known).value_or(""))});
        }
    };
    for (const Prompt& prompt : pack.prompts) {
        for (const Option& option : prompt.options) {
            look_at(option.offer, prompt.place);
        }
    }
    for (const std::string& offer : pack.close.offer) {
        look_at(offer, pack.close.place);
    }
    return found;
}

class Loader {
  public:
    Loader(World& world, const Layout& layout, std::string_view language)
        : world_(world), layout_(layout), language_(language) {}

    LoadedPacks load(const std::optional<std::string>& only) {
        read_own();
        remark_offers();
        std::vector<Pack> packs;
        for (const Pack& own : own_) {
            if (own.id != asides_id && (!only || own.id == *only)) {
                packs.push_back(own);
            }
        }
        for (const std::string& id : only ? std::vector{*only} : shipped_ids()) {
            const ShippedFile* file = shipped_pack_file(language_, id);
            if (file != nullptr && id != asides_id && own_pack(id) == nullptr) {
                packs.push_back(shipped_pack(*file));
            }
        }
        std::stable_sort(packs.begin(), packs.end(), [](const Pack& one, const Pack& other) {
            return one.id < other.id;
        });
        for (Pack& pack : packs) {
            let_nobody_be_named(pack);
            loaded_.packs.push_back(with_asides(std::move(pack), asides(pack.language)));
        }
        return std::move(loaded_);
    }

  private:
    void read_own() {
        std::vector<std::string> names;
        if (world_.files.list(layout_.prompts, names)) {
            return;  // most people have no packs of their own
        }
        for (const std::string& name : names) {
            if (name.ends_with(ending) && !name.starts_with('.')) {
                read_own_file(layout_.prompts + "/" + name);
            }
        }
    }

    void read_own_file(const std::string& file) {
        FileContents contents;
        if (const auto error = world_.files.read(file, contents, read_limit)) {
            loaded_.problems.push_back({file,
                                        0,
                                        0,
                                        error == std::errc::file_too_large
                                            ? words::pack_file_too_large()
                                            : words::cannot_be_read(error)});
            return;
        }
        ReadPack read = read_pack(contents.bytes);
        const bool usable = read.problems.empty();
        add_all(loaded_.problems, std::move(read.problems), file);
        add_all(loaded_.remarks, std::move(read.remarks), file);
        if (usable) {
            read.pack.source = file;
            add_own(std::move(read.pack));
        }
    }

    /// Twins in several languages may lie side by side; of two in the same, the first is used.
    void add_own(Pack pack) {
        if (pack.id == asides_id) {
            if (const std::string_view lacking = aside_lacking(pack); !lacking.empty()) {
                loaded_.problems.push_back({pack.source, 0, 0, words::aside_absent(lacking)});
                return;
            }
            own_.push_back(std::move(pack));
            return;
        }
        const auto held = std::find_if(
            own_.begin(), own_.end(), [&](const Pack& each) { return each.id == pack.id; });
        if (held == own_.end()) {
            own_.push_back(std::move(pack));
        } else if (held->language == pack.language) {
            loaded_.remarks.push_back(
                {pack.source, 0, 0, words::pack_file_twice(pack.id, held->source)});
        } else if (pack.language == language_) {
            *held = std::move(pack);
        }
    }

    /// An offer that leads nowhere does no harm, and is said by lint.
    void remark_offers() {
        const std::vector<std::string> known = offers_known(own_);
        for (const Pack& pack : own_) {
            add_all(loaded_.remarks, offers_unknown(pack, known), pack.source);
        }
    }

    const Pack* own_pack(std::string_view id) const {
        const auto found =
            std::find_if(own_.begin(), own_.end(), [&](const Pack& pack) { return pack.id == id; });
        return found == own_.end() ? nullptr : &*found;
    }

    /// Every question for a person takes "someone I'd rather not name", whether its pack thought of it or not.
    void let_nobody_be_named(Pack& pack) {
        for (Prompt& prompt : pack.prompts) {
            if (prompt.kind == PromptKind::person && find_option(prompt, unnamed_word) == nullptr) {
                prompt.options.push_back(unnamed_in(pack.language));
            }
        }
    }

    /// In the words of the pack's language, where its asides have them.
    Option unnamed_in(const std::string& language) {
        for (const Prompt& prompt : asides(language).prompts) {
            if (const Option* option = find_option(prompt, unnamed_word)) {
                return {option->id, option->say};
            }
        }
        return {std::string{unnamed_word}, words::someone_unnamed()};
    }

    const Pack& asides(const std::string& language) {
        const auto own = std::find_if(own_.begin(), own_.end(), [&](const Pack& pack) {
            return pack.id == asides_id && pack.language == language;
        });
        if (own != own_.end()) {
            return *own;
        }
        if (!shipped_asides_ || asides_language_ != language) {
            const ShippedFile* file = shipped_pack_file(language, asides_id);
            shipped_asides_ = file == nullptr ? Pack{} : shipped_pack(*file);
            asides_language_ = language;
        }
        return *shipped_asides_;
    }

    World& world_;
    const Layout& layout_;
    std::string language_;
    LoadedPacks loaded_;
    std::vector<Pack> own_;
    std::optional<Pack> shipped_asides_;
    std::string asides_language_;
};

}  // namespace

LoadedPacks load_packs(World& world, const Layout& layout, std::string_view language) {
    return Loader{world, layout, language}.load(std::nullopt);
}

LoadedPacks load_pack(World& world,
                      const Layout& layout,
                      std::string_view language,
                      std::string_view id) {
    return Loader{world, layout, language}.load(std::string{id});
}

const Pack* find_pack(const LoadedPacks& loaded, std::string_view id) {
    const auto found = std::find_if(
        loaded.packs.begin(), loaded.packs.end(), [&](const Pack& pack) { return pack.id == id; });
    return found == loaded.packs.end() ? nullptr : &*found;
}

std::string pack_text(World& world, const Pack& pack) {
    if (pack.source == shipped_source) {
        const ShippedFile* file = shipped_pack_file(pack.language, pack.id);
        return file == nullptr ? "" : std::string{file->text};
    }
    FileContents contents;
    if (const auto error = world.files.read(pack.source, contents, read_limit)) {
        throw Failure(words::file_trouble(pack.source, words::meaning(error)));
    }
    return contents.bytes;
}

Problems lint_shipped() {
    Problems found;
    for (const ShippedFile& file : shipped_files()) {
        if (is_pack_path(file.path)) {
            const std::string name = std::string{shipped_source} + " " + std::string{file.path};
            ReadPack read = read_pack(file.text);
            add_all(found, std::move(read.problems), name);
            add_all(found, std::move(read.remarks), name);
            add_all(found, offers_unknown(read.pack, offers_known({})), name);
        }
    }
    return found;
}

Problems lint_file(World& world, const Layout& layout, const std::string& file) {
    FileContents contents;
    if (const auto error = world.files.read(file, contents, read_limit)) {
        if (error == std::errc::file_too_large) {
            return {{file, 0, 0, words::pack_file_too_large()}};
        }
        throw Failure(words::pack_file_not_read(file, words::meaning(error)));
    }
    ReadPack read = read_pack(contents.bytes);
    Problems found;
    add_all(found, std::move(read.problems), file);
    if (read.pack.id == asides_id && found.empty()) {
        if (const std::string_view lacking = aside_lacking(read.pack); !lacking.empty()) {
            found.push_back({file, 0, 0, words::aside_absent(lacking)});
        }
    }
    add_all(found, std::move(read.remarks), file);
    std::vector<Pack> packs = load_packs(world, layout, read.pack.language).packs;
    packs.push_back(read.pack);
    add_all(found, offers_unknown(read.pack, offers_known(packs)), file);
    std::stable_sort(found.begin(), found.end(), [](const Problem& one, const Problem& other) {
        return one.line < other.line;
    });
    return found;
}

std::string write_new_pack(World& world,
                           const Layout& layout,
                           std::string_view id,
                           std::string_view text) {
    const std::string path = layout.prompts + "/" + std::string{id} + std::string{ending};
    FileStat there;
    if (!world.files.stat(path, there, Links::keep)) {
        throw Failure(words::pack_exists(path));
    }
    std::unique_ptr<FileLock> lock;
    auto error = world.files.make_directories(layout.prompts);
    if (!error) {
        error = world.files.lock(layout.prompts, lock_patience, lock);
    }
    const std::string why =
        error ? words::meaning(error)
              : rewrite(world, layout, path, [&](std::string_view held) -> Edited {
                    return held.empty() ? Edited{std::string{text}, ""}
                                        : Edited{"", words::pack_exists(path)};
                }).why_not;
    if (!why.empty()) {
        throw Failure(words::pack_not_made(path, why));
    }
    return path;
}

}  // namespace softly
