#include "store/packs.hpp"

#include "core/asides.hpp"
#include "core/engine.hpp"
#include "core/keep.hpp"
#include "core/pack_ways.hpp"
#include "rounds.hpp"
#include "store/store_world.hpp"

#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

using namespace softly;

namespace {

using Trail = std::vector<Answer>;

const char* const sixteen[] = {"after-step",
                               "calm-company",
                               "check-in",
                               "circles",
                               "good-things",
                               "heard",
                               "kind-break",
                               "letter",
                               "patience",
                               "plan",
                               "same-road",
                               "steady",
                               "step",
                               "therapy",
                               "week",
                               "words"};

/// Every answer that makes a difference, the skip first.
std::vector<std::string> answers_to(const Prompt& prompt) {
    std::vector<std::string> values{""};
    for (const Option& option : prompt.options) {
        values.push_back(option.id);
    }
    switch (prompt.kind) {
    case PromptKind::scale:
        for (int number = prompt.low; number <= prompt.high; ++number) {
            values.push_back(std::to_string(number));
        }
        values.emplace_back("n");
        break;
    case PromptKind::multi:
        if (prompt.options.size() > 1) {
            values.push_back(prompt.options[0].id + "," + prompt.options[1].id);
        }
        break;
    case PromptKind::text:
    case PromptKind::step:
        values.emplace_back("some words");
        break;
    case PromptKind::person:
        values.emplace_back("Dana");
        break;
    case PromptKind::choice:
        break;
    default:
        values.emplace_back("done");
        break;
    }
    return values;
}

std::string put(StoreWorld& world, const std::string& name, const std::string& text) {
    const std::string path = "/prompts/" + name;
    world.files.directories["/prompts"] = 0700;
    world.files.put(path, text);
    return path;
}

std::string small_pack(const std::string& id,
                       const std::string& title,
                       const std::string& more = "") {
    return "id = \"" + id + "\"\ntitle = \"" + title + "\"\n" + more
           + "[[prompt]]\nid = \"a\"\nkind = \"text\"\nask = \"?\"\n";
}

Today some_day(std::mt19937& chance) {
    Today today;
    const auto pick = [&](int most) {
        return static_cast<int>(chance() % static_cast<unsigned>(most));
    };
    for (const std::string_view name : rating_names) {
        if (pick(2) == 0) {
            rating(today.ratings, name) = pick(11);
        }
    }
    if (pick(2) == 0) {
        today.facts = {{"week", "Four entries."},
                       {"entries", std::to_string(pick(6))},
                       {"calm", "5 to 3"},
                       {"pairs", "6"}};
    }
    return today;
}

std::vector<std::string> asked_along(const Pack& pack, const Trail& trail, const Today& today) {
    std::vector<std::string> ids;
    for (const Visit& visit : walk(pack, trail, today).visits) {
        ids.push_back(key_of(visit));
    }
    return ids;
}

}  // namespace

TEST_CASE("softly ships sixteen packs, and lint finds nothing in any") {
    StoreWorld world;
    const LoadedPacks loaded = load_packs(world.world, world.layout, "en");
    CHECK(loaded.problems.empty());
    std::vector<std::string> ids;
    for (const Pack& pack : loaded.packs) {
        ids.push_back(pack.id);
        CHECK(pack.source == "shipped");
        CHECK(pack.longest > 0);
        CHECK_FALSE(pack.close.say.empty());
        CHECK_MESSAGE(unreachable_prompts(pack).empty(), pack.id);
        CHECK_MESSAGE(prompts_going_round(pack).empty(), pack.id);
    }
    CHECK(ids == std::vector<std::string>(std::begin(sixteen), std::end(sixteen)));
    const Problems found = lint_shipped();
    for (const Problem& problem : found) {
        MESSAGE(problem.file << ":" << problem.line << ": " << problem.words);
    }
    CHECK(found.empty());
}

