"""Whatever is wrong with a folder is told with its file and line, and then nothing of it is read."""

import pytest

from exchange.folder.problems import FolderRefused
from exchange.folder.reading import read_folder
from tests.exchange.folders import SMALL, changed, write

LESSON = "modules/10-first/10-talks.yaml"
BANK = "banks/main.yaml"
ESSAY = "essays/discuss.yaml"

SINGLE = SMALL[BANK].partition("  - key: who")[2].partition("  - key: number")[0]
HEAD = """
    kind: {}
    points: 1
    passage: {}
    prompt: Which?
    {}:
"""
WRONG = "misreading: No.\n        refuted_by: talks/opening\n"
SENTENCE = (
    HEAD.format("select_passage", "later/only", "options")
    + f"""\
      - text: The only passage.
        right: true
      - text: passage.
        {WRONG}"""
)
CLAIM = (
    HEAD.format("who_claims", "talks/opening", "says: Peace.\n    speakers")
    + f"""\
      - speaker: author
        right: true
      - speaker: actor:russia
        {WRONG}    forces:
      - force: asserts
        right: true
      - force: doubts
        {WRONG}"""
)
PLACE = (
    HEAD.format("place_on_map", "talks/opening", "places")
    + f"""\
      - where: aynak
        right: true
      - where: prussia
        {WRONG}"""
)

