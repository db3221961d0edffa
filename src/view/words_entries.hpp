#pragma once

#include "core/entry.hpp"

#include <string>
#include <string_view>

namespace softly {

/// The words that stand around an entry's own.
std::string no_usable_time();
std::string no_id();
std::string not_yet_filed();
std::string stands_in(std::string_view file, int line);

/// A word of a fixed list as it is read: "too-much" as "too much".
std::string choice_said(std::string_view word);
/// "mood 6".
std::string rating_said(std::string_view name, int value);
/// "energy numb".
std::string numb_said(std::string_view name);
/// An entry's ratings, "mood 6, energy numb"; empty where it has none.
std::string ratings_said(const Entry& entry);
/// What is known of a contact, "in person, from them, ease 7, felt heard"; empty where nothing is.
std::string contact_said(const Contact& contact);
/// What an entry's key is called on a screen; `table` is empty for keys of the entry itself.
std::string field_label(std::string_view table, std::string_view key);
std::string yes_or_no(bool value);
std::string answers_label();
std::string other_keys_label();
/// Stands below a text that goes on.
std::string text_goes_on();

}  // namespace softly
