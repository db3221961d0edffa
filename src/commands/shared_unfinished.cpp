#include "commands/shared_unfinished.hpp"

#include "commands/shared_sitting.hpp"
#include "core/check_in.hpp"
#include "store/journal.hpp"
#include "store/packs.hpp"
#include "store/sittings.hpp"
#include "view/words.hpp"
#include "view/words_reflect.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace softly {
namespace {

constexpr std::chrono::hours draft_patience{24 * 30};
constexpr std::string_view note_kind = "note";
constexpr std::string_view moment_kind = "moment";

void file_old_drafts(Desk& desk, std::vector<Draft>& drafts) {
    const auto oldest = desk.world.clock.real_now() - draft_patience;
    std::erase_if(drafts, [&](const Draft& draft) {
        return draft.saved < oldest && keep_unfinished(desk, draft.entry) != ExitCode::could_not;
    });
}

/// A question, and the keys that answer it; the first is for Enter.
struct Question {
    std::string words;
    std::string_view keys;
};

Question question_about(Desk& desk, const Entry& draft) {
    constexpr std::string_view with_a_way_on = "gkxn";
    constexpr std::string_view without = "kxn";
    if (draft.kind == check_in_kind) {
        return {words::draft_question(draft), with_a_way_on};
    }
    if (draft.kind == note_kind) {
        return {words::note_draft_question(draft), without};
    }
    if (draft.kind == moment_kind) {
        return {words::moment_draft_question(draft), without};
    }
    const LoadedPacks loaded =
        load_pack(desk.world, desk.layout, desk.settings.language, draft.pack);
    const Pack* pack = find_pack(loaded, draft.pack);
    return pack == nullptr
               ? Question{words::sitting_without_pack_question(draft), without}
               : Question{words::sitting_draft_question(draft, pack->title), with_a_way_on};
}

Offered offer(Desk& desk, const Entry& draft) {
    const Question question = question_about(desk, draft);
    const Chosen chosen = ask_key(desk.world, question.words, question.keys, sitting_options(desk));
    if (chosen.ending != Ending::finished) {
        desk.quiet = chosen.ending == Ending::left || chosen.ending == Ending::hung_up;
        return {chosen.ending == Ending::interrupted ? Offered::How::interrupted
                                                     : Offered::How::left,
                {}};
    }
    if (chosen.key == 'x') {
        trash_draft(desk.world, desk.layout, draft.id);
        say(desk, words::let_go());
    } else if (chosen.key == 'k') {
        (void)keep_unfinished(desk, draft);
    } else if (chosen.key == 'g') {
        return {Offered::How::taken_up, draft};
    }
    return {};
}

std::vector<std::string> ids_of(const std::vector<Draft>& drafts) {
    std::vector<std::string> ids;
    for (const Draft& draft : drafts) {
        ids.push_back(draft.entry.id);
    }
    return ids;
}

}  // namespace

std::vector<Draft> drafts_left_alone(Desk& desk) {
    return is_anyone_sitting(desk.world, desk.layout) ? std::vector<Draft>{}
                                                      : read_drafts(desk.world, desk.layout);
}

std::vector<Draft> not_offered(Desk& desk, std::vector<Draft> drafts) {
    const std::vector<std::string> offered = offered_drafts(desk.world, desk.layout);
    std::erase_if(drafts, [&](const Draft& draft) {
        return std::find(offered.begin(), offered.end(), draft.entry.id) != offered.end();
    });
    return drafts;
}

std::vector<Draft> open_drafts(Desk& desk) {
    std::vector<Draft> drafts = drafts_left_alone(desk);
    if (drafts.empty()) {
        return drafts;
    }
    const Journal journal{desk.world, desk.layout};
    // A run may have been killed between keeping an entry and taking its draft away.
    std::erase_if(drafts, [&](const Draft& draft) {
        const bool kept = !journal.with_id(draft.entry.id).entries.empty();
        if (kept) {
            remove_draft(desk.world, desk.layout, draft.entry.id);
        }
        return kept;
    });
    return drafts;
}

bool is_reflection(const Draft& draft) {
    return draft.entry.kind != check_in_kind && !draft.entry.pack.empty();
}

Offered offer_newest_draft(Desk& desk) {
    std::vector<Draft> drafts = open_drafts(desk);
    file_old_drafts(desk, drafts);
    const std::vector<Draft> fresh = not_offered(desk, drafts);
    if (fresh.empty()) {
        return {};
    }
    // Before it is asked: a run that is killed at the question has offered it too.
    note_offered(desk.world, desk.layout, fresh.front().entry.id, ids_of(drafts));
    return offer(desk, fresh.front().entry);
}

}  // namespace softly
