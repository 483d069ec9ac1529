"""What a machine adds to an outline has a key that a course folder takes."""

import pytest

from common.fields import LONGEST_KEY

pytestmark = pytest.mark.django_db


def test_a_long_title_makes_a_key_that_a_course_folder_takes(lms, run):
    address = f"/api/v1/courses/{run.course.slug}/outline"
    module = {"title": "What it says of " * 15, "lessons": [{"title": "What it says of " * 15}]}
    answer = lms.put(address, {"modules": [module]}, headers={"if-match": "*"})
    (made,) = answer.json()["modules"]
    assert all(0 < len(part["key"]) <= LONGEST_KEY for part in (made, *made["lessons"]))
