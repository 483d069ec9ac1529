"""Addresses below `/cms/teaching/<run>/`."""

from django.urls import path

from grading.desk.views import (
    about,
    appeals,
    cell,
    checks,
    columns,
    extensions_file,
    final_grades,
    gradebook,
    late_rule,
    marks_changes,
    more_time,
    release,
    releases,
    scheme,
    second_marking,
)

app_name = "grading_desk"

urlpatterns = [
    path("gradebook/", gradebook.page, name="gradebook"),
    path("gradebook.csv", gradebook.sheet, {"kind": "csv"}, name="gradebook_sheet"),
    path("gradebook.xlsx", gradebook.sheet, {"kind": "xlsx"}, name="gradebook_workbook"),
    path("gradebook/final/", final_grades.page, name="final_grades"),
    path("gradebook/change/", marks_changes.page, name="marks_change"),
    path("gradebook/changes/<uuid:change>/undo/", marks_changes.undo, name="marks_change_undo"),
    path("gradebook/<uuid:enrolment>/<uuid:line_item>/", cell.page, name="cell"),
    path("appeals/", appeals.index, name="appeals"),
    path("appeals/window/", appeals.windows, name="appeal_windows"),
    path("appeals/<uuid:appeal>/", appeals.appeal, name="appeal"),
    path("second/", second_marking.index, name="second"),
    path("second/columns/<uuid:line_item>/", second_marking.column, name="second_column"),
    path("second/<uuid:piece>/", second_marking.piece, name="second_piece"),
    path("release/<uuid:line_item>/", release.page, name="release"),
    path("gradebook/faults/", checks.faults, name="faults"),
    path("releases/", releases.index, name="releases"),
    path("releases/<uuid:planned>/cancel/", releases.cancel, name="release_cancel"),
    path("late/<uuid:line_item>/", late_rule.page, name="late_rule"),
    path("gradebook/columns/add/", columns.add, name="column_add"),
    path("gradebook/columns/<uuid:line_item>/", columns.sheet, name="sheet"),
    path("gradebook/columns/<uuid:line_item>/about/", about.page, name="column"),
    path("gradebook/columns/<uuid:line_item>/file/", columns.file, name="marks_file"),
    path("gradebook/scheme/", scheme.page, name="scheme"),
    path("gradebook/scheme/<uuid:change>/undo/", scheme.undo, name="scheme_undo"),
    path("deadlines/", more_time.index, name="deadlines"),
    path("deadlines/file/", extensions_file.page, name="extensions_file"),
    path("deadlines/file/<uuid:file>/undo/", extensions_file.undo, name="extensions_file_undo"),
    path("deadlines/<uuid:enrolment>/", more_time.student, name="student_deadlines"),
    path("deadlines/<uuid:enrolment>/extra-time/", more_time.extra_time, name="extra_time"),
    path("deadlines/<uuid:enrolment>/<uuid:activity>/", more_time.extension, name="extension"),
]
