"""The ways between the pages of a run."""

from typing import Any

from django import template
from django.urls import reverse

from runs.models import Run
from runs.pages import pages

register = template.Library()


@register.inclusion_tag("runs/parts/pages.html")
def run_pages(run: Run, current: str = "") -> dict[str, Any]:
    """Show the ways to a run's pages; `current` names the one that is open."""
    links = [
        {"label": page.label, "url": reverse(page.url_name, args=[run.key]), "is_current": name == current}
        for name, page in sorted(pages, key=lambda pair: pair[1].order)
    ]
    return {"links": links, "run": run}
