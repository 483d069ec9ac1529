"""A small sound course folder as text, to be written whole or with one thing changed."""

from pathlib import Path

SMALL = {
    "course.yaml": """\
format: 1
key: small
title: A small course
language: en
summary: |
  One paragraph with *emphasis*.
""",
    "references.yaml": """\
references:
  - key: doe-2018
    type: report
    authors: [{family: Doe, given: Jane}]
    title: A report
    date: "2018-05"
notes:
  - key: "1"
    reference: doe-2018
    printed: Ibid.
""",
    "terms.yaml": """\
terms:
  - key: overlay
    name: overlay
    variants: [layover]
    text: What covers.
""",
    "actors.yaml": """\
actors:
  - key: russia
    name: Russia
    kind: state
""",
    "interests.yaml": """\
interests:
  - key: settlement
    name: A settlement
    region: afghanistan
    kind: political
""",
    "places.yaml": """\
places:
  - key: aynak
    name: Aynak copper mine
    variants: [Aynak]
    kind: mine
    at: [69.30, 34.27]
    text: South-east of Kabul.
routes:
  - key: tapi
    name: TAPI
    kind: pipeline
    state: planned
    path: [[62.2, 37.6], [62.2, 34.3], [65.7, 31.6]]
""",
    "events.yaml": """\
events:
  - key: first-round
    date: "2016-12"
    title: First round
    text: They *sat* down.
    actors: [russia]
  - key: combat
    date: "2001-10-07"
    until: "2014"
    title: Combat
    from: ours
""",
    "modules/10-first/module.yaml": """\
key: first
title: First module
""",
    "modules/10-first/10-talks.yaml": """\
key: talks
title: Talks
outcomes:
  - Say who sat there.
body:
  - heading: In Moscow
  - passage: opening
    text: |
      Talks opened.[^1] The overlay came later; see [the second lesson](lesson:later).
    terms: [overlay]
    places: [aynak, tapi]
    events: [first-round]
    claims:
      - speaker: actor:russia
        force: asserts
        says: Talks help.
        interests:
          - {actor: russia, interest: settlement, stance: seeks}
      - speaker: reference:doe-2018
        force: reports
        says: Three states sat down.
  - quotation: gateway
    text: A gateway.
    reference: doe-2018
  - note: vague
    text: The paper is vague here.
  - question: why
    text: Why there?
  - table: rounds
    caption: Who sat there
    columns: [Date, States]
    rows:
      - [December 2016, "Russia, China"]
      - [April 2017, ""]
    text: As the *paper* has it.
  - map: where
    caption: Where
    places: [tapi]
  - timeline: talks-by-date
    caption: Talks
    since: "2014"
    until: "2019"
  - matrix: who-wants
    caption: Who wants what
    actors: [russia]
    region: afghanistan
  - key_terms: words
    caption: Words to keep
    terms: [overlay]
""",
    "modules/10-first/20-later.yaml": """\
key: later
title: Later
body:
  - passage: only
    text: The only passage.
""",
    "banks/main.yaml": """\
key: main
title: Main bank
items:
  - key: who
    kind: single_choice
    points: 1
    passage: talks/opening
    prompt: Who?
    options:
      - text: Nobody
        misreading: You overlooked the table.
        refuted_by: talks/opening
      - text: Three states
        right: true
  - key: number
    kind: numeric
    points: 1.5
    passage: later/only
    prompt: How many?
    answer: 1300
    tolerance: 0.5
    misreadings:
      - value: 100
        misreading: That is money.
        refuted_by: talks/opening
  - key: essay
    kind: essay
    points: 2
    passage: later/only
    prompt: Discuss.
    rubric: short
    words: {min: 10, max: 20}
""",
    "rubrics.yaml": """\
rubrics:
  - key: short
    title: Short essay
    criteria:
      - key: argument
        title: Argument
        points: 2
        levels:
          - {points: 2, title: Clear, text: There is one.}
          - {points: 0, title: Missing}
""",
    "quizzes/check.yaml": """\
key: check
title: Check
module: first
attempts: 2
items:
  - main/who
  - main/number
  - main/essay
""",
    "essays/discuss.yaml": """\
key: discuss
title: Discuss
module: first
position: 1
rubric: short
words: {min: 10, max: 20}
may_resubmit: false
lessons: [later]
passages: [talks/opening]
prompt: Discuss the *talks*.
exemplar:
  shown: before
  text: They sat down [@talks/opening].
  marks:
    - {criterion: argument, points: 2, why: There is one.}
""",
    "essays/argue.yaml": """\
key: argue
title: Argue
position: 2
rubric: short
words: {max: 20}
may_resubmit: false
prompt: Argue.
""",
    "debates/so.yaml": """\
key: so
title: Is it so?
module: first
position: 1
form: negotiation
seating: chosen
anonymous: true
motion: |
  That it is so [@talks/opening].
sides:
  - key: for
    title: For
    actor: russia
    brief: It is *so*.
  - key: against
    title: Against
rounds:
  - {essay: argue, title: Opening}
""",
}
"""The files of the folder, by path."""


def write(root: Path, files: dict[str, str] | None = None) -> Path:
    """Write a folder of these files (by default the small course) and return it."""
    for name, text in (SMALL if files is None else files).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def changed(name: str, old: str, new: str) -> dict[str, str]:
    """Return the small course with one thing in one file changed."""
    assert SMALL[name].count(old) == 1, f"{old!r} must stand once in {name}"
    return {**SMALL, name: SMALL[name].replace(old, new)}