REFUSED = {
    "an essay of no rubric": (ESSAY, "rubric: short", "rubric: long", 5, "“long” is not a rubric"),
    "an essay on no passage": (ESSAY, "[talks/opening]\n", "[talks/closing]\n", 9, "“talks/closing” is not a"),
    "an essay on no lesson": (ESSAY, "lessons: [later]", "lessons: [sooner]", 8, "“sooner” is not a lesson"),
    "an essay that cannot be so long": (ESSAY, "{min: 10, max: 20}", "{min: 30, max: 20}", 6, "min is more than max"),
    "an example of no level": (ESSAY, "points: 2, why", "points: 1, why", 15, "has no level of 1 points"),
    "an example that is half marked": (ESSAY, "criterion: argument", "criterion: style", 15, "each criterion"),
    "a lesson listed twice": (ESSAY, "[later]", "[later, later]", 8, "listed twice"),
    "an unknown field": ("terms.yaml", "name: overlay", "nam: overlay", 3, "“nam” is not known here"),
    "a missing field": ("terms.yaml", "    name: overlay\n", "", 2, "“name” is missing"),
    "a field twice": ("terms.yaml", "    name: overlay\n", "    name: a\n    name: b\n", 4, "stands here twice"),
    "bad YAML": ("actors.yaml", "  - key: russia", "  - key: [russia", 3, "bad YAML"),
    "a tab": ("actors.yaml", "    name: Russia", "\tname: Russia", 3, "look here and in the line before for a tab"),
    "an alias": ("actors.yaml", "name: Russia", "name: *other", 3, "aliases"),
    "a list for a value": (LESSON, "title: Talks", "title: [Talks]", 2, "this is a list"),
    "a value for a list": ("terms.yaml", "[layover]", "layover", 4, "a list belongs here"),
    "a value for fields": (LESSON, "  - heading: In Moscow", "  - In Moscow", 6, "fields (name: value) belong here"),
    "a number for text": ("references.yaml", 'date: "2018-05"', "date: 2018", 6, "write it in quotes"),
    "nothing for text": (LESSON, "title: Talks", "title:", 2, "write it in quotes"),
    "an empty title": (LESSON, "title: Talks", 'title: " "', 2, "this is empty"),
    "text for a number": (BANK, "points: 1.5", "points: many", 17, "is no number"),
    "an octal number": (BANK, "answer: 1300", "answer: 01300", 20, "is no number"),
    "no points": (BANK, "points: 1.5", "points: 0", 17, "at least 0.001"),
    "too many decimals": (BANK, "points: 1.5", "points: 1.2345", 17, "at most 3 decimal places"),
    "a word for yes": (BANK, "right: true", "right: yes", 14, "neither true nor false"),
    "a bad key": ("actors.yaml", "key: russia", "key: Россия", 2, "is no key"),
    "a long text": (LESSON, "title: Talks", f"title: {'x' * 201}", 2, "this has 201 characters; 200 fit"),
    "an unknown kind": (BANK, "kind: essay", "kind: hotspot", 26, "the field “kind” must be one of"),
    "an unknown block": (LESSON, "- heading: In", "- header: In", 6, "begin it with one of: heading, passage"),
    "an unknown force": (LESSON, "force: reports", "force: shouts", 20, "write one of: asserts"),
    "an impossible date": ("references.yaml", '"2018-05"', '"2018-13"', 6, "is no date"),
    "an address of another kind": (
        "references.yaml", 'date: "2018-05"', "url: javascript:alert(1)", 6, "no web address",
    ),
    "a bad id": ("actors.yaml", "kind: state", "kind: state\n    id: seven", 5, "is no UUID"),
    "Markdown that lessons lack": (LESSON, "Why there?", "|\n      - one\n      - two", 28, "bullet list"),
    "HTML": (LESSON, "Why there?", "Why <b>there</b>?", 28, "html inline"),
    "a link to a script": (LESSON, "Why there?", "'[why](ftp://x)'", 28, "is no address to link to"),
    "an image": (LESSON, "Why there?", "'![why](https://x/y.png)'", 28, "image"),
    "a key used twice": (LESSON, "- note: vague", "- note: opening", 25, f"already used at {LESSON}:7"),
    "an item used twice": (BANK, "- key: number", "- key: who", 15, f"already used at {BANK}:4"),
    "a name that is not the key": ("quizzes/check.yaml", "key: check", "key: other", 1, "the name says “check”"),
    "a broken link to a term": (
        LESSON, "[overlay]\n    places", "[overlie]\n    places", 10, "“overlie” is not a term",
    ),
    "a term that does not stand there": (
        LESSON, "The overlay came", "The cover came", 10, "“overlay” does not stand in this passage",
    ),
    "a broken link to an actor": (LESSON, "actor:russia", "actor:prussia", 14, "“prussia” is not an actor"),
    "a broken link to a cited work": (LESSON, "reference:doe-2018", "reference:roe", 19, "“roe” is not a reference"),
    "a speaker of no kind": (LESSON, "speaker: actor:russia", "speaker: russia", 14, "is no speaker"),
    "a quotation of nothing": (LESSON, "    reference: doe-2018", "    reference: roe", 24, "“roe” is not a reference"),
    "a broken note mark": (LESSON, "[^1]", "[^7]", 7, "“7” is not a note"),
    "a broken link to a lesson": (LESSON, "lesson:later", "lesson:never", 7, "“never” is not a lesson"),
    "a broken link to a place": (LESSON, "places: [aynak, tapi]", "places: [aynak, tipa]", 11,
                                 "“tipa” is not a place or route"),
    "a broken link to an event": (LESSON, "events: [first", "events: [last", 12, "“last-round” is not an event"),
    "a broken link to an interest": (LESSON, "interest: settlement", "interest: peace", 18, "“peace” is not an inter"),
    "an interest of nobody": (LESSON, "{actor: russia, ", "{actor: prussia, ", 18, "“prussia” is not an actor"),
    "an unknown stance": (LESSON, "stance: seeks", "stance: wants", 18, "write one of: seeks, resists"),
    "a map of nowhere": (LESSON, "    places: [tapi]", "    places: [tipa]", 38, "“tipa” is not a place or route"),
    "a matrix of nobody": (LESSON, "    actors: [russia]", "    actors: [prussia]", 45, "“prussia” is not an actor"),
    "a timeline that runs back": (LESSON, 'until: "2019"', 'until: "2013"', 39, "“2013” lies before “2014”"),
    "a row too short": (LESSON, '[April 2017, ""]', "[April 2017]", 29, "row 2 has 1 cells and the table 2 columns"),
    "a table of nothing": (LESSON, "columns: [Date, States]", "columns: []", 29, "a column and a row at least"),
    "a cell that is no text": (LESSON, "[April 2017,", "[2017,", 34, "write it in quotes"),
    "an unknown region": ("interests.yaml", "region: afghanistan", "region: europe", 4, "write one of: afghanistan"),
    "an unknown sort of interest": ("interests.yaml", "kind: political", "kind: love", 5, "write one of: security"),
    "an unknown kind of place": ("places.yaml", "kind: mine", "kind: road", 5, "write one of: town"),
    "an unknown kind of route": ("places.yaml", "kind: pipeline", "kind: town", 11, "write one of: road"),
    "latitude first": ("places.yaml", "[69.30, 34.27]", "[34.27, 99.30]", 2, "longitude, then latitude"),
    "a point of three numbers": ("places.yaml", "[69.30, 34.27]", "[69.30, 34.27, 1]", 2, "is no point"),
    "a point in words": ("places.yaml", "[69.30, 34.27]", "[east, 34.27]", 6, "is no number"),
    "a route that goes nowhere": ("places.yaml", ", [62.2, 34.3], [65.7, 31.6]]", "]", 9, "two points at least"),
    "a route called as a place is": ("places.yaml", "key: tapi", "key: aynak", 9, "already used at places.yaml:2"),
    "an event of no day": ("events.yaml", '"2016-12"', '""', 3, "is no date"),
    "an event that ends first": ("events.yaml", '"2014"', '"2000"', 7, "“2000” lies before “2001-10-07”"),
    "an event of nobody known": ("events.yaml", "[russia]", "[prussia]", 6, "“prussia” is not an actor"),
    "a date from elsewhere": ("events.yaml", "from: ours", "from: them", 11, "write one of: paper, ours"),
    "a note on nothing": ("references.yaml", "reference: doe-2018", "reference: roe", 9, "“roe” is not a reference"),
    "a broken link to a rubric": (BANK, "rubric: short", "rubric: long", 31, "“long” is not a rubric"),
    "a broken link to an item": ("quizzes/check.yaml", "main/who", "main/whom", 6, "“main/whom” is not an item"),
    "an item asked twice": ("quizzes/check.yaml", "main/who", "main/number", 7, "is listed twice"),
    "a draw from no bank": ("quizzes/check.yaml", "main/who", "{draw: mine, count: 1}", 6, "“mine” is not a bank"),
    "a draw from no lesson": (
        "quizzes/check.yaml", "main/number", "{draw: main, count: 1, points: 1.5, lesson: never}", 7,
        "“never” is not a lesson",
    ),
    "a draw from another lesson": (
        "quizzes/check.yaml", "main/number", "{draw: main, count: 1, points: 1.5, lesson: talks}", 7, "finds 0",
    ),
    "a draw of too many": (
        "quizzes/check.yaml", "main/number", "{draw: main, count: 2, points: 1.5}", 7,
        "finds 1 that no other place of the quiz",
    ),
    "a draw of other points": ("quizzes/check.yaml", "main/number", "{draw: main, count: 1, points: 3}", 7, "finds 0"),
    "a draw of no kind": (
        "quizzes/check.yaml", "main/number", "{draw: main, count: 1, kind: riddle}", 7, "must be one of: ",
    ),
    "a draw without a number": ("quizzes/check.yaml", "main/number", "{draw: main}", 7, "“count” is missing"),
    "a place in a list": ("quizzes/check.yaml", "main/number", "[main/number]", 7, "fields (name: value) belong here"),
    "a broken link to a module": ("quizzes/check.yaml", "module: first", "module: last", 3, "“last” is not a module"),
    "no right option": (BANK, "        right: true", "        misreading: No.\n        refuted_by: later/only", 4,
                        "exactly one must be"),
    "a misreading that is right": (BANK, "value: 100", "value: 1300.4", 23, "counts as right"),
    "a rubric for a machine": (BANK, "How many?", "How many?\n    rubric: short", 15, "take “rubric” out"),
    "an outcome that the lesson lacks": (BANK, "prompt: Who?", "prompt: Who?\n    outcome: 9", 4, "correct it"),
    "two ways of being near": (BANK, "tolerance: 0.5", "tolerance: 0.5\n    figures: 2", 15, "cannot both hold"),
    "a sentence that does not stand there": (
        BANK, SINGLE, SENTENCE.replace("The only", "The lonely"), 4, "does not stand in later/only; copy",
    ),
    "a claim that nobody makes there": (BANK, SINGLE, CLAIM, 4, "its claims are: actor:russia asserts"),
    "a place that the map lacks": (BANK, SINGLE, PLACE, 12, "“prussia” is not a place"),
    "an essay too short for itself": (BANK, "min: 10", "min: 30", 32, "min is more than max"),
    "a range upside down": (
        "rubrics.yaml", "{points: 2, title", "{points: 2, least: 3, title", 5, "must begin below where it ends",
    ),
    "a level within a range": (
        "rubrics.yaml", "{points: 2, title", "{points: 2, least: 0, title", 5, "two levels give the same points",
    ),
    "a weight of nothing": ("rubrics.yaml", "points: 2\n", "points: 2\n        weight: 0\n", 8, "at least 0.001"),
    "points that the rubric does not give": (BANK, "points: 2", "points: 3", 26, "its rubric 2"),
    "a best level below its criterion": (
        "rubrics.yaml", "{points: 2, title", "{points: 1, title", 5, "must give the criterion's 2 points",
    ),
    "another format": ("course.yaml", "format: 1", "format: 2", 1, "this is format 2"),
    "another language": ("course.yaml", "language: en", "language: xx", 4, "write one of: en, ur"),
}  # fmt: skip


