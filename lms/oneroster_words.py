"""What is wrong with a registry's files, in sentences that say what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lms.rules.oneroster.package import Unreadable
from lms.rules.oneroster.rosters import Fault

UNREADABLE = {
    "size": gettext_lazy("The package is larger than 10 MB. Leave out what is no classes, users or enrollments."),
    "zip": gettext_lazy("This is no ZIP file, or a broken one. Have the registry make it again."),
    "unpacked": gettext_lazy(
        "Unpacked, the package is larger than 60 MB. Have the registry send fewer classes at once."
    ),
    "folder": gettext_lazy(
        "“%(detail)s” lies in a folder. Pack the CSV files themselves, so that the package holds nothing but them."
    ),
    "encrypted": gettext_lazy("%(file)s has a password. Pack the files without one."),
    "twice": gettext_lazy("%(file)s is in the package twice. Take one of the two out."),
    "manifest": gettext_lazy("There is no manifest.csv in the package. Have the registry export “OneRoster 1.2 CSV”."),
    "version": gettext_lazy(
        "The manifest says OneRoster “%(detail)s”; 1.2 is taken. Have the registry export “OneRoster 1.2 CSV”."
    ),
    "mode": gettext_lazy("The manifest says “%(detail)s” of %(file)s; it must be bulk, delta or absent."),
    "missing": gettext_lazy("The manifest names %(file)s, which is not in the package. Add it, or write “absent”."),
    "nothing": gettext_lazy("There is no enrollments.csv in the package, so nobody would be put anywhere."),
    "columns": gettext_lazy("%(file)s lacks the columns %(detail)s. Add them; their names are told apart by case."),
    "header": gettext_lazy("%(file)s names a column twice in its first line. Take one of the two out."),
    "encoding": gettext_lazy("%(file)s is not in UTF-8, so its letters would be wrong. Have it exported in UTF-8."),
    "quotes": gettext_lazy("In %(file)s a quotation mark is opened and never closed. Correct that cell."),
    "lines": gettext_lazy("%(file)s has more than 60,000 rows. Have the registry send fewer classes at once."),
}
FAULTS = {
    "missing": gettext_lazy("There is no %(detail)s; fill it in."),
    "long": gettext_lazy("The %(detail)s is longer than 100 characters; the registry must use a shorter one."),
    "repeated": gettext_lazy("This sourcedId stands on line %(detail)s already; take one of the two out."),
    "status": gettext_lazy("The status “%(detail)s” is not known; write active or tobedeleted."),
    "moment": gettext_lazy("dateLastModified “%(detail)s” is no moment; write it as 2026-09-01T08:00:00Z."),
    "day": gettext_lazy("“%(detail)s” is no day; write it as 2026-09-01, or leave it out."),
    "role": gettext_lazy("Nobody in a class here is a “%(detail)s”; write student, teacher, aide or proctor."),
    "class": gettext_lazy("The class “%(detail)s” is not in classes.csv; add it there, or take this row out."),
    "person": gettext_lazy("“%(detail)s” is in no good row of users.csv and is not known here; add them there."),
}


def why_unreadable(refused: Unreadable) -> str:
    """Return why a package cannot be read at all, and what to do."""
    return _(UNREADABLE[refused.code]) % {"file": refused.file, "detail": refused.detail}


def sentence(fault: Fault) -> str:
    """Return what is wrong with a row, and what to do."""
    return _(FAULTS[fault.code]) % {"detail": fault.detail}
