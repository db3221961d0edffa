#pragma once

#include <string>
#include <string_view>

namespace softly {

/// Anything a person wrote as the text of a page: made safe to show, and no character of it is markup.
std::string escaped_markup(std::string_view text);

/// Writes words into a page whose language may be another than softly's own, which is English.
class PageWords {
  public:
    /// A BCP 47 tag, as in "he" or "pt-BR".
    explicit PageWords(std::string language);

    /// Attributes of the page itself.
    std::string page_attributes() const;

    /// Attributes of an element that holds English words alone; begins with a space, or is empty.
    std::string own_attributes() const;

    /// The same without a direction, for pictures and for what has one already.
    std::string own_language() const;

    /// softly's own words, told apart where the page is in another language. Names in them are
    /// marked up already, by theirs().
    std::string ours(std::string_view words) const;

    /// A few words of the person's, within a sentence of softly's.
    std::string theirs(std::string_view words) const;

  private:
    std::string language_;
    bool english_;
};

}  // namespace softly
