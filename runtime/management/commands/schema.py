"""`manage.py schema`: write the file from which a new site's tables are made, after each new migration."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from runtime import schema
from runtime.trouble import Trouble


class Command(BaseCommand):
    help = "Write runtime/schema.sql anew, from a database of its own that only migrations have made."

    def handle(self, **options: Any) -> None:
        try:
            schema.write()
        except Trouble as trouble:
            raise CommandError(str(trouble)) from None
        self.stdout.write(f"Written to {schema.FILE.relative_to(schema.FILE.parent.parent)}")
