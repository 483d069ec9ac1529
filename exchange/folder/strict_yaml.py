"""YAML as a tree that still knows its lines, without the parts of YAML that surprise."""

import yaml
from django.utils.translation import gettext as _
from yaml.composer import Composer
from yaml.cyaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.resolver import Resolver

from exchange.folder.problems import Place, Problems

_WIDTH = 1_000_000
"""No line is folded: a folded quotation needs backslashes, and long texts are wrapped as blocks already."""


class _Alias(yaml.MarkedYAMLError):
    """A value that stands elsewhere."""


class _Loader(Composer, CParser, Resolver):
    """Reads no aliases: a file that says a thing twice says it in words. libyaml reads the characters."""

    def __init__(self, stream: str) -> None:
        CParser.__init__(self, stream)
        Composer.__init__(self)
        Resolver.__init__(self)

    def compose_node(self, parent, index):
        if self.check_event(yaml.events.AliasEvent):
            mark = self.peek_event().start_mark
            raise _Alias(problem=_("aliases (*name) are not read; write it out"), problem_mark=mark)
        return super().compose_node(parent, index)


def parse(content: bytes, file: str, problems: Problems) -> Node | None:
    """Return the root of a YAML document; None, with a problem told, where there is no such thing."""
    try:
        root = yaml.compose(content.decode("utf-8"), Loader=_Loader)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        problems.add(Place(file, line), _("these bytes are no UTF-8; save the file as UTF-8"))
    except _Alias as error:
        problems.add(_marked(error, file), error.problem)
    except yaml.MarkedYAMLError as error:
        told = _(
            "bad YAML: %(error)s; look here and in the line before for a tab, a wrong indentation, "
            "or a text with a colon, bracket or quote that needs quotes around it"
        )
        problems.add(_marked(error, file), told % {"error": error.problem})
    except yaml.YAMLError as error:
        problems.add(Place(file), _("bad YAML: %(error)s") % {"error": str(error).splitlines()[0]})
    except RecursionError:
        problems.add(Place(file), _("it is nested too deeply; make it flat"))
    else:
        if root is None:
            problems.add(Place(file), _("the file is empty; write it or take it away"))
        return root
    return None


def _marked(error: yaml.MarkedYAMLError, file: str) -> Place:
    mark = error.problem_mark or error.context_mark
    return Place(file, mark.line + 1 if mark else 0)


def place_of(node: Node, file: str) -> Place:
    """Return where a node begins."""
    return Place(file, node.start_mark.line + 1)


def kind_of(node: Node) -> str:
    """Return what a node is, in words."""
    if isinstance(node, MappingNode):
        return _("fields")
    if isinstance(node, SequenceNode):
        return _("a list")
    if isinstance(node, ScalarNode) and node.tag.endswith(":null"):
        return _("nothing")
    return _("one value")


class _Dumper(yaml.SafeDumper):
    """Writes lists indented below their field, and one kind of quotes."""

    def increase_indent(self, flow=False, indentless=False):
        return super().increase_indent(flow, False)

    def choose_scalar_style(self):
        style = super().choose_scalar_style()
        return '"' if style == "'" else style


def write(root: Node) -> str:
    """Return a tree as YAML text, always in the same form."""
    return yaml.serialize(root, Dumper=_Dumper, allow_unicode=True, width=_WIDTH, indent=2)
