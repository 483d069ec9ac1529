"""The demo class's people: four to sign in as, and classmates."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import make_password

from accounts.models import User
from accounts.services.people import make_person
from audit.services import record_all
from exchange.demo import PASSWORD
from runs.events import PersonEnrolled
from runs.models import Enrolment, Run, Section
from runs.services.enrolling import enrol

Role = Enrolment.Role


@dataclass(frozen=True)
class Person:
    """Somebody of the demo class; `section` is its place among the run's sections."""

    username: str
    name: str
    role: str = Role.STUDENT
    section: int = 0


PEOPLE = (
    Person("instructor", "Demo Instructor", Role.INSTRUCTOR),
    Person("assistant", "Demo Assistant", Role.ASSISTANT),
    Person("student", "Demo Student"),
    Person("demo-ayesha", "Ayesha Demo"),
    Person("demo-bilal", "Bilal Demo", section=1),
    Person("demo-dilnoza", "Dilnoza Demo"),
    Person("demo-farhad", "Farhad Demo", section=1),
    Person("demo-gulnara", "Gulnara Demo"),
    Person("demo-hamza", "Hamza Demo", section=1),
    Person("demo-laylo", "Laylo Demo"),
    Person("demo-nasir", "Nasir Demo", section=1),
    Person("demo-sana", "Sana Demo"),
    Person("demo-timur", "Timur Demo", section=1),
)
ADMINISTRATOR = Person("admin", "Demo Administrator")


def fill(run: Run, *, now: datetime) -> None:
    """Make the accounts that are missing and enrol them; who is there already is left alone."""
    sections = list(run.sections.all())
    password = make_password(PASSWORD)
    for person in PEOPLE:
        user = _account(person, password, now)
        section = sections[person.section] if person.role == Role.STUDENT else None
        enrol(run=run, user=user, role=person.role, section=section, by=None, now=now)
    administrator = _account(ADMINISTRATOR, password, now)
    if not administrator.is_superuser:
        administrator.is_staff = administrator.is_superuser = True
        administrator.save(update_fields=["is_staff", "is_superuser"])


def _account(person: Person, password: str, now: datetime) -> User:
    user = User.objects.filter(username=person.username).first()
    if user is None:
        user = make_person(
            name=person.name, username=person.username, email=f"{person.username}@wakhan.example", by=None, now=now
        )
        user.password = password
        user.save(update_fields=["password"])
    return user


def seed_students(run: Run, count: int, *, now: datetime) -> list[str]:
    """Add `count` more students student0001…, spread over the sections; return their names for signing in."""
    taken = User.objects.filter(username__regex=r"\Astudent\d{4,}\Z").values_list("username", flat=True)
    first = max((int(name.removeprefix("student")) for name in taken), default=0) + 1
    numbers = range(first, first + count)
    password = make_password(PASSWORD)
    users = User.objects.bulk_create(
        User(
            username=f"student{number:04}",
            name=f"Student {number:04}",
            email=f"student{number:04}@wakhan.example",
            password=password,
        )
        for number in numbers
    )
    _enrol_all(run, users, list(run.sections.all()), now)
    return [user.username for user in users]


def _enrol_all(run: Run, users: list[User], sections: list[Section], now: datetime) -> None:
    """Enrol many at once: what `enrol` does one by one would take minutes for a campus."""
    enrolments = Enrolment.objects.bulk_create(
        Enrolment(run=run, user=user, section=sections[place % len(sections)] if sections else None, enrolled_at=now)
        for place, user in enumerate(users)
    )
    record_all([_enrolled(run, enrolment) for enrolment in enrolments], by=None, now=now)


def _enrolled(run: Run, enrolment: Enrolment) -> PersonEnrolled:
    section = enrolment.section.uuid if enrolment.section else None
    return PersonEnrolled(
        run=run.uuid, subject=enrolment.uuid, user=enrolment.user.uuid, role=Role.STUDENT, section=section
    )
