"""The groups of a run."""

from collections.abc import Iterable

from django.utils.text import slugify

from runs.models import Run, Section


def add(*, run: Run, names: Iterable[str]) -> list[Section]:
    """Add a section for each name, with a key of its own. For services that have authorised."""
    taken = set(run.sections.values_list("key", flat=True))
    made = []
    for name in names:
        section = Section(run=run, key=_free_key(name, taken), name=name)
        taken.add(section.key)
        made.append(section)
    return Section.objects.bulk_create(made)


def _free_key(name: str, taken: set[str]) -> str:
    stem = slugify(name)[:70].strip("-_").replace("_", "-") or "section"
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}-{number}", number + 1
    return key
