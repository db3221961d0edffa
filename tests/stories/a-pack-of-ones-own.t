Someone would like to be asked something of their own after tea.

  $ export SOFTLY_HOME=$PWD/home
  $ softly pack list | wc -l | tr -d ' '
  16
  $ softly pack new tea-time 2>/dev/null
  $ softly pack list | grep ^tea-time | cut -d, -f1
  tea-time      A title of your own
  $ softly pack preview tea-time 2>/dev/null | head -5
  A title of your own
  light, 2 to 5 min
  
  weather (choice)
    What is the weather like inside?

They change a word, and a name slips.

  $ sed -i 's/stormy = "breath"/stormy = "breaths"/' home/prompts/tea-time.toml
  $ softly pack lint tea-time | sed "s|$PWD/||"
  home/prompts/tea-time.toml:21:34: goto leads to breaths, and no prompt has that id. Did you mean breath?
  $ softly pack lint tea-time >/dev/null
  [4]

The other packs are there all the same, and softly says which file it left aside.

  $ softly pack list 2>&1 >/dev/null | sed "s|$PWD/||" | tr '\n' ' '
  The pack in home/prompts/tea-time.toml could not be used as it is.* (glob)
  $ softly pack list 2>/dev/null | wc -l | tr -d ' '
  16

A pack can be begun from one that came with softly.

  $ softly pack show heard 2>/dev/null | sed 's/Seen and heard/Seen, my way/' >home/prompts/heard.toml
  $ softly pack list 2>/dev/null | grep -A1 heard | tr '\n' ' ' | sed "s|$PWD/||"
  heard * Seen, my way* (glob)
