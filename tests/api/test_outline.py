"""A course's outline is put by who saw it: in order, under other titles, with new drafts; nothing is lost by it."""

import datetime as dt
import uuid
from copy import deepcopy

import pytest
from django.urls import reverse
from wagtail.models import Comment, Page, PageLogEntry, PageViewRestriction

from audit.models import Event
from common import clock
from common.fields import LONGEST_KEY
from courses.models import Anchor, LessonPage, ModulePage
from tests.api.conftest import Lms
from tests.api.test_manners import pointers, refused
from tests.factories import clients, texts, threads
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.people import UserFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def pages(run) -> dict[str, Page]:
    """Two modules with two lessons and one, of the run's course."""
    first, second = (texts.module(run.course, key=key, title=key.title()) for key in ("first", "second"))
    return {
        "first": first,
        "second": second,
        "one": texts.lesson(first, key="one", title="One", passages=("Moscow opened talks.", "Three states came.")),
        "two": texts.lesson(first, key="two", title="Two", passages=("A railway was agreed on.",)),
        "three": texts.lesson(second, key="three", title="Three", passages=("Nobody signed.",)),
    }


@made_once
def address(run, pages):
    return f"/api/v1/courses/{run.course.slug}/outline"


def seen(lms, address) -> tuple[dict, str]:
    answer = lms.get(address)
    assert answer.status_code == 200, answer.content
    return answer.json(), answer["ETag"]


def put(lms, address, outline, tag="*"):
    return lms.put(address, outline, headers={"if-match": tag})


def done(answer) -> dict:
    assert answer.status_code == 200, answer.content
    return answer.json()


def shape(outline) -> list:
    return [(module["key"], [lesson["key"] for lesson in module["lessons"]]) for module in outline["modules"]]


def test_it_shows_modules_and_lessons_in_order_with_drafts(lms, address, pages):
    pages["two"].unpublish()
    outline, _tag = seen(lms, address)
    assert shape(outline) == [("first", ["one", "two"]), ("second", ["three"])]
    first, second = outline["modules"][0]["lessons"]
    assert first == {"id": str(pages["one"].translation_key), "key": "one", "title": "One", "state": "live"}
    assert second["state"] == "draft"
    assert "two" not in str(lms.get(address.removesuffix("/outline")).json()), "for who reads what is published"


def test_what_was_read_is_put_back_and_nothing_happens(lms, address, run):
    outline, tag = seen(lms, address)
    answer = put(lms, address, outline, tag)
    assert (done(answer), answer["ETag"]) == (outline, tag)
    assert not Event.objects.filter(name="courses.outline_changed").exists()
    assert not PageLogEntry.objects.filter(action="courses.outline").exists()
    assert lms.get(address, headers={"if-none-match": tag}).status_code == 304


def test_readers_see_the_new_order_and_the_new_titles_at_once(lms, client, address, run):
    client.get(f"/courses/{run.course.slug}/")
    outline, tag = seen(lms, address)
    outline["modules"].reverse()
    first = outline["modules"][1]
    first["lessons"].reverse()
    first["title"], first["lessons"][0]["title"] = "Beginnings", "  Two railways "
    answer = put(lms, address, outline, tag)
    assert shape(done(answer)) == [("second", ["three"]), ("first", ["two", "one"])]
    assert answer.json() == seen(lms, address)[0]
    assert answer["ETag"] == seen(lms, address)[1] != tag
    page = client.get(f"/courses/{run.course.slug}/").content.decode()
    assert page.index("Three") < page.index("Beginnings") < page.index("Two railways") < page.index("One")
    assert "Two railways" in client.get(f"/courses/{run.course.slug}/first/two/").content.decode()
    event = Event.objects.get(name="courses.outline_changed")
    assert (event.subject, event.data) == (run.course.translation_key, {"made": 0, "moved": 2, "renamed": 2})


