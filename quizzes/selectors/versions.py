"""The versions that were asked. They are frozen, so a process reads each once (docs/decisions/0057).

Read them where the transaction that froze them is over: one that is undone leaves them as they were.
"""

from collections.abc import Collection, Mapping

from quizzes.models import ItemVersion

MOST = 10_000
_kept: dict[int, ItemVersion] = {}


def known(versions: Collection[int]) -> Mapping[int, ItemVersion]:
    """Return those of these versions, by id, that this process knows to be frozen. No statement."""
    return {pk: _kept[pk] for pk in versions if pk in _kept}


def asked_versions(versions: Collection[int]) -> Mapping[int, ItemVersion]:
    """Return these versions by id, each with its item's `uuid` and `kind`, which stay as well. One statement at most.

    They are everybody's: nobody changes one.
    """
    found = dict(known(versions))
    if missing := [pk for pk in versions if pk not in found]:
        read = ItemVersion.objects.select_related("item").defer(*_CHANGING).in_bulk(missing)
        found |= read
        if len(_kept) > MOST:
            _kept.clear()
        _kept.update((pk, one) for pk, one in read.items() if one.is_frozen)
    return found


_CHANGING = ("item__key", "item__outcome", "item__difficulty", "item__tags", "item__is_retired", "item__current")
