"""Made-up journals for looking at the page: the same every time, in English and in Hebrew."""

import datetime
import random

END = datetime.date(2026, 11, 22)
NOW = "2026-11-22T19:15:03Z"
TEXTS = {"en": ("Slept a little better. The sea was quiet.", "Tea with Dana 🙂. We said little, and it was enough.",
                "A heavy day. I lay down, and that was all right.", "Saw the garden. The quince is in bloom.",
                "Noa wrote first. I read it three times before I answered, and then I did."),
         "he": ("ישנתי קצת יותר טוב. הים היה שקט.", "תה עם דנה, 20 דקות 🙂", "היה יום כבד, וזה בסדר.", "ראיתי את הגינה פורחת.")}
NAMES = {"en": (("dana", "Dana"), ("noa", "Noa Levi"), ("rex", "Rex the dog")),
         "he": (("dana", "דנה"), ("noa", "נועה לוי"), ("rex", "רקס"))}
RECEIVED = {"en": "They kept a seat for me.", "he": "שמרו לי מקום."}
HELPED = {"en": '["warm tea", "the dog"]', "he": '["תה חם", "הכלב"]'}


def rated(chance, level):
    values = {name: max(0, min(10, round(level + lift + chance.gauss(0, 1.3))))
              for name, lift in (("mood", 0), ("connection", -0.5), ("energy", 0), ("safety", 1))}
    numb = chance.random() < 0.15
    lines = [f"ratings.{name} = {value}" for name, value in values.items() if not (numb and name == "energy")]
    return lines + (['numb = ["energy"]'] if numb else [])


def day_entries(chance, day, level, language):
    """What is kept on a day: (hour, kind, lines)."""
    # A stretch of days without ratings now and then, as people have them.
    if not 8 <= day.toordinal() % 60 <= 17 and chance.random() < 0.75:
        lines = rated(chance, level)
        if chance.random() < 0.35:
            lines.append(f'text = "{chance.choice(TEXTS[language])}"')
        if chance.random() < 0.3:
            lines.append(f'tags = ["{chance.choice(("evening", "sea", "work"))}"]')
        yield 20, "check-in", lines
    if chance.random() < 0.28:
        people = chance.choice(('["dana"]', '["noa"]', '["noa", "dana"]', '["rex"]', "[]"))
        how = chance.choice(("in-person", "call", "message", "near"))
        yield 17, "moment", [f"people = {people}", f'contact.how = "{how}"', f"contact.heard = {chance.choice(('true', 'false'))}"]
    if chance.random() < 0.22:
        yield 15, "try", [f'how = "{chance.choice(("done", "partly", "tried"))}"', f"expected = {chance.randrange(1, 7)}",
                          f"happened = {chance.randrange(3, 9)}"]
    if chance.random() < 0.25:
        before = chance.randrange(5, 10)
        lines = [f'exercise = "{chance.choice(("breathe", "ground"))}"', f"tension.before = {before}",
                 f"tension.after = {max(0, before - chance.randrange(5))}"]
        lines += [f"helped = {HELPED[language]}"] if chance.random() < 0.4 else []
        lines += ['felt = "sharper"', 'pack = "letters"'] if chance.random() < 0.1 else []
        yield 21, "exercise", lines
    if chance.random() < 0.12:
        yield 22, "reflection", ['pack = "kind-break"', f'kindness.self = "{chance.choice(("harsh", "distant", "fair", "kind"))}"',
                                 f'kindness.received = "{RECEIVED[language]}"']


def write_journal(home, days, language="en"):
    """A journal of so many days up to END in a directory that is made for it."""
    chance = random.Random(4)
    months, number, level = {}, 0, 4.5
    for before in range(days - 1, -1, -1):
        day = END - datetime.timedelta(days=before)
        level = max(2, min(8, level + chance.gauss(0.02, 0.35)))
        for hour, kind, lines in sorted(day_entries(chance, day, level, language)):
            number += 1
            months.setdefault(f"{day:%Y-%m}", []).append("\n".join(
                ["[[entry]]", f'id = "a{number:09}"', f"at = {day}T{hour:02}:10:00+00:00", f'kind = "{kind}"', *lines]) + "\n")
    (home / "journal").mkdir(parents=True)
    (home / "config.toml").write_text(f'language = "{language}"\n', encoding="utf-8")
    people = "".join(f'\n[[person]]\nid = "{identity}"\nname = "{name}"\n' for identity, name in NAMES[language])
    (home / "people.toml").write_text("schema = 1\n" + people, encoding="utf-8")
    for month, blocks in months.items():
        (home / "journal" / f"{month}.toml").write_text("schema = 1\n\n" + "\n".join(blocks), encoding="utf-8")
