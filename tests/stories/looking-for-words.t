Years of evenings, and one sentence to find again.

  $ export SOFTLY_HOME=$PWD/home SOFTLY_NOW=2026-11-22T20:00:00Z
  $ softly note --at 2024-03-01 "Soup with Noa at the café." --tag food 2>/dev/null
  $ softly note --at 2025-07-14 "The long walk. We said שָׁלוֹם to the sea." 2>/dev/null
  $ softly check-in --at 2026-11-02 --mood 2 -m "Work again, and soup alone." 2>/dev/null
  $ softly note "Soup, and it was warm." 2>/dev/null

Capital letters, accents and points do not count; the newest comes first.

  $ softly search soup | grep '^  '
    Soup, and it was warm.
    mood 2
    Work again, and soup alone.
    tags: food
    Soup with Noa at the café.
  $ softly search CAFE | grep Noa
    Soup with Noa at the café.
  $ softly search שלום | grep walk
    The long walk. We said שָׁלוֹם to the sea.

Words narrow, a dash leaves out, and a rating or a span can stand beside them.

  $ softly search soup -work -noa | grep '^  '
    Soup, and it was warm.
  $ softly search soup 'mood<=3' | grep alone
    Work again, and soup alone.
  $ softly search "it was warm" from:2026-01-01 | grep '^  '
    Soup, and it was warm.
  $ softly search tag:food --json | python3 -c 'import json, sys; print([e["text"] for e in json.load(sys.stdin)["entries"]])'
  ['Soup with Noa at the café.']

Where there is nothing, softly says so kindly, and a script can ask.

  $ softly search snow
  Nothing in the journal fits that. softly list shows the newest of all.
  $ softly search snow --exit-code 2>/dev/null
  [3]

She marks one of them in the file as words to keep. They come when she asks.

  $ softly kept
  No words are kept here yet. .* (re)
  $ echo 'kept_words = true' >>home/journal/2025-07.toml
  $ softly kept
  14 July 2025
    The long walk. We said שָׁלוֹם to the sea.
  $ softly kept --one --json | python3 -c 'import json, sys; print([(k["day"], k["text"][:13]) for k in json.load(sys.stdin)["kept"]])'
  [('2025-07-14', 'The long walk')]
  $ softly kept --discreet
  14 July 2025
