"""The Danish reflexive possessive *sin, sit, sine*, rendered with the wrong owner.

What it repairs
    ``Denmark maintains … his offer`` becomes ``its offer``; ``The foreign ministers approved the work at its meeting``
    becomes ``at their meeting``; ``Mette Hansen said in its speech`` becomes ``in her speech``.

Why it happens
    *Sin* belongs to the subject, whatever that is: *his, her, its* or *their*. The engine picks one without looking.

Safety
    Needs evidence of translation. The subject must be sure: a country or body of the glossary, or people in the plural,
    or two of them joined by *and*, at the start of the sentence; and nobody else may stand there whom the pronoun could mean.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.asked import ask_source
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.danish.function_words import POSSESSIVES_OF_OTHERS, REFLEXIVE_POSSESSIVES
from nmiterms.english.function_words import ARTICLES, BE_FORMS, HAVE_FORMS, PREPOSITIONS
from nmiterms.lexicon.given_names import Pronoun, pronoun_of
from nmiterms.lexicon.phrases import NounPhrase, is_finite, is_noun, noun_phrase_at
from nmiterms.text.casing import transfer_casing
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_BODIES = frozenset({"body", "place"})
_PEOPLE = frozenset({"person", "office", "group", "nationality"})


# What people have, and neither bodies nor things.
_PERSONAL = frozenset(
    "speech opinion wife husband father mother parents son daughter brother sister childhood birthday memoirs resignation".split()
)
# What is done about a man, or asked of him: "Denmark backed his candidacy", "the court upheld his sentence".
_OF_A_MAN = _PERSONAL | frozenset(
    "candidacy candidature nomination appointment extradition asylum immunity sentence conviction memory death life body arrest"
    " release passport complaint appeal application request claim claims murder assassination killing execution membership"
    " citizenship family children career friends colleagues head hands name words assets detention return visit visa story".split()
)
# People whom the glossary does not hold.
_SOMEBODY = frozenset("boy man woman girl child victim king queen prince princess mayor prisoner patient body".split())
# What people hold together: "at its meeting".
_GATHERINGS = frozenset(
    "meeting meetings summit conference congress session talks gathering homes families lives".split()
)
_DOERS = ("er", "or", "ist", "man")
_ONE = frozenset({"the", "a", "an", "every", "each", "no", "any"})

# What Danish writes for the subject's own, and for somebody else's: for one owner, and for many.
_OF_ONE = REFLEXIVE_POSSESSIVES, POSSESSIVES_OF_OTHERS
_OF_MANY = frozenset({"deres"}), POSSESSIVES_OF_OTHERS - {"deres"}


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “his” for a country or body, and “its” for people."""
    tokens = draft.tokens
    for index in context.anchors:
        word = tokens[index].lower
        subject = _subject(draft, context, index)
        if subject is None:
            continue
        if (
            word == "his"
            and subject.semantic_class in _BODIES
            and subject.number != "plural"
            and not _names_person(draft, context, index)
            and not any(token.lower in _OF_A_MAN for token in tokens[index + 1 : index + 3])
        ):
            right = "its"
        elif (
            word == "its"
            and subject.semantic_class in _PEOPLE
            and subject.number == "plural"
            and not _names_body(draft, context, index, subject)
        ) or (
            word in {"his", "her"}
            and subject.semantic_class in _PEOPLE
            and subject.number == "plural"
            and not _names_person(draft, context, index, behind=subject.end)
        ):
            right = "their"
        elif word == "its" and (pronoun := _person(draft, subject)) and _is_personal(draft, context, index, subject):
            right = "her" if pronoun == "she" else "his"
        else:
            continue
        if word in {"his", "her"} and right == "their" and context.source_at(draft, index) is None:
            # Danish has "deres" for many: only the source can say that no "hans" stands there.
            continue
        confirmed = ask_source(draft, context, index, *(_OF_MANY if right == "their" else _OF_ONE))
        if confirmed is False:
            continue
        owner = draft.text[tokens[subject.start].start : tokens[subject.end - 1].end]
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index].end, (transfer_casing(tokens[index].text, right),))],
            f"“sin” belongs to the subject, “{owner}”",
            danish="sin",
            confirmed=confirmed is True,
        )


def _person(draft: Draft, subject: NounPhrase) -> Pronoun | None:
    """Return the pronoun of the one person whom the phrase names, by the given name."""
    found = {pronoun_of(token.text) for token in draft.tokens[subject.start : subject.end]} - {None}
    return next(iter(found)) if len(found) == 1 and subject.number != "plural" else None


def _is_personal(draft: Draft, context: Context, index: int, subject: NounPhrase) -> bool:
    """Tell whether the word behind the pronoun is what only people have, and nobody else is named before it."""
    tokens = draft.tokens
    behind = next((token for token in tokens[index + 1 : index + 4] if token.lower in _PERSONAL), None)
    between = tokens[subject.end + 1 : index]
    return behind is not None and not any(
        token.is_capitalised or not token.is_word or token.lower in ARTICLES or is_noun(token, context.lexicon)
        for token in between
    )


