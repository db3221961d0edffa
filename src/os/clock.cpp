#include "os/clock.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "view/words_system.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace softly {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr minutes widest_offset{23 * 60 + 59};
constexpr const char* zone_directory = "/usr/share/zoneinfo/";

/// How far local time is from UTC at an instant, in seconds east.
seconds offset_at(sys_seconds instant) {
    const std::time_t time = instant.time_since_epoch().count();
    std::tm parts{};
    // Where libc gives up, at the far ends of time, UTC is as good as anything. So it is where TZ asks
    // for more than a day: RFC 3339 has no words for that, and an entry could not be read back.
    const bool usable = localtime_r(&time, &parts) != nullptr
                        && std::chrono::abs(seconds{parts.tm_gmtoff}) <= widest_offset;
    return seconds{usable ? parts.tm_gmtoff : 0};
}

sys_seconds instant_of(LocalTime local, seconds offset) {
    return sys_seconds{local.time_since_epoch() - offset};
}

/// Old zones have offsets with seconds, which RFC 3339 cannot say.
minutes in_minutes(seconds offset) {
    return std::chrono::round<minutes>(offset);
}

Moment moment_at(sys_seconds instant) {
    const minutes offset = in_minutes(offset_at(instant));
    return {LocalTime{instant.time_since_epoch() + offset}, offset};
}

/// No zone changes twice within two days, so the offsets a day before and a day after are the only
/// two that a wall time can have.
Moment resolved(LocalTime local) {
    const seconds before = offset_at(instant_of(local - std::chrono::days{1}, seconds{0}));
    const seconds after = offset_at(instant_of(local + std::chrono::days{1}, seconds{0}));
    if (before == after) {
        return {local, in_minutes(before)};
    }
    // The larger offset is the earlier instant, the first of two in an overlap.
    const seconds larger = std::max(before, after);
    const seconds smaller = std::min(before, after);
    for (const seconds offset : {larger, smaller}) {
        if (offset_at(instant_of(local, offset)) == offset) {
            return {local, in_minutes(offset)};
        }
    }
    return {local + (after - before), in_minutes(after)};
}

bool has_zone_shape(std::string_view name) {
    return !name.empty() && name.front() != '/'
           && name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                     "0123456789_+-/")
                  == std::string_view::npos;
}

/// The name within a path such as "/usr/share/zoneinfo/posix/Asia/Jerusalem"; other text unchanged.
std::string_view after_zone_directory(std::string_view path) {
    constexpr std::string_view directory = "zoneinfo/";
    if (const auto at = path.rfind(directory); at != std::string_view::npos) {
        path.remove_prefix(at + directory.size());
    }
    for (const std::string_view variant : {"posix/", "right/"}) {
        if (path.starts_with(variant)) {
            path.remove_prefix(variant.size());
        }
    }
    return path;
}

bool is_zone(std::string_view name) {
    if (!has_zone_shape(name)) {
        return false;
    }

    struct stat status {};

    if (stat((zone_directory + std::string{name}).c_str(), &status) == 0) {
        return S_ISREG(status.st_mode);
    }
    // Without the zone files, Area/City is still a name that says where we are.
    const bool no_zone_files = access(zone_directory, F_OK) != 0;
    return no_zone_files && name.find('/') != std::string_view::npos;
}

/// The name, where it is the name of a zone; otherwise empty.
std::string zone_named(std::string_view text) {
    const std::string_view name = after_zone_directory(trim(text));
    return is_zone(name) ? std::string{name} : std::string{};
}

std::string zone_of_variable() {
    const char* variable = std::getenv("TZ");
    std::string_view text = variable == nullptr ? "" : variable;
    if (text.starts_with(':')) {
        text.remove_prefix(1);
    }
    return zone_named(text);
}

