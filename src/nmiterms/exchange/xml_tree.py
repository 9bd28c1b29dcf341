"""XML as a small tree that knows its lines; what could reach outside the file or blow up in memory is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from nmiterms.errors import GlossaryError
from nmiterms.glossary.source_file import SourceFile

# Deeper than any format nests; a file that goes on is meant to exhaust somebody.
_DEEPEST = 100
_ENCODING = re.compile(rb"<\?xml[^>]*\bencoding\s*=\s*[\"'](?P<name>[\w.-]+)")


@dataclass(slots=True)
class Node:
    """An element: its name without namespace, its namespace, attributes, all that it holds, and its line."""

    name: str
    namespace: str
    attributes: dict[str, str]
    line: int
    content: list[Node | str] = field(default_factory=list)

    @property
    def children(self) -> Iterator[Node]:
        """The elements directly inside."""
        return (each for each in self.content if isinstance(each, Node))

    @property
    def text(self) -> str:
        """All text inside, white space taken together."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self) -> Iterator[str]:
        for each in self.content:
            if isinstance(each, str):
                yield each
            else:
                yield from each._pieces()


def read_xml(source: SourceFile) -> Node:
    """Return the root of an XML file. Raises `GlossaryError` with the line for broken XML and for entities.

    A reference to a DTD is passed over, never followed.

    >>> read_xml(SourceFile("own.tbx", b"<tbx><text>a  <hi>b</hi></text></tbx>")).text
    'a b'
    """
    declared = _ENCODING.match(source.data.removeprefix(b"\xef\xbb\xbf"))
    if not source.data.startswith((b"\xff\xfe", b"\xfe\xff")) and (
        declared is None or declared["name"].lower() in (b"utf-8", b"utf8")
    ):
        # The parser would say “invalid token”; this says which byte, and where.
        source.lines()
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.open: list[Node] = []
        self.root: Node | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = lambda name: self.open.pop()
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = lambda name, *_: self._refuse(f"the entity “{name}” is declared")
        self.parser.ExternalEntityRefHandler = lambda *_: self._refuse("an entity outside the file is named")
        self.parser.SkippedEntityHandler = lambda name, _: self._refuse(f"the entity “{name}” is not of XML itself")

    def read(self) -> Node:
        try:
            self.parser.Parse(self.source.data, True)
        except expat.ExpatError as error:
            what = f"broken XML: {expat.ErrorString(error.code)}"
            raise GlossaryError(self.source.at(error.lineno), what, "mend the line or the one before it") from None
        except (LookupError, ValueError) as error:
            raise GlossaryError(self.source.at(1), f"unreadable XML ({error})", "save the file as UTF-8") from None
        assert self.root is not None, "a document without an element is broken"
        return self.root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        if len(self.open) >= _DEEPEST:
            raise GlossaryError(self.source.at(line), f"elements stand {_DEEPEST} deep", "delete what is no TBX")
        namespace, _, local = name.rpartition(" ")
        # Of xml:lang only the last part matters, too.
        node = Node(local, namespace, {key.rpartition(" ")[2]: value for key, value in attributes.items()}, line)
        if self.open:
            self.open[-1].content.append(node)
        else:
            self.root = node
        self.open.append(node)

    def _text(self, text: str) -> None:
        if self.open:
            self.open[-1].content.append(text)

    def _refuse(self, what: str) -> NoReturn:
        remedy = "write out what it stands for, and delete the declaration"
        raise GlossaryError(self.source.at(self.parser.CurrentLineNumber), f"{what}: refused", remedy)
