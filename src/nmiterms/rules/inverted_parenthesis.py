"""A verb of saying set between commas before its subject: ", believes, Berg,".

What it repairs
    ``It is, believes, Berg, a success`` becomes ``It is, Berg believes, a success``; ``, sounds it from Berg`` becomes ``, says
    Berg``; ``It says the minister`` becomes ``So says the minister``; ``It shows new figures from`` becomes ``This is shown by new
    figures from``.

Why it happens
    Danish sets the words *mener Berg* into the sentence, verb first; *lyder det fra Berg* and *det siger Berg* are its
    formulas for naming who speaks.

Safety
    Needs evidence of translation. A comma between the verb and its subject is never English; without that comma the order
    is (``, says Berg,``) and stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FINITE_AUXILIARIES, PREPOSITIONS
from nmiterms.english.verbs import agree
from nmiterms.lexicon.phrases import NounPhrase, is_finite, noun_phrase_at
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change, Span
from nmiterms.text.tokens import Token

# What the engine makes of "mener", "siger", "vurderer", "tror" in the middle of a sentence.
_SAYING = {
    "believes": "believes",
    "considers": "believes",
    "thinks": "thinks",
    "says": "says",
    "said": "said",
    "explains": "explains",
    "assesses": "believes",
    "estimates": "believes",
    "states": "says",
    "adds": "adds",
    "emphasises": "emphasises",
    "stresses": "stresses",
}
_IT_SAYS = {
    word: word for word in ("says", "said", "writes", "wrote", "assesses", "believes", "estimates", "informs", "states")
} | {"illuminates": "states"}
# These take people as their object as well.
_TAKING_PEOPLE = frozenset({"informs", "believes", "assesses", "estimates"})
_IT_SHOWS = frozenset({"shows", "showed"})
# What "det" becomes where it points back.
_POINTING = frozenset({"it", "that", "this"})
# What the press reports figures in.
_FINDINGS = frozenset(
    "figures numbers survey report study analysis poll calculation calculations statistics investigation review".split()
)
# Figures that the press reports are new; a museum shows others ("It shows a study by Rembrandt").
_NEWS = frozenset({"new", "recent", "fresh", "latest"})
# What shows figures itself, so that "it" is its subject.
_DISPLAYS = frozenset(
    "table graph chart map figure report page screen slide museum exhibition gallery film programme picture painting website"
    " channel book document article survey".split()
)
_NETWORKS = frozenset({"Twitter", "Facebook", "Instagram", "LinkedIn", "X"})
# So far back something may stand that "it" points to.
_SENTENCE_BEFORE = 25
_UTTERANCES = frozenset({"release", "statement", "reply", "answer", "interview", "email", "mail", "comment", "letter"})
_SPEAKERS = frozenset({"person", "office"})
# What a body does in "it writes NRK"; one may inform, or believe, a body.
_OF_BODIES = frozenset({"writes", "wrote", "says", "illuminates"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the formulas of naming a speaker in Danish order."""
    tokens = draft.tokens
    for index in context.anchors:
        word = tokens[index].lower
        if word in {"sounds", "sound"}:
            yield from _find_sounds(draft, context, index)
        elif (
            word in _SAYING
            and index
            and tokens[index - 1].text == ","
            and index + 2 < len(tokens)
            and tokens[index + 1].text == ","
        ):
            yield from _find_between_commas(draft, context, index)
        elif index and tokens[index - 1].lower in _POINTING and draft.opening_of(index) == index - 1:
            if word in _IT_SAYS:
                yield from _find_it_says(draft, context, index)
            elif word in _IT_SHOWS:
                yield from _find_it_shows(draft, context, index)


