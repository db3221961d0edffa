#include "core/draft_said.hpp"

#include "core/pack_fixture.hpp"

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::test;

namespace {

Pack pack_with_draft() {
    Prompt put_together = of_kind(PromptKind::say, "draft");
    put_together.ask = "{hello}\n{help}";
    put_together.keep = draft_target;
    Prompt final = text("final");
    final.keep = draft_target;
    Prompt where = choice("where", {"stay", "file", "print"});
    where.keep = draft_to_target;
    Prompt file = text("file");
    file.keep = draft_file_target;
    file.when = {{"where", {"file"}}};
    return pack_of({text("hello"), text("help"), put_together, final, where, file});
}

DraftSaid said(const std::vector<Answer>& trail) {
    const Pack pack = pack_with_draft();
    return draft_said(walk(pack, trail, {}).visits, {});
}

}  // namespace

TEST_CASE("a draft is what was put together, or the words that took its place") {
    CHECK(said({{"hello", "Hi."}, {"help", "Tea?"}, {"draft", ""}}).words == "Hi.\nTea?");
    CHECK(said({{"hello", ""}, {"help", "Tea?"}, {"draft", ""}}).words == "Tea?");
    CHECK(said({{"hello", "Hi."}, {"help", ""}, {"draft", ""}, {"final", " Mine. "}}).words
          == "Mine.");
    CHECK(said({{"hello", ""}, {"help", ""}, {"final", "Mine."}}).words == "Mine.");
    CHECK(said({{"hello", ""}, {"help", ""}, {"final", ""}}) == DraftSaid{});
    CHECK(said({{"hello", "Hi."},
                {"help", ""},
                {"draft", ""},
                {"final", ""},
                {"where", "file"},
                {"file", " a b "}})
          == DraftSaid{"Hi.", "file", "a b"});
}

TEST_CASE("where it is to go is asked where there is a draft") {
    const Pack pack = pack_with_draft();
    CHECK(next_id(pack, {{"hello", "Hi."}, {"help", ""}, {"draft", ""}, {"final", ""}}) == "where");
    CHECK(next_id(pack, {{"hello", ""}, {"help", ""}, {"final", "Mine."}}) == "where");
    CHECK(next_id(pack, {{"hello", ""}, {"help", ""}, {"final", ""}}) == "close");
}
