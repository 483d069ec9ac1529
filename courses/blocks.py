"""The blocks of a lesson. Few, typed, each with its own template below `templates/courses/blocks/`.

A block's own id (a UUID that StreamField keeps) is the id of its passage.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from common.fields import partial_date_validator
from courses.choices import Force, Region, Speaker, Stance

TEXT_FEATURES = ["bold", "italic", "link", "superscript"]


class Previewed:
    """A block of a lesson; who chooses one in the editor sees an example of it as readers would."""

    def get_preview_template(self, value: Any, context: Any = None) -> str:
        return "courses/drafts/block.html"

    def get_preview_value(self) -> Any:
        return self.get_default()

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        from courses.selectors.examples import example  # selectors stand on models, and models on blocks

        return {**(parent_context or {}), "shown": example(self.name, self.meta.template)}


class ClaimedInterestBlock(blocks.StructBlock):
    """What the claim says that an actor seeks or resists."""

    actor = SnippetChooserBlock("courses.Actor", label=_("actor"))
    interest = SnippetChooserBlock("courses.Interest", label=_("interest"))
    stance = blocks.ChoiceBlock(choices=Stance.choices, default=Stance.SEEKS, label=_("stance"))

    class Meta:
        icon = "pick"
        label = _("interest")


class ClaimBlock(blocks.StructBlock):
    """What the passage asserts, who says so, and how."""

    speaker = blocks.ChoiceBlock(choices=Speaker.choices, default=Speaker.AUTHOR, label=_("who says it"))
    actor = SnippetChooserBlock("courses.Actor", required=False, label=_("actor"))
    reference = SnippetChooserBlock("courses.Reference", required=False, label=_("cited work"))
    force = blocks.ChoiceBlock(choices=Force.choices, default=Force.ASSERTS, label=_("force"))
    says = blocks.CharBlock(max_length=400, label=_("what is claimed"))
    interests = blocks.ListBlock(ClaimedInterestBlock(), default=[], label=_("interests it speaks of"))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        speaker = value["speaker"]
        if speaker != Speaker.AUTHOR and not value[speaker]:
            raise StructBlockValidationError({speaker: ValidationError(_("Choose who says it."))})
        return value

    class Meta:
        icon = "openquote"
        label = _("claim")


class PassageBlock(Previewed, blocks.StructBlock):
    """One paragraph or two of the lesson's text; `[^3]` in it points at note 3 of the paper."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"), help_text=_("Its name in a course folder."))
    text = blocks.RichTextBlock(features=TEXT_FEATURES, label=_("text"))
    terms = blocks.ListBlock(SnippetChooserBlock("courses.Term"), default=[], label=_("terms it explains"))
    places = blocks.ListBlock(SnippetChooserBlock("courses.Place"), default=[], label=_("places it names"))
    events = blocks.ListBlock(SnippetChooserBlock("courses.Event"), default=[], label=_("events it speaks of"))
    claims = blocks.ListBlock(ClaimBlock(), default=[], label=_("claims"))

    class Meta:
        icon = "pilcrow"
        label = _("passage")
        template = "courses/blocks/passage.html"


class QuotationBlock(Previewed, blocks.StructBlock):
    """A short quotation, with its source."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    text = blocks.TextBlock(label=_("words quoted"))
    reference = SnippetChooserBlock("courses.Reference", label=_("source"))

    class Meta:
        icon = "openquote"
        label = _("quotation")
        template = "courses/blocks/quotation.html"


class ReadersNoteBlock(Previewed, blocks.StructBlock):
    """Ours, and marked as such: where the paper is vague, one-sided, overtaken or in error."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    text = blocks.RichTextBlock(features=TEXT_FEATURES, label=_("text"))

    class Meta:
        icon = "comment"
        label = _("reader's note")
        template = "courses/blocks/note.html"


class ThinkBlock(Previewed, blocks.StructBlock):
    """A question to think about; nobody marks it."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    text = blocks.RichTextBlock(features=TEXT_FEATURES, label=_("text"))

    class Meta:
        icon = "help"
        label = _("question to think about")
        template = "courses/blocks/question.html"


class FigureBlock(Previewed, blocks.StructBlock):
    """A picture that says something, with words for who does not see it."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    image = ImageChooserBlock(label=_("picture"))
    alt = blocks.CharBlock(max_length=300, label=_("what it shows, in words"))
    caption = blocks.CharBlock(max_length=255, label=_("caption"))
    reference = SnippetChooserBlock("courses.Reference", required=False, label=_("source"))

    class Meta:
        icon = "image"
        label = _("figure")
        template = "courses/blocks/figure.html"


class TableBlock(Previewed, blocks.StructBlock):
    """A small table."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    caption = blocks.CharBlock(max_length=255, label=_("caption"))
    table = TypedTableBlock([("text", blocks.CharBlock(required=False))], label=_("table"))
    text = blocks.RichTextBlock(required=False, features=TEXT_FEATURES, label=_("sentence below it"))

    class Meta:
        icon = "table"
        label = _("table")
        template = "courses/blocks/table.html"


class MapBlock(Previewed, blocks.StructBlock):
    """The course's map with some of its places and routes, or all."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    caption = blocks.CharBlock(max_length=255, label=_("caption"))
    places = blocks.ListBlock(
        SnippetChooserBlock("courses.Place"),
        default=[],
        label=_("places and routes"),
        help_text=_("All, if none is named."),
    )

    class Meta:
        icon = "site"
        label = _("map")
        template = "courses/blocks/map.html"


class TimelineBlock(Previewed, blocks.StructBlock):
    """The course's events between two dates, or all."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    caption = blocks.CharBlock(max_length=255, label=_("caption"))
    since = blocks.CharBlock(required=False, max_length=10, validators=[partial_date_validator], label=_("since"))
    until = blocks.CharBlock(required=False, max_length=10, validators=[partial_date_validator], label=_("until"))

    class Meta:
        icon = "date"
        label = _("timeline")
        template = "courses/blocks/timeline.html"


class MatrixBlock(Previewed, blocks.StructBlock):
    """The interest matrix of some actors, or of all that hold an interest."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    caption = blocks.CharBlock(max_length=255, label=_("caption"))
    actors = blocks.ListBlock(
        SnippetChooserBlock("courses.Actor"), default=[], label=_("actors"), help_text=_("All, if none is named.")
    )
    region = blocks.ChoiceBlock(required=False, choices=Region.choices, label=_("region"))

    class Meta:
        icon = "grip"
        label = _("interest matrix")
        template = "courses/blocks/matrix.html"


class KeyTermsBlock(Previewed, blocks.StructBlock):
    """Terms of the course with what they mean, to learn or to look back at."""

    key = blocks.CharBlock(required=False, max_length=80, label=_("key"))
    caption = blocks.CharBlock(max_length=255, label=_("caption"))
    terms = blocks.ListBlock(SnippetChooserBlock("courses.Term"), min_num=1, label=_("terms"))

    class Meta:
        icon = "help"
        label = _("key terms")
        template = "courses/blocks/key_terms.html"


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
    figure = FigureBlock()
    table = TableBlock()
    map = MapBlock()
    timeline = TimelineBlock()
    matrix = MatrixBlock()
    key_terms = KeyTermsBlock()
    embed = EmbedBlock()