def _find_between_commas(draft: Draft, context: Context, verb: int) -> Iterator[Finding]:
    """``, believes, Berg,``: the subject goes before its verb, and the comma between them goes."""
    tokens = draft.tokens
    limit = draft.sentence_tokens(verb).stop
    speaker = noun_phrase_at(tokens, verb + 2, context.lexicon, limit)
    if speaker is None or speaker.kind == "words" or speaker.end >= limit or tokens[speaker.end].text != ",":
        return
    name = Span(tokens[speaker.start].start, tokens[speaker.end - 1].end)
    yield context.finding(
        draft,
        [Change(tokens[verb].start, name.end, (name, f" {_SAYING[tokens[verb].lower]}"))],
        "a Danish parenthesis has its verb before its subject",
    )


def _find_sounds(draft: Draft, context: Context, index: int) -> Iterator[Finding]:
    """``, sounds it from Berg`` and ``, it sounds from Berg``: *lyder det fra*."""
    tokens = draft.tokens
    words = tuple(token.lower for token in tokens[max(index - 1, 0) : index + 3])
    if words[1:] == ("sounds", "it", "from"):
        start, end = index, index + 2
    elif words[:3] == ("it", "sounds", "from"):
        start, end = index - 1, index + 1
    else:
        return
    if not start or tokens[start - 1].text not in ',.”"' or end + 1 >= len(tokens):
        return
    yield context.finding(
        draft,
        [Change(tokens[start].start, tokens[end].end, ("says",))],
        "“lyder det fra” names who speaks: “says”",
        danish="lyde",
    )


def _find_it_says(draft: Draft, context: Context, verb: int) -> Iterator[Finding]:
    """``It says the minister``: *det siger ministeren* points back to what was said."""
    tokens = draft.tokens
    limit = draft.sentence_tokens(verb).stop
    speaker = noun_phrase_at(tokens, verb + 1, context.lexicon, limit)
    if speaker is None or not _speaks(draft, verb, speaker):
        return
    # "It says the ministers are wrong": a clause of its own, where "that" was left out.
    behind = tokens[speaker.end] if speaker.end < limit else None
    if behind is not None and behind.is_word and behind.lower not in PREPOSITIONS:
        return
    # "It said the minister, who was ill, would come": the speaker has a verb of his own.
    if any(
        tokens[at].text == "," and is_finite(tokens[at + 1], context.lexicon)
        for at in range(speaker.end + 1, limit - 1)
    ):
        return
    if tokens[verb + 1].lower in {"some", "many", "most", "they", "it", "he", "she"}:
        return
    it, said = tokens[verb - 1], tokens[verb]
    changes = [Change(it.start, it.end, ("So" if it.is_capitalised else "so",))]
    right = _IT_SAYS[said.lower]
    if speaker.number == "plural":
        right = agree(right, "plural")
    if right != said.lower:
        changes.append(Change(said.start, said.end, (right,)))
    yield context.finding(
        draft,
        changes,
        "“det siger” points back to the words of the speaker",
        danish="det siger",
    )


def _speaks(draft: Draft, verb: int, speaker: NounPhrase) -> bool:
    """Tell whether the phrase behind the verb is who says it, and not what is said or who is told."""
    tokens = draft.tokens
    form = tokens[verb].lower
    if speaker.semantic_class in _SPEAKERS:
        # "It informs the minister of its decision", "it believes the minister in this": who is told, or believed.
        ends = speaker.end >= len(tokens) or not tokens[speaker.end].is_word or tokens[speaker.end].lower == "to"
        return form not in _TAKING_PEOPLE or ends or _in_words(tokens, speaker.end)
    if speaker.semantic_class == "body":
        # "It informs the ministry": a body may be told, unless it is said in what.
        return form in _OF_BODIES or _in_words(tokens, speaker.end)
    # "the newspaper Berlingske"
    is_paper = speaker.semantic_class == "document" and tokens[speaker.end - 1].is_capitalised
    return is_paper and form in _OF_BODIES


