from django.db import migrations


def point_at_passages(apps, schema_editor):
    """Let flags on passages name the passage instead of its block; of two with one block, what a reader was shown."""
    passages = apps.get_model('courses', 'Passage').objects
    flags = apps.get_model('runs', 'Flag').objects
    for flag in flags.filter(kind='passage').select_related('enrolment__run__course'):
        shown = passages.filter(lesson__path__startswith=flag.enrolment.run.course.path, block=flag.thing)
        passage = shown.order_by('live', 'lesson__path').last()
        if passage is not None:
            flags.filter(pk=flag.pk).update(thing=passage.uuid)


class Migration(migrations.Migration):

    dependencies = [
        ('runs', '0007_reasons_for_posts'),
        ('courses', '0016_passages_by_uuid'),
    ]

    operations = [
        migrations.RunPython(point_at_passages, migrations.RunPython.noop),
    ]
