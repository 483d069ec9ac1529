"""What stands on the admin's first page while a webhook does not arrive."""

from collections.abc import Mapping, Sequence
from typing import Any

from wagtail.admin.ui.components import Component

from lms.models import Endpoint


class TroublePanel(Component):
    """Names the webhooks that do not arrive, and leads to them."""

    order = 10
    template_name = "lms/desk/webhooks/parts/trouble.html"

    def __init__(self, endpoints: Sequence[Endpoint]) -> None:
        self.endpoints = endpoints

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"endpoints": self.endpoints}
