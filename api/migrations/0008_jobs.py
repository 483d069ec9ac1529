import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('api', '0007_longer_scopes'),
        ('runs', '0008_flags_by_passage'),
    ]

    operations = [
        migrations.CreateModel(
            name='Job',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('scope', models.CharField(max_length=100)),
                ('method', models.CharField(max_length=7)),
                ('address', models.CharField(max_length=300)),
                ('headers', models.JSONField()),
                ('body', models.JSONField(null=True)),
                ('request_id', models.CharField(max_length=64)),
                ('rows', models.PositiveIntegerField()),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('cancelled', 'Cancelled')], default='waiting', max_length=9)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('made_at', models.DateTimeField()),
                ('started_at', models.DateTimeField(null=True)),
                ('cancel_asked_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(db_index=True, null=True)),
                ('status', models.PositiveSmallIntegerField(null=True)),
                ('answer', models.JSONField(null=True)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.OAUTH2_PROVIDER_APPLICATION_MODEL)),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='runs.run')),
            ],
            options={
                'indexes': [models.Index(fields=['client', '-id'], name='api_job_last'), models.Index(condition=models.Q(('ended_at', None)), fields=['client', 'id'], name='api_job_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('state__in', ['waiting', 'running']), ('status', None)), models.Q(('body', None), ('ended_at__isnull', False), ('state__in', ['done', 'failed']), ('status__isnull', False)), models.Q(('body', None), ('ended_at__isnull', False), ('state', 'cancelled'), ('status', None)), _connector='OR'), name='api_job_ends'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'done'), ('status__gte', 400), _negated=True), models.Q(('state', 'failed'), ('status__lt', 400), _negated=True)), name='api_job_failed_by_status')],
            },
        ),
    ]
