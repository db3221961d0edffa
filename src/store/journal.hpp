#pragma once

#include "base/error.hpp"
#include "core/entry.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"
#include "store/spool.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// What was read, and what could not be.
struct Loaded {
    std::vector<Placed> entries;  ///< in reading order; those that wait in the spool are among them
    Problems problems;
    std::vector<std::string> unread;  ///< files and directories that could not be read at all
};

/// Says what of a month file's text has to be parsed; see month_excerpt(). None: all of it.
using Excerpt = std::function<std::string(std::string text)>;

/// Called now and then with how many files of how many have been read.
using OnFilesRead = std::function<void(std::size_t done, std::size_t of)>;

/// The journal as it was when this was made: which files there are, and what waits. Reading never writes.
class Journal {
  public:
    Journal(World& world, const Layout& layout);

    /// Months that have a file or something waiting for one, oldest first.
    std::vector<Month> months() const;

    /// The entries of these months. Doubles (a conflict copy's) are there once.
    Loaded load(const std::vector<Month>& months,
                const Excerpt& excerpt = {},
                const OnFilesRead& on_files_read = {}) const;

    /// The months whose files may hold entries of the days `from` to `to`.
    std::vector<Month> months_between(std::optional<Date> from, std::optional<Date> to) const;

    /// The newest entries that `wanted` takes in, newest first; months are read backwards only as far as
    /// that needs.
    Loaded newest(std::size_t count,
                  const std::vector<Month>& among,
                  const std::function<bool(const Entry&)>& wanted,
                  const Excerpt& excerpt = {}) const;

    /// Every entry whose id begins with `prefix`; only files that hold it are read.
    Loaded with_id(std::string_view prefix) const;

    /// What kept journal/ itself, or what waits, from being read.
    const Problems& listing_problems() const { return listing_problems_; }

    /// The files it is read from, oldest month first.
    std::vector<std::string> paths() const;

    /// Files in journal/ whose names begin with no month.
    const std::vector<std::string>& other_names() const { return other_names_; }

    const SpoolContents& spool() const { return spool_; }

  private:
    struct File {
        Month month;
        std::string path;
    };

    Loaded load_files(const std::vector<File>& files,
                      const Excerpt& excerpt,
                      const OnFilesRead& on_files_read) const;
    std::vector<File> files_of(const std::vector<Month>& months) const;
    void lay_over(const Change& change, Loaded& loaded) const;

    World& world_;
    const Layout& layout_;
    std::vector<File> files_;
    std::vector<std::string> other_names_;
    SpoolContents spool_;
    Problems listing_problems_;
};

/// The entries of one month file's text.
Loaded read_month(std::string_view text, const std::string& file, const Clock& clock);

/// The record that adds an entry to its month.
Record record_adding(const Entry& entry);

}  // namespace softly
