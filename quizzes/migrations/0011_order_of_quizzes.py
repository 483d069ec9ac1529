"""A course's quizzes stand in an order of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('quizzes', '0010_pace_and_password'),
    ]

    operations = [
        migrations.AddField(
            model_name='quiz',
            name='position',
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]
