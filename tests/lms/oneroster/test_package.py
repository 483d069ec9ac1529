"""What cannot be read as a whole is refused with its reason; what is wrong with a row is told of that row."""

import pytest

from lms.oneroster_words import sentence, why_unreadable
from lms.rules.oneroster import package as rules
from lms.rules.oneroster.package import Unreadable, read
from lms.rules.oneroster.rosters import rosters
from tests.lms.oneroster.packages import (
    ENROLLMENTS,
    USERS,
    a_class,
    a_place,
    a_user,
    files,
    manifest,
    package,
    written,
    zipped,
)  # fmt: skip

GOOD = files([a_class("c1", "autumn")], [a_user("u1")], [a_place("u1", "c1")])


def broken(**changed: bytes | None) -> bytes:
    """Return the good package with other files; None takes one out."""
    found = {**GOOD, **{name.replace("_csv", ".csv"): content for name, content in changed.items()}}
    return zipped({name: content for name, content in found.items() if content is not None})


def test_a_package_is_read_whatever_else_is_in_it():
    more = {"orgs.csv": b"\xff\xfe", "__MACOSX/._users.csv": b"x", "users.csv": b"\xef\xbb\xbf" + GOOD["users.csv"]}
    found = rosters(read(zipped({**GOOD, **more})))
    assert [(one.code, [m.person for m in one.members]) for one in found.classes.values()] == [("autumn", ["u1"])]
    assert (found.people["u1"].name, found.is_whole, found.faults) == ("Zarmina K", True, ())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "zip"),
        (b"PK\x03\x04 and nothing", "zip"),
        (zipped(GOOD)[:-30], "zip"),
        (zipped(GOOD)[:50] + b"\xff\xff\xff" + zipped(GOOD)[53:], "zip"),
        (lambda: b"x" * (rules.MOST_BYTES + 1), "size"),
        (broken(manifest_csv=None), "manifest"),
        (broken(manifest_csv=manifest(version="1.1")), "version"),
        (broken(manifest_csv=written([("propertyName", "value"), ("file.users", "bulk")])), "version"),
        (broken(manifest_csv=manifest(users="some")), "mode"),
        (broken(manifest_csv=manifest(enrollments="absent")), "nothing"),
        (broken(users_csv=None), "missing"),
        (broken(users_csv=written([["sourcedId", "username"], ["u1", "u1"]])), "columns"),
        (broken(users_csv=written([["sourcedid", *USERS[1:]], a_user("u1")])), "columns"),
        (broken(users_csv=written([["email", *USERS], ["", *a_user("u1")]])), "header"),
        (broken(users_csv=b""), "columns"),
        (broken(users_csv=GOOD["users.csv"].decode().replace("Zarmina", "Зармина").encode("cp1251")), "encoding"),
        (broken(users_csv=GOOD["users.csv"].decode().encode("utf-16")), "encoding"),
        (broken(users_csv=GOOD["users.csv"] + b'"open'), "quotes"),
        (zipped({f"roster/{name}": content for name, content in GOOD.items()}), "folder"),
        (zipped({**GOOD, "../users.csv": b""}), "folder"),
        (zipped({**GOOD, "..\\users.csv": b""}), "folder"),
        (lambda: zipped({**GOOD, "orgs.csv": b"0" * (rules.MOST_UNPACKED + 1)}), "unpacked"),
        (lambda: broken(enrollments_csv=written([ENROLLMENTS, *[a_place("u1", "c1")] * 100_000])), "lines"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)  # fmt: skip
def test_a_package_that_cannot_be_read_says_why(content, code):
    with pytest.raises(Unreadable) as refused:
        read(content() if callable(content) else content)
    assert refused.value.code == code
    told = why_unreadable(refused.value)
    assert "%(" not in told
    assert "“”" not in told or code == "version"


def test_a_file_twice_in_a_package_is_refused():
    content = zipped({"users.csv": b"", "usersXcsv": b"", **{n: c for n, c in GOOD.items() if n != "users.csv"}})
    with pytest.raises(Unreadable) as refused:
        read(content.replace(b"usersXcsv", b"users.csv"))
    assert refused.value.code == "twice"


def test_a_size_that_lies_opens_no_bomb():
    content = zipped({**GOOD, "users.csv": b"0" * 50_000_000})
    declared = (50_000_000).to_bytes(4, "little")
    with pytest.raises(Unreadable) as refused:
        read(content.replace(declared, (100).to_bytes(4, "little")))
    assert refused.value.code in ("zip", "columns")


DELTA = {"mode": "delta"}


def faults(classes, users, places, **known) -> list[tuple[str, int, str]]:
    found = rosters(read(package(classes, users, places, **known))).faults
    assert all("%(" not in sentence(fault) for fault in found)
    return [(fault.file.removesuffix(".csv"), fault.number, fault.code) for fault in found]


@pytest.mark.parametrize(
    ("places", "code"),
    [
        ([a_place("u1", "c1", sourced_id="")], "missing"),
        ([a_place("", "c1")], "missing"),
        ([a_place("u1", "")], "missing"),
        ([a_place("u1" * 60, "c1", sourced_id="e1")], "long"),
        ([a_place("u1", "c1", "dean")], "role"),
        ([a_place("u1", "c1", "Student")], "role"),
        ([a_place("u1", "c2")], "class"),
        ([a_place("u1", "c1", begins="01.09.2026")], "day"),
        ([a_place("u1", "c1", ends="2026-02-30")], "day"),
        ([a_place("u1", "c1", status="gone")], "status"),
        ([a_place("u1", "c1", status="active", when="yesterday")], "moment"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(places, code):
    assert faults([a_class("c1")], [a_user("u1")], places) == [("enrollments", 2, code)]


def test_rows_with_one_id_are_told_and_the_first_holds():
    users = [a_user("u1"), a_user("u1", "Another"), a_user("u2", username="")]
    assert faults([a_class("c1"), a_class("c1")], users, [a_place("u1", "c1")]) == [
        ("users", 3, "repeated"), ("users", 4, "missing"), ("classes", 3, "repeated"),
    ]  # fmt: skip


def test_a_delta_must_say_what_became_of_each_row_and_when():
    known = {"status": "active"}
    assert faults([a_class("c1", **known)], [a_user("u1", **known)], [a_place("u1", "c1", **known)], **DELTA) == []
    assert faults(None, None, [a_place("u1", "c1")], **DELTA) == [("enrollments", 2, "status")]
    assert faults(None, None, [a_place("u1", "c1", status="active", when="")], **DELTA) == [
        ("enrollments", 2, "moment")
    ]


def test_who_stands_in_a_bad_row_is_kept_and_who_was_taken_back_goes():
    places = [a_place("u1", "c1", "dean"), a_place("u2", "c1", status="tobedeleted"), a_place("u3", "c1")]
    found = rosters(read(package([a_class("c1")], [a_user("u1")], places)))
    [one] = found.classes.values()
    assert [(member.person, member.role) for member in one.members] == [("u1", ""), ("u3", "student")]
    assert one.gone == {"u2"}


def test_people_go_by_the_name_that_they_prefer():
    header = [*USERS, "middleName", "preferredGivenName", "preferredFamilyName"]
    rows = [[*a_user("u1", "Anisa Karim"), "Bibi", "", ""], [*a_user("u2", "Anisa Karim"), "Bibi", "Any", "Khan"]]
    content = zipped({**GOOD, "users.csv": written([header, *rows])})
    assert [person.name for person in rosters(read(content)).people.values()] == ["Anisa Bibi Karim", "Any Khan"]
