"""The library of the courses: works, notes, terms, actors, interests, places, events; one's own courses' only."""

from collections.abc import Callable
from typing import Any

from django.contrib.admin.utils import unquote
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import LiveStatusTagColumn
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
)
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from courses.desk.forms import EntryForm, ReferenceForm
from courses.models import Actor, Event, Interest, Note, Place, Reference, Term
from courses.permissions import courses_edited_by


def _own(request: HttpRequest, model: type[Model]) -> QuerySet:
    return model.objects.filter(course__in=courses_edited_by(request.user))


class _OwnOnly:
    def get_object_list(self) -> QuerySet:
        return _own(self.request, self.model_class)


class _OwnOne:
    def get_object(self, pk: Any) -> Model:
        return get_object_or_404(_own(self.request, self.model_class), pk=pk)


class _OwnMany:
    def get_objects(self, pks: list[Any]) -> QuerySet:
        return _own(self.request, self.model_class).filter(pk__in=pks)


class EntryChooserViewSet(SnippetChooserViewSet):
    """Choosing an entry in a page: one's own courses' entries only."""

    choose_view_class = type("ChooseOwn", (_OwnOnly, ChooseView), {})
    choose_results_view_class = type("ChooseOwnResults", (_OwnOnly, ChooseResultsView), {})
    chosen_view_class = type("OwnChosen", (_OwnOne, SnippetChosenView), {})
    chosen_multiple_view_class = type("OwnManyChosen", (_OwnMany, SnippetChosenMultipleView), {})


class EntryViewSet(SnippetViewSet):
    """The screens of one kind of entry."""

    list_filter = ["course"]
    search_backend_name = None
    ordering = ["key"]
    form_class_of_entry: type[EntryForm] = EntryForm
    chooser_viewset_class = EntryChooserViewSet

    def get_edit_handler(self) -> ObjectList:
        """Show the model's panels in the library's form."""
        handler = ObjectList(self.model.panels, base_form_class=self.form_class_of_entry)
        return handler.bind_to_model(self.model)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """List the entries of one's own courses."""
        return _own(request, self.model)

    def construct_view(self, view_class: type, **kwargs: Any) -> Callable[..., HttpResponse]:
        """Answer 404 for an entry of a course that one does not edit, whatever the screen: Wagtail asks for the
        right on the model only."""
        view = super().construct_view(view_class, **kwargs)

        def of_own_course(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if "pk" in kwargs:
                get_object_or_404(_own(request, self.model), pk=unquote(str(kwargs["pk"])))
            return view(request, *args, **kwargs)

        return of_own_course


class ReferenceViewSet(EntryViewSet):
    model = Reference
    icon = "openquote"
    form_class_of_entry = ReferenceForm
    list_display = ["__str__", "title", "kind", LiveStatusTagColumn(), "course"]
    search_fields = ["key", "title", "container"]


class NoteViewSet(EntryViewSet):
    model = Note
    icon = "list-ol"
    list_display = ["key", "reference", "printed", LiveStatusTagColumn(), "course"]
    search_fields = ["key", "printed"]
    ordering = ["position"]


class TermViewSet(EntryViewSet):
    model = Term
    icon = "help"
    list_display = ["name", "key", LiveStatusTagColumn(), "course"]
    search_fields = ["key", "name"]


class ActorViewSet(EntryViewSet):
    model = Actor
    icon = "user"
    list_display = ["name", "kind", LiveStatusTagColumn(), "course"]
    search_fields = ["key", "name"]


class InterestViewSet(EntryViewSet):
    model = Interest
    icon = "pick"
    list_display = ["name", "region", "kind", LiveStatusTagColumn(), "course"]
    list_filter = ["course", "region", "kind"]
    search_fields = ["key", "name"]


class PlaceViewSet(EntryViewSet):
    model = Place
    icon = "site"
    list_display = ["name", "kind", "state", LiveStatusTagColumn(), "course"]
    list_filter = ["course", "kind", "state"]
    search_fields = ["key", "name"]


class EventViewSet(EntryViewSet):
    model = Event
    icon = "date"
    list_display = ["date", "title", "source", LiveStatusTagColumn(), "course"]
    search_fields = ["key", "title"]
    ordering = ["date"]


class LibraryViewSetGroup(SnippetViewSetGroup):
    """The menu "Library"."""

    items = (
        ReferenceViewSet, NoteViewSet, TermViewSet, ActorViewSet, InterestViewSet, PlaceViewSet, EventViewSet,
    )  # fmt: skip
    menu_label = _("Library")
    menu_icon = "folder-open-inverse"
    menu_order = 120
