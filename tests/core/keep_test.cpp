#include "core/keep.hpp"

#include "core/asides.hpp"
#include "core/pack_fixture.hpp"
#include "core/plan_lines.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::test;

namespace {

using Trail = std::vector<Answer>;

Prompt keeping(Prompt prompt, std::string keep) {
    prompt.keep = std::move(keep);
    return prompt;
}

const Value* held(const Entry& entry, std::string_view id) {
    return find(entry.answers, id);
}

}  // namespace

TEST_CASE("a reflection holds its pack, its answers by id and what keep asks for") {
    Prompt who = of_kind(PromptKind::person, "who");
    who.options = {{"unnamed", "someone"}};
    Prompt tell = choice("tell", {"looked", "stayed"});
    tell.kind = PromptKind::multi;
    const Pack pack = pack_of({keeping(who, "people"),
                               tell,
                               keeping(text("words"), "text"),
                               keeping(text("more"), "text"),
                               keeping(text("borrowed"), "ideas"),
                               keeping(choice("save", {"yes", "no"}), "kept_words"),
                               keeping(choice("tone", {"harsh", "kind"}), "kindness.self"),
                               keeping(scale("close"), "ratings.connection"),
                               of_kind(PromptKind::say, "known"),
                               of_kind(PromptKind::pause, "stay")});
    const Trail trail{{"who", "dana"},
                      {"tell", "looked,stayed"},
                      {"words", "one"},
                      {"more", "two"},
                      {"borrowed", "tea \n\nwalk"},
                      {"save", "yes"},
                      {"tone", "harsh"},
                      {"close", "n"},
                      {"known", "done"},
                      {"stay", "done"}};
    const Entry entry = with_trail({}, pack, trail, {});
    CHECK(entry.kind == "reflection");
    CHECK(entry.pack == "tea");
    CHECK(entry.people == std::vector<std::string>{"dana"});
    CHECK(entry.text == "one\n\ntwo");
    CHECK(entry.ideas == std::vector<std::string>{"tea", "walk"});
    CHECK(entry.kept_words == true);
    CHECK(entry.kindness.self == "harsh");
    CHECK(entry.numb == std::vector<std::string>{"connection"});
    CHECK(entry.answers.size() == 9);  // what was shown has no answer
    REQUIRE(held(entry, "tell") != nullptr);
    CHECK(*held(entry, "tell") == Value{Array{{std::string{"looked"}}, {std::string{"stayed"}}}});
    CHECK(trail_in(entry, pack, {})
          == Trail{{"who", "dana"},
                   {"tell", "looked,stayed"},
                   {"words", "one"},
                   {"more", "two"},
                   {"borrowed", "tea \n\nwalk"},
                   {"save", "yes"},
                   {"tone", "harsh"},
                   {"close", "n"},
                   {"known", ""},
                   {"stay", "done"}});
    CHECK(with_trail(entry, pack, trail, {}) == entry);
}

TEST_CASE("what says nobody or no leaves no name and no flag") {
    Prompt who = of_kind(PromptKind::person, "who");
    who.options = {{"nobody", "nobody"}};
    Prompt helped = choice("helped", {"tea", "nothing"});
    const Pack pack = pack_of({keeping(who, "people"),
                               keeping(helped, "helped"),
                               keeping(choice("save", {"yes", "no"}), "kept_words")});
    const Entry entry =
        with_trail({}, pack, Trail{{"who", "nobody"}, {"helped", "nothing"}, {"save", "no"}}, {});
    CHECK(entry.people.empty());
    CHECK(entry.helped.empty());
    CHECK_FALSE(entry.kept_words);
    CHECK(entry.answers.size() == 3);
}

TEST_CASE("answers that are taken back leave what was there before") {
    const Pack pack = pack_of(
        {keeping(of_kind(PromptKind::person, "who"), "people"), keeping(text("words"), "text")});
    Entry entry;
    entry.id = "k9f3q7zd2m";
    entry.people = {"noa"};
    const Entry before = entry;
    entry = with_trail(entry, pack, Trail{{"who", "dana"}, {"words", "x"}}, {});
    CHECK(entry.people == std::vector<std::string>{"noa", "dana"});
    entry = with_trail(entry, pack, Trail{{"who", "ruth"}}, {});
    CHECK(entry.people == std::vector<std::string>{"noa", "ruth"});
    CHECK(entry.text.empty());
    entry = with_trail(entry, pack, Trail{}, {});
    CHECK(entry.people == before.people);
    CHECK(entry.answers.empty());
    CHECK(entry.id == before.id);
}

