#include "view/pack_text.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"
#include "view/words_packs.hpp"

#include <algorithm>
#include <vector>

namespace softly {
namespace {

constexpr int further = 4;

void add(std::string& text, const std::string& line, int indent, const Style& style) {
    text += wrapped_block(sanitized(line), style.columns, indent, indent) + "\n";
}

std::string kind_word(PromptKind kind) {
    switch (kind) {
    case PromptKind::scale:
        return "scale";
    case PromptKind::choice:
        return "choice";
    case PromptKind::multi:
        return "multi";
    case PromptKind::text:
        return "text";
    case PromptKind::breath:
        return "breath";
    case PromptKind::ground:
        return "ground";
    case PromptKind::person:
        return "person";
    case PromptKind::step:
        return "step";
    case PromptKind::say:
        return "say";
    case PromptKind::pause:
        return "pause";
    }
    return "";
}

std::string target_word(const std::string& target) {
    return target == close_word ? words::at_close() : target;
}

void add_answers(std::string& text, const Prompt& prompt, const Style& style) {
    switch (prompt.kind) {
    case PromptKind::scale:
        add(text,
            words::scale_line(prompt.low, prompt.ends.first, prompt.high, prompt.ends.second),
            further,
            style);
        break;
    case PromptKind::breath:
        add(text,
            words::breath_line(prompt.breathe_in, prompt.breathe_out, prompt.cycles),
            further,
            style);
        break;
    case PromptKind::pause:
        add(text, words::pause_line(prompt.seconds), further, style);
        break;
    default:
        break;
    }
    for (const std::string& item : prompt.items) {
        add(text, "- " + item, further, style);
    }
    for (const Option& option : prompt.options) {
        const std::string kept = option.keep ? " (" + words::kept_as(*option.keep) + ")" : "";
        add(text, "- " + option.id + ": " + option.say + kept, further, style);
    }
}

void add_ways(std::string& text, const Prompt& prompt, const Style& style) {
    for (const Clause& clause : prompt.when) {
        add(text, words::asked_when(clause.name, join(clause.words, ", ")), further, style);
    }
    for (const Clause& clause : prompt.help_if) {
        add(text, words::help_comes_first(clause.name, join(clause.words, ", ")), further, style);
    }
    for (const Route& route : prompt.go_to) {
        const std::string target = target_word(route.target);
        add(text,
            route.answer.empty()        ? words::in_any_case_to(target)
            : route.answer == skip_word ? words::then_to(words::when_skipped(), target)
                                        : words::then_to(route.answer, target),
            further,
            style);
    }
    if (!prompt.keep.empty()) {
        add(text, words::also_kept(prompt.keep), further, style);
    }
    if (prompt.inward) {
        add(text, words::felt_is_asked(), further, style);
    }
}

}  // namespace

std::string pack_list_text(std::span<const Pack> packs, const Style& style) {
    int widest = 0;
    for (const Pack& pack : packs) {
        widest = std::max(widest, display_width(pack.id));
    }
    std::string text;
    for (const Pack& pack : packs) {
        std::string line = padded(pack.id, widest) + "  " + pack.title;
        if (pack.longest > 0) {
            line += ", " + words::minutes(pack.shortest, pack.longest);
        }
        if (pack.source != shipped_source) {
            line += "  (" + pack.source + ")";
        }
        text += wrapped_block(sanitized(line), style.columns, 0, widest + 2) + "\n";
    }
    return text;
}

std::string pack_preview_text(const Pack& pack, const Style& style) {
    std::string text = style.bold(sanitized(pack.title)) + "\n";
    std::string about = words::depth(pack.depth);
    if (pack.longest > 0) {
        about += ", " + words::minutes(pack.shortest, pack.longest);
    }
    add(text, about, 0, style);
    if (!pack.from.empty()) {
        add(text, words::from_sections(join(pack.from, ", ")), 0, style);
    }
    if (!pack.exercise.empty()) {
        add(text, words::kept_as_exercise(pack.exercise), 0, style);
    }
    for (const Prompt& prompt : pack.prompts) {
        text += "\n";
        text += style.bold(sanitized(prompt.id)) + " "
                + sanitized(words::waits_for(kind_word(prompt.kind))) + "\n";
        add(text, prompt.ask, 2, style);
        add_answers(text, prompt, style);
        add_ways(text, prompt, style);
    }
    text += "\n" + style.bold(words::the_close()) + "\n";
    if (!pack.close.say.empty()) {
        add(text, pack.close.say, 2, style);
    }
    if (!pack.close.offer.empty()) {
        add(text, words::may_follow(join(pack.close.offer, ", ")), further, style);
    }
    return text;
}

}  // namespace softly
