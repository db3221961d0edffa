#include "store/undo.hpp"

#include "commands/all.hpp"
#include "commands/shared_desk.hpp"
#include "view/words_changes.hpp"

#include <algorithm>

namespace softly {
namespace {

constexpr Example examples[] = {
    {"softly undo", "takes back the last change; once more, the one before"},
};

std::string told(const Trace& trace) {
    if (trace.splice.inserted.empty()) {
        return words::took_back_cutting(trace.id, trace.file);
    }
    return trace.splice.removed.empty() ? words::took_back_adding(trace.id, trace.file)
                                        : words::took_back_editing(trace.id, trace.file);
}

void tell(Desk& desk, const std::vector<Trace>& traces) {
    for (const Trace& trace : traces) {
        // An entry that went to another month came back as a whole: one sentence says it.
        const bool came_from_elsewhere =
            trace.splice.removed.empty()
            && std::any_of(traces.begin(), traces.end(), [&](const Trace& other) {
                   return other.id == trace.id && other.splice.inserted.empty();
               });
        if (!came_from_elsewhere) {
            say(desk, told(trace));
        }
    }
}

ExitCode undo(const Call& call) {
    Desk desk = open_desk(call);
    const Undone undone = undo_last(call.world, desk.layout, desk.settings.privacy.receipts_days);
    say_all(desk, undone.notices);
    switch (undone.how) {
    case Undone::How::taken_back:
        tell(desk, undone.traces);
        return ExitCode::fine;
    case Undone::How::nothing:
        throw Failure(words::nothing_to_take_back());
    case Undone::How::refused:
        throw Failure(words::not_taken_back(undone.why_not));
    case Undone::How::half_way:
        throw Failure(words::taken_back_half_way(undone.why_not));
    }
    return ExitCode::could_not;
}

}  // namespace

extern const Command undo_command{
    "undo",
    "Take back the last change",
    "Takes back what softly changed in the journal last: an entry that was kept, edited or "
    "deleted. "
    "Each further undo takes back the change before, as far as seven days. It puts back the very "
    "bytes that were there, and leaves what was changed elsewhere; where somebody changed the same "
    "words since, it says so and changes nothing.",
    examples,
    {},
    undo,
};

}  // namespace softly
