"""How a quiz's questions are gone through, and the password that begins it."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('quizzes', '0009_told_by_part'),
    ]

    operations = [
        migrations.AddField(
            model_name='quiz',
            name='pace',
            field=models.CharField(choices=[('all', 'all on one page'), ('one', 'one at a time'), ('forward', 'one at a time, without going back')], default='one', max_length=7, verbose_name='questions are shown'),
        ),
        migrations.AddField(
            model_name='quiz',
            name='password',
            field=models.CharField(blank=True, max_length=60, verbose_name='password to begin'),
        ),
        migrations.AddField(
            model_name='attempt',
            name='reached',
            field=models.PositiveSmallIntegerField(null=True),
        ),
    ]
