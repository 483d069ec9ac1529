"""A personal token is void with another password; one that was made before nobody can tell of which, so it is, too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("api", "0005_personal_tokens")]

    operations = [
        migrations.AddField(
            model_name="personaltoken",
            name="of_password",
            field=models.CharField(default="", max_length=64),
            preserve_default=False,
        ),
    ]
