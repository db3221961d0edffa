#!/usr/bin/python3
"""journal.py DIR [YEARS]: a made-up journal that ends on 2026-11-22, the same at every run.

Ten years are 18,000 entries in about 8 MB. DIR becomes a SOFTLY_HOME: DIR/journal/2026-11.toml and so on.
"""

import datetime
import os
import random
import sys

LAST_DAY = datetime.date(2026, 11, 22)
NOW = "2026-11-22T21:30:00+02:00"
ENTRIES_A_YEAR = 1800
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
RATINGS = ("mood", "connection", "energy", "safety")
TAGS = ("evening", "work", "walk", "family", "rain", "sleep", "garden", "music")
PEOPLE = ("dana", "noa", "uri", "group", "sister", "neighbour")
WORDS = (
    "slept little better today walked along the harbour with dog and felt quiet light on water someone smiled at me "
    "tea was warm talked for while did not say much still it helped rain on window tired but here called back "
    "laughed once wrote this down slow morning long afternoon made soup for two shared bench in sun read few pages "
    "שקט בערב אחרי הליכה קצרה naïve café öfter müde"
).split()


def words(chance, count):
    return " ".join(chance.choice(WORDS) for _ in range(count)).capitalize() + "."


def listed(items):
    return "[" + ", ".join(f'"{item}"' for item in items) + "]"


def text_lines(chance):
    if chance.random() < 0.15:
        paragraphs = "\n".join(words(chance, chance.randrange(15, 45)) for _ in range(chance.randrange(2, 5)))
        return [f'text = """\n{paragraphs}"""']
    return [f'text = "{words(chance, chance.randrange(24, 90))}"']


def rating_lines(chance, mood):
    lines, numb = [], []
    for name in RATINGS:
        told = chance.random()
        if told < 0.8:
            lines.append(f"ratings.{name} = {min(10, max(0, round(chance.gauss(mood, 1.5))))}")
        elif told < 0.85:
            numb.append(name)
    if numb:
        lines.append(f"numb = {listed(numb)}")
    return lines


def entry(chance, at, mood):
    kind = chance.choices(("check-in", "note", "moment", "try", "exercise"), (45, 30, 16, 6, 3))[0]
    identity = chance.choice(ALPHABET[10:]) + "".join(chance.choice(ALPHABET) for _ in range(9))
    lines = ["[[entry]]", f'id = "{identity}"', f"at = {at}", f'kind = "{kind}"']
    if chance.random() < 0.4:
        lines.append(f"tags = {listed(chance.sample(TAGS, chance.randrange(1, 3)))}")
    if kind == "moment" or chance.random() < 0.1:
        lines.append(f"people = {listed(chance.sample(PEOPLE, 1))}")
    if kind == "note" or chance.random() < 0.7:
        lines += text_lines(chance)
    if kind == "check-in":
        lines += rating_lines(chance, mood)
        lines.append(f'contact_since = "{chance.choice(("none", "little", "some", "plenty"))}"')
    elif kind == "moment":
        lines.append(f'contact.how = "{chance.choice(("in-person", "call", "message", "near", "pet"))}"')
        lines.append(f"contact.from_them = {chance.choice(('true', 'false'))}")
        lines.append(f"contact.ease = {chance.randrange(2, 10)}")
        if chance.random() < 0.5:
            lines.append("contact.heard = true")
    elif kind == "try":
        lines += ['step = "t4q8w2nmcx"', f'how = "{chance.choice(("done", "partly", "tried"))}"']
        lines += [f"expected = {chance.randrange(2, 8)}", f"happened = {chance.randrange(3, 10)}"]
    elif kind == "exercise":
        before = chance.randrange(4, 10)
        lines += ['exercise = "breathe"', f"tension.before = {before}"]
        lines += [f"tension.after = {max(0, before - chance.randrange(0, 4))}"]
        lines += [f'felt = "{chance.choice(("softer", "same", "sharper"))}"']
    return "\n".join(lines) + "\n"


def offset_of(day):
    return "+03:00" if 4 <= day.month <= 10 else "+02:00"


