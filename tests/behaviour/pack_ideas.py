"""Which pack carries which idea of the article: sections S0 to S6 and C, and every idea of them by its id.

An idea is carried by prompts (PACK.PROMPT), or, in the second table, by another part of softly.
"""

# The packs that carry each section, from the list of sixteen; `from` in the pack's file has to say so.
SECTIONS = {
    "S1": ("heard", "words", "therapy"),
    "S2": ("check-in", "kind-break", "circles", "step"),
    "S3": ("steady", "plan", "letter", "after-step", "good-things"),
    "S4": ("words", "same-road"),
    "S5": ("steady", "calm-company"),
    "S6": ("kind-break", "letter", "heard", "words", "circles", "step", "good-things", "same-road", "therapy", "patience"),
    "C": ("patience", "week"),
}

IDEAS = {
    "S0.1": ("check-in.mood", "check-in.connection", "check-in.energy", "check-in.safety"),
    "S0.2": ("step.known", "step.what"),
    "S1.1": ("heard.unseen",),
    "S1.2": ("step.expected", "after-step.expected", "after-step.happened"),
    "S1.3": ("words.how", "words.help", "words.not", "words.draft"),
    "S1.4": ("heard.who", "heard.tell", "heard.body"),
    "S1.5": ("therapy.bring", "therapy.first", "therapy.care"),
    "S1.6": ("circles.qualities", "circles.good-for"),
    "S1.7": ("letter.to", "kind-break.hard"),
    "S1.8": ("step.trust", "after-step.promise"),
    "S2.1": ("step.way", "circles.edge"),
    "S2.3": ("circles.who",),
    "S2.4": ("circles.circle", "circles.groups", "circles.places", "circles.animals"),
    "S2.5": ("kind-break.others",),
    "S3.1": ("check-in.safety", "plan.safer", "plan.reasons"),
    "S3.2": ("check-in.text", "week.helped"),
    "S3.3": ("good-things.received", "good-things.save"),
    "S3.4": ("step.ask-words", "after-step.asking"),
    "S3.5": ("good-things.stay",),
    "S4.1": ("same-road.interest", "same-road.needs", "same-road.exit"),
    "S4.2": ("words.dial", "words.aftercare", "same-road.dial"),
    "S4.3": ("same-road.less-odd",),
    "S4.4": ("same-road.known", "patience.besides"),
    "S4.5": ("same-road.borrowed", "same-road.try-it"),
    "S4.6": ("good-things.lend", "same-road.hope"),
    "S5.1": ("calm-company.known", "calm-company.company"),
    "S5.2": ("calm-company.before", "calm-company.after", "calm-company.own-numbers"),
    "S5.3": ("steady.breath", "calm-company.rest-of-day"),
    "S6.1": ("therapy.none-yet", "therapy.piece"),
    "S6.2": ("same-road.rung",),
    "S6.3": ("circles.every", "good-things.tell", "heard.thank"),
    "S6.4": ("step.smaller", "after-step.rest-of-it", "patience.next"),
    "S6.5": ("kind-break.support", "letter.caring"),
    "C.1": ("patience.known", "week.who-else"),
    "C.2": ("patience.known", "week.to-self"),
}

ELSEWHERE = {
    "S0.3": "the whole tool",
    "S2.2": "the contact_floor setting",
}
