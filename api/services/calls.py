"""The log of clients' calls."""

from datetime import datetime, timedelta

from api.models import Call

KEPT = timedelta(days=30)


def log(*, client: int, method: str, address: str, status: int, request_id: str, now: datetime) -> None:
    """Write down one call of a client (its id). One statement."""
    longest = Call._meta.get_field("address").max_length
    address = address.replace("\0", "\N{REPLACEMENT CHARACTER}")  # the database takes no text with it
    Call.objects.create(
        client_id=client, method=method[:7], address=address[:longest], status=status, request_id=request_id, at=now
    )


def forget(*, now: datetime) -> None:
    """Delete calls of more than a month ago."""
    Call.objects.filter(at__lt=now - KEPT).delete()