TEST_CASE("rounds are kept apart and come back in order") {
    Pack pack = pack_of({text("who"), choice("more", {"yes", "no"})});
    pack.prompts[1].go_to = {{"yes", "who"}};
    const Trail trail{{"who", "a"}, {"more", "yes"}, {"who", ""}, {"more", "yes"}, {"who", "c"}};
    const Entry entry = with_trail({}, pack, trail, {});
    CHECK(held(entry, "who-2") == nullptr);
    REQUIRE(held(entry, "who-3") != nullptr);
    CHECK(trail_in(entry, pack, {}) == trail);
}

TEST_CASE("a check-in is the same entry as by flags") {
    Pack pack = pack_of({scale("mood"),
                         scale("energy"),
                         keeping(choice("contact_since", {"none", "little"}), "contact_since"),
                         keeping(text("text"), "text")});
    pack.id = "check-in";
    const Trail trail{
        {"mood", "6"}, {"energy", "n"}, {"contact_since", "little"}, {"text", "Tea."}};
    const Entry entry = with_trail({}, pack, trail, {});
    CHECK(entry.kind == "check-in");
    CHECK(entry.pack.empty());
    CHECK(entry.answers.empty());
    CHECK(entry.ratings.mood == 6);
    CHECK(entry.numb == std::vector<std::string>{"energy"});
    CHECK(entry.contact_since == "little");
    CHECK(entry.text == "Tea.");
    CHECK(trail_in(entry, pack, {}) == trail);
    pack.prompts.push_back(text("more"));
    Trail further = trail;
    further.push_back({"more", "x"});
    const Entry longer = with_trail(entry, pack, further, {});
    CHECK(longer.pack == "check-in");
    CHECK(longer.answers.size() == 1);
    CHECK(trail_in(longer, pack, {}) == further);
}

TEST_CASE("an exercise holds tension and how it felt") {
    Pack plain = pack_of({keeping(scale("before"), "tension.before"),
                          of_kind(PromptKind::pause, "stay"),
                          keeping(scale("after"), "tension.after")});
    plain.exercise = "breathe";
    plain.prompts[1].inward = true;
    const Pack pack = with_asides(plain, asides());
    const Entry entry = with_trail(
        {},
        pack,
        Trail{{"before", "7"}, {"stay", "done"}, {"stay-felt", "softer"}, {"after", "4"}},
        {});
    CHECK(entry.kind == "exercise");
    CHECK(entry.exercise == "breathe");
    CHECK(entry.tension.before == 7);
    CHECK(entry.tension.after == 4);
    CHECK(entry.felt == "softer");
}

TEST_CASE("answers that do not fit the pack any more are left out") {
    const Pack pack = pack_of({scale("a"), choice("b", {"yes"}), text("c")});
    Entry entry;
    entry.pack = "tea";
    entry.answers = {{"a", {std::int64_t{99}}},
                     {"b", {std::string{"no"}}},
                     {"c", {true}},
                     {"d", {std::string{"x"}}}};
    CHECK(answers_in(entry, pack).empty());
}

TEST_CASE("a table of answers is read as an entry holds them, and what does not fit is found") {
    Prompt many = choice("m", {"x", "y"});
    many.kind = PromptKind::multi;
    const Pack pack = pack_of({scale("a"), many, text("c"), of_kind(PromptKind::breath, "air")});
    const Table good{{"a", {std::int64_t{7}}},
                     {"m", {Array{{std::string{"x"}}, {std::string{"y"}}}}},
                     {"c-2", {std::string{"words"}}},
                     {"air", {std::string{"done"}}}};
    const Trail answers = answers_from(good);
    CHECK(answers == Trail{{"a", "7"}, {"m", "x,y"}, {"c-2", "words"}, {"air", "done"}});
    CHECK(first_misfit(pack, answers) == nullptr);
    for (const Table& bad : {Table{{"a", {std::int64_t{11}}}},
                             Table{{"a", {1.5}}},
                             Table{{"m", {Array{{std::string{"z"}}}}}},
                             Table{{"m", {Array{{true}}}}},
                             Table{{"c", {true}}},
                             Table{{"c-1", {std::string{"x"}}}},
                             Table{{"c-99", {std::string{"x"}}}},
                             Table{{"d", {std::string{"x"}}}},
                             Table{{"air", {std::string{"yes"}}}}}) {
        CAPTURE(bad.front().key);
        const Trail read = answers_from(bad);
        REQUIRE(first_misfit(pack, read) != nullptr);
        CHECK(first_misfit(pack, read)->prompt == bad.front().key);
    }
}

