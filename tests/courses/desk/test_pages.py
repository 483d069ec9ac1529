"""In the admin an instructor writes, previews and publishes the lessons of their own course."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import PageViewRestriction

from courses.blocks import LessonBody
from courses.models import CourseRights, LessonPage, ModulePage
from courses.services import rights
from tests.factories import texts
from tests.factories.classes import RunFactory
from tests.factories.people import UserFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def course():
    return texts.course(key="mine")


@made_once
def lesson(course):
    return texts.lesson(texts.module(course), passages=("Moscow opened talks.",))


@made_once
def user(course):
    user = UserFactory()
    rights.grant(user=user, course=course)
    return user


@pytest.fixture
def editor(client, user):
    client.force_login(user)
    return client


def test_one_edits_ones_own_course_and_no_other(editor, lesson):
    other = texts.lesson(texts.module(texts.course(key="other")), passages=("Theirs.",))
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[lesson.pk])).status_code == 200
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[other.pk])).status_code == 302
    assert lesson.permissions_for_user(editor.get("/cms/").wsgi_request.user).can_publish()
    assert not other.permissions_for_user(editor.get("/cms/").wsgi_request.user).can_edit()


def test_rights_that_were_taken_back_are_gone(editor, user, course, lesson):
    rights.revoke(user=user, course=course)
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[lesson.pk])).status_code == 302


def test_who_edits_may_add_change_and_choose_what_lies_in_the_courses_own_collection(course, user):
    (rights_of_course,) = CourseRights.objects.filter(course=course)
    granted = rights_of_course.collection.group_permissions.filter(group__user=user)
    assert sorted(granted.values_list("permission__codename", flat=True)) == [
        f"{action}_course{thing}" for action in ("add", "change", "choose") for thing in ("document", "image")
    ]


def test_a_course_has_one_group_however_often_it_is_asked_for(course, user):
    assert rights.ensure_course_group(course) == rights.ensure_course_group(course)
    rights.grant(user=user, course=course)
    assert user.groups.count() == 1


def test_a_draft_is_previewed_as_readers_will_see_it_without_rows(editor, lesson):
    draft = LessonPage.objects.get(pk=lesson.pk)
    draft.body = [
        {**block, "value": {**block["value"], "text": "<p>Draft words.</p>"}} for block in lesson.body.raw_data
    ]
    draft.save_revision()
    html = editor.get(reverse("wagtailadmin_pages:view_draft", args=[lesson.pk])).content.decode()
    assert "Draft words." in html
    assert 'class="row__number"' in html
    assert "Draft words." not in editor.get("/courses/mine/a-module/a-lesson/").content.decode()


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_every_kind_of_page_has_a_preview_even_where_it_is_restricted(admin_client, lesson, level):
    page = lesson
    for _ in range(level):
        page = page.get_parent().specific
    page.save_revision()
    PageViewRestriction.objects.create(page_id=page.pk, restriction_type=PageViewRestriction.LOGIN)
    assert page.title in admin_client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).content.decode()


def test_a_lesson_that_was_never_published_is_previewed(editor, lesson):
    module = lesson.get_parent()
    draft = module.add_child(instance=LessonPage(title="New one", slug="new-one", live=False))
    draft.save_revision()
    html = editor.get(reverse("wagtailadmin_pages:view_draft", args=[draft.pk])).content.decode()
    assert "New one" in html


def test_a_course_that_a_run_stands_on_is_not_deleted_and_one_is_told_why(admin_client, course, lesson):
    RunFactory(course=course)
    response = admin_client.post(reverse("wagtailadmin_pages:delete", args=[course.pk]), follow=True)
    assert "Unpublish it instead." in response.content.decode()
    assert LessonPage.objects.filter(pk=lesson.pk).exists()


def test_a_page_that_nothing_hangs_on_is_deleted(admin_client, lesson):
    admin_client.post(reverse("wagtailadmin_pages:delete", args=[lesson.pk]))
    assert not LessonPage.objects.filter(pk=lesson.pk).exists()


def test_a_key_that_a_run_needs_for_itself_is_refused(course):
    with pytest.raises(ValidationError, match="taken"):
        course.add_child(instance=ModulePage(title="Quizzes", slug="quizzes"))


def test_who_chooses_a_block_sees_each_as_readers_would(editor):
    shown = {}
    for name, block in LessonBody().child_blocks.items():
        if name not in ("heading", "embed"):
            answer = editor.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
            assert answer.status_code == 200, name
            shown[name] = answer.content.decode()
            assert f'class="row row--{name}"' in shown[name]
    assert "map__route" in shown["map"]
    assert "years__dot" in shown["timeline"]
    assert "stance--resists" in shown["matrix"]
