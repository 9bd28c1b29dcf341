"""The seeds are evidence: they never change by a byte."""

from __future__ import annotations

import hashlib
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"
CHECKSUMS = {
    "000_207c59086e105b2d.txt": "0ac9e114b95a49538e8a76f45f3f28a3e1dc675c34f302cbd47fda3b5e8a537b",
    "001_e5bfca27061f7bd7.txt": "0a5383fd2d644f8cd3e3be5acd4fd1bc08469c8bb81a2ee5da52c3fef96b06df",
    "002_f16c83c5ebaf43b2.txt": "043454118db6ec76ac882dc0cd4d60b2b29b847217fc9eb020d44305feb4ddc3",
    "003_9845dcf020a180c7.txt": "5df8a6c8e4823a6eafaed51fe69df1b206aac316e7a989a30656c6e2e8810250",
    "004_948fe2ef6681fa12.txt": "cca4b218c8afe8b3117c824f43c544a1c43443b32b1265e9d82a7c1e21f91364",
}


def test_the_seeds_are_these_five_to_the_byte() -> None:
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS.iterdir()}
    assert found == CHECKSUMS
