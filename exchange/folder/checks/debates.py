"""A debate has two sides and a round at least, and each of its rounds is an essay of its own that is handed in once."""

from django.utils.translation import gettext as _

from essays.models import Essay
from exchange.folder.course import CourseFolder
from exchange.folder.problems import Place, Problems


def check(folder: CourseFolder, problems: Problems) -> None:
    """Tell each debate that cannot be held as it says."""
    essays = {essay.key: essay for essay in folder.essays}
    taken: dict[str, Place] = {}
    for debate in folder.debates:
        if len(debate.sides) < 2:
            problems.add(debate.place, _("a debate has two sides at least; add one"))
        if not debate.rounds:
            problems.add(debate.place, _("a debate has a round at least; add one"))
        for one in debate.rounds:
            if one.essay in taken:
                told = _("“%(essay)s” is a round already at %(place)s; give each round an essay of its own")
                problems.add(one.place, told % {"essay": one.essay, "place": taken[one.essay]})
            taken.setdefault(one.essay, one.place)
            if one.essay in essays and essays[one.essay].may_resubmit:
                told = _("“%(essay)s” may be handed in again, and others answer it; write may_resubmit: false there")
                problems.add(one.place, told % {"essay": one.essay})
            if one.essay in essays and essays[one.essay].takes != Essay.Takes.TEXT:
                told = _("“%(essay)s” takes files, and others read what is said; leave takes: out there")
                problems.add(one.place, told % {"essay": one.essay})
