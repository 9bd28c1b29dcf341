"""Whether a Danish passage and its English agree on yes and no."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from nmiterms.text.span import Span
from nmiterms.text.tokens import Token, find_tokens

# Words that turn a sentence round. Danish “ingen” and English “no” stand before nouns, too.
_PLAIN_DANISH = frozenset("ikke aldrig ingen intet hverken".split())
_PLAIN_ENGLISH = frozenset("not never no none nobody nothing neither cannot".split())
# After “ikke” or before it: set phrases that English says without a negation, or that negate nothing.
_AFTER = frozenset(
    "mindst desto kun alene bare blot engang før førend mere mindre længere andet andre så sandt nødvendigvis helt".split()
)
_BEFORE = frozenset("hvis om eller måske vel hvorfor når medmindre".split())
# Anything by which a language says no in another way: prefixes, endings, verbs of refusing and lacking, limits.
_HIDDEN_DANISH = re.compile(
    r"\w+(?:løs|løse|løst|fri|frit|frie|tom|tomt)|uden|næppe|sjældent?|sjældne|nej\w*|ej|nix|nul"
    r"|nægt\w+|afvis\w+|afsl[oåa]\w+|undgå\w*|mangl\w*|forhindr\w*|hindr\w*|opgiv\w*|tvivl\w*|benægt\w*|forbyd\w*|forb[øu]d\w*"
    r"|kun|først|før|inden|end|få|lidt|bort|væk|slut|holdt?|fravær\w*|modsat|tværtimod|knap\w*|fejl\w*|ligegyldig\w*"
    r"|svær\w*|dårligt?|ellers|medmindre|ingen\w*|anti\w*|imod|glip|glem\w*|stop\w*|ophør\w*|ligemeget|dis\w+"
    r"|senest|mindst|højst|fri\w*|ren\w?|frem\w*|altid|næsten|mis\w{3,}"
)
_HIDDEN_ENGLISH = re.compile(
    r"\w+(?:less|lessly|free)|without|hardly|barely|scarcely|rarely|seldom|limit\w*|broken|non|devoid|resist\w*|decreas\w*|out"
    r"|few|fewer|little|less|least|nor|nowhere|fail\w*|lack\w*|refus\w*|refrain\w*|deny\w*|deni\w*|reject\w*|avoid\w*"
    r"|prevent\w*|except|instead|rather|only|until|till|before|too|than|far|absen\w*|miss|missed|missing|stop\w*|cease\w*|declin\w*"
    r"|exclud\w*|else|otherwise|ban\w*|prohibit\w*|forbid\w*|doubt\w*|ignor\w*|neglect\w*|abstain\w*"
    r"|any|anything|anyone|anybody|yet|despite|although|ain't|nay|nope|zero|bad\w*|wrong\w*|poor\w*|against|away"
    r"|difficult\w*|hard|fall|fell|short|keep|kept|withh\w*|regardless|spare\w*|loath|reluctan\w*|mis\w{4,}"
)
_DANISH_PREFIX = re.compile(r"(?:u|van)(?P<stem>\w{3,})")
_ENGLISH_PREFIX = re.compile(r"(?:un|in|im|ir|il|dis|non)(?P<stem>\w{4,})")
# “No” that limits or numbers: no later than, no. 7.
_LIMITED = frozenset("later more less smaller bigger larger fewer longer earlier further sooner other doubt .".split())
_ESCAPED = re.compile(r"n&(?:#39|apos|rsquo);t")
_CONTRACTED = re.compile(r"n['’]t$")


class NegationDifference(NamedTuple):
    """A negation that only one side has: its place in that side's text."""

    side: Literal["source", "target"]
    span: Span


def compare_negation(source: str, target: str, is_english: Callable[[str], bool]) -> NegationDifference | None:
    """Return the one negation that only one side has, or None: also where the other says no in any other way.

    ``is_english`` tells whether a word in lower case is English: what is left of *unhappy* is.

    >>> is_english = {"happy"}.__contains__
    >>> compare_negation("Danmark sender ikke soldater.", "Denmark sends soldiers.", is_english).side
    'source'
    >>> compare_negation("De er ikke glade.", "They are unhappy.", is_english) is None
    True
    """
    danish, english = find_tokens(source), find_tokens(target)
    ours = [index for index, token in enumerate(danish) if token.lower in _PLAIN_DANISH]
    theirs = [index for index, token in enumerate(english) if _is_english_negation(token)]
    if len(ours) == 1 and not theirs:
        escaped = _ESCAPED.search(target) is not None
        if (
            _is_plain(danish, ours[0])
            and not escaped
            and not any(_says_no_in_english(token.lower, is_english) for token in english)
        ):
            return NegationDifference("source", _span(danish[ours[0]]))
    elif len(theirs) == 1 and not ours and not any(_says_no_in_danish(token.lower) for token in danish):
        following = english[theirs[0] + 1].lower if theirs[0] + 1 < len(english) else ""
        if following not in _LIMITED and following[:1] != "-":
            return NegationDifference("target", _span(english[theirs[0]]))
    return None


def _is_english_negation(token: Token) -> bool:
    return token.lower in _PLAIN_ENGLISH or _CONTRACTED.search(token.lower) is not None


def _says_no_in_english(word: str, is_english: Callable[[str], bool]) -> bool:
    match = _ENGLISH_PREFIX.fullmatch(word)
    return (match is not None and is_english(match["stem"])) or _HIDDEN_ENGLISH.fullmatch(word) is not None


def _says_no_in_danish(word: str) -> bool:
    return (_DANISH_PREFIX.fullmatch(word) or _HIDDEN_DANISH.fullmatch(word)) is not None


def _is_plain(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a Danish negation negates its sentence, and is no part of a set phrase or a question."""
    before = tokens[index - 1].lower if index else ""
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return before not in _BEFORE and after not in _AFTER and "?" not in {token.text for token in tokens}


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
