"""Pictures of posts: what is taken, what is kept of it, who sees it and how long."""

import datetime as dt
import struct
import subprocess
import sys
import uuid
import zlib
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from common.errors import Refusal
from discussions.models import Picture, PostVersion
from discussions.rules import pictures as rules
from discussions.services import changing, following, letters, moderating
from tests.factories import threads as make
from tests.factories.talking import Audience, Parted
from tests.made_once import made_once

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@made_once
def room() -> Parted:
    room = Parted(Audience.SECTION)
    room.thread = make.thread(room.ayesha, room.passages[0])
    return room


def browser(enrolment) -> Client:
    client = Client()
    client.force_login(enrolment.user)
    return client


def url(room, name, *args, **query) -> str:
    return reverse(f"discussions:{name}", args=[room.run.key, *args], query=query)


def form(**fields) -> dict[str, object]:
    return {"text": "Look.", "event": str(uuid.uuid4()), **fields}


def bomb(side: int) -> bytes:
    """Return a PNG of a few hundred bytes that says it has this many points a side."""

    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(100_000))
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_made_small_and_keeps_nothing_of_the_camera(kind):
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Zamburak Camera", 6  # who made it, and that it lies on its side
    noise, out = Image.effect_noise((1800, 900), 60).convert("RGB"), BytesIO()
    noise.save(out, kind, exif=exif)
    assert b"Zamburak" in out.getvalue()
    made = rules.made_of(out)
    shown = Image.open(BytesIO(made.content))
    assert (shown.format, shown.size, shown.size) == ("WEBP", (made.width, made.height), shown.size)
    assert made.width < made.height <= rules.MOST_SIDE
    assert len(made.content) <= rules.MOST_KEPT
    assert b"Zamburak" not in made.content
    assert not shown.getexif()


@pytest.mark.parametrize("content", [SVG, b"", b"GIF89a" + bytes(40), make.image("JPEG").read()[:300], b"%PDF-1.7"])
def test_what_is_no_picture_is_none(content):
    with pytest.raises(rules.NoPicture):
        rules.made_of(BytesIO(content))


@pytest.mark.parametrize("side", [4100, 7000, 60_000])
def test_what_would_fill_the_memory_is_not_unpacked(side):
    with pytest.raises(rules.TooManyPixels):
        rules.made_of(BytesIO(bomb(side)))


def test_a_picture_is_taken_whatever_a_camera_wrote_beside_its_orientation():
    exif = Image.Exif()
    exif[0x0112], exif[0x0100] = 6, 7
    out = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "JPEG", exif=exif)
    as_text = out.getvalue().replace(b"\x01\x00\x00\x04\x00", b"\x01\x00\x00\x02\x00", 1)  # its width, in letters
    assert as_text != out.getvalue()
    made = rules.made_of(BytesIO(as_text))
    assert (made.width, made.height) == (40, 60)


def test_a_picture_of_the_most_points_takes_no_more_memory_than_is_said(tmp_path):
    path = tmp_path / "large.png"
    Image.new("RGBA", (4000, 4000)).save(path, compress_level=1)
    measured = (
        "import resource, sys; from discussions.rules import pictures;"
        "size = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000; before = size();"
        "pictures.made_of(open(sys.argv[1], 'rb')); print(size() - before)"
    )
    done = subprocess.run([sys.executable, "-c", measured, path], capture_output=True, check=True, text=True)
    assert int(done.stdout) < 200  # the picture itself is 64 MB; one copy more, and the rest


def test_an_answer_shows_its_picture_to_who_reads_it_and_to_nobody_else(room):
    sent = form(picture=make.image("JPEG", (80, 60)), alt="A map of the corridor.")
    assert browser(room.ayesha).post(url(room, "thread", room.thread.uuid), sent).status_code == 302
    picture = Picture.objects.get()
    address = url(room, "picture", picture.uuid)
    page = browser(room.hamza).get(url(room, "thread", room.thread.uuid)).text
    assert f'src="{address}" width="80" height="60" alt="A map of the corridor."' in page
    shown = browser(room.hamza).get(address)
    assert shown.headers["Content-Type"] == "image/webp"
    assert shown.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in shown.headers["Content-Security-Policy"]
    assert Image.open(BytesIO(shown.getvalue())).size == (80, 60)
    seen = {one: browser(one).get(address).status_code for one in room.people}
    assert {one for one, status in seen.items() if status == 200} == {
        room.ayesha, room.hamza, room.assistant, room.lead,
    }  # fmt: skip
    assert Client().get(address).status_code == 404


def test_a_preview_keeps_it_shows_it_and_posts_it_once(room):
    client, address, event = browser(room.ayesha), url(room, "thread", room.thread.uuid), str(uuid.uuid4())
    sent = form(event=event, picture=make.image(), alt="A map.", do="preview")
    look = client.post(address, sent)
    picture = Picture.objects.get()
    assert picture.post is None
    assert 'alt="A map." loading="lazy"' in look.text
    assert f'name="alt_{picture.uuid}" value="A map."' in look.text
    assert browser(room.hamza).get(url(room, "picture", picture.uuid)).status_code == 404
    assert client.get(url(room, "picture", picture.uuid)).status_code == 200
    stolen = form(**{f"alt_{picture.uuid}": "Mine now."})
    browser(room.hamza).post(address, stolen)
    again = form(event=event, **{f"alt_{picture.uuid}": "A better map."})
    for _time in range(2):
        assert client.post(address, again).status_code == 302
    picture.refresh_from_db()
    assert (picture.post.author, picture.alt, room.thread.posts.count()) == (room.ayesha, "A better map.", 3)


