// Runs a fuzz target without libFuzzer, so that its promises are kept in every build: each file it is
// given, then changes of them, the same ones in every run.
//
//     fuzz_NAME [--runs N] [--dictionary FILE] FILE-OR-DIRECTORY...

#include "target.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

// The sanitizers end a program in their own way; elsewhere there is no such function.
// NOLINTNEXTLINE(bugprone-reserved-identifier,readability-identifier-naming)
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

namespace {

constexpr std::size_t largest_input = 4096;
constexpr int most_changes = 4;

std::string_view current;
std::string find_path;

/// Only what a signal handler may call.
void keep_find() {
    const int file = open(find_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0) {
        (void)!write(file, current.data(), current.size());
        close(file);
        constexpr std::string_view said = "The input that did this lies in ";
        (void)!write(STDERR_FILENO, said.data(), said.size());
        (void)!write(STDERR_FILENO, find_path.data(), find_path.size());
        (void)!write(STDERR_FILENO, "\n", 1);
    }
}

void end_with_find(int) {
    keep_find();
    _exit(1);
}

void run(const std::string& input) {
    current = input;
    softly::fuzz::check_input(input);
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path.string());
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> read_seeds(const std::string& place) {
    if (!std::filesystem::is_directory(place)) {
        return {read_file(place)};
    }
    std::vector<std::filesystem::path> paths;
    for (const auto& each : std::filesystem::directory_iterator(place)) {
        paths.push_back(each.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds;
    std::transform(paths.begin(), paths.end(), std::back_inserter(seeds), read_file);
    return seeds;
}

/// The text between the quotes of a dictionary's line, \xNN, \" and \\ undone.
std::string dictionary_word(const std::string& line) {
    const std::size_t begin = line.find('"') + 1;
    const std::size_t end = line.rfind('"');
    std::string word;
    for (std::size_t at = begin; at < end; ++at) {
        if (line[at] == '\\' && line[at + 1] == 'x') {
            word += static_cast<char>(std::stoi(line.substr(at + 2, 2), nullptr, 16));
            at += 3;
        } else {
            at += line[at] == '\\' ? 1U : 0U;
            word += line[at];
        }
    }
    return word;
}

std::vector<std::string> read_dictionary(const std::string& path) {
    std::ifstream file(path);
    std::vector<std::string> words;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line[0] != '#') {
            words.push_back(dictionary_word(line));
        }
    }
    return words;
}

class Mutator {
  public:
    Mutator(const std::vector<std::string>& seeds, const std::vector<std::string>& words)
        : seeds_(seeds), words_(words) {}

    /// A seed or the last input again, changed in a few places.
    const std::string& next() {
        if (input_.empty() || below(3) != 0) {
            input_ = seeds_.empty() ? std::string{} : seeds_[below(seeds_.size())];
        }
        for (std::size_t count = 1 + below(most_changes); count > 0; --count) {
            change();
        }
        input_.resize(std::min(input_.size(), largest_input));
        return input_;
    }

  private:
    std::size_t below(std::size_t limit) { return random_() % limit; }

    std::size_t place() { return below(input_.size() + 1); }

    void change() {
        const std::size_t at = place();
        const std::size_t length = 1 + below(8);
        switch (below(8)) {
        case 0:
            input_.insert(at, 1, static_cast<char>(below(256)));
            break;
        case 1:
            input_.erase(at, length);
            break;
        case 2:
            if (at < input_.size()) {
                input_[at] = static_cast<char>(input_[at] ^ static_cast<char>(1U << below(8)));
            }
            break;
        case 3:
            input_.insert(at, input_.substr(place(), 1 + below(64)));
            break;
        case 4:
            if (!seeds_.empty()) {
                const std::string& other = seeds_[below(seeds_.size())];
                input_.insert(at, other.substr(below(other.size() + 1), 1 + below(128)));
            }
            break;
        case 5:
            input_.erase(at, below(64));
            break;
        default:
            if (!words_.empty()) {
                input_.insert(at, words_[below(words_.size())]);
            }
        }
    }

    const std::vector<std::string>& seeds_;
    const std::vector<std::string>& words_;
    std::string input_;
    std::mt19937_64 random_{20261122};
};

void run_all(const std::vector<std::string>& arguments, const std::string& name) {
    std::size_t runs = 0;
    std::vector<std::string> words;
    std::vector<std::string> seeds;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        if (arguments[at] == "--runs") {
            runs = std::stoul(arguments.at(++at));
        } else if (arguments[at] == "--dictionary") {
            words = read_dictionary(arguments.at(++at));
        } else {
            const std::vector<std::string> more = read_seeds(arguments[at]);
            seeds.insert(seeds.end(), more.begin(), more.end());
        }
    }
    run({});
    for (const std::string& seed : seeds) {
        run(seed);
    }
    Mutator mutator(seeds, words);
    for (std::size_t count = 0; count < runs; ++count) {
        run(mutator.next());
    }
    std::cout << name << ": " << seeds.size() << " seeds and " << runs << " changes of them\n";
}

}  // namespace

int main(int count, char** arguments) {
    const std::string name = std::filesystem::path(arguments[0]).filename().string();
    find_path = (std::filesystem::current_path() / ("find-" + name)).string();
    std::filesystem::remove(find_path);
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) {
        if (__sanitizer_set_death_callback == nullptr || signal == SIGABRT) {
            std::signal(signal, end_with_find);
        }
    }
    if (__sanitizer_set_death_callback != nullptr) {
        __sanitizer_set_death_callback(keep_find);
    }
    try {
        run_all({arguments + 1, arguments + count}, name);
    } catch (const std::exception& error) {
        std::cerr << "an exception reached the fuzzer: " << error.what() << "\n";
        keep_find();
        return 1;
    }
    return 0;
}
