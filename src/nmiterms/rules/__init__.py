"""The rules, one file each; a file in this folder that holds a ``rule`` is in force, there is nothing to register."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from nmiterms.contract.rule import Rule


@cache
def load_rules() -> tuple[Rule, ...]:
    """Return every rule of this folder, by name.

    >>> [rule.name for rule in load_rules()][:1]
    ['article-on-name']
    """
    return tuple(import_module(f"{__name__}.{module.name}").rule for module in iter_modules(__path__))