def test_a_new_title_is_found_and_the_old_one_is_not(lms, client, address, run):
    outline, tag = seen(lms, address)
    outline["modules"][1]["lessons"][0]["title"] = "Signatures"
    done(put(lms, address, outline, tag))
    found = client.get(f"/courses/{run.course.slug}/search/?q=signatures").content.decode()
    assert f"/courses/{run.course.slug}/second/three/" in found


def moved(lms, address) -> dict:
    """Put the second lesson of the first module before that of the second."""
    outline, tag = seen(lms, address)
    first, second = outline["modules"]
    second["lessons"].insert(0, first["lessons"].pop())
    return done(put(lms, address, outline, tag))


def test_a_lesson_keeps_what_hangs_on_it_in_another_module(lms, client, address, run, pages):
    reader = EnrolmentFactory(run=run)
    passage = pages["two"].passages.get()
    thread = threads.thread(reader, passage, quote="railway")
    before = Anchor.objects.values().get()
    assert shape(moved(lms, address)) == [("first", ["one"]), ("second", ["two", "three"])]
    assert Anchor.objects.values().get() == before
    assert pages["two"].passages.get() == passage
    client.force_login(reader.user)
    page = client.get(reverse("runs:lesson", args=[run.key, "second", "two"])).content.decode()
    assert f'id="{passage.fragment}"' in page
    assert thread.title in page
    read = lms.get(f"{address.removesuffix('/outline')}/lessons/{pages['two'].translation_key}/passages").json()
    assert [line["id"] for line in read["results"]] == [str(passage.block)]


def test_the_old_address_of_a_lesson_leads_to_it(lms, client, address, run):
    moved(lms, address)
    course = f"/courses/{run.course.slug}"
    assert client.get(f"{course}/first/two/")["Location"] == f"{course}/second/two/"
    for rest in ("?speaker=author", "pdf/"):
        assert client.get(f"{course}/first/two/{rest}")["Location"] == f"{course}/second/two/{rest}"
    assert client.get(f"{course}/first/one/").status_code == 200
    assert client.get(f"{course}/second/one/").status_code == 404
    client.force_login(EnrolmentFactory(run=run).user)
    old, new = (reverse("runs:lesson", args=[run.key, module, "two"]) for module in ("first", "second"))
    assert client.get(f"{old}?speaker=author")["Location"] == f"{new}?speaker=author"
    assert client.get(old)["Location"] == new
    assert client.get(new).status_code == 200


def test_who_has_a_lesson_open_while_it_moves_loses_nothing_that_they_do_there(lms, client, address, run, pages):
    reader = EnrolmentFactory(run=run)
    client.force_login(reader.user)
    moved(lms, address)
    block = pages["two"].passages.get().block
    sent = client.post(reverse("runs:lesson_reached", args=[run.key, "first", "two"]), {"passage": block})
    assert sent.status_code == 204


def test_who_saw_another_version_or_none_is_told(lms, address):
    outline, tag = seen(lms, address)
    wanted = deepcopy(outline)
    wanted["modules"].reverse()
    refused(lms.put(address, wanted), 428, "precondition_required")
    refused(put(lms, address, wanted, '"other"'), 412, "stale")
    done(put(lms, address, wanted, tag))
    refused(put(lms, address, outline, tag), 412, "stale")
    assert shape(seen(lms, address)[0]) == shape(wanted)


def test_what_editors_do_meanwhile_is_another_version(lms, address, pages):
    outline, tag = seen(lms, address)
    page = LessonPage.objects.get(pk=pages["one"].pk)
    page.body = []
    page.save_revision()
    assert seen(lms, address)[1] == tag, "a draft's text is not the outline"
    page.title = "Another"
    page.save_revision().publish()
    refused(put(lms, address, outline, tag), 412, "stale")