std::string zone_of_link() {
    std::array<char, 4096> target{};
    const ssize_t size = readlink("/etc/localtime", target.data(), target.size());
    if (size <= 0) {
        return {};
    }
    const std::string_view path{target.data(), static_cast<std::size_t>(size)};
    return path.find("zoneinfo/") == std::string_view::npos ? std::string{} : zone_named(path);
}

std::string zone_of_file() {
    const int file = open("/etc/timezone", O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return {};
    }
    std::array<char, 256> bytes{};
    const ssize_t size = read(file, bytes.data(), bytes.size());
    close(file);
    const std::string_view text{bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
    return zone_named(text.substr(0, text.find('\n')));
}

bool is_zone_file(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0) {
        return false;
    }
    constexpr std::string_view magic = "TZif";
    std::array<char, magic.size()> bytes{};
    const ssize_t size = read(file, bytes.data(), bytes.size());
    close(file);
    return size == static_cast<ssize_t>(magic.size())
           && std::string_view{bytes.data(), bytes.size()} == magic;
}

/// Another zone in the place of the local one, for as long as this lives. The process has one thread.
class BorrowedZone {
  public:
    explicit BorrowedZone(const std::string& path) {
        if (const char* variable = std::getenv("TZ")) {
            own_ = variable;
        }
        setenv("TZ", (":" + path).c_str(), 1);
        tzset();
    }

    BorrowedZone(const BorrowedZone&) = delete;
    BorrowedZone& operator=(const BorrowedZone&) = delete;

    ~BorrowedZone() {
        if (own_) {
            setenv("TZ", own_->c_str(), 1);
        } else {
            unsetenv("TZ");
        }
        tzset();
    }

  private:
    std::optional<std::string> own_;
};

class SystemClock : public Clock {
  public:
    explicit SystemClock(std::optional<sys_seconds> fixed) : fixed_(fixed) {}

    Moment now() const override { return moment_at(fixed_ ? *fixed_ : real_now()); }

    Moment at(LocalTime local) const override { return resolved(local); }

    std::string zone_name() const override {
        std::string name = zone_of_variable();
        if (name.empty()) {
            name = zone_of_link();
        }
        return name.empty() ? zone_of_file() : name;
    }

    std::optional<minutes> offset_in(const std::string& zone, sys_seconds instant) const override {
        // The name can come from a file that someone wrote by hand: has_zone_shape() knows no dots.
        const std::string path = zone_directory + zone;
        if (!has_zone_shape(zone) || !is_zone(zone) || !is_zone_file(path)) {
            return std::nullopt;
        }
        const BorrowedZone borrowed{path};
        return in_minutes(offset_at(instant));
    }

    sys_seconds real_now() const override {
        return std::chrono::floor<seconds>(std::chrono::system_clock::now());
    }

    std::chrono::milliseconds elapsed() const override {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now()
                                                             - made_);
    }

  private:
    std::optional<sys_seconds> fixed_;
    std::chrono::steady_clock::time_point made_ = std::chrono::steady_clock::now();
};

/// The instant of SOFTLY_NOW, where its local date too is one that a journal can hold.
std::optional<sys_seconds> read_instant(std::string_view text) {
    const auto moment = parse_moment(text);
    if (!moment) {
        return std::nullopt;
    }
    const auto year = date_of(moment_at(moment->instant()).local).year();
    const bool in_calendar = year >= std::chrono::year{1} && year <= std::chrono::year{9999};
    return in_calendar ? std::optional<sys_seconds>{moment->instant()} : std::nullopt;
}

}  // namespace

std::unique_ptr<Clock> system_clock(std::optional<std::string> fixed_now) {
    // localtime_r alone need not look at TZ.
    tzset();
    if (!fixed_now || fixed_now->empty()) {
        return std::make_unique<SystemClock>(std::nullopt);
    }
    const auto fixed = read_instant(trim(*fixed_now));
    if (!fixed) {
        throw Failure{words::unreadable_softly_now(), ExitCode::usage};
    }
    return std::make_unique<SystemClock>(fixed);
}

}  // namespace softly
