"""Frozen dataclasses as the schema of a file: their fields say what may stand there, and nothing else may.

A field's type is a scalar (`Annotated[str, Line(200)]`), a shape, either of the two (their union), a tuple of any of
these, or several shapes, of which the first that `fits` is taken: a union, or a shape that stands for its `members`.
A field without a default must be there.
A shape that is one of several has a class method `fits(names)`; a field that is called otherwise in files has
`metadata={"name": …}`. An `id` stands last.
"""

import dataclasses
import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field
from functools import lru_cache
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

from django.utils.translation import gettext as _
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from exchange.folder.problems import Place, Problems
from exchange.folder.scalars import STR, Wrong
from exchange.folder.strict_yaml import kind_of, place_of

T = TypeVar("T", bound="Shape")
_REFUSED = object()
"""What stands for a value that was refused; its shape is refused with it."""


@dataclass(frozen=True, kw_only=True)
class Shape:
    """Something written as fields in a file; `place` says where it begins."""

    place: Place = field(default=Place(), compare=False, repr=False)

    @classmethod
    def members(cls) -> tuple[type["Shape"], ...]:
        """Return the shapes that this one stands for; none for one that stands for itself."""
        return ()


@lru_cache
def _fields(shape: type[Shape]) -> dict[str, tuple[Field, Any]]:
    """Return a shape's fields and their types by the names that files use."""
    hints = get_type_hints(shape, include_extras=True)
    return {
        one.metadata.get("name", one.name): (one, _without_none(hints[one.name]))
        for one in sorted(dataclasses.fields(shape), key=lambda one: one.name == "id")
        if one.name != "place"
    }


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (types.UnionType,) or str(get_origin(hint)) == "typing.Union":
        members = [member for member in get_args(hint) if member is not types.NoneType]
        return members[0] if len(members) == 1 else tuple(members)
    return hint


def _either(hint: Any, *, is_scalar: bool) -> Any:
    """Return the scalar of a union, or its shapes; what is no union of both comes back as it is."""
    members = hint if isinstance(hint, tuple) else (hint,)
    scalars = [member for member in members if get_origin(member) is Annotated]
    if not scalars or len(members) == 1:
        return hint
    shapes = tuple(member for member in members if member not in scalars)
    return scalars[0] if is_scalar else shapes[0] if len(shapes) == 1 else shapes


def is_optional(one: Field) -> bool:
    return one.default is not MISSING or one.default_factory is not MISSING


class ShapeReader:
    """Reads one file's nodes into shapes, telling every problem it meets."""

    def __init__(self, file: str, problems: Problems) -> None:
        self.file = file
        self.problems = problems

    def read(self, shape: type[T], node: Node) -> T | None:
        """Return the node as this shape; None where something in it was refused."""
        value = self._shape(shape, node)
        return None if value is _REFUSED else value

    def _tell(self, node: Node, what: str) -> Any:
        self.problems.add(place_of(node, self.file), what)
        return _REFUSED

    def _names(self, node: Node) -> Mapping[str, tuple[Node, Node]] | None:
        """Return a mapping's fields by name; None where it is none."""
        if not isinstance(node, MappingNode):
            self._tell(node, _("fields (name: value) belong here, and this is %(what)s") % {"what": kind_of(node)})
            return None
        fields: dict[str, tuple[Node, Node]] = {}
        for name, value in node.value:
            if not isinstance(name, ScalarNode):
                self._tell(name, _("a field's name is one word"))
            elif name.value in fields:
                self._tell(name, _("the field “%(name)s” stands here twice; keep one") % {"name": name.value})
            else:
                fields[name.value] = (name, value)
        return fields

    def _shape(self, shape: Any, node: Node) -> Any:
        names = self._names(node)
        if names is None:
            return _REFUSED
        members = shape if isinstance(shape, tuple) else shape.members()
        if members:
            fitting = [
                member for member in members if member.fits({name: pair[1].value for name, pair in names.items()})
            ]
            if not fitting:
                return self._tell(node, members[0].misfit())
            shape = fitting[0]
        fields = _fields(shape)
        for name, (name_node, _value) in names.items():
            if name not in fields:
                self._tell(
                    name_node,
                    _("the field “%(name)s” is not known here; known are: %(known)s")
                    % {"name": name, "known": ", ".join(fields)},
                )
        read = dict(self._values(fields, names, node))
        if _REFUSED in read.values():
            return _REFUSED
        return shape(**read, place=place_of(node, self.file))

    def _values(self, fields: dict, names: Mapping[str, tuple[Node, Node]], node: Node) -> Iterator[tuple[str, Any]]:
        for name, (one, hint) in fields.items():
            if name in names:
                yield one.name, self._value(hint, names[name][1])
            elif not is_optional(one):
                yield one.name, self._tell(node, _("the field “%(name)s” is missing; add it") % {"name": name})

    def _value(self, hint: Any, node: Node) -> Any:
        if get_origin(hint) is tuple:
            return self._list(_without_none(get_args(hint)[0]), node)
        hint = _either(hint, is_scalar=isinstance(node, ScalarNode))
        if get_origin(hint) is not Annotated:
            return self._shape(hint, node)
        if not isinstance(node, ScalarNode):
            return self._tell(node, _("one value belongs here, and this is %(what)s") % {"what": kind_of(node)})
        try:
            return hint.__metadata__[0].read(node, place_of(node, self.file))
        except Wrong as wrong:
            return self._tell(node, str(wrong))

    def _list(self, hint: Any, node: Node) -> Any:
        if not isinstance(node, SequenceNode):
            return self._tell(node, _("a list belongs here, and this is %(what)s") % {"what": kind_of(node)})
        values = tuple(self._value(hint, one) for one in node.value)
        return _REFUSED if _REFUSED in values else values


def node_of(shape: Shape) -> MappingNode:
    """Return the node that is read as this shape; fields that hold their default are left out."""
    pairs = []
    for name, (one, hint) in _fields(type(shape)).items():
        value = getattr(shape, one.name)
        if not is_optional(one) or value != one.default:
            pairs.append((ScalarNode(STR, name), _node(hint, value)))
    return MappingNode("tag:yaml.org,2002:map", pairs, flow_style=getattr(shape, "FLOW", False))


def _node(hint: Any, value: Any) -> Node:
    if get_origin(hint) is tuple:
        return _list_node(_without_none(get_args(hint)[0]), value)
    return node_of(value) if isinstance(value, Shape) else _either(hint, is_scalar=True).__metadata__[0].write(value)


def _list_node(hint: Any, values: tuple) -> SequenceNode:
    """Return a list; in one line where that is short."""
    nodes = [_node(hint, value) for value in values]
    flat = all(isinstance(node, ScalarNode) or node.flow_style for node in nodes)
    length = sum(len(str(value)) + 2 for value in values) if all(isinstance(n, ScalarNode) for n in nodes) else 0
    few = len(values) <= 2 if length == 0 else length <= 80
    return SequenceNode("tag:yaml.org,2002:seq", nodes, flow_style=flat and few)