TEST_CASE("lines for the plan come by section, in the order in which they were said") {
    Prompt alone = keeping(choice("alone", {"walk", "music"}), "plan.alone");
    alone.kind = PromptKind::multi;
    Prompt who = keeping(of_kind(PromptKind::person, "who"), "plan.people");
    who.options = {{"nobody", "nobody"}};
    const Pack pack = pack_of(
        {keeping(text("signs"), "plan.signs"), alone, keeping(text("own"), "plan.alone"), who});
    CHECK(plan_lines(pack,
                     Trail{{"signs", "a\nb"}, {"alone", "walk"}, {"own", "tea"}, {"who", "dana"}},
                     {})
          == std::vector<PlanLine>{{"signs", "a"},
                                   {"signs", "b"},
                                   {"alone", "the walk"},
                                   {"alone", "tea"},
                                   {"people", "dana"}});
    CHECK(plan_lines(pack, Trail{{"who", "nobody"}, {"signs", ""}}, {}).empty());
}

TEST_CASE("keep may name what design.md says, and the sections of the plan") {
    const auto& targets = keep_targets();
    for (const char* target : {"people",
                               "text",
                               "tags",
                               "ratings.mood",
                               "ratings.safety",
                               "kindness.self",
                               "kindness.received",
                               "kindness.given",
                               "contact.how",
                               "contact.ease",
                               "contact.from_them",
                               "contact.heard",
                               "tension.before",
                               "tension.after",
                               "kept_words",
                               "ideas",
                               "helped",
                               "contact_since",
                               "felt",
                               "plan.signs",
                               "plan.reasons"}) {
        CHECK_MESSAGE(std::find(targets.begin(), targets.end(), target) != targets.end(), target);
    }
    CHECK(std::find(targets.begin(), targets.end(), "id") == targets.end());
    CHECK(std::find(targets.begin(), targets.end(), "finished") == targets.end());
}

TEST_CASE("an option may be kept as another word, or not at all") {
    Prompt how = keeping(choice("how", {"dog", "near", "blanket"}), "contact.how");
    how.options[0].keep = "pet";
    how.options[2].keep = "";
    const Pack pack = pack_of({how});
    CHECK(with_trail({}, pack, Trail{{"how", "dog"}}, {}).contact.how == "pet");
    CHECK(with_trail({}, pack, Trail{{"how", "near"}}, {}).contact.how == "near");
    const Entry none = with_trail({}, pack, Trail{{"how", "blanket"}}, {});
    CHECK(none.contact == Contact{});
    CHECK(held(none, "how")->data == Value{"blanket"}.data);
    // Taken back and answered anew, nothing of the first answer is left.
    const Entry before = with_trail({}, pack, Trail{{"how", "dog"}}, {});
    CHECK(with_trail(before, pack, Trail{{"how", "blanket"}}, {}).contact == Contact{});
}

TEST_CASE("without a way of contact a pack that asks for one tells of none") {
    const Prompt heard = keeping(choice("heard", {"yes", "no"}), "contact.heard");
    const Pack asks = pack_of({heard, keeping(choice("how", {"call"}), "contact.how")});
    CHECK(with_trail({}, asks, Trail{{"heard", "yes"}, {"how", "call"}}, {}).contact
          == Contact{"call", {}, {}, true});
    CHECK(with_trail({}, asks, Trail{{"heard", "yes"}, {"how", ""}}, {}).contact == Contact{});
    CHECK(with_trail({}, pack_of({heard}), Trail{{"heard", "yes"}}, {}).contact
          == Contact{"", {}, {}, true});
}
