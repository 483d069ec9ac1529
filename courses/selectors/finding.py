"""The search of a course: what is published and open of it, by words in the text's own language."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank, TrigramSimilarity
from django.db import connection
from django.db.models import (
    BigIntegerField,
    BooleanField,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast, Greatest, Length, Round
from django.utils.safestring import SafeString, mark_safe

from common.keyset import stretch
from courses.models import Findable, KnownWord
from courses.rules import finding as rules
from courses.selectors.outline import LessonLine, ModuleLine, Outline
from courses.selectors.setting import Setting

PAGE = 20
MOST = 1000
"""So many passages, and so many lessons, terms and works, are ranked; more would cost time and tell nothing."""
LIKE = 12
"""So many words that resemble one asked for are looked up."""
_IS_PASSAGE = Q(kind=Findable.Kind.PASSAGE)
_BY_LANGUAGE = {"en": "english", "ru": "russian"}


@dataclass(frozen=True)
class Hit:
    """One thing that was found."""

    url: str
    number: int
    """Of a passage; 0 for the lesson as a whole, a term or a work."""
    heading: SafeString
    snippet: SafeString
    """With the words marked, as `heading`."""
    is_claim: bool
    """The words stand in what the passage claims, not in its text."""


@dataclass(frozen=True)
class Group:
    """What was found in one lesson, or among the terms or works."""

    kind: str
    """`lesson`, `term` or `work`."""
    title: str
    module: str
    url: str
    hits: list[Hit]


@dataclass(frozen=True)
class Found:
    """A page of what was found."""

    groups: list[Group]
    nearest: str = ""
    """What was looked for instead, where nothing has the words that were asked for."""
    next: str = ""
    """The cursor of the next page; blank at the end."""
    more_than: int = 0
    """So many were ranked where there are more; 0 where what is shown is all."""
    is_telling: bool = True
    """False where the query names no word to look for."""


def configuration_of(language: str) -> str:
    """Return PostgreSQL's configuration for a language, `simple` where it has none."""
    return _BY_LANGUAGE.get(language[:2], "simple")


def find(outline: Outline, setting: Setting, query: str, cursor: str = "", *, without: Collection[int] = ()) -> Found:
    """Return what a course has for a query, the best first; lessons named in `without` (by id) are left out.

    Lessons come from the outline, which has what is published, and of these those open to everybody. Statements:
    two, two more where nothing is found, one more on a later page that is the last.
    """
    search = _Search(outline, setting, frozenset(without))
    query = rules.alike(query)
    if not search.is_telling(query):
        return Found([], is_telling=False)
    found = search.found(search.query(query), cursor)
    if found.groups or cursor:
        return found
    nearest = search.nearest(rules.asked_words(query))
    if not nearest:
        return found
    near = search.found(search.query(" or ".join(nearest)), "")
    return Found(near.groups, nearest=" ".join(nearest))


