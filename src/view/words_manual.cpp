#include "view/words_help.hpp"

namespace softly {

std::string manual_name() {
    return "a kind check-in with yourself, kept as plain text";
}

std::string manual_description() {
    return "softly is for people who carry something heavy and spend their day in a terminal. "
           "It keeps a journal in plain TOML files that can be read and changed by hand. "
           "It takes short check-ins and notes, and shows honestly how things have been.\n\n"
           "Every question can be skipped, and nobody asks why. "
           "softly has no network code. What is written stays on this computer.\n\n"
           "Data goes to standard output, talk to standard error. "
           "Every listing takes --json.";
}

std::string manual_about_dashes() {
    return "A flag may stand before or after other words. The last one said counts. "
           "After -- every word is a plain word, even one that begins with a dash.";
}

std::string manual_about_dates() {
    return "A date is 2026-11-24, 2026-11-24T18:00, today, yesterday, tomorrow, the name of a "
           "weekday, or a span such as 3d ago, in 2 weeks or +3d, each with a time of day if you "
           "like. The units are min, h, d, w, mo and y.";
}

std::string manual_about_help_card() {
    return "softly now shows it, and so does the key h in a sitting. It has your own people and "
           "helplines, helplines of your country, the emergency number, and places on the net that "
           "list "
           "more. The country is the setting of that name. Without it, softly goes by the time "
           "zone; "
           "where the language settings name another country, it shows both emergency numbers and "
           "the "
           "command that settles it. Hours are those of your own clock.\n\n"
           "Nobody of softly has dialled any of these numbers. Beside each stands who lists it and "
           "in "
           "which year. A number that softly found on no such page is left out; the places on the "
           "net "
           "may have it. softly doctor says how old the list is.\n\n"
           "Helplines of your own go into helplines.toml beside config.toml. They come first:";
}

std::string manual_own_helpline() {
    return "[[service]]\n"
           "name = \"My clinic\"\n"
           "phone = [\"02-555-0100\"]\n"
           "text = \"050-555-0100\"\n"
           "hours = [\"09:00-17:00\"]\n"
           "note = \"ask for Ruth\"\n";
}

std::string manual_about_own_helplines() {
    return "One of phone, text, chat and whatsapp is enough, and everything else may be left out. "
           "hours "
           "can be \"24/7\"; zone names the time zone they are in where that is not yours; "
           "languages "
           "are codes such as [\"en\", \"he\"]; with country = \"IL\" a helpline is shown for that "
           "country alone. A file that cannot be read is left out, and softly doctor says why.";
}

Definitions manual_environment() {
    return {
        {"SOFTLY_HOME", "One directory for settings, data and state together."},
        {"SOFTLY_JOURNAL", "The data directory alone."},
        {"SOFTLY_NOW", "An RFC 3339 instant that stands in for the present."},
        {"XDG_CONFIG_HOME", "Where the settings directory is, in place of ~/.config."},
        {"XDG_DATA_HOME", "Where the data directory is, in place of ~/.local/share."},
        {"XDG_STATE_HOME", "Where the state directory is, in place of ~/.local/state."},
        {"XDG_RUNTIME_DIR", "A private place that is used when the disk is full."},
        {"VISUAL", "The editor for long text."},
        {"EDITOR", "The editor where VISUAL is unset."},
        {"NO_COLOR", "Set to anything: no colour."},
        {"CLICOLOR_FORCE", "Set to anything but 0: colour even in a pipe."},
        {"ACCESSIBLE", "Set to anything but 0 or false: the same as --plain."},
        {"TERM", "With the value dumb there is no colour and no drawing."},
        {"TZ", "The time zone."},
        {"LC_ALL, LC_ADDRESS, LANG",
         "The first that is set can name a country, as he_IL does, for the help card."},
        {"LC_ALL, LC_CTYPE, LANG",
         "The first that is set says whether due --short can draw more than ASCII."},
    };
}

Definitions manual_files() {
    return {
        {"~/.config/softly/config.toml", "Settings. Every key is optional."},
        {"~/.config/softly/helplines.toml", "Helplines of your own, for the help card."},
        {"~/.local/share/softly/journal/2026-11.toml", "The journal, one file for each month."},
        {"~/.local/state/softly/journals/",
         "What waits to be filed, drafts, copies for a few days, and the pause."},
    };
}

Definitions manual_exit_codes() {
    return {
        {"0", "All is well."},
        {"1", "It could not be done. softly says what was not done."},
        {"2", "The command line could not be followed. Nothing was done."},
        {"3", "With --exit-code: nothing was found, or nothing is waiting."},
        {"4", "Some file holds something that softly cannot read. The rest was done."},
        {"5", "What was written is safe, but not yet filed in the journal."},
        {"6", "An answer is needed and there is no terminal to ask on."},
        {"130", "Ctrl-C. What was answered is kept."},
    };
}

std::string manual_about_signpost() {
    return "When you keep a text at a terminal, softly looks in it for words that plainly speak of "
           "ending one's life, in English and in Hebrew. Where it finds some, one line names "
           "softly "
           "now. It comes after the text is kept, never while you type, and once in a run. Scripts "
           "and cron get no such line. Nothing about it is written down, counted or sent.\n\n"
           "This is a signpost, not a safety net. Most heavy things are said in other words, and "
           "then no line comes. That no line came says nothing about how heavy things are. And a "
           "line may come where it is not wanted: softly does not read what stands around the "
           "words, so it cannot tell a song or a no from the real thing.\n\n"
           "The lists of words are not yet reviewed by a clinician, nor by other native speakers. "
           "To turn the line off: softly config set privacy.signpost false\n\n"
           "The lists were tried on sentences made up for this. The sentences came first, but the "
           "same hand wrote both, so real texts will do worse than these figures. A hit is a line "
           "where one was wanted; a miss is none where one was wanted; false is a line where none "
           "was wanted.";
}

std::string manual_signpost_figures() {
    return "                          hits  misses   false   quiet\n"
           "English, plain              27       4       0       0\n"
           "English, indirect            0      14       0       0\n"
           "English, typo                3       6       0       0\n"
           "English, idiom               0       0       0      16\n"
           "English, negation            1       0       4       3\n"
           "English, third person        1       1       0       6\n"
           "English, quotation           0       0       2       4\n"
           "English, calm                0       0       0      12\n"
           "English, all                32      25       6      41\n"
           "Hebrew, plain               22       0       0       0\n"
           "Hebrew, indirect             0       8       0       0\n"
           "Hebrew, typo                 1       4       0       0\n"
           "Hebrew, idiom                0       0       1       7\n"
           "Hebrew, negation             0       0       3       2\n"
           "Hebrew, third person         1       0       1       3\n"
           "Hebrew, quotation            0       0       1       2\n"
           "Hebrew, calm                 0       0       0       8\n"
           "Hebrew, all                 24      12       6      22\n"
           "others, other language       0       5       0       3\n"
           "others, all                  0       5       0       3\n"
           "all 176 sentences           56      42      12      66\n";
}

std::string manual_after_signpost_figures() {
    return "The sentences are in tests/signpost/ of the source, and ./dev signpost counts them "
           "again.";
}

std::string manual_about_privacy() {
    return "Your words lie in plain files that your account alone can open. They are not "
           "encrypted. softly cannot keep them from any of these:\n\n"
           "Someone who uses your account, knows its password, or makes you unlock it. The "
           "administrator of the computer.\n\n"
           "A program that watches the screen or the keys, and any program under your account.\n\n"
           "Logs of a terminal: script, tmux and screen can record all that is shown. What a "
           "listing printed stays in the scrollback of the terminal.\n\n"
           "The history of the shell, where words stand on the command line.\n\n"
           "Backups and synced folders, which hold copies that softly does not know of, and the "
           "swap area of the system. Someone who copies the disk.\n\n"
           "An editor that keeps copies and histories of its own.\n\n"
           "Some things help. Encrypt the disk and the swap area. Use an account of your own with "
           "a password. Where someone may look on, add --discreet to a listing, or set "
           "privacy.discreet to true: names become initials, and texts are left out. With "
           "privacy.quiet_home set to true, softly alone says nothing of what you wrote. The data "
           "can lie in a directory with a plain name, and a shell alias gives the program another "
           "name: alias n='softly note'.\n\n"
           "Control with backslash leaves a sitting at once and clears the screen. It clears the "
           "scrollback of the terminal too, unless privacy.clear_scrollback is false.\n\n"
           "The page that is named below says more about each of these.";
}

}  // namespace softly
