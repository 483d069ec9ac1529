"""Which passages other apps may show to somebody who may read the course."""

import pytest
from wagtail.models import PageViewRestriction

from courses.selectors.passages import readable_passages
from tests.factories import texts
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def course():
    course = texts.course()
    for key in ("open", "closed"):
        texts.lesson(texts.module(course, key=key), key=f"{key}-lesson", passages=(f"The {key} passage.",))
    return course


def readable(course) -> list[str]:
    return [passage.text for passage in readable_passages(course)]


def test_a_restricted_course_is_read_by_whoever_may_read_it(course):
    PageViewRestriction.objects.create(page=course, restriction_type=PageViewRestriction.LOGIN)
    assert readable(course) == ["The open passage.", "The closed passage."]


@pytest.mark.parametrize("part", ["module", "lesson"])
def test_what_lies_below_a_restricted_part_is_left_out(course, part):
    module = course.get_children().get(slug="closed")
    page = module if part == "module" else module.get_children().get()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.PASSWORD, password="a word")
    assert readable(course) == ["The open passage."]


def test_what_lies_below_an_unpublished_module_is_left_out(course):
    course.get_children().filter(slug="closed").update(live=False)
    assert readable(course) == ["The open passage."]
