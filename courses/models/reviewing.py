"""The step between a draft and readers: somebody else reads it (docs/decisions/0007)."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Task, TaskState
from wagtail.permission_policies.pages import PagePermissionPolicy

from accounts.models import User


class SecondReading(Task):
    """A page waits until somebody who may publish it, and did not send it in, has read it."""

    pii = ()

    class Meta:
        verbose_name = _("second reading")
        verbose_name_plural = _("second readings")

    @classmethod
    def get_description(cls) -> str:
        return _("Anybody who may publish the page reads it, except who sent it in")

    def user_can_access_editor(self, obj: Page, user: User) -> bool:
        return self._may_approve(obj, user)

    def locked_for_user(self, obj: Page, user: User) -> bool:
        return not self._may_approve(obj, user)

    def user_can_lock(self, obj: Page, user: User) -> bool:
        return self._may_approve(obj, user)

    def get_actions(self, obj: Page, user: User) -> list[tuple[str, str, bool]]:
        if not self._may_approve(obj, user):
            return []
        return [
            ("reject", _("Request changes"), True),
            ("approve", _("Approve"), False),
            ("approve", _("Approve with comment"), True),
        ]

    def get_task_states_user_can_moderate(self, user: User, **_kwargs: object) -> QuerySet[TaskState]:
        pages = PagePermissionPolicy().instances_user_has_permission_for(user, "publish").values_list("pk", flat=True)
        return self.task_states.filter(
            status=TaskState.STATUS_IN_PROGRESS, workflow_state__object_id__in=[str(pk) for pk in pages]
        ).exclude(workflow_state__requested_by=user)

    @staticmethod
    def _may_approve(page: Page, user: User) -> bool:
        state = page.current_workflow_state
        is_own = state is not None and state.requested_by_id == user.pk
        return not is_own and page.permissions_for_user(user).can_publish()
