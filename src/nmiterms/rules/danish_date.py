"""Danish dates: an ordinal full stop, a month in lower case, no preposition.

What it repairs
    ``18. march of this year, …`` becomes ``On 18 March this year, …``; ``the 7. june`` becomes ``on 7 June``;
    ``27. apr. 2019`` becomes ``27 April 2019``.

Why it happens
    Danish writes the day as an ordinal with a full stop (*18. marts*), the month in lower case, and uses the date as an
    adverbial without a preposition (*Han kom 18. marts*, *Han kom den 18. marts*).

Safety
    A number with a full stop before a month in lower case is unknown in native English. With the month in upper case the
    full stop may end a sentence (``It rose to 18. March was colder``): then only evidence of translation licenses the
    edit, and what follows must go on with the sentence. Month names come from CLDR, in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import BE_FORMS, MODALS, PREPOSITIONS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.months import danish_month, english_month
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

# Words that take a date right after them: no "on" is missing there.
_BEFORE_DATE = PREPOSITIONS | {"and", "or", "to", "until", "till", "dated", "early", "late", "mid", "past"}
_RANGE = frozenset({"to", "and", "or", "-", "–", "until"})
_THIS_YEAR = (("of", "this", "year"), ("in", "the", "year"))


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find ordinal dates that start at the anchors."""
    tokens = draft.tokens
    done = -1
    for index in context.anchors:
        if index <= done or tokens[index].kind != "number":
            continue
        days = _read_days(tokens, index)
        if days is None:
            continue
        month_at = days[-1] + 2
        month = english_month(tokens[month_at].lower) or ""
        need = Need.NOTHING if tokens[month_at].text.islower() else Need.MT
        after = month_at + 1
        if after < len(tokens) and tokens[after].text == "." and _is_abbreviated(tokens, month_at):
            after += 1
        if need is Need.MT and not _goes_on(tokens, index, after):
            continue
        done = month_at
        start, lead = _lead(draft, index, after)
        written = "".join(
            tokens[at].text if at in days else " to " if tokens[at].text == "to" else _joint(tokens, at)
            for at in range(index, days[-1] + 1)
            if at in days or tokens[at].text != "."
        )
        end, tail = tokens[after - 1].end, ""
        for words in _THIS_YEAR:
            if tuple(token.lower for token in tokens[after : after + 3]) == words:
                end, tail = tokens[after + 2].end, " this year"
        yield context.finding(
            draft,
            [Change(start, end, (f"{lead}{written} {month}{tail}",))],
            "Danish writes the day as an ordinal with a full stop and the month in lower case",
            danish=f"{tokens[index].text}. {danish_month(month)}",
            need=need,
        )


def _read_days(tokens: tuple[Token, ...], index: int) -> list[int] | None:
    """Return the indexes of the day numbers before a month: one, or two with a range between them."""
    days = [index]
    at = index
    for _ in range(2):
        if not (tokens[at].text.isdigit() and 1 <= int(tokens[at].text) <= 31 and _text(tokens, at + 1) == "."):
            return None
        following = at + 2
        if english_month(_lower(tokens, following)):
            return days
        # "from 5. to 7. june", "5.-7. june"
        if (
            _text(tokens, following) in _RANGE
            and following + 1 < len(tokens)
            and tokens[following + 1].kind == "number"
        ):
            at = following + 1
            days.append(at)
            continue
        return None
    return None


def _lead(draft: Draft, index: int, after: int) -> tuple[int, str]:
    """Return where the edit starts, and the words that go before the day."""
    tokens = draft.tokens
    start = tokens[index].start
    sentence = draft.sentence_at(start)
    before = index - 1
    if before >= 0 and tokens[before].lower in {"the", "den", "d"} and tokens[before].start >= sentence.start:
        start, article_capital = tokens[before].start, tokens[before].is_capitalised
        before -= 1
    else:
        article_capital = False
    opens = before < 0 or tokens[before].start < sentence.start
    dash = not opens and tokens[before].text in "–—-" and (before == 0 or tokens[before - 1].start < sentence.start)
    following = _lower(tokens, after + 1 if _is_year(tokens, after) else after)
    if opens or dash:
        ends = after >= len(tokens) or tokens[after].start >= sentence.end
        # "18 March was a dark day": the date is the subject. A date alone on its line is a dateline.
        if ends or following in BE_FORMS | MODALS or following in {"–", "-", "|", ".", ""}:
            return start, ""
        return start, "On "
    word = tokens[before]
    if article_capital or word.lower in _BEFORE_DATE or not word.is_word:
        return start, ""
    # "the 7. june meeting": the date is a modifier of the noun that follows.
    if start != tokens[index].start and following.isalpha() and following not in PREPOSITIONS | {"and", "or", "but"}:
        return start, "" if word.lower in {"this", "that"} else "the "
    return start, "on "


def _goes_on(tokens: tuple[Token, ...], index: int, after: int) -> bool:
    """Tell whether a date with a capital month goes on with its sentence, so that its full stop ended nothing."""
    before = tokens[index - 1].lower if index else ""
    article = before in {"the", "den", "on", "of", "since", "from", "until", "before", "after"}
    # "by 5. June is a deal in place": a sentence that begins with a month and no article is rare; "May" is a verb too.
    article |= before == "by" and tokens[after - 1].lower not in {"may", "march"}
    if _is_year(tokens, after):
        return True
    following = tokens[after].text if after < len(tokens) else "."
    return article and (following.islower() or following in ",.;:)")


def _is_year(tokens: tuple[Token, ...], index: int) -> bool:
    return index < len(tokens) and tokens[index].text.isdigit() and len(tokens[index].text) == 4


def _is_abbreviated(tokens: tuple[Token, ...], index: int) -> bool:
    return len(tokens[index].text) <= 4 and tokens[index].lower != str(english_month(tokens[index].lower)).lower()


def _joint(tokens: tuple[Token, ...], at: int) -> str:
    return f" {tokens[at].text} " if tokens[at].is_word else "–"


def _text(tokens: tuple[Token, ...], index: int) -> str:
    return tokens[index].text if index < len(tokens) else ""


def _lower(tokens: tuple[Token, ...], index: int) -> str:
    return tokens[index].lower if index < len(tokens) else ""


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.NOTHING,
    issue=Issue.DATE_FORMAT,
    anchors=Anchors(shape=r"(?<![\d.,:])\b\d{1,2}\.(?=[ \-–\u00a0]{0,3}(?:\d|\p{L}))"),
    alters={Alters.NUMBER},
    sign="date",
    examples=(
        Example("The talks open on {~~18. march~>18 March~~}."),
        Example("{~~18. march of this year~>On 18 March this year~~}, the ministry announced the plan."),
        Example("The accident happened {~~the 7. june~>on 7 June~~}."),
        Example("The camp is open from {~~5. to 7. june~>5 to 7 June~~}."),
        Example("Updated {~~27. apr.~>on 27 April~~} 2019 by the editors."),
        Example("{~~9. january~>9 January~~} was a long day at the base."),
        Example("It lasted until {~~the 28. November~>28 November~~} 2019.", mt=True),
        Example("The plan must be ready by {~~5. June~>5 June~~} at noon.", mt=True),
        Example("It rose to 18. March was colder."),
        Example("It rose by 18. March was colder.", mt=True),
        Example("The score was 3 to 5. May the better team win."),
        Example("The troops march at dawn."),
        Example("Section 18. marching bands are exempt."),
    ),
)