class _Search:
    """A search among the lessons of one outline that somebody may read."""

    def __init__(self, outline: Outline, setting: Setting, without: Collection[int]) -> None:
        self.outline, self.setting = outline, setting
        self.configuration = configuration_of(outline.language)
        self.lessons: dict[int, tuple[ModuleLine, LessonLine]] = {
            lesson.id: (module, lesson)
            for module in outline.modules
            if not module.restricted
            for lesson in module.lessons
            if not lesson.restricted and lesson.id not in without
        }

    @property
    def config(self) -> str:
        return f"wakhan_{self.configuration}"

    def query(self, words: str) -> SearchQuery:
        return SearchQuery(words, search_type="websearch", config=self.config)

    def is_telling(self, words: str) -> bool:
        """Whether an index can answer: not for stop words alone, nor for words that are only shut out."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT querytree(websearch_to_tsquery(%s::regconfig, %s))", [self.config, words])
            return cursor.fetchone()[0] not in ("", "T")

    @property
    def rows(self) -> QuerySet[Findable]:
        ids = Value(list(self.lessons), ArrayField(BigIntegerField()))
        readable = Func(
            F("lesson"), ids, template="%(expressions)s)", arg_joiner=" = ANY(", output_field=BooleanField()
        )
        here = Q(readable) | Q(course=self.outline.id)
        return Findable.objects.filter(here, configuration=self.configuration)

    def found(self, query: SearchQuery, cursor: str) -> Found:
        rank = SearchRank(F("words"), query, normalization=1)
        rows = (
            Findable.objects.filter(pk__in=self._candidates(query))
            .only("kind", "lesson_id", "number", "fragment", "heading")
            .annotate(
                below=Cast(Round(rank * -1_000_000.0), IntegerField()),  # a keyset compares whole numbers
                long=Length("text"),
                in_title=self._headline("title", query, highlight_all=True),
                in_text=self._headline("text", query, max_fragments=2, max_words=28, min_words=12),
                in_beside=self._headline("beside", query, max_fragments=1, max_words=28, min_words=12),
            )
        )
        page = stretch(rows, by=("below", "pk"), cursor=cursor, size=PAGE)
        is_cut = bool(cursor) and not page.next and self.rows.filter(_IS_PASSAGE, words=query)[MOST : MOST + 1].exists()
        return Found(self._grouped(page.rows), next=page.next, more_than=MOST if is_cut else 0)

    def _candidates(self, query: SearchQuery) -> QuerySet[Any, Any]:
        """Return what is ranked: all that has the words, or the first of it where that is very much."""
        passages = self.rows.filter(_IS_PASSAGE, words=query).values("pk")[:MOST]
        return passages.union(self.rows.filter(~_IS_PASSAGE, words=query).values("pk")[:MOST], all=True)

    def _headline(self, field: str, query: SearchQuery, **how: Any) -> SearchHeadline:
        signs: dict[str, Any] = {"start_sel": rules.START, "stop_sel": rules.STOP, "fragment_delimiter": " … "}
        return SearchHeadline(field, query, config=self.config, **signs, **how)

    def nearest(self, asked: list[str]) -> list[str]:
        """Return words that resemble those asked for and are found. One statement."""
        if not asked:
            return []
        resembles = Q()
        for word in asked:
            resembles |= Q(word__trigram_similar=word)
        likeness = [TrigramSimilarity("word", word) for word in asked]
        closest = Greatest(*likeness) if len(likeness) > 1 else likeness[0]
        like = KnownWord.objects.filter(resembles, configuration=self.configuration).order_by(closest.desc(), "pk")
        plain = SearchQuery(OuterRef("word"), config=self.config)
        known = KnownWord.objects.filter(pk__in=like.values("pk")[: LIKE * len(asked)])
        return rules.nearest_words(
            asked, known.filter(Exists(self.rows.filter(words=plain))).values_list("word", flat=True)
        )

    def _grouped(self, rows: list[Any]) -> list[Group]:
        groups: dict[Any, list[Any]] = defaultdict(list)
        for row in rows:
            groups[row.lesson_id or row.kind].append(row)
        return [self._group(of, some) for of, some in groups.items()]

    def _group(self, of: Any, rows: list[Any]) -> Group:
        if of in self.lessons:
            module, lesson = self.lessons[of]
            url = self.setting.lesson_url(module, lesson)
            rows.sort(key=lambda row: row.number)
            return Group("lesson", lesson.title, module.title, url, [_hit(row, url) for row in rows])
        url = f"{self.setting.base}{of}s/"
        return Group(of, "", "", url, [_hit(row, url) for row in rows])


def _hit(row: Any, url: str) -> Hit:
    is_claim = row.kind == Findable.Kind.PASSAGE and rules.START not in row.in_text and rules.START in row.in_beside
    text = row.in_beside if is_claim else row.in_text
    heading = row.in_title or row.heading
    if row.kind == Findable.Kind.LESSON:
        heading = ""  # it stands above
    elif row.fragment:
        url = f"{url}#{row.fragment}"
    snippet = text if is_claim else rules.cut(text, row.long)
    return Hit(url, row.number, mark_safe(rules.marked(heading)), mark_safe(rules.marked(snippet)), is_claim)
