Three notes, and second thoughts about two of them.

  $ export SOFTLY_HOME=$PWD/home EDITOR="$PWD/editor"
  $ note() { SOFTLY_NOW=2026-11-22T$1:00:00Z softly note "$2" 2>/dev/null; }
  $ note 18 "Rain all day."
  $ note 19 "I was short with Dana."
  $ note 20 "Tea with honey."
  $ export SOFTLY_NOW=2026-11-22T21:00:00Z
  $ cp home/journal/2026-11.toml first

He opens the newest one in his editor. Here that is a script, which finds the entry's own lines and nothing else.

  $ cat >editor <<'END'
  > #!/bin/sh
  > grep -c '^\[\[entry\]\]' "$1"
  > sed -i 's/Tea with honey/Tea with honey, and the window open/' "$1"
  > END
  $ chmod +x editor
  $ softly edit last
  1
  Changed: note .*, Sunday 22 November 2026, 20:00. (re)
  $ softly list -n 1 | tail -n 1
    Tea with honey, and the window open.

The second one he would rather not keep.

  $ id=$(softly list --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["entries"][1]["id"])')
  $ softly delete $id
  Deleted: note .*, Sunday 22 November 2026, 19:00. A copy stays in the trash for 7 days; softly undo brings it back. (re)
  $ softly list | grep -c Dana
  0
  [1]

Then he would. Each undo goes one change back, to the very bytes that were there.

  $ softly undo
  Taken back: .* is in journal/2026-11.toml again. (re)
  $ softly undo
  Taken back: .* in journal/2026-11.toml says what it said before. The other words stay in the trash for 7 days. (re)
  $ cmp first home/journal/2026-11.toml && echo the same
  the same

What he mends by hand stays mended: softly does not write over it.

  $ sed -i 's/Rain all day/Rain until four/' home/journal/2026-11.toml
  $ softly undo
  Taken back: .* is out of journal/2026-11.toml again. Its words stay in the trash for 7 days. (re)
  $ softly undo
  Taken back: .* is out of journal/2026-11.toml again. Its words stay in the trash for 7 days. (re)
  $ softly undo
  Nothing was taken back: .*/2026-11.toml: these words, or what stood there, say something else by now. (re)
  [1]
  $ softly list | tail -n 1
    Rain until four.

And one thing he wants to be gone for good.

  $ note 20 "The one with the name in it."
  $ softly delete last --purge
  Deleted for good: note .*, Sunday 22 November 2026, 20:00. (re)
  What softly cannot reach stays: git history, synced copies on other machines, and backups.
  $ grep -r "the name in it" home
  [1]
