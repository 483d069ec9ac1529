import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('debates', '0001_tables'),
        ('essays', '0003_files'),
    ]

    operations = [
        migrations.AlterField(
            model_name='round',
            name='essay',
            field=models.OneToOneField(on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='essays.essay'),
        ),
    ]
