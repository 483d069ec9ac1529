"""The blocks of a lesson. Few, typed, each with its own template below `templates/courses/blocks/`.

A block's own id (a UUID that StreamField keeps) is the id of its passage.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

TEXT_FEATURES = ["bold", "italic", "link", "superscript"]


class Force(models.TextChoices):
    """How a speaker stands to what is claimed."""

    ASSERTS = "asserts", _("asserts")
    REPORTS = "reports", _("reports")
    DOUBTS = "doubts", _("doubts")
    DENIES = "denies", _("denies")
    RECOMMENDS = "recommends", _("recommends")


class Speaker(models.TextChoices):
    """Who makes a claim: the paper's author, a work it cites, or somebody it speaks of."""

    AUTHOR = "author", _("the author")
    REFERENCE = "reference", _("a cited work")
    ACTOR = "actor", _("an actor")


class ClaimBlock(blocks.StructBlock):
    """What the passage asserts, who says so, and how."""

    speaker = blocks.ChoiceBlock(choices=Speaker.choices, default=Speaker.AUTHOR, label=_("who says it"))
    actor = SnippetChooserBlock("courses.Actor", required=False, label=_("actor"))
    reference = SnippetChooserBlock("courses.Reference", required=False, label=_("cited work"))
    force = blocks.ChoiceBlock(choices=Force.choices, default=Force.ASSERTS, label=_("force"))
    says = blocks.CharBlock(max_length=400, label=_("what is claimed"))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        speaker = value["speaker"]
        if speaker != Speaker.AUTHOR and not value[speaker]:
            raise StructBlockValidationError({speaker: ValidationError(_("Choose who says it."))})
        return value

    class Meta:
        icon = "openquote"
        label = _("claim")


class PassageBlock(blocks.StructBlock):
    """One paragraph or two of the lesson's text; `[^3]` in it points at note 3 of the paper."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"), help_text=_("Its name in a course folder."))
    text = blocks.RichTextBlock(features=TEXT_FEATURES, label=_("text"))
    terms = blocks.ListBlock(SnippetChooserBlock("courses.Term"), default=[], label=_("terms it explains"))
    claims = blocks.ListBlock(ClaimBlock(), default=[], label=_("claims"))

    class Meta:
        icon = "pilcrow"
        label = _("passage")
        template = "courses/blocks/passage.html"


class QuotationBlock(blocks.StructBlock):
    """A short quotation, with its source."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    text = blocks.TextBlock(label=_("words quoted"))
    reference = SnippetChooserBlock("courses.Reference", label=_("source"))

    class Meta:
        icon = "openquote"
        label = _("quotation")
        template = "courses/blocks/quotation.html"


class ReadersNoteBlock(blocks.StructBlock):
    """Ours, and marked as such: where the paper is vague, one-sided, overtaken or in error."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    text = blocks.RichTextBlock(features=TEXT_FEATURES, label=_("text"))

    class Meta:
        icon = "comment"
        label = _("reader's note")
        template = "courses/blocks/note.html"


class ThinkBlock(blocks.StructBlock):
    """A question to think about; nobody marks it."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    text = blocks.RichTextBlock(features=TEXT_FEATURES, label=_("text"))

    class Meta:
        icon = "help"
        label = _("question to think about")
        template = "courses/blocks/question.html"


class EmbedBlock(blocks.StructBlock):
    """Whatever a run offers at this place, rendered through the activity protocol."""

    kind = blocks.CharBlock(max_length=40, label=_("kind"))
    target = blocks.CharBlock(max_length=36, label=_("id"))

    class Meta:
        icon = "link"
        label = _("activity")
        template = "courses/blocks/embed.html"


class LessonBody(blocks.StreamBlock):
    """The text of a lesson, block by block."""

    heading = blocks.CharBlock(icon="title", label=_("heading"), template="courses/blocks/heading.html")
    passage = PassageBlock()
    quotation = QuotationBlock()
    note = ReadersNoteBlock()
    question = ThinkBlock()
    embed = EmbedBlock()
