#include "core/signpost.hpp"

#include "base/plain_words.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace softly {

namespace {

using Words = std::vector<std::string_view>;

/// A list, ready to be looked for.
class Phrases {
  public:
    explicit Phrases(const SignpostList& list) : list_(list) {
        between_.insert(list.between.begin(), list.between.end());
        for (const std::string& phrase : list.phrases) {
            const Words words = words_of(phrase);
            if (!words.empty()) {
                by_first_word_[words.front()].push_back(words);
            }
        }
    }

    bool in(const Words& text) const {
        Words kept;
        kept.reserve(text.size());
        std::copy_if(
            text.begin(), text.end(), std::back_inserter(kept), [this](std::string_view word) {
                return between_.find(word) == between_.end();
            });
        for (auto at = kept.begin(); at != kept.end(); ++at) {
            if (begins({at, kept.end()})) {
                return true;
            }
        }
        return false;
    }

  private:
    static Words words_of(std::string_view phrase) {
        Words words;
        while (!phrase.empty()) {
            const std::size_t size = std::min(phrase.find(' '), phrase.size());
            words.push_back(phrase.substr(0, size));
            phrase.remove_prefix(std::min(size + 1, phrase.size()));
        }
        return words;
    }

    bool begins(std::span<const std::string_view> text) const {
        return goes_on(text.front(), text.subspan(1))
               || std::any_of(
                   list_.prefixes.begin(), list_.prefixes.end(), [&](const std::string& prefix) {
                       return text.front().starts_with(prefix)
                              && goes_on(text.front().substr(prefix.size()), text.subspan(1));
                   });
    }

    /// Whether a phrase begins with this word and goes on as the text does.
    bool goes_on(std::string_view first, std::span<const std::string_view> rest) const {
        const auto found = by_first_word_.find(first);
        return found != by_first_word_.end()
               && std::any_of(
                   found->second.begin(), found->second.end(), [rest](const Words& phrase) {
                       return rest.size() + 1 >= phrase.size()
                              && std::equal(phrase.begin() + 1, phrase.end(), rest.begin());
                   });
    }

    const SignpostList& list_;
    std::unordered_set<std::string_view> between_;
    std::unordered_map<std::string_view, std::vector<Words>> by_first_word_;
};

}  // namespace

bool speaks_of_ending_life(std::string_view text, std::span<const SignpostList> lists) {
    const PlainWords plain{text};
    return std::any_of(lists.begin(), lists.end(), [&](const SignpostList& list) {
        return Phrases{list}.in(plain.words());
    });
}

}  // namespace softly