def test_everything_is_named_once_and_nothing_else(lms, address, pages):
    outline, _tag = seen(lms, address)
    first = outline["modules"][0]

    def asked(change) -> list[str]:
        wanted = deepcopy(outline)
        change(wanted["modules"])
        return pointers(put(lms, address, wanted))

    other = texts.lesson(texts.module(texts.course(key="other")), key="foreign")
    assert asked(lambda them: them[0]["lessons"].pop()) == ["/modules"]
    assert asked(lambda them: them.pop()) == ["/modules", "/modules"], "the module and its lesson"
    assert asked(lambda them: them[1]["lessons"].append(first["lessons"][0])) == ["/modules/1/lessons/1/id"]
    assert asked(lambda them: them.append(first))[0] == "/modules/2/id"
    for strange in (uuid.uuid4(), other.translation_key, pages["first"].translation_key):
        line = {"id": str(strange), "title": "Strange"}
        assert asked(lambda them, line=line: them[0]["lessons"].append(line)) == ["/modules/0/lessons/2/id"]
    lesson = {"id": str(pages["one"].translation_key), "title": "X", "lessons": []}
    assert "/modules/2/id" in asked(lambda them: them.append(lesson))
    assert asked(lambda them: them[0].update(key="renamed")) == ["/modules/0/key"]
    assert asked(lambda them: them[0]["lessons"][0].update(state="draft")) == ["/modules/0/lessons/0/state"]
    assert asked(lambda them: them[0].update(colour="red")) == ["/modules/0/colour"]
    assert asked(lambda them: them[0].update(title=7)) == ["/modules/0/title"]
    assert asked(lambda them: them[0].update(title=" ")) == ["/modules/0/title"]
    assert asked(lambda them: them[0].update(title="\ud800")) == ["/modules/0/title"]
    assert asked(lambda them: them[0].pop("lessons")) == ["/modules/0/lessons"]
    assert seen(lms, address)[0] == outline


def test_new_parts_are_drafts_that_no_reader_sees(lms, client, address, run):
    outline, tag = seen(lms, address)
    outline["modules"][0]["lessons"].insert(1, {"title": "In between"})
    outline["modules"].insert(
        0, {"title": "بعد میں", "key": "later", "lessons": [{"title": "Last things", "key": "last"}]}
    )
    shown = done(put(lms, address, outline, tag))
    assert shape(shown) == [("later", ["last"]), ("first", ["one", "in-between", "two"]), ("second", ["three"])]
    assert [shown["modules"][0]["state"], shown["modules"][0]["lessons"][0]["state"]] == ["draft", "draft"]
    page = client.get(f"/courses/{run.course.slug}/first/").content.decode()
    assert "Two" in page
    assert "In between" not in page
    made = LessonPage.objects.get(slug="in-between")
    made.get_latest_revision_as_object().save_revision().publish()
    assert client.get(f"/courses/{run.course.slug}/first/in-between/").status_code == 200
    assert shape(done(put(lms, address, seen(lms, address)[0]))) == shape(shown)


def test_a_new_part_needs_a_key_that_is_free(lms, address):
    outline, _tag = seen(lms, address)

    def asked(place, line) -> list[str]:
        wanted = deepcopy(outline)
        place(wanted).append(line)
        return pointers(put(lms, address, wanted))

    lessons, modules = (lambda them: them["modules"][0]["lessons"]), (lambda them: them["modules"])
    assert asked(lessons, {"title": "Two"}) == ["/modules/0/lessons/2/key"]
    assert asked(lessons, {"title": "سبق"}) == ["/modules/0/lessons/2/key"]
    assert asked(lessons, {"title": "A", "state": "live"}) == ["/modules/0/lessons/2/state"]
    for key in ("Not A Key", "a" * (LONGEST_KEY + 1)):
        assert asked(lessons, {"title": "A", "key": key}) == ["/modules/0/lessons/2/key"]
    assert asked(modules, {"title": "First", "lessons": []}) == ["/modules/2/key"]
    assert asked(modules, {"title": "Notes", "lessons": []}) == ["/modules/2/key"]
    assert asked(modules, {"title": "M", "lessons": [{"title": f"Lesson {n}"} for n in range(100)]}) == ["/modules"]