def _in_words(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what was said is named by its form: "in a press release", "in an interview with", "on Twitter"."""
    if [token.text for token in tokens[at : at + 1]] == ["on"] and any(
        token.text in _NETWORKS for token in tokens[at + 1 : at + 2]
    ):
        return True
    return [token.lower for token in tokens[at : at + 2]] in (["in", "a"], ["in", "an"]) and any(
        token.lower in _UTTERANCES for token in tokens[at + 2 : at + 5]
    )


def _find_it_shows(draft: Draft, context: Context, verb: int) -> Iterator[Finding]:
    """``It shows new figures from Statistics Denmark``: *det viser nye tal* points back to what the figures show."""
    tokens = draft.tokens
    limit = draft.sentence_tokens(verb).stop
    noun = next((at for at in range(verb + 1, min(verb + 6, limit)) if tokens[at].lower in _FINDINGS), None)
    if noun is None or noun + 2 >= limit or tokens[noun + 1].lower not in {"from", "by"}:
        return
    if any(not token.is_word or token.lower in PREPOSITIONS for token in tokens[verb + 1 : noun]):
        return
    if not any(token.is_capitalised for token in tokens[noun + 2 : noun + 5]):
        return
    if not any(token.lower in _NEWS for token in tokens[verb + 1 : noun]) or _goes_on(draft, context, noun + 2, limit):
        return
    opening = draft.opening_of(verb)
    if any(token.lower in _DISPLAYS for token in tokens[max(opening - _SENTENCE_BEFORE, 0) : opening]):
        return
    start, end = tokens[verb - 1].start, tokens[verb].end
    written = "This is shown by" if tokens[verb].lower == "shows" else "This was shown by"
    yield context.finding(
        draft, [Change(start, end, (written,))], "“det viser” points back to what is shown", danish="det viser"
    )


def _goes_on(draft: Draft, context: Context, start: int, limit: int) -> bool:
    """Tell whether a clause goes on behind who counted: "That shows the new report from Amnesty was right"."""
    return any(
        token.text.islower() and (token.lower in FINITE_AUXILIARIES or is_finite(token, context.lexicon))
        for token in draft.tokens[start:limit]
    )


rule = Rule(
    find,
    stage=Stage.ORDER,
    needs=Need.MT,
    issue=Issue.WORD_ORDER,
    anchors=Anchors(words={*_SAYING, *_IT_SAYS, *_IT_SHOWS, "sounds"}),
    examples=(
        Example("It is, {~~believes, Kofod~>Kofod believes~~}, a success.", mt=True),
        Example("We are staying, {~~sounds it from~>says~~} the minister.", mt=True),
        Example("{~~It~>So~~} says the minister in a statement.", mt=True),
        Example("{~~It~>So~~} writes Ritzau.", mt=True),
        Example("{~~This~>So~~} {~~says~>say~~} the experts.", mt=True),
        Example("{~~It~>So~~} {~~informs~>inform~~} the police on Twitter.", mt=True),
        Example("{~~It~>So~~} writes the newspaper Politiken.", mt=True),
        Example("{~~That~>So~~} says the minister to Ritzau.", mt=True),
        Example("{~~It~>So~~} informs the Ministry of Defence in a press release.", mt=True),
        Example("{~~It shows~>This is shown by~~} new figures from Statistics Denmark.", mt=True),
        Example("It informs the Ministry of Defence every year.", mt=True),
        Example("It shows a study by Rembrandt and two sketches.", mt=True),
        Example("The film is short. It shows new figures from Greek myth.", mt=True),
        Example("It said the minister, who was ill, would come.", mt=True),
        Example("That shows the new report from Amnesty was right.", mt=True),
        Example("It informs the minister of its decision.", mt=True),
        Example("It shows the figures from last year.", mt=True),
        Example("It is, says Kofod, a success.", mt=True),
        Example("It writes the police a letter.", mt=True),
        Example("It says nothing about the plan.", mt=True),
        Example("It sounds from here like thunder.", mt=True),
    ),
)
