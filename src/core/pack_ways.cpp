#include "core/pack_ways.hpp"

#include <algorithm>

namespace softly {
namespace {

enum class Ways { all, skipping };

/// Where one may come from a prompt: by its answers, and past it where it is not shown.
std::vector<std::size_t> ways_from(const Pack& pack, std::size_t at, Ways which) {
    std::vector<std::size_t> ways;
    const Prompt& prompt = pack.prompts[at];
    bool falls_through = true;
    for (const Route& route : prompt.go_to) {
        const bool for_all = route.answer.empty();
        if (falls_through && (which == Ways::all || for_all || route.answer == skip_word)) {
            ways.push_back(place_of(pack, route.target));
        }
        // What follows a route for every answer, or one for each of a choice, is never taken.
        falls_through =
            falls_through && !for_all && (which == Ways::all || route.answer != skip_word);
    }
    const bool may_be_hidden = !prompt.when.empty() || prompt.inward
                               || prompt.kind == PromptKind::breath
                               || prompt.kind == PromptKind::step || prompt.kind == PromptKind::say;
    if (falls_through || may_be_hidden) {
        ways.push_back(at + 1);
    }
    return ways;
}

/// A choice each of whose options has its way, and the skip too, leads nowhere else.
bool leaves_no_default(const Prompt& prompt) {
    const auto has_route = [&](std::string_view answer) {
        return std::any_of(prompt.go_to.begin(), prompt.go_to.end(), [&](const Route& route) {
            return route.answer == answer;
        });
    };
    return prompt.kind == PromptKind::choice && prompt.when.empty() && has_route(skip_word)
           && std::all_of(prompt.options.begin(), prompt.options.end(), [&](const Option& option) {
                  return has_route(option.id);
              });
}

}  // namespace

std::vector<std::size_t> unreachable_prompts(const Pack& pack) {
    const std::size_t count = pack.prompts.size();
    std::vector<bool> reached(count, false);
    std::vector<std::size_t> open{0};
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (at >= count || reached[at]) {
            continue;
        }
        reached[at] = true;
        std::vector<std::size_t> ways = ways_from(pack, at, Ways::all);
        if (leaves_no_default(pack.prompts[at])) {
            std::erase(ways, at + 1);
            for (const Route& route : pack.prompts[at].go_to) {
                ways.push_back(place_of(pack, route.target));
            }
        }
        open.insert(open.end(), ways.begin(), ways.end());
    }
    std::vector<std::size_t> never;
    for (std::size_t at = 0; at < count; ++at) {
        if (!reached[at]) {
            never.push_back(at);
        }
    }
    return never;
}

std::vector<std::size_t> prompts_going_round(const Pack& pack) {
    const std::size_t count = pack.prompts.size();
    // Takes away, one after another, what leads out by skipping; what is left goes round or leads there.
    std::vector<std::vector<std::size_t>> ways(count);
    std::vector<std::vector<std::size_t>> from(count);
    std::vector<std::size_t> waiting_for(count, 0);
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at < count; ++at) {
        ways[at] = ways_from(pack, at, Ways::skipping);
        for (const std::size_t way : ways[at]) {
            if (way < count) {
                from[way].push_back(at);
                ++waiting_for[at];
            }
        }
        if (waiting_for[at] == 0) {
            out.push_back(at);
        }
    }
    std::vector<bool> leads_out(count, false);
    while (!out.empty()) {
        const std::size_t at = out.back();
        out.pop_back();
        leads_out[at] = true;
        for (const std::size_t before : from[at]) {
            if (--waiting_for[before] == 0) {
                out.push_back(before);
            }
        }
    }
    std::vector<std::size_t> round;
    for (std::size_t at = 0; at < count; ++at) {
        // Of those, the prompts with a way back are where the file can be mended.
        const bool goes_back = std::any_of(
            ways[at].begin(), ways[at].end(), [&](std::size_t way) { return way <= at; });
        if (!leads_out[at] && goes_back) {
            round.push_back(at);
        }
    }
    return round;
}

}  // namespace softly
