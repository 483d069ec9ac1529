"""A course made before its version row came with it gets one."""

from django.db import migrations


def start(apps, schema_editor):
    version = apps.get_model("courses", "ContentVersion")
    for course in apps.get_model("courses", "CoursePage").objects.filter(content_version=None):
        version.objects.create(course=course)


class Migration(migrations.Migration):
    dependencies = [("courses", "0003_course_rights")]
    operations = [migrations.RunPython(start, migrations.RunPython.noop)]
