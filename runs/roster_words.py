"""What is wrong with a class list, in sentences that say what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from runs.rules.csv_table import Unreadable
from runs.rules.roster_file import Problem

UNREADABLE = {
    "size": gettext_lazy("The file is larger than 1 MB. Split it, or leave out columns that are not asked for."),
    "encoding": gettext_lazy("The file is not in UTF-8, so its letters would be wrong. Save it again as “CSV UTF-8”."),
    "header": gettext_lazy(
        "The first line must name the columns, one of them “name”, and none of them twice: "
        "name, email, username, section, role, external_id."
    ),
    "workbook": gettext_lazy("The workbook cannot be read. Save it again as XLSX, or as “CSV UTF-8”."),
    "unpacked": gettext_lazy(
        "Unpacked, the workbook is larger than 40 MB. Leave out pictures and sheets that are not asked for."
    ),
    "quotes": gettext_lazy("A quotation mark is opened and never closed. Correct that cell and save the file again."),
    "empty": gettext_lazy("There is nobody in the file below the first line."),
    "lines": gettext_lazy("There are more than 1,000 people in the file. Split it into several."),
}
COLUMN_NAMES = {
    "name": gettext_lazy("name"),
    "email": gettext_lazy("mail address"),
    "username": gettext_lazy("username"),
    "section": gettext_lazy("section"),
    "role": gettext_lazy("role"),
    "external_id": gettext_lazy("external id"),
}
PROBLEMS = {
    "cells": gettext_lazy(
        "There are more cells than columns; a comma inside a name wants quotation marks around the name."
    ),
    "missing": gettext_lazy("The name is missing; write it in."),
    "formula": gettext_lazy(
        "The %(column)s begins with “%(detail)s”, which a spreadsheet would run as a formula; write it as plain words."
    ),
    "long": gettext_lazy("The %(column)s is too long; it may have %(detail)s characters."),
    "email": gettext_lazy("“%(detail)s” is no mail address; correct it, or leave it out and print a code instead."),
    "username": gettext_lazy("The username “%(detail)s” may have letters, digits and . _ + - @ only, and no spaces."),
    "role": gettext_lazy("The role “%(detail)s” is not known; write student, assistant or instructor, or nothing."),
    "repeated": gettext_lazy("This person stands on line %(detail)s already; take one of the two out."),
    "two_accounts": gettext_lazy(
        "Username and mail address belong to two different accounts; keep the one that is meant."
    ),
    "other_mail": gettext_lazy(
        "The username “%(detail)s” belongs to an account with another mail address; "
        "leave the address out if that person is meant, or choose another username."
    ),
    "other_name": gettext_lazy(
        "The address %(detail)s belongs to an account with another username; leave the username out."
    ),
    "closed": gettext_lazy("The account “%(detail)s” has been closed; ask an administrator to open it again."),
    "last_instructor": gettext_lazy("A run needs an instructor; make somebody else an instructor first."),
    "id_taken": gettext_lazy(
        "The external id “%(detail)s” belongs to somebody else in this run; correct it or leave it out."
    ),
}


def why_unreadable(refused: Unreadable) -> str:
    """Return why a file cannot be read at all, and what to do."""
    return str(UNREADABLE[refused.code])


def sentence(problem: Problem) -> str:
    """Return what is wrong with a line, and what to do."""
    column = str(COLUMN_NAMES.get(problem.column, ""))
    return _(PROBLEMS[problem.code]) % {"column": column, "detail": problem.detail}
