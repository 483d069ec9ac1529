"""Mail to one person, in their own language."""

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import translation

from accounts.models import User


def write_to(reader: User, template: str, context: dict) -> None:
    """Send what `<template>_subject.txt` and `<template>_message.txt` say."""
    with translation.override(reader.language):
        context = {"reader": reader, **context}
        subject = " ".join(render_to_string(f"{template}_subject.txt", context).split())
        send_mail(subject, render_to_string(f"{template}_message.txt", context).strip(), None, [reader.email])
