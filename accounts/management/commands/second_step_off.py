"""`second_step_off USERNAME`: for an administrator who lost phone and recovery codes and has no colleague."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from accounts.services import second_step
from common import clock
from common.errors import Refusal


class Command(BaseCommand):
    help = "Takes off somebody's second step, signs them out everywhere, and tells them by mail."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")

    def handle(self, *, username: str, **options: Any) -> None:
        user = User.objects.filter(username__iexact=username).first()
        if user is None:
            raise CommandError(f"There is nobody with the username {username}.")
        try:
            second_step.take_off(user=user, by=None, now=clock.now())
        except Refusal as refusal:
            raise CommandError(refusal.message) from refusal
        self.stdout.write(f"{user.username} signs in with the password alone now, and sets up a new second step.")
