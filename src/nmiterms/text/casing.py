"""Casing: carry the casing of one text over to another, and tell what casing a word has."""

from __future__ import annotations

from nmiterms.text.tokens import find_tokens


def capitalise(text: str) -> str:
    """Return the text with its first letter in upper case and the rest as it is.

    >>> capitalise("the EU"), capitalise("“so"), capitalise("")
    ('The EU', '“So', '')
    """
    for offset, letter in enumerate(text):
        if letter.isalpha():
            return text[:offset] + letter.upper() + text[offset + 1 :]
        if letter.isdigit():
            return text
    return text


def lower_first(text: str) -> str:
    """Return the text with its first letter in lower case, unless its first word is an abbreviation or mixed case.

    >>> lower_first("The mission"), lower_first("NATO forces"), lower_first("I")
    ('the mission', 'NATO forces', 'I')
    """
    word = text.split(maxsplit=1)[0] if text.split() else ""
    if word == "I" or any(letter.isupper() for letter in word[1:]):
        return text
    return text[:1].lower() + text[1:]


def transfer_casing(model: str, text: str) -> str:
    """Return the text in the casing of the model: a capital stays a capital, shouting stays shouting.

    Capitals that the text has of its own are kept: a name never loses them.

    >>> transfer_casing("Workout", "training"), transfer_casing("WORKOUT", "training"), transfer_casing("workout", "NATO")
    ('Training', 'TRAINING', 'NATO')
    """
    if len(model) > 1 and model.isupper() and not any(letter.isdigit() for letter in model):
        return text.upper()
    if model[:1].isupper():
        return capitalise(text)
    return text


def capitals_of(text: str) -> tuple[bool, ...]:
    """Return of each token of a text whether it has a capital.

    >>> capitals_of("the Defence") == capitals_of("a Ministry"), capitals_of("the Defence") == capitals_of("the defence")
    (True, False)
    """
    return tuple(token.is_capitalised for token in find_tokens(text))


def is_title_case(text: str) -> bool:
    """Tell whether most longer words of a text are capitalised, as in an English headline.

    >>> is_title_case("Nato Keeps Its Mission in Iraq"), is_title_case("The mission in Iraq goes on in Baghdad")
    (True, False)
    """
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.75 * len(words)