TEST_CASE("every pack comes to its close whatever is answered, and its answers replay to the same "
          "prompts") {
    StoreWorld world;
    std::mt19937 chance{20261122};
    std::map<std::string, std::set<std::string>> asked;
    constexpr int enough_walks = 300;
    for (const Pack& pack : load_packs(world.world, world.layout, "en").packs) {
        CAPTURE(pack.id);
        for (int round = 0; round < rounds(enough_walks); ++round) {
            const Today today = some_day(chance);
            Trail trail;
            Next found = next(pack, trail, today);
            while (found.prompt != nullptr && trail.size() < 500) {
                const auto values = answers_to(*found.prompt);
                trail.push_back({found.prompt->id, values[chance() % values.size()]});
                asked[pack.id].insert(found.prompt->id);
                asked[pack.id].insert(found.prompt->id + "=" + trail.back().value);
                REQUIRE((trail.back().value.empty() || fits(*found.prompt, trail.back().value)));
                found = next(pack, trail, today);
            }
            REQUIRE(found.prompt == nullptr);
            const Walk done = walk(pack, trail, today);
            REQUIRE(trail_of(done) == trail);
            const Entry entry = with_trail({}, pack, trail, today);
            const Trail again = replayed_to_close(pack, answers_in(entry, pack), today);
            REQUIRE(asked_along(pack, again, today) == asked_along(pack, trail, today));
            REQUIRE(with_trail({}, pack, again, today) == entry);
            if (done.low) {
                for (const std::string& offer : found.closing.offer) {
                    CHECK((offer == "steady" || offer == "now"));
                }
            } else {
                CHECK(found.closing.offer.back() == "now");
            }
            // In the middle, too: what a draft holds goes on where it stopped.
            Trail half(trail.begin(),
                       trail.begin() + static_cast<std::ptrdiff_t>(chance() % (trail.size() + 1)));
            while (!half.empty()
                   && (half.back().value.empty()
                       || find_prompt(pack, half.back().prompt)->kind == PromptKind::say)) {
                half.pop_back();
            }
            const Entry draft = with_trail({}, pack, half, today);
            REQUIRE(next(pack, trail_in(draft, pack, today), today).prompt
                    == next(pack, half, today).prompt);
        }
    }
    if (rounds(enough_walks) < enough_walks) {
        return;  // too few to meet every option
    }
    for (const Pack& pack : load_packs(world.world, world.layout, "en").packs) {
        for (const Prompt& prompt : pack.prompts) {
            CHECK_MESSAGE(asked[pack.id].contains(prompt.id),
                          pack.id << " never asked " << prompt.id);
            for (const Option& option : prompt.options) {
                CHECK_MESSAGE(asked[pack.id].contains(prompt.id + "=" + option.id),
                              pack.id << " " << prompt.id << " never had " << option.id);
            }
        }
    }
}

TEST_CASE("who skips everything is soon at the close, and nothing is kept") {
    StoreWorld world;
    for (const Pack& pack : load_packs(world.world, world.layout, "en").packs) {
        const Trail trail = replayed_to_close(pack, {}, {});
        CHECK(trail.size() <= pack.prompts.size());
        const Entry entry = with_trail({}, pack, trail, {});
        CHECK(entry.answers.empty());
        CHECK(entry.text.empty());
    }
}

TEST_CASE("no goal is asked on a low day, in any pack") {
    StoreWorld world;
    std::mt19937 chance{7};
    Today today;
    today.ratings.mood = 1;
    for (const Pack& pack : load_packs(world.world, world.layout, "en").packs) {
        if (pack.id == "check-in") {
            continue;  // asks for mood itself
        }
        for (int round = 0; round < 100; ++round) {
            Trail trail;
            for (Next found = next(pack, trail, today); found.prompt != nullptr;
                 found = next(pack, trail, today)) {
                REQUIRE(found.prompt->kind != PromptKind::step);
                const auto values = answers_to(*found.prompt);
                trail.push_back({found.prompt->id, values[chance() % values.size()]});
            }
        }
    }
}

