"""What is wrong with a folder: every problem with its file and line, collected and told together."""

from dataclasses import dataclass

from django.utils.translation import ngettext

from common.errors import Refusal


@dataclass(frozen=True, order=True)
class Place:
    """A line of a file, counted from 1; line 0 is the file as a whole."""

    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, and what to do about it."""

    place: Place
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


class FolderRefused(Refusal):
    """The folder has problems; nothing of it was loaded."""

    status = 422
    code = "folder_refused"

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        count = len(self.problems)
        super().__init__(
            ngettext(
                "Nothing was loaded: the folder has %(count)d problem.",
                "Nothing was loaded: the folder has %(count)d problems.",
                count,
            )
            % {"count": count}
        )


class Problems:
    """Collects problems, so that a person sees all of them at once."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, place: Place, what: str) -> None:
        self.found.append(Problem(place, what))

    def refuse_if_any(self) -> None:
        """Raise FolderRefused where something was found."""
        if self.found:
            raise FolderRefused(self.found)
