"""Pictures travel with a course folder: in, out again byte by byte, and refused where they are none."""

from base64 import b64decode
from datetime import UTC, datetime

import pytest

from courses.models import CourseImage, CoursePage, LessonPage, Passage
from exchange.folder.problems import FolderRefused
from exchange.folder.reading import read_folder
from exchange.services import dump_course, load_course
from tests.exchange.folders import changed, write

pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"  # Wagtail leaves its own file open
)

NOW = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
LESSON = "modules/10-first/20-later.yaml"
FIGURE = """\
    text: The only passage.
  - figure: dam
    file: figures/dam.png
    alt: A dam in a valley.
    caption: The dam
    reference: doe-2018
"""
DOT = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
OTHER_DOT = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)


def folder(root, picture=DOT, name="figures/dam.png"):
    write(root, changed(LESSON, "    text: The only passage.\n", FIGURE))
    if picture is not None:
        (root / "figures").mkdir(exist_ok=True)
        (root / name).write_bytes(picture)
    return root


def files_of(root):
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.mark.django_db
def test_a_figure_is_loaded_shown_and_dumped_as_it_was(tmp_path, client):
    load_course(folder(tmp_path / "in"), now=NOW)
    assert load_course(tmp_path / "in", now=NOW).is_empty
    assert Passage.objects.get(kind="figure").text == "The dam"
    html = client.get("/courses/small/first/later/").content.decode()
    assert 'alt="A dam in a valley."' in html
    assert "Doe, J. (2018)" in html
    dump_course(CoursePage.objects.get(slug="small"), tmp_path / "out")
    dump_course(CoursePage.objects.get(slug="small"), tmp_path / "in")
    assert files_of(tmp_path / "out") == files_of(tmp_path / "in")
    assert files_of(tmp_path / "out")["figures/dam.png"] == DOT
    assert load_course(tmp_path / "out", now=NOW).is_empty


@pytest.mark.django_db
def test_a_picture_that_changes_is_changed_for_readers(tmp_path, client):
    load_course(folder(tmp_path), now=NOW)
    before = client.get("/courses/small/first/later/").content.decode()
    assert load_course(folder(tmp_path, OTHER_DOT), now=NOW).changed == {"figures": 1}
    assert CourseImage.objects.count() == 1
    assert client.get("/courses/small/first/later/").content.decode() != before
    assert load_course(tmp_path, now=NOW).is_empty


@pytest.mark.django_db
def test_a_picture_that_an_editor_chose_comes_out_under_the_figures_key(tmp_path):
    load_course(folder(tmp_path / "in"), now=NOW)
    CourseImage.objects.update(title="My photograph")
    dump_course(CoursePage.objects.get(slug="small"), tmp_path / "out")
    assert (tmp_path / "out" / "figures" / "dam.png").read_bytes() == DOT
    assert load_course(tmp_path / "out", now=NOW).is_empty


@pytest.mark.django_db
def test_a_figure_whose_picture_was_deleted_leaves_its_caption(tmp_path, client):
    load_course(folder(tmp_path), now=NOW)
    CourseImage.objects.all().delete()
    LessonPage.objects.get(slug="later").save_revision().publish()
    html = client.get("/courses/small/first/later/").content.decode()
    assert "The dam" in html
    assert "A dam in a valley." not in html


@pytest.mark.parametrize(
    ("picture", "name", "told"),
    [
        (None, "", f"{LESSON}:7: “figures/dam.png” is not a picture"),
        (b"no picture", "figures/dam.png", "figures/dam.png: this is no picture"),
        (DOT + b"\0" * 5_000_000, "figures/dam.png", "figures/dam.png: a picture has 5 MB at most"),
        (DOT, "figures/other.png", "figures/other.png: no lesson shows this picture"),
    ],
    ids=["missing", "broken", "too big", "not shown"],
)
def test_a_picture_that_cannot_be_shown_is_refused(tmp_path, picture, name, told):
    with pytest.raises(FolderRefused) as refusal:
        read_folder(folder(tmp_path, picture, name or "figures/dam.png"))
    assert any(str(problem).startswith(told) for problem in refusal.value.problems), refusal.value.problems


@pytest.mark.parametrize("file", ["../dam.png", "figures/dam.svg", "figures/a/b.png", "https://example.org/a.png"])
def test_a_name_that_is_no_pictures_is_refused(tmp_path, file):
    folder(tmp_path)
    path = tmp_path / LESSON
    path.write_text(path.read_text().replace("figures/dam.png", file))
    with pytest.raises(FolderRefused) as refusal:
        read_folder(tmp_path)
    assert any("names no picture" in str(problem) for problem in refusal.value.problems)
