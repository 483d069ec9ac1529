"""The mark, the key and the feedback of an answer are each told at a time of their own."""

from django.db import migrations, models
from django.db.models import F

CHOICES = [
    ('at_once', 'at once, when a question is checked'),
    ('after_attempt', 'after each attempt'),
    ('after_closing', 'when the quiz has closed'),
    ('after_release', 'when the marks are released'),
    ('never', 'never'),
]
PARTS = {
    'tells_mark': 'the mark is told',
    'tells_key': 'what is right is told',
    'tells_feedback': 'misreadings and passages are told',
}


def part_by_part(apps, schema_editor):
    """All parts were told at one time."""
    apps.get_model('quizzes', 'Quiz').objects.update(**{name: F('feedback') for name in PARTS})


class Migration(migrations.Migration):

    dependencies = [
        ('quizzes', '0008_draws'),
    ]

    operations = [
        *(
            migrations.AddField(
                model_name='quiz',
                name=name,
                field=models.CharField(choices=CHOICES, default='after_attempt', max_length=13, verbose_name=says),
            )
            for name, says in PARTS.items()
        ),
        migrations.RunPython(part_by_part, migrations.RunPython.noop),
        migrations.RemoveField(
            model_name='quiz',
            name='feedback',
        ),
        migrations.AddField(
            model_name='attemptitem',
            name='checked_at',
            field=models.DateTimeField(null=True),
        ),
    ]