def problems_of(root) -> list[str]:
    with pytest.raises(FolderRefused) as refusal:
        read_folder(root)
    return [str(problem) for problem in refusal.value.problems]


def test_a_sound_folder_is_read(tmp_path):
    folder = read_folder(write(tmp_path))
    assert folder.course.key == "small"
    assert [lesson.key for lesson in folder.lessons] == ["talks", "later"]


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_with_file_and_line(case, tmp_path):
    file, old, new, line, what = REFUSED[case]
    told = problems_of(write(tmp_path, changed(file, old, new)))
    assert any(problem.startswith(f"{file}:{line}: ") and what in problem for problem in told), told


def test_a_passage_link_to_nothing_is_refused_where_it_stands(tmp_path):
    text = SMALL[BANK].replace("passage: talks/opening", "passage: talks/closing")
    told = problems_of(write(tmp_path, {**SMALL, BANK: text}))
    assert told == [f"{BANK}:7: “talks/closing” is not a passage (lesson/passage) of this course; "
                    "correct it or add it to modules/"]  # fmt: skip


def test_an_id_used_twice_is_refused(tmp_path):
    own = "id: 5b5ea58c-25d0-4f3e-a1d5-5f4f8c5a0c11"
    files = changed("actors.yaml", "kind: state", f"kind: state\n    {own}")
    files["terms.yaml"] = SMALL["terms.yaml"] + f"    {own}\n"
    told = problems_of(write(tmp_path, files))
    assert len(told) == 1
    assert "already used at terms.yaml:2" in told[0]


