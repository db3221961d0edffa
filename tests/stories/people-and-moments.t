She begins a list of who and what is around her. Nobody on it is ranked.

  $ export SOFTLY_HOME=$PWD/home SOFTLY_NOW=2026-11-22T18:00:00Z TZ=Asia/Jerusalem LANG=C.UTF-8
  $ mkdir -m 700 home
  $ softly people
  Nobody is on this list so far. softly people add NAME puts somebody on it: a friend, a group, a nurse, a cat, a bench by the water. softly reflect circles asks about them.
  $ softly people add Dana --kind friend --circle inner --quality listens --every 2w 2>&1 | head -1
  Dana is on your list now, as dana. softly undo takes it back.
  $ softly people add the choir --kind group --circle outer
  the choir is on your list now, as the-choir. softly undo takes it back.
  $ softly people add Uncle Ben --unsafe
  Uncle Ben is on your list now, as uncle-ben. softly undo takes it back.

In her editor she writes a line of her own, and softly leaves it alone.

  $ sed -i 's/every = "2w"/every = "2w"   # tea on Fridays/' home/people.toml
  $ softly people edit dana --every 3w --good-for chat
  Changed: Dana. softly undo takes it back.
  $ sed -n '3,10p' home/people.toml
  [[person]]
  id = "dana"
  name = "Dana"
  kind = "friend"
  circle = "inner"
  qualities = ["listens"]
  every = "3w"   # tea on Fridays
  good_for = ["chat"]
  $ softly people list
  Inner circle
    Dana: friend; listens; every 3w
  
  Outer circle
    the choir: group

Moments of any size count, from either side, on the day they were.

  $ softly moment --with dana --how message --from-them --at "2026-11-13 21:00" --ease 7 -m "She sent the dog."
  Kept: moment [0-9a-z]{10}, Friday 13 November 2026, 21:00. (re)
  $ softly moment --with "the choir" --how near
  Kept: moment [0-9a-z]{10}, Sunday 22 November 2026, 20:00. (re)
  $ softly moment --ease 11
  --ease takes a whole number from 0 to 10. "11" is none. Nothing was kept.
  [2]
  $ softly people show Danna
  Nobody called "Danna" is on your list, so nothing was done. Did you mean Dana?
  [1]
  $ softly people show dana --since
  Dana
    id: dana
    who it is: friend
    inner circle
    true of them: listens
    good for: chat
    wish to be in touch: every 3w
  
  Last moments
  2026-11-13 21:00  moment  [0-9a-z]{10} (re)
    contact: message, from them, ease 7
    people: Dana
    She sent the dog.
  
  What contact was like
    ease: 7
  
  The last contact was on 13 November 2026 (9 days ago).

For a while the choir can rest. Uncle Ben leaves the list, and with him the name.

  $ softly people rest the choir --until 2026-12-20
  the choir rests until 20 December 2026. softly does not bring them up before.
  $ softly note "Uncle Ben rang." >/dev/null 2>&1
  $ softly people remove uncle-ben --blank
  Uncle Ben is off your list. The name is blank now in 1 entry. Names spelled in other ways, and your comments, stay as you wrote them; softly search finds them. softly undo takes all of it back for 7 days.
  $ softly list -n 1 | tail -1
    ___ rang.