def test_a_lesson_does_not_come_where_its_key_is_taken(lms, address, pages):
    texts.lesson(pages["second"], key="two", title="Its double")
    outline, _tag = seen(lms, address)
    outline["modules"][1]["lessons"].append(outline["modules"][0]["lessons"].pop())
    assert pointers(put(lms, address, outline)) == ["/modules/1/lessons/2/id"]


def draft_of(page, **fields):
    draft = LessonPage.objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision()


def test_a_draft_stays_a_draft_with_its_text_under_the_new_title(lms, client, address, run, pages):
    body = [{"type": "heading", "value": "Not yet"}]
    draft_of(pages["one"], body=body)
    outline, tag = seen(lms, address)
    outline["modules"][0]["lessons"][0]["title"] = "The first"
    done(put(lms, address, outline, tag))
    page = LessonPage.objects.get(pk=pages["one"].pk)
    draft = page.get_latest_revision_as_object()
    assert (page.title, page.draft_title, draft.title) == ("The first",) * 3
    assert page.has_unpublished_changes
    assert [block.value for block in draft.body] == ["Not yet"]
    shown = client.get(f"/courses/{run.course.slug}/first/one/").content.decode()
    assert "Moscow opened talks." in shown
    assert "Not yet" not in shown


def test_remarks_beside_a_draft_stay(lms, address, pages):
    draft_of(pages["one"], body=[{"type": "heading", "value": "Not yet"}])
    remark = Comment.objects.create(page=pages["one"], user=UserFactory(), text="Why?", contentpath="body")
    outline, tag = seen(lms, address)
    outline["modules"][0]["lessons"][0]["title"] = "The first"
    done(put(lms, address, outline, tag))
    assert list(Comment.objects.values_list("pk", "text")) == [(remark.pk, "Why?")]


def test_a_title_that_stands_in_a_draft_is_not_overwritten(lms, address, pages):
    draft_of(pages["one"], title="Perhaps")
    outline, _tag = seen(lms, address)
    assert outline["modules"][0]["lessons"][0]["title"] == "One"
    done(put(lms, address, outline))
    outline["modules"].reverse()
    outline["modules"][1]["lessons"][0]["title"] = "The first"
    assert "Perhaps" in refused(put(lms, address, outline), 409, "draft_title")["detail"]
    assert shape(seen(lms, address)[0])[0][0] == "first", "all or nothing"


def test_a_lesson_that_was_never_published_gets_its_title_and_stays_unseen(lms, address, pages):
    pages["two"].unpublish()
    outline, tag = seen(lms, address)
    outline["modules"][0]["lessons"][1]["title"] = "Second thoughts"
    assert done(put(lms, address, outline, tag))["modules"][0]["lessons"][1]["title"] == "Second thoughts"
    page = LessonPage.objects.get(pk=pages["two"].pk)
    assert (page.live, page.draft_title) == (False, "Second thoughts")


def test_an_alias_has_the_title_of_its_page(lms, address, pages):
    pages["one"].create_alias(parent=pages["second"], update_slug="one-again")
    outline, tag = seen(lms, address)
    outline["modules"][1]["lessons"][1]["title"] = "Another"
    refused(put(lms, address, outline, tag), 409, "alias")


def test_what_somebody_holds_is_left_alone_and_said(lms, address, pages):
    LessonPage.objects.filter(pk=pages["two"].pk).update(locked=True)
    outline, _tag = seen(lms, address)
    renamed, gone, reordered = deepcopy(outline), deepcopy(outline), deepcopy(outline)
    renamed["modules"][0]["lessons"][1]["title"] = "X"
    gone["modules"][1]["lessons"].append(gone["modules"][0]["lessons"].pop())
    for wanted in (renamed, gone):
        assert "“Two”" in refused(put(lms, address, wanted), 409, "locked")["detail"]
    reordered["modules"][0]["lessons"].reverse()
    done(put(lms, address, reordered))
    ModulePage.objects.filter(pk=pages["first"].pk).update(locked=True)
    assert "“First”" in refused(put(lms, address, outline), 409, "locked")["detail"]


