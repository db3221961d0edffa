#include "commands/shared_output.hpp"

#include "store/target.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_files.hpp"

namespace softly {

void write_output(Desk& desk, const std::string& named, const std::string& text) {
    // In a place like /tmp anyone can put a link where a report is expected.
    if (const std::string refusal = link_refusal(desk.world, named); !refusal.empty()) {
        throw Failure(words::summary_not_written(sanitized(named), refusal));
    }
    std::string file;
    if (desk.world.files.real_path(named, file)) {
        file = named;  // a new one
    }
    const std::string temporary = file + ".softly-part";
    auto error = desk.world.files.create(temporary, text);
    if (!error) {
        error = desk.world.files.rename(temporary, file, Renaming::replace);
    }
    if (error) {
        (void)desk.world.files.remove(temporary);
        throw Failure(words::summary_not_written(sanitized(file), words::meaning(error)));
    }
    say(desk, words::summary_written(sanitized(file)));
}

}  // namespace softly
