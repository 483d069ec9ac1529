"""Places in a quiz instead of items: a fixed item, or a draw from a bank."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('quizzes', '0007_more_attempts'),
    ]

    operations = [
        migrations.RenameModel('QuizItem', 'QuizPlace'),
        migrations.AlterField(
            model_name='quizplace',
            name='quiz',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='places', to='quizzes.quiz'),
        ),
        migrations.AlterField(
            model_name='quizplace',
            name='item',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='quizzes.item'),
        ),
        migrations.AddField(
            model_name='quizplace',
            name='bank',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='quizzes.bank', verbose_name='bank'),
        ),
        migrations.AddField(
            model_name='quizplace',
            name='count',
            field=models.PositiveSmallIntegerField(default=1, verbose_name='how many'),
        ),
        migrations.AddField(
            model_name='quizplace',
            name='points',
            field=models.DecimalField(blank=True, decimal_places=3, max_digits=8, null=True, verbose_name='points each'),
        ),
        migrations.AddField(
            model_name='quizplace',
            name='tag',
            field=models.SlugField(blank=True, max_length=40, verbose_name='tag'),
        ),
        migrations.AddField(
            model_name='quizplace',
            name='outcome',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='outcome'),
        ),
        migrations.AddField(
            model_name='quizplace',
            name='difficulty',
            field=models.CharField(blank=True, choices=[('easy', 'easy'), ('middle', 'middling'), ('hard', 'hard')], max_length=6, verbose_name='difficulty'),
        ),
        migrations.AddField(
            model_name='quizplace',
            name='kind',
            field=models.CharField(blank=True, max_length=20, verbose_name='kind'),
        ),
        migrations.AddConstraint(
            model_name='quizplace',
            constraint=models.CheckConstraint(
                condition=models.Q(('bank', None), ('count', 1), ('item__isnull', False), ('points', None))
                | models.Q(('bank__isnull', False), ('count__gte', 1), ('item', None), ('points__gt', 0)),
                name='quizzes_place_item_or_draw',
            ),
        ),
    ]
