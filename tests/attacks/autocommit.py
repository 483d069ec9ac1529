"""Statements that fail alone, inside the one transaction in which a test takes everything back.

Without it a view that survives a refused statement would find its transaction broken, as it never does on the site.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from django.db import DatabaseError, connection

_NAME = '"one statement"'


def _alone(execute: Callable, sql: str, params: Any, many: bool, context: dict) -> Any:
    driver = connection.connection  # past Django, whose cursor may be one that only reads on
    driver.execute(f"SAVEPOINT {_NAME}")
    try:
        result = execute(sql, params, many, context)
    except DatabaseError:
        driver.execute(f"ROLLBACK TO SAVEPOINT {_NAME}")
        raise
    return result


def each_statement_alone() -> AbstractContextManager:
    """Return a context in which a refused statement breaks nothing but itself."""
    return connection.execute_wrapper(_alone)
