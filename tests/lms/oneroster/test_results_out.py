"""Released results go back to the registry in a package by its own ids, and that they went is on record."""

import csv
import io
from zipfile import ZipFile

import pytest
from django.urls import reverse

from audit.models import Event
from common import clock
from config.env import BASE_DIR
from grading.models import ScaleStep
from grading.services.release import let_see
from lms.models import SourcedId
from lms.rest.oneroster.urls import urlpatterns
from lms.rules.oneroster.rosters import ROLES
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.grades import LineItemFactory, scored


def opened(answer) -> dict[str, list[dict[str, str]]]:
    with ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as package:
        return {
            name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(package.read(name).decode())))
            for name in package.namelist()
        }


@pytest.mark.django_db
def test_released_results_go_out_by_the_registrys_ids(client):
    lead = teacher(RunFactory(key="autumn"))
    run = lead.run
    SourcedId.objects.create(run=run, kind="class", sourced_id="c1")
    student, other = EnrolmentFactory(run=run, external_id="u1"), EnrolmentFactory(run=run, external_id="u2")
    column = LineItemFactory(run=run)
    scored(column, student, "13.5")
    let_see(line_item=column, by=None, now=clock.now(), section=None)
    scored(column, other, 4)
    foreign = LineItemFactory()
    scored(foreign, EnrolmentFactory(run=foreign.run), 1)
    client.force_login(lead.user)
    found = opened(client.post(reverse("oneroster:results"), {"runs": [run.pk]}))
    told = {row["propertyName"]: row["value"] for row in found["manifest"]}
    assert (told["oneroster.version"], told["file.results"], told["file.users"]) == ("1.2", "bulk", "absent")
    [item] = found["lineItems"]
    assert (item["sourcedId"], item["classSourcedId"], item["resultValueMax"]) == (str(column.uuid), "c1", "20")
    assert item["categorySourcedId"] in [row["sourcedId"] for row in found["categories"]]
    rows = {row["studentSourcedId"]: row for row in found["results"]}
    assert {who: (row["scoreStatus"], row["score"]) for who, row in rows.items()} == {
        "u1": ("fully graded", "13.5"), "u2": ("submitted", ""),
    }  # fmt: skip
    assert Event.objects.filter(name="grading.grades_exported", run=run.uuid).count() == 1
    assert client.post(reverse("oneroster:results"), {"runs": [foreign.run.pk]}).status_code == 302


@pytest.mark.django_db
def test_a_runs_scale_goes_out_and_is_tied_to_its_line_items(client):
    lead = teacher(RunFactory(key="autumn"))
    without = EnrolmentFactory(run=RunFactory(course=lead.run.course), user=lead.user, role="instructor").run
    scaled, plain = LineItemFactory(run=lead.run), LineItemFactory(run=without)
    ScaleStep.objects.create(run=lead.run, label="A", at_least=80)
    ScaleStep.objects.create(run=lead.run, label="B", at_least=60)
    client.force_login(lead.user)
    found = opened(client.post(reverse("oneroster:results"), {"runs": [lead.run.pk, without.pk]}))
    told = {row["propertyName"]: row["value"] for row in found["manifest"]}
    assert (told["file.scoreScales"], told["file.lineItemScoreScales"]) == ("bulk", "bulk")
    [scale], [tie] = found["scoreScales"], found["lineItemScoreScales"]
    assert (scale["orgSourcedId"], scale["classSourcedId"]) == ("school", str(lead.run.uuid))
    assert scale["scoreScaleValue"] == "{A:80.00-},{B:60.00-80.00}"
    assert (tie["lineItemSourcedId"], tie["scoreScaleSourcedId"]) == (str(scaled.uuid), scale["sourcedId"])
    assert {row["sourcedId"] for row in found["lineItems"]} == {str(scaled.uuid), str(plain.uuid)}


def test_the_page_names_every_collection_and_role():
    page = (BASE_DIR / "docs" / "oneroster.md").read_text()
    collections = {one.name for one in urlpatterns if "/" not in one.name}
    assert [name for name in sorted(collections) if f"`{name}`" not in page] == []
    assert [role for role in ROLES if f"`{role}`" not in page] == []
    assert [role for role in Enrolment.Role.values if role not in page] == []
