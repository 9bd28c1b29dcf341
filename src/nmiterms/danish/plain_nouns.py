"""Danish nouns that say less than others: of time, of direction, and those that phrases of grammar are made of."""

from __future__ import annotations

# Nouns so general that a text says the same without them: "til stede", "i gang", "under behandling".
PALE_NOUNS = frozenset(
    "gang behandling forbindelse tilfælde måde form grad tal par dag år stand sted del side art slags".split()
)
# Forms of nouns that are words of grammar far more often, by the noun: both, mine, rather, partly.
WORDS_OF_GRAMMAR = {"båd": "både", "mine": "mine", "ret": "ret", "del": "dels"}
# What names a time behind *først i* and *først på*, beside months and weekdays.
TIMES = frozenset("morgen aften år uge uger måneder dage timer næste sommer efteråret foråret vinter jul påske".split())
# Feasts and days off, which are terms of no field.
FEASTS = frozenset("weekend nytår jul påske pinse".split())
# Names of places begin so that are put together, and what they are put together of may be translated: Sydhavnen.
QUARTERS = ("nord", "syd", "øst", "vest", "midt")