def months(years):
    """Yields (month, TOML) for each calendar month, oldest first."""
    chance = random.Random(18000)
    days = round(years * 365.25)
    first = LAST_DAY - datetime.timedelta(days=days - 1)
    wanted = round(years * ENTRIES_A_YEAR)
    moods = 5.0
    month, text, made = None, "", 0
    for number in range(days):
        day = first + datetime.timedelta(days=number)
        if day.strftime("%Y-%m") != month:
            if month:
                yield month, text
            month, text = day.strftime("%Y-%m"), "schema = 1\n"
        moods = min(8.0, max(2.0, moods + chance.gauss(0, 0.3)))
        count = wanted * (number + 1) // days - made
        made += count
        for second in sorted(chance.sample(range(7 * 3600, 21 * 3600), count)):
            clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
            text += "\n" + entry(chance, f"{day}T{clock}{offset_of(day)}", moods)
    yield month, text


def people():
    return "schema = 1\n" + "".join(
        f'\n[[person]]\nid = "{name}"\nname = "{name.capitalize()}"\ncircle = "inner"\n' for name in PEOPLE)


def many_people(every=""):
    """Thirty of them, each with a wish to stay near where one is said."""
    wish = f'every = "{every}"\n' if every else ""
    return "schema = 1\n" + "".join(
        f'\n[[person]]\nid = "{name}"\nname = "{name.capitalize()}"\nkind = "friend"\ncircle = "middle"\n'
        f'qualities = ["listens", "easy to reach"]\ngood_for = ["chat"]\n{wish}'
        for name in (*PEOPLE, *(f"person-{number}" for number in range(30 - len(PEOPLE)))))


def steps(count, state):
    """Steps that are open, with a day each, or ended."""
    chance = random.Random(count)
    text = "schema = 1\n"
    for number in range(count):
        identity = "s" + "".join(chance.choice(ALPHABET) for _ in range(9))
        text += (f'\n[[step]]\nid = "{identity}"\nwhat = "{words(chance, 6)}"\nperson = "{PEOPLE[number % len(PEOPLE)]}"\n'
                 f'way = "message"\nsize = 2\nday = 2026-11-{20 + number % 9}\nconfidence = 7\n'
                 f'created = 2026-11-01T10:00:00+02:00\nstate = "{state}"\n')
    return text


def write_people_and_steps(home, every=""):
    """What `due` looks at: people, ten open steps, a thousand that have ended."""
    for name, text in (("people.toml", many_people(every)), ("steps.toml", steps(10, "open")),
                       ("steps-done.toml", steps(1000, "done"))):
        with open(os.path.join(home, name), "w", encoding="utf-8", opener=private) as file:
            file.write(text)


def write_reminder_times(home):
    """A chosen time that is not now."""
    with open(os.path.join(home, "config.toml"), "w", encoding="utf-8", opener=private) as file:
        file.write('[reminders]\ntimes = ["09:30", "23:30"]\n')


def write_journal(home, years=10.0, only=None):
    """Makes `home`; `only` names the one month to write."""
    os.makedirs(os.path.join(home, "journal"), mode=0o700, exist_ok=True)
    with open(os.path.join(home, "people.toml"), "w", encoding="utf-8", opener=private) as file:
        file.write(people())
    for month, text in months(years):
        if only in (None, month):
            with open(os.path.join(home, "journal", month + ".toml"), "w", encoding="utf-8", opener=private) as file:
                file.write(text)


def private(path, flags):
    return os.open(path, flags, 0o600)


def write_intervals(database, years=10.0):
    """The same span as 18,000 intervals for Timewarrior, half an hour each."""
    chance = random.Random(18000)
    os.makedirs(os.path.join(database, "data"), exist_ok=True)
    with open(os.path.join(database, "timewarrior.cfg"), "w", encoding="utf-8"):
        pass
    days = round(years * 365.25)
    wanted, made = round(years * ENTRIES_A_YEAR), 0
    files = {}
    for number in range(days):
        day = LAST_DAY - datetime.timedelta(days=days - 1 - number)
        count = wanted * (number + 1) // days - made
        made += count
        for half_hour in sorted(chance.sample(range(14, 42), count)):
            start = datetime.datetime.combine(day, datetime.time(half_hour // 2, 30 * (half_hour % 2)))
            end = start + datetime.timedelta(minutes=30)
            tags = " ".join(sorted(chance.sample(TAGS, 2)))
            files.setdefault(day.strftime("%Y-%m"), []).append(
                f"inc {start:%Y%m%dT%H%M%SZ} - {end:%Y%m%dT%H%M%SZ} # {tags}\n")
    for month, lines in files.items():
        with open(os.path.join(database, "data", month + ".data"), "w", encoding="utf-8") as file:
            file.writelines(lines)


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    write_journal(sys.argv[1], float(sys.argv[2]) if len(sys.argv) == 3 else 10.0)