def _subject(draft: Draft, context: Context, index: int) -> NounPhrase | None:
    """Return the phrase that opens the sentence of the token, if a finite verb follows it before the token."""
    tokens = draft.tokens
    start = draft.opening_of(index)
    phrase = noun_phrase_at(tokens, start, context.lexicon, index)
    if phrase is None or phrase.end >= index or phrase.kind == "pronoun":
        return None
    # "Meeting ministers is part of her job": what is done is the subject, and who does it is not named.
    if tokens[start].lower.endswith("ing") and phrase.number == "plural":
        return None
    if tokens[phrase.end].lower == "and":
        # "The council and the commission": two are plural.
        other = noun_phrase_at(tokens, phrase.end + 1, context.lexicon, index)
        known = _BODIES | _PEOPLE
        if other is None or other.end >= index or not {phrase.semantic_class, other.semantic_class} <= known:
            return None
        phrase = phrase._replace(end=other.end, number="plural", semantic_class="group")
    return phrase if is_finite(tokens[phrase.end], context.lexicon) else None


def _names_person(draft: Draft, context: Context, index: int, behind: int = 0) -> bool:
    """Tell whether somebody, known or unknown, is named before the token in its paragraph: that may be the owner.

    ``behind`` is where the subject ends, which is not asked about.
    """
    first = draft.sentence_tokens(index).start if behind else 0
    for at in range(index):
        if first <= at < behind:
            continue
        token = draft.tokens[at]
        if token.lower in {"he", "him", "his", "himself", "she", "her", "herself"}:
            return True
        for match in context.lexicon.match_english(draft.tokens, at):
            if match.entry.semantic_class in {"person", "office"} and not (behind and match.number == "plural"):
                return True
        if (
            token.is_capitalised
            and at
            and draft.tokens[at - 1].text not in '.–—-“"'
            and not context.lexicon.is_name(draft.tokens, at)
            and (token.is_word and len(token.text) > 1 and not token.text.isupper())
        ):
            return True
        if token.lower in _SOMEBODY:
            return True
        # "the farmer": whoever does it, by his ending.
        if token.text.islower() and token.lower.endswith(_DOERS) and at and draft.tokens[at - 1].lower in _ONE:
            return True
    return False


def _names_body(draft: Draft, context: Context, index: int, subject: NounPhrase) -> bool:
    """Tell whether a single body, place or thing stands between the subject and the token that the pronoun could mean."""
    tokens = draft.tokens
    joined = any(token.lower == "and" for token in tokens[subject.start : subject.end])
    if not joined and not any(token.lower in _GATHERINGS for token in tokens[index + 1 : index + 4]):
        # "The ministers agreed on its budget": of a body that the text spoke of before.
        return True
    if "\n" in draft.text[tokens[subject.start].start : tokens[index].start]:
        return True
    # "Our citizens engaged in commerce have enjoyed its benefits": it may be the commerce, or what the text spoke of before.
    if any(token.lower in BE_FORMS | HAVE_FORMS for token in tokens[subject.end + 1 : index]):
        return True
    for at in range(subject.end + 1, index):
        if tokens[at].text in ",;" or tokens[at].lower in {"for", "that", "which"}:
            return True
        for match in context.lexicon.match_english(tokens, at):
            if match.entry.semantic_class in _BODIES and match.number != "plural":
                return True
    return tokens[index - 1].lower not in PREPOSITIONS and not is_finite(tokens[index - 1], context.lexicon)


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PRONOUN,
    anchors=Anchors(words={"his", "her", "its"}),
    examples=(
        Example("Denmark maintains {~~his~>its~~} offer to Iraq.", mt=True),
        Example("The foreign ministers approved the work at {~~its~>their~~} meeting.", mt=True),
        Example("The council and the commission published {~~its~>their~~} reports.", mt=True),
        Example("Mette Hansen said in {~~its~>her~~} speech that it is wrong.", mt=True),
        Example("The Queen held its opening speech.", mt=True),
        Example("Mette Hansen rejected its findings.", mt=True),
        Example("All Danes should be proud of its soldiers.", mt=True),
        Example(
            "The ministers defended {~~his~>their~~} plans.",
            source="Ministrene forsvarede deres planer.",
        ),
        Example("The ministers defended his plans.", mt=True),
        Example("Denmark backed his candidacy.", mt=True),
        Example("The ministers agreed on its budget.", mt=True),
        Example("Mette Hansen saw its children play.", mt=True),
        Example("The ministers praised Jens Stoltenberg for his speech.", mt=True),
        Example("Denmark praised Jens Stoltenberg and his offer.", mt=True),
        Example("The ministers praised the committee for its meeting in Oslo.", mt=True),
        Example("Meeting ministers is part of her job.", mt=True),
        Example("Denmark maintains {~~his~>its~~} offer to Iraq.", source="Danmark fastholder sit tilbud til Irak."),
        Example("Denmark maintains his offer to Iraq.", mt=True, source="Danmark fastholder hans tilbud til Irak."),
        Example(
            "The foreign ministers approved the work at {~~its~>their~~} meeting.",
            source="Udenrigsministrene godkendte arbejdet på deres møde.",
        ),
        Example(
            "The foreign ministers approved the work at its meeting.",
            mt=True,
            source="Udenrigsministrene godkendte arbejdet på dets møde.",
        ),
    ),
)
