"""Who edits a course also writes its interests, places and events."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

MODELS = ("interest", "place", "event")


def let_editors_write(apps, schema_editor):
    config = apps.get_app_config("courses")
    config.models_module = True  # else nothing is created: permissions come after all migrations otherwise
    create_permissions(config, apps=apps, verbosity=0)
    codenames = [f"{action}_{model}" for action in ("add", "change", "publish") for model in MODELS]
    permissions = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="courses", codename__in=codenames
    )
    for rights in apps.get_model("courses", "CourseRights").objects.select_related("group"):
        rights.group.permissions.add(*permissions)


class Migration(migrations.Migration):
    dependencies = [("courses", "0005_interests_places_events"), ("auth", "0012_alter_user_first_name_max_length")]

    operations = [migrations.RunPython(let_editors_write, migrations.RunPython.noop)]
