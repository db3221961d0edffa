#pragma once

#include "core/engine.hpp"
#include "core/entry.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// From the answers of a sitting to an entry of the journal, and back.
namespace softly {

/// What `keep` may name: fields of the entry, "plan.SECTION" for the hard-day plan, "person" for whom it is
/// about and "person.FACT" for what people.toml is to say of them, "draft" for words to somebody and
/// "draft.to" and "draft.file" for where they are to go (core/draft_said.hpp).
const std::vector<std::string>& keep_targets();

/// The entry with the answers of a trail in it and none of those it held before: pack, kind, answers.ID
/// and what `keep` asks for. Of contact nothing is kept where a pack asks for its way and was given none.
/// In a check-in, what has a field of its own stands there alone, so that it
/// is the same entry whether it was asked for or came by flags.
Entry with_trail(Entry entry, const Pack& pack, std::span<const Answer> trail, const Today& today);

/// The answers an entry holds to this pack, named as in key_of(); those that do not fit are left out.
std::vector<Answer> answers_in(const Entry& entry, const Pack& pack);

/// The answers that a table of them says, as an entry holds them; empty where a value can be none.
std::vector<Answer> answers_from(const Table& table);

/// The first answer that names no prompt of the pack or that its prompt cannot have; null where all fit.
const Answer* first_misfit(const Pack& pack, std::span<const Answer> answers);

/// The trail that an entry, finished or not, is the record of.
std::vector<Answer> trail_in(const Entry& entry, const Pack& pack, const Today& today);

}  // namespace softly