@pytest.mark.parametrize(
    ("file", "alt", "words"),
    [
        (SimpleUploadedFile("a.png", SVG, "image/png"), "x", "no picture that can be shown"),
        (SimpleUploadedFile("a.png", bomb(7000)), "x", "more than 16 million points"),
        (SimpleUploadedFile("a.jpg", bytes(10_000_001)), "x", "10.0 MB; 10 MB fit"),
        (make.image(), " ", "Say in words what each picture shows"),
    ],
)
def test_what_cannot_be_taken_is_told_and_the_text_stays(room, file, alt, words):
    file.seek(0)
    page = browser(room.ayesha).post(
        url(room, "thread", room.thread.uuid), form(text="My long text.", picture=file, alt=alt)
    )
    assert page.status_code == 422
    assert words in page.text
    assert "My long text.</textarea>" in page.text
    assert room.thread.posts.count() == 1


def test_a_new_thread_takes_one_and_at_most_four(room):
    sent = form(kind="question", title="Where?", picture=make.image(), alt="A map.")
    browser(room.ayesha).post(url(room, "new"), sent)
    assert Picture.objects.get().post.thread.title == "Where?"
    five = {make.picture(room.ayesha): "A map." for _ in range(5)}
    with pytest.raises(Refusal, match="4 pictures go with a post"):
        make.answer(room.ayesha, room.thread, pictures=five)


def test_a_change_takes_one_off_adds_one_and_is_kept_as_a_change(room, django_capture_on_commit_callbacks):
    before = make.picture(room.ayesha)
    post = make.answer(room.ayesha, room.thread, "Look.", pictures={before: "Old."})
    client, address = browser(room.ayesha), url(room, "edit", room.thread.uuid, post.uuid)
    now = post.created_at
    changing.edit(post=post, text="Look.", pictures={before: "Old."}, by=room.ayesha, now=now)
    assert not PostVersion.objects.exists()
    new = make.picture(room.ayesha)
    with django_capture_on_commit_callbacks(execute=True):
        changing.edit(post=post, text="Look.", pictures={new: "New."}, by=room.ayesha, now=now)
    assert list(post.pictures.values_list("alt", flat=True)) == ["New."]
    assert PostVersion.objects.get().pictures == ["Old."]
    shown = client.get(url(room, "versions", room.thread.uuid, post.uuid)).text
    assert "<bdi>Old.</bdi>" in shown
    assert f'src="{url(room, "picture", new.uuid)}"' in shown
    assert not default_storage.exists(before.file.name)
    assert client.get(address).context["pictures"].kept == [new]


def test_it_goes_with_its_text_and_out_of_sight_with_it(room, django_capture_on_commit_callbacks):
    picture = make.picture(room.ayesha)
    post = make.answer(room.ayesha, room.thread, "Look.", pictures={picture: "A map."})
    address = url(room, "picture", picture.uuid)
    moderating.hide(post=post, reason="Rude.", by=room.assistant, now=make.later())
    assert browser(room.hamza).get(address).status_code == 404
    assert browser(room.assistant).get(address).status_code == 200
    moderating.show(post=post, by=room.assistant, now=make.later())
    assert default_storage.exists(picture.file.name)
    with django_capture_on_commit_callbacks(execute=True):
        changing.delete(post=post, by=room.ayesha, now=make.later())
    assert not Picture.objects.exists()
    assert not default_storage.exists(picture.file.name)
    assert browser(room.assistant).get(address).status_code == 404
    assert PostVersion.objects.get(post=post).pictures == ["A map."]


def test_mail_says_what_pictures_show_and_how_many_there_are(room, mailoutbox):
    following.follow(enrolment=room.hamza, target=room.thread, now=make.later())
    for rhythm in ("at_once", "daily"):
        now = make.later()
        following.choose_mail(enrolment=room.hamza, rhythm=rhythm, hour=7, follows_own=True, now=now)
        post = make.answer(
            room.ayesha, room.thread, "Look.", pictures={make.picture(room.ayesha): "A map of <Wakhan>."}
        )
        for at in (post.created_at, post.created_at + dt.timedelta(days=2)):
            while letters.write_at_once(now=at) or letters.write_digests(now=at) or letters.send_some(now=at):
                pass
    at_once, digest = mailoutbox
    assert "Picture: \u2068A map of <Wakhan>.\u2069" in at_once.body
    assert "Picture: <bdi>A map of &lt;Wakhan&gt;.</bdi>" in at_once.alternatives[0][0]
    assert "with 1 picture" in digest.body
    assert "with 1 picture" in digest.alternatives[0][0]


def test_one_that_was_never_posted_is_dropped_after_a_day_and_they_are_not_heaped_up(
    room, monkeypatch, django_capture_on_commit_callbacks
):
    from discussions.services import pictures

    forgotten = make.picture(room.ayesha)
    Picture.objects.update(added_at=make.START - pictures.WAITS)
    waits, posted = make.picture(room.ayesha), make.picture(room.ayesha)
    make.answer(room.ayesha, room.thread, "Look.", pictures={posted: "A map."})
    Picture.objects.filter(pk=posted.pk).update(added_at=make.START - pictures.WAITS)
    with django_capture_on_commit_callbacks(execute=True):
        pictures.clear(now=make.START)
    assert set(Picture.objects.all()) == {waits, posted}
    assert not default_storage.exists(forgotten.file.name)
    monkeypatch.setattr(pictures, "MOST_WAITING", 1)
    with pytest.raises(Refusal, match="wait in forms that were not sent"):
        make.picture(room.ayesha)
