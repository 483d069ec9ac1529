"""Urdu: every visible string of the house has its words, whole and in the form that the site reads.

After a change of words: `manage.py makemessages -l ur --no-obsolete --add-location file -i ".venv*" -i "tests/*"`
(which needs Debian's gettext; the site and these tests do not), then translate what is new.
"""

import gettext
import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
FOLDERS = [Path(folder) for folder in settings.LOCALE_PATHS]
LETTERS = re.compile(r"[\u0600-\u06FF]")
WITHOUT_LETTERS = {"%(truncated_text)s…"}


def catalog(folder: Path) -> Catalog:
    return read_po(BytesIO((folder / "ur/LC_MESSAGES/django.po").read_bytes()), locale="ur")


def messages(folder: Path) -> list[Message]:
    return [message for message in catalog(folder) if message.id]


def key(message: Message) -> tuple:
    return (message.context, message.id[0] if isinstance(message.id, tuple) else message.id)


def sources() -> list[tuple[Path, bytes]]:
    """Return the Python files of the site and its templates, these as the code that Django makes of them."""
    found = []
    for app in (settings.BASE_DIR / app.split(".")[0] for app in settings.INSTALLED_APPS):
        if app.is_dir():
            found += [(file, file.read_bytes()) for file in app.rglob("*.py")]
    for file in (settings.BASE_DIR / "templates").rglob("*.*"):
        code = templatize(file.read_text())
        found.append((file, "\n".join(line.strip() for line in code.splitlines()).encode()))
    found.append((settings.BASE_DIR / "config/settings.py", (settings.BASE_DIR / "config/settings.py").read_bytes()))
    return found


@pytest.fixture(scope="module")
def spoken() -> set[tuple]:
    """Every string of the house that is marked for translation, with its context."""
    return {
        (context, words[0] if isinstance(words, tuple) else words)
        for _, code in sources()
        for _, words, _, context in extract("python", BytesIO(code), keywords=KEYWORDS)
    }


def test_every_visible_string_is_known_to_urdu(spoken: set[tuple]):
    assert len(spoken) > 200, "the strings were found"
    assert sorted(str(one) for one in spoken - {key(message) for message in messages(FOLDERS[0])}) == []


def test_urdu_knows_no_string_that_is_gone(spoken: set[tuple]):
    assert sorted(str(one) for one in {key(message) for message in messages(FOLDERS[0])} - spoken) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_string_is_translated_and_none_is_a_guess(folder: Path):
    for message in messages(folder):
        words = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(words), f"{message.id!r} has no Urdu"
        assert not message.fuzzy, f"{message.id!r} is only guessed"
        assert all(LETTERS.search(word) for word in words) or message.id in WITHOUT_LETTERS, message.id


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_translation_holds_the_same_places_to_fill(folder: Path):
    holes = re.compile(r"%\(\w+\)[a-z]|%[sd]|(?<!\{)\{\w+\}")
    for message in messages(folder):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        words = message.string if isinstance(message.string, tuple) else (message.string,)
        wanted, given = [[set(holes.findall(word)) for word in side] for side in (ids, words)]
        assert given == wanted, message.id


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_the_site_reads_is_what_was_written(folder: Path):
    with (folder / "ur/LC_MESSAGES/django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in messages(folder):
        if isinstance(message.id, tuple):
            read = tuple(compiled.ngettext(*message.id, n) for n in (1, 2))
        else:
            read = compiled.pgettext(message.context, message.id) if message.context else compiled.gettext(message.id)
        assert read == message.string