TEST_CASE(
    "a pack of one's own goes before a shipped one, and one that is broken does not hide it") {
    StoreWorld world;
    const std::string own = put(world, "mine.toml", small_pack("heard", "Mine"));
    LoadedPacks loaded = load_pack(world.world, world.layout, "en", "heard");
    REQUIRE(find_pack(loaded, "heard") != nullptr);
    CHECK(find_pack(loaded, "heard")->title == "Mine");
    CHECK(find_pack(loaded, "heard")->source == own);
    CHECK(load_packs(world.world, world.layout, "en").packs.size() == 16);

    put(world, "mine.toml", small_pack("heard", "Mine", "depth = 4\n"));
    loaded = load_pack(world.world, world.layout, "en", "heard");
    CHECK(find_pack(loaded, "heard")->source == "shipped");
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].file == own);
    CHECK(loaded.problems[0].line == 3);
}

TEST_CASE("twins in two languages lie side by side, and the person's language is used") {
    StoreWorld world;
    put(world, "tea-en.toml", small_pack("tea", "Tea"));
    put(world, "tea-he.toml", small_pack("tea", "\xD7\xAA\xD7\x94", "language = \"he\"\n"));
    CHECK(find_pack(load_packs(world.world, world.layout, "en"), "tea")->language == "en");
    CHECK(find_pack(load_packs(world.world, world.layout, "he"), "tea")->language == "he");
    put(world, "tea-too.toml", small_pack("tea", "Other"));
    const LoadedPacks loaded = load_packs(world.world, world.layout, "en");
    CHECK(find_pack(loaded, "tea")->title == "Tea");
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.remarks.size() == 1);
    CHECK(loaded.remarks[0].file == "/prompts/tea-too.toml");
}

TEST_CASE("asides of one's own are asked in their language, if they are whole") {
    StoreWorld world;
    std::string asides{pack_text(world.world, [] {
        Pack pack;
        pack.id = asides_id;
        pack.source = "shipped";
        return pack;
    }())};
    REQUIRE_FALSE(asides.empty());
    asides.replace(asides.find("language = \"en\""), 15, "language = \"he\"");
    asides.replace(asides.find("Before this one"), 15, "OWN WORDS HERE!");
    put(world, "asides.toml", asides);
    put(world, "deep.toml", small_pack("deep", "Deep", "depth = 2\nlanguage = \"he\"\n"));
    put(world, "other.toml", small_pack("other", "Other", "depth = 2\n"));
    LoadedPacks loaded = load_packs(world.world, world.layout, "he");
    CHECK(find_pack(loaded, "asides") == nullptr);
    CHECK(find_pack(loaded, "deep")->prompts[0].ask.starts_with("OWN WORDS"));
    CHECK(find_pack(loaded, "other")->prompts[0].ask.starts_with("Before"));
    put(world, "asides.toml", small_pack("asides", "Not whole", "language = \"he\"\n"));
    loaded = load_packs(world.world, world.layout, "he");
    CHECK(loaded.problems.size() == 1);
    CHECK(find_pack(loaded, "deep")->prompts[0].ask.starts_with("Before"));
}

TEST_CASE("a file too large for a pack is named and not read") {
    StoreWorld world;
    put(world, "large.toml", std::string(257 * 1024, ' '));
    put(world, ".hidden.toml", "nothing");
    put(world, "notes.txt", "nothing");
    const LoadedPacks loaded = load_packs(world.world, world.layout, "en");
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].file == "/prompts/large.toml");
    CHECK(loaded.packs.size() == 16);
}

TEST_CASE("a new pack is written once") {
    StoreWorld world;
    const std::string path = write_new_pack(world.world, world.layout, "tea", "title = 1\n");
    CHECK(world.text(path) == "title = 1\n");
    CHECK_THROWS_AS(write_new_pack(world.world, world.layout, "tea", "x"), Failure);
    CHECK(world.text(path) == "title = 1\n");
}
