"""The text is everybody's, unless the course says otherwise (tests/courses); its library is its editors'."""

from tests.permissions.table import row

EDITORS = "302 302 302 302 200 200 200"
EDITORS_OF_ONE = "302 302 302 404 200 200 200"
SUPERUSER = "302 302 302 404 404 404 200"
ENTRY = "wagtailsnippets_courses_reference:"
CHOOSER = "wagtailsnippetchoosers_courses_reference:"

ROWS = [
    row("courses:catalog", "", "200 200 200 200 200 200 200"),
    row("courses:course", "course", "200 200 200 200 200 200 200"),
    *(
        row(f"courses:{name}", "course", "200 200 200 200 200 200 200")
        for name in ("timeline", "interests", "map", "terms", "works", "works_bib", "works_json", "search")
    ),
    row("courses:course_pdf", "course", "202 202 202 202 202 202 202", note="being made"),
    row("courses:lesson_pdf", "course module lesson", "202 202 202 202 202 202 202", note="being made"),
    row("/media/images/absent.png", "", "404 404 404 404 404 404 404"),
    row("courses:module", "course module", "200 200 200 200 200 200 200"),
    row("courses:lesson", "course module lesson", "200 200 200 200 200 200 200"),
    row("courses_desk:loose", "", "302 302 302 302 200 200 200"),
    row(
        "courses_desk:settle",
        "anchor",
        "302 302 302 404 302 302 302",
        method="post",
        note="there is nothing to settle",
        place="00000000-0000-4000-8000-000000000000:0:0:0",
    ),
    *(row(ENTRY + name, "", EDITORS) for name in ("list", "list_results", "add")),
    *(
        row(ENTRY + name, "entry", EDITORS_OF_ONE)
        for name in ("edit", "usage", "history", "history_results", "copy", "unpublish")
    ),
    row(ENTRY + "edit", "foreign_entry", SUPERUSER, note="of another course"),
    row(ENTRY + "delete", "entry", "302 302 302 404 302 302 200"),
    row(ENTRY + "revisions_revert", "entry revision", EDITORS_OF_ONE),
    row(ENTRY + "revisions_compare", "entry live latest", EDITORS_OF_ONE),
    row(ENTRY + "revisions_unschedule", "entry revision", EDITORS_OF_ONE),
    *(row(CHOOSER + name, "", "302 302 302 200 200 200 200") for name in ("choose", "choose_results")),
    row(CHOOSER + "chosen", "entry", "302 302 302 404 200 200 200"),
    row(CHOOSER + "chosen_multiple", "", "302 302 302 200 200 200 200"),
]
