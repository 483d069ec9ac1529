from django.db import migrations


def carry(apps, schema_editor):
    """Let the comments of questions be those of what the questions are to grading: the same rows, known by uuid."""
    kept = apps.get_model("grading", "KeptComment")
    rows = apps.get_model("quizzes", "SavedComment").objects.select_related("item").order_by("pk")
    kept.objects.bulk_create(
        kept(
            uuid=row.uuid, course_id=row.course_id, about=row.item and row.item.uuid, text=row.text,
            made_by_id=row.made_by_id, made_at=row.made_at,
        )
        for row in rows.iterator()
    )  # fmt: skip


class Migration(migrations.Migration):

    dependencies = [
        ('grading', '0016_kept_comments'),
        ('quizzes', '0014_draws_by_lesson'),
    ]

    operations = [
        migrations.RunPython(carry, migrations.RunPython.noop),
        migrations.DeleteModel(
            name='SavedComment',
        ),
    ]
