"""What a person is told when something cannot be done: where, what, remedy."""

from __future__ import annotations


class NmitermsError(Exception):
    """Say where something went wrong, what it was and what to do about it.

    Every error that the package raises on purpose is one of these; the command line prints it as one sentence and
    ends with exit code 2.

    >>> str(NmitermsError("glossary/bodies.po:12", "unknown field “gendr”", "write “grammatical-gender”"))
    'glossary/bodies.po:12: unknown field “gendr”; write “grammatical-gender”'
    """

    def __init__(self, where: str, what: str, remedy: str = "") -> None:
        self.where = where
        self.what = what
        self.remedy = remedy
        super().__init__(f"{where}: {what}" + (f"; {remedy}" if remedy else ""))


class GlossaryError(NmitermsError):
    """The glossary's data breaks one of its laws."""


class InputError(NmitermsError):
    """A file or text cannot be read as what it should be."""


class OptionError(NmitermsError, ValueError):
    """A caller asked for something that does not exist: a rule, a variety, a setting."""


class MissingExtraError(NmitermsError, ImportError):
    """An optional package is needed and absent; the remedy is the exact install line."""
