#pragma once

namespace softly {

/// The first thing main does: private files by default, writing to a closed pipe or past a size limit
/// an ordinary error, no memory on disk after a crash, and no stream missing, so that no journal file
/// can ever take the place of standard output.
void harden_process();

/// Whether this process runs with more rights than the person who started it (setuid, setgid).
bool has_borrowed_rights();

/// Blanks the words after the program's name where other users see them (/proc/PID/cmdline, ps).
void hide_arguments(int count, char** arguments);

}  // namespace softly