def test_all_problems_are_told_at_once_in_the_order_of_the_files(tmp_path):
    files = changed("terms.yaml", "name: overlay", "nam: overlay")
    files["actors.yaml"] = SMALL["actors.yaml"].replace("kind: state", "kind: planet")
    told = problems_of(write(tmp_path, files))
    assert [problem.split(":")[0] for problem in told] == ["actors.yaml", "terms.yaml", "terms.yaml"]


def test_a_folder_without_a_course_is_refused(tmp_path):
    assert "there is no such file" in problems_of(tmp_path)[0]


def test_an_empty_file_is_refused(tmp_path):
    assert "terms.yaml: the file is empty; write it or take it away" in problems_of(
        write(tmp_path, {**SMALL, "terms.yaml": ""})
    )


def test_bytes_that_are_no_utf8_are_refused_with_their_line(tmp_path):
    write(tmp_path)
    (tmp_path / "actors.yaml").write_bytes(b"actors:\n  - key: \xff\n")
    assert "actors.yaml:2: these bytes are no UTF-8; save the file as UTF-8" in problems_of(tmp_path)


def test_a_file_nested_a_thousand_deep_is_refused(tmp_path):
    told = problems_of(write(tmp_path, {**SMALL, "terms.yaml": "terms: " + "[" * 3000 + "]" * 3000}))
    assert any("nested too deeply" in problem for problem in told)


@pytest.mark.parametrize("name", ["bank/main.yaml", "modules/10-first/10-talks.yml", "term.yaml"])
def test_a_file_that_nothing_would_read_is_refused(name, tmp_path):
    told = problems_of(write(tmp_path, {**SMALL, name: "key: x\n"}))
    assert told == [f"{name}: no such file belongs to a course folder; see docs/course-folder.md for the names"]


def test_a_lesson_without_a_number_is_refused(tmp_path):
    told = problems_of(write(tmp_path, {**SMALL, "modules/10-first/third.yaml": "key: third\ntitle: Third\n"}))
    assert told == ["modules/10-first/third.yaml: its name must be a number, a hyphen and a key, as in 10-some-key"]


def test_two_lessons_of_one_number_are_refused(tmp_path):
    told = problems_of(write(tmp_path, {**SMALL, "modules/10-first/20-third.yaml": "key: third\ntitle: Third\n"}))
    assert "is taken by another" in told[0]


def test_a_module_without_its_file_is_refused(tmp_path):
    files = {name: text for name, text in SMALL.items() if not name.endswith("module.yaml")}
    assert any("modules/10-first/module.yaml: there is no such file" in problem for problem in problems_of(
        write(tmp_path, files)
    ))  # fmt: skip
