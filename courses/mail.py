"""Mail to those who are asked to read a text before it is published."""

from typing import Any

from django.db.models import QuerySet
from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier
from wagtail.models import TaskState
from wagtail.permission_policies.pages import PagePermissionPolicy

from accounts.models import User
from courses.models import SecondReading


class SecondReadingNotifier(GroupApprovalTaskStateSubmissionEmailNotifier):
    """Wagtail's own mail of a step that waits, to the course's editors; superusers have Wagtail's of the whole way."""

    def can_handle(self, instance: TaskState, **_kwargs: Any) -> bool:
        return isinstance(instance.task.specific, SecondReading)

    def get_recipient_users(self, task_state: TaskState, **_kwargs: Any) -> QuerySet[User]:
        page, sent_in_by = task_state.workflow_state.content_object, task_state.workflow_state.requested_by
        editors = PagePermissionPolicy().users_with_permission_for_instance("publish", page, include_superusers=False)
        return editors.exclude(pk=sent_in_by.pk) if sent_in_by else editors


ask_for_second_reading = SecondReadingNotifier()