def test_what_waits_for_its_second_reading_is_not_published_past_it(lms, address, pages):
    draft_of(pages["one"], title="Perhaps")
    page = LessonPage.objects.get(pk=pages["one"].pk)
    page.get_workflow().start(page, UserFactory())
    outline, _tag = seen(lms, address)
    outline["modules"][0]["lessons"][0]["title"] = "The first"
    refused(put(lms, address, outline), 409, "locked")
    page.current_workflow_state.current_task_state.reject(user=UserFactory())
    refused(put(lms, address, outline), 409, "locked")
    assert LessonPage.objects.get(pk=page.pk).current_workflow_state


def test_a_page_that_the_editor_would_not_publish_is_not_published_here(lms, address, pages):
    LessonPage.objects.filter(pk=pages["one"].pk).update(slug="Not_A_Key")
    outline, _tag = seen(lms, address)
    outline["modules"][0]["lessons"][0]["title"] = "The first"
    refused(put(lms, address, outline), 409, "not_valid")
    outline["modules"][0]["lessons"][0]["title"] = "One"
    outline["modules"][0]["lessons"].reverse()
    done(put(lms, address, outline))


def test_what_has_a_date_to_be_published_keeps_it(lms, address, pages):
    draft = LessonPage.objects.get(pk=pages["one"].pk)
    draft.go_live_at = clock.now() + dt.timedelta(days=1)
    draft.save_revision().publish()
    outline, _tag = seen(lms, address)
    outline["modules"][0]["lessons"][0]["title"] = "The first"
    refused(put(lms, address, outline), 409, "locked")
    assert LessonPage.objects.get(pk=draft.pk).approved_schedule


@pytest.mark.parametrize("closed", ["draft", "restricted"])
def test_a_published_lesson_does_not_come_to_other_readers(lms, address, pages, closed):
    if closed == "draft":
        pages["second"].unpublish()
    else:
        PageViewRestriction.objects.create(page=pages["second"], restriction_type=PageViewRestriction.LOGIN)
    outline, _tag = seen(lms, address)
    into, out = deepcopy(outline), deepcopy(outline)
    into["modules"][1]["lessons"].append(into["modules"][0]["lessons"].pop())
    out["modules"][0]["lessons"].append(out["modules"][1]["lessons"].pop())
    for wanted in (into, out):
        refused(put(lms, address, wanted), 409, "readers")
    pages["two"].unpublish()
    into["modules"][1]["lessons"][1].pop("state")
    assert shape(done(put(lms, address, into)))[1] == ("second", ["three", "two"])


def test_a_pages_history_names_the_system(lms, client, address, pages):
    outline, tag = seen(lms, address)
    outline["modules"][0]["lessons"].reverse()
    outline["modules"][1]["title"] = "Endings"
    done(put(lms, address, outline, tag))
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    histories = {
        key: client.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
        for key, page in pages.items()
    }
    assert {key for key, html in histories.items() if "“An LMS”, through the API" in html} == {"second", "two"}


def test_a_narrower_token_reads_and_another_course_is_not_there(run, address):
    reader = Lms(clients.token(clients.client(run), scope="outlines.read"))
    outline, tag = seen(reader, address)
    refused(put(reader, address, outline, tag), 403)
    other = RunFactory(course=texts.course(key="elsewhere"))
    stranger = Lms(clients.token(clients.client(other, client_id="another")))
    refused(stranger.get(address), 404)
    refused(put(stranger, address, outline, tag), 404)


def test_people_read_it_and_write_on_their_screens(client, run, address):
    client.force_login(teacher(run).user)
    outline = client.get(address).json()
    refused(client.put(address, outline, content_type="application/json"), 403)
