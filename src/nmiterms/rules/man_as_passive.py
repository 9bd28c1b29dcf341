"""Danish *man* that stands for nobody in particular, rendered as “you”.

What it repairs
    With *Man har besluttet at* at hand, ``You have decided to withdraw`` becomes ``It has been decided to withdraw``; ``You
    expect that`` becomes ``It is expected that``; ``You do not yet know who`` becomes ``It is not yet known who``; ``You
    cannot rule out more attacks.`` becomes ``More attacks cannot be ruled out.``

Why it happens
    *Man* is “you”, “one”, “they”, “people” and the passive; only the first keeps its place in the sentence.

Safety
    Needs the source: *man* opens it, and it has no *du*, *I* or *jer*; in the English “you” opens the sentence, with a verb
    of knowing or deciding behind it. What you can or must do is left: there “you” may be right.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import PREPOSITIONS
from nmiterms.english.verbs import inflect_verb, verb_lemmas
from nmiterms.text.casing import capitalise
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

# Verbs that take a clause and a passive with "it".
_VERBS = frozenset(
    "decide expect believe fear hope assume know agree estimate think say suspect conclude plan find consider establish"
    " acknowledge recognise discuss rule announce propose intend claim".split()
)
_CLAUSES = frozenset({"that", "whether", "who", "what", "how", "why", "when", "where", "if", "which"})
# Multi-word verbs and verbs that say what cannot be shut out or known beforehand.
_EXCLUDE = {("rule", "out"): "ruled out", ("exclude",): "excluded", ("confirm",): "confirmed", ("foresee",): "foreseen"}
_LONGEST = 5


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “you” that opens its sentence where the source has *man*."""
    tokens = draft.tokens
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        if draft.opening_of(index) != index or source is None or not _is_general(source) or index + 3 >= inside.stop:
            continue
        changed = _clause(tokens, index, inside.stop) or _object(draft, index, inside.stop)
        if changed is not None:
            yield context.finding(
                draft,
                [changed],
                "“man” is nobody in particular: English takes the passive",
                danish="man",
                confirmed=True,
            )


def _is_general(source: SourcePassage) -> bool:
    """Tell whether the Danish opens with *man* and speaks to nobody."""
    first = next((token.lower for token in source.tokens if token.is_word), None)
    return first == "man" and not source.speaks_to_you


def _clause(tokens: tuple[Token, ...], index: int, stop: int) -> Change | None:
    """``You have decided to`` is ``It has been decided to``."""
    word, at = tokens[index + 1].lower, index + 1
    auxiliary, negation = "", ""
    if word in {"have", "had", "do", "did"}:
        auxiliary, at = word, at + 1
        while at < stop and tokens[at].lower in {"not", "yet", "still", "already", "now"}:
            negation, at = f"{negation} {tokens[at].lower}", at + 1
    if at + 1 >= stop:
        return None
    forms = verb_lemmas(tokens[at].lower, _VERBS)
    follows = tokens[at + 1].lower in _CLAUSES or (auxiliary in {"have", "had"} and tokens[at + 1].lower == "to")
    if not forms or not follows:
        return None
    lemma, slots = forms[0][0], {slot for _, slot in forms}
    participle = inflect_verb(lemma)["pp"]
    if auxiliary in {"have", "had"} and "pp" in slots:
        opening = f"It {'has' if auxiliary == 'have' else 'had'}{negation} been"
    elif auxiliary in {"do", "did"} and "inf" in slots:
        opening = f"It {'is' if auxiliary == 'do' else 'was'}{negation}"
    elif not auxiliary:
        opening = "It is" if "inf" in slots else "It was"
    else:
        return None
    return Change(tokens[index].start, tokens[at].end, (f"{opening} {participle}",))


def _object(draft: Draft, index: int, stop: int) -> Change | None:
    """``You cannot rule out more attacks.`` is ``More attacks cannot be ruled out.``"""
    tokens, at = draft.tokens, index + 1
    modal = tokens[at].text
    if modal in {"can", "could"} and tokens[at + 1].lower == "not":
        modal, at = "cannot" if modal == "can" else "could not", at + 1
    if modal not in {"cannot", "can", "could", "could not"}:
        return None
    for words, participle in _EXCLUDE.items():
        behind = at + 1 + len(words)
        if tuple(token.lower for token in tokens[at + 1 : behind]) != words:
            continue
        last = stop - 1 if tokens[stop - 1].kind == "mark" else stop
        phrase = tokens[behind:last]
        plain = all(
            token.is_word and (token.lower not in PREPOSITIONS | _CLAUSES or token.lower == "of") for token in phrase
        )
        if not phrase or not plain or len(phrase) > _LONGEST:
            return None
        named = draft.text[phrase[0].start : phrase[-1].end]
        return Change(tokens[index].start, phrase[-1].end, (f"{capitalise(named)} {modal} be {participle}",))
    return None


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.PRONOUN,
    anchors=Anchors(words={"you", "one"}),
    examples=(
        Example("{~~You have decided~>It has been decided~~} to stay.", source="Man har besluttet at blive."),
        Example("{~~You expect~>It is expected~~} that they stay.", source="Man forventer, at de bliver."),
        Example(
            "{~~You do not yet know~>It is not yet known~~} who it was.", source="Man ved endnu ikke, hvem det var."
        ),
        Example(
            "{~~You cannot rule out more attacks~>More attacks cannot be ruled out~~}.",
            source="Man kan ikke udelukke flere angreb.",
        ),
        Example("You have decided to stay.", source="I har besluttet at blive."),
        Example("You have decided to stay.", mt=True),
    ),
)
