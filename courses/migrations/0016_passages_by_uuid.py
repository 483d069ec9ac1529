from uuid import uuid4

from django.contrib.postgres.functions import RandomUUID
from django.db import migrations, models


def name(apps, schema_editor):
    """Give each passage that there is an id of its own."""
    apps.get_model('courses', 'Passage').objects.update(uuid=RandomUUID())


class Migration(migrations.Migration):

    dependencies = [
        ('courses', '0015_passages_by_block'),
    ]

    operations = [
        migrations.AddField('passage', 'uuid', models.UUIDField(default=uuid4, editable=False)),
        migrations.RunPython(name, migrations.RunPython.noop),
        migrations.AlterField('passage', 'uuid', models.UUIDField(default=uuid4, editable=False, unique=True)),
    ]
