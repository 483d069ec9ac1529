"""What the OpenAPI document adds to the addresses: examples of their parts, and how one answer leads to the next."""

from typing import Any

from common.rest.examples import ASKED, PARTS

BY_KEY = ("course",)
"""Parts of addresses that are a key, where the others are ids."""
MATCH = {"If-Match": "*"}


def with_examples(result: dict, **kwargs: Any) -> dict:
    """Give each parameter that has one its example."""
    for operations in result["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                known = {"header": MATCH, "path": PARTS}.get(parameter["in"], ASKED)
                if parameter["name"] in known:
                    example = known[parameter["name"]]
                    is_number = parameter["schema"].get("type") == "integer"
                    parameter["example"] = int(example) if is_number else example
    return result


def with_links(result: dict, **kwargs: Any) -> dict:
    """Say of each list, and of what is made in one, at which addresses its rows are read further."""
    paths = result["paths"]
    for path, operations in paths.items():
        for part in PARTS:
            below = [one for one in paths if one == f"{path}/{{{part}}}" or one.startswith(f"{path}/{{{part}}}/")]
            for method, status, row in (("get", "200", "results/0/"), ("post", "201", "")):
                answers = operations.get(method, {}).get("responses", {})
                if status in answers and below:
                    answers[status]["links"] = _links(path, part, row, [(one, paths[one]) for one in below])
    return result


def _links(path: str, part: str, row: str, below: list[tuple[str, dict]]) -> dict[str, dict]:
    links = {}
    for address, operations in below:
        names = [word.strip("{}") for word in address.split("/") if word.startswith("{")]
        for operation in operations.values():
            if all(f"{{{name}}}" in path or name == part for name in names):
                given = {name: f"$request.path.{name}" for name in names if name != part}
                given[part] = f"$response.body#/{row}{'key' if part in BY_KEY else 'id'}"
                links[operation["operationId"]] = {"operationId": operation["operationId"], "parameters": given}
    return links
