"""Where softly is known not to keep its word yet. A line goes as soon as what it names is mended.

`./dev faults` fails on these as on anything else; only the short form, which every `./dev test` plays, counts them apart.
"""

NO_LISTING = "where undo/ cannot be listed or looked at, a later undo takes back an older change than the last"
LATE_SYNC = "a directory that cannot be synced after the new file has its name is told as nothing changed"
TWO_FILES = "where its places could not be noted, undo takes back one of the two months only"
TWICE = "cut short between cutting the second copy and clearing its record, it cuts the first copy too"

KNOWN = {
    ("config-set", "untrue"): LATE_SYNC,
    ("undo", "untrue"): LATE_SYNC,
    ("undo-delete", "untrue"): LATE_SYNC,
    ("delete", "untrue"): "says it was gone already, though it waits in pending/, where pending/ cannot be listed or read",
    **{(command, "not undone"): NO_LISTING for command in ("note", "check-in", "edit", "delete")},
    ("move", "not undone"): TWO_FILES,
    ("purge", "lost"): "takes an older entry for the last where the newest month cannot be read",
    ("purge", "torn"): "the same",
    ("purge", "unpurged"): "says \"for good\" where receipts/ or undo/ cannot be listed",
    ("fix", "lost"): TWICE,
    ("fix", "stuck"): TWICE,
}
