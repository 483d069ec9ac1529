"""What kinds share that are answered part by part: rows to match, entries to place, a verdict and its reason."""

from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from quizzes.kinds import Answer, BadAnswer, Data, Version
from quizzes.rules.gift import Asked, Reason, Unreadable


class PartKind:
    """Answered by `{"parts": {part: choice}}`, only of parts that were answered; a kind says which there are."""

    by_hand = False

    def parts(self, version: Version) -> dict[str, list[str]]:
        """Return what each part may be answered by, in the author's order."""
        raise NotImplementedError

    def from_form(self, form: QueryDict, name: str) -> Any:
        """Return the choice for each part; a part's field is called `<name>.<part>`."""
        return {field[len(name) + 1 :]: form[field] for field in form if field.startswith(f"{name}.")}

    def clean(self, version: Version, raw: Any) -> Answer:
        known = self.parts(version)
        given = {part: choice for part, choice in raw.items() if choice} if isinstance(raw, dict) else None
        if given is None or not _is_known(given, known):
            raise BadAnswer(_("This question has no such option; reload the page and choose again."))
        return Answer({"parts": {part: given[part] for part in known if part in given}})

    def given(self, data: Data | None) -> dict[str, str]:
        """Return what was chosen for each part that was answered."""
        return data["parts"] if data else {}

    def is_blank(self, data: Data | None) -> bool:
        return not self.given(data)

    def fits(self, version: Version, data: Data | None) -> bool:
        return _is_known(self.given(data), self.parts(version))

    def tally(self, version: Version, data: Data | None, text: str = "") -> list[str]:
        return [f"{part}={choice}" for part, choice in self.given(data).items()]

    def export(self, version: Version) -> str | None:
        return None

    def from_gift(self, asked: Asked) -> dict[str, Any]:
        raise Unreadable(Reason.NO_ANSWERS)


def _is_known(given: dict[str, Any], known: dict[str, list[str]]) -> bool:
    return all(choice in known.get(part, ()) for part, choice in given.items())


def judged(given: dict[str, str], right: dict[str, str]) -> dict[str, str]:
    """Return a code for each part: chosen_right, chosen_wrong or missed."""
    return {
        part: "missed" if part not in given else "chosen_right" if given[part] == choice else "chosen_wrong"
        for part, choice in right.items()
    }
