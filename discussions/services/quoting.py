"""Keeping what a post quotes, as it read when it was quoted."""

from datetime import datetime

from discussions.models import Citation, Post, Quotation
from discussions.rules import quotes as rules
from discussions.selectors.quotes import quoted
from runs.access import Access
from runs.models import Enrolment


def quote(post: Post, author: Enrolment, now: datetime) -> None:
    """Note what a post quotes, in place of what it quoted before; what it goes on quoting stays as it was noted. A
    passage that is quoted is cited. No statement without quotations, now and before."""
    codes = rules.codes(post.text)
    if not codes and post.edited_at is None:
        return
    before = Quotation.objects.filter(post=post)
    before.exclude(code__in=codes).delete()
    new = [code for code in codes if code not in set(before.values_list("code", flat=True))]
    found = quoted(Access(author.run, author), codes, now)
    Quotation.objects.bulk_create(
        Quotation(post=post, code=code, digest=found[code].digest, passage=found[code].passage, quoted=found[code].post)
        for code in new
        if code in found
    )
    passages = [found[code].passage for code in codes if code in found and found[code].passage]
    Citation.objects.bulk_create((Citation(post=post, passage=one) for one in passages), ignore_conflicts=True)
