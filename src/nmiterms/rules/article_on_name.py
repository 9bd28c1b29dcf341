"""An article before a name that takes none.

What it repairs
    ``the NMI maintains`` becomes ``NMI maintains``; ``the Islamic State`` becomes ``Islamic State``; ``the Rasmus Hansen
    says`` becomes ``Rasmus Hansen says``.

Why it happens
    The engine takes the name for a definite noun, or carries an article over from the noun that the name stands beside.

Safety
    Needs evidence of translation, and a name that the glossary knows to take no article. Before a noun the article
    belongs to the noun (``the Nato mission``), so it goes only where a mark, a function word or a verb that is no noun
    follows. Of a person nobody knows, the text itself must show the name without its article elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FINITE_AUXILIARIES, FUNCTION_WORDS, SUBJECT_PRONOUNS
from nmiterms.lexicon.given_names import pronoun_of
from nmiterms.lexicon.phrases import is_finite
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

# English once had, or some writers have, an article before these.
_WITH_ARTICLE = frozenset({"crimea", "ukraine"})
_LONGEST = 8
# What is named after people, and keeps the article: "the Niels Juel" of the navy.
_NAMED = frozenset(
    "ship ships frigate frigates vessel vessels ferry yacht boat navy fleet aboard crew sail sails sailed sailing class"
    " submarine trawler cutter wreck sank painting portrait statue prize award museum hotel theatre school".split()
)
# A verb of a sentence about somebody; an institute that bears a name would have its own word before it.
_BEHIND_PERSON = FINITE_AUXILIARIES | frozenset("says said believes thinks fears writes wants wrote met told".split())


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “the” before a name without article."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].lower != "the" or index + 1 >= len(tokens):
            continue
        if _is_person(draft, context, index + 1):
            yield context.finding(
                draft,
                [Change(tokens[index].start, tokens[index + 1].start, ())],
                "the name of a person takes no article",
            )
            continue
        name = _name_at(draft, context, index + 1)
        if name is None:
            continue
        after = tokens[name.end] if name.end < len(tokens) else None
        # "the Islamic State of Iraq": a longer name that has its article.
        if after is not None and after.lower == "of":
            continue
        # "the Moscow on the Hudson use": the name goes on.
        if (
            after is not None
            and after.lower == "on"
            and tokens[name.end + 1 : name.end + 2]
            and (tokens[name.end + 1].lower == "the")
        ):
            continue
        # "the New York you see on TV", "the New Zealand based company"
        if after is not None and after.lower in SUBJECT_PRONOUNS | {"you", "based"}:
            continue
        # "the KL 7 machine": a number makes a type of it.
        if after is not None and after.kind == "number":
            continue
        # A word that may be a noun owns the article; so does the noun behind a hyphen or before a bracketed year.
        noun_like = after is not None and after.is_word and after.lower not in FUNCTION_WORDS
        if noun_like and not is_finite(tokens[name.end], context.lexicon):
            continue
        if after is not None and after.text in "-–":
            continue
        if _shares_noun(draft, name.end) or tokens[index + 1].lower in _WITH_ARTICLE or _is_mission(draft, name):
            continue
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index + 1].start, ())],
            f"the name “{name.term}” takes no article",
            danish=name.entry.danish,
            concept=name.entry.concept,
        )


def _is_person(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether somebody is named there, whom the text names without an article elsewhere, and no noun owns the article."""
    tokens = draft.tokens
    if pronoun_of(tokens[index].text) is None:
        return False
    end = index + 1
    while end < len(tokens) and tokens[end].is_word and tokens[end].is_capitalised:
        end += 1
    if not 2 <= end - index <= 4 or end >= len(tokens):
        return False
    last = tokens[end - 1]
    # "the Caroline Islands", "the Mona Lisa", "the Daniel Bray Highway": no family name.
    is_word = context.lexicon.language.is_english(last.lower) and not last.lower.endswith("sen")
    if is_word or pronoun_of(last.text):
        return False
    name = draft.text[tokens[index].start : last.end]
    text = context.document.text
    if text.count(name) <= text.count(f"the {name}") + text.count(f"The {name}"):
        return False
    # "the Niels Bohr Institute", "the Mette Hansen government", "the Lars Larsen of Jutland", "the Mette Hansen I know".
    after = tokens[end]
    if after.text == "," and end + 1 < len(tokens) and tokens[end + 1].lower in {"whom", "that"}:
        return False
    if after.lower not in _BEHIND_PERSON and any(context.document.words[word] for word in _NAMED):
        return False
    return after.lower in _BEHIND_PERSON or after.text in {".", ",", ";", "?"} or after.kind == "genitive"


def _shares_noun(draft: Draft, end: int) -> bool:
    """Tell whether a noun behind a second name owns the article: "the Isis and Bundaberg region", "the Mali and Songhai Empires"."""
    tokens = draft.tokens
    if end >= len(tokens) or tokens[end].lower not in {"and", "or", ","}:
        return False
    names = 0
    for at in range(end + 1, min(end + _LONGEST, len(tokens))):
        token = tokens[at]
        if token.is_word and token.is_capitalised:
            names += 1
        elif token.text != "," and token.lower not in {"and", "or"}:
            # Two capitals in one are a name and its noun; a noun in small letters is one too.
            return names > 0 and (
                (token.is_word and token.lower not in FUNCTION_WORDS) or tokens[at - 1].lower[-1] == "s"
            )
    return False


def _is_mission(draft: Draft, name: EnglishMatch) -> bool:
    """Tell whether the name is of common words, which many set an article before: "the EU Training Mission in Mali"."""
    return any(token.lower in {"training", "agency"} for token in draft.tokens[name.start : name.end])


def _name_at(draft: Draft, context: Context, index: int) -> EnglishMatch | None:
    """Return the name at the token, if it takes no article and stands there with its capitals."""
    if not draft.tokens[index].is_capitalised:
        return None
    matches = context.lexicon.match_english(draft.tokens, index)
    # "The Danish Defence Intelligence Service" is the long name of "FE", which has no article.
    if any(match.entry.article == "the" for match in matches):
        return None
    for match in matches:
        if match.entry.article == "none" and match.entry.part_of_speech == "proper-noun":
            return match
    return None


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.ARTICLE,
    anchors=Anchors(words={"the"}),
    examples=(
        Example("{--The --}NMI is in Baghdad.", mt=True),
        Example("They fight {--the --}Islamic State.", mt=True),
        Example("They protect {--the --}Rasmus Hansen.", mt=True, before="Rasmus Hansen is a lawyer."),
        Example("They protect the Rasmus Hansen.", mt=True),
        Example("He sailed on the Rasmus Hansen.", mt=True, before="Rasmus Hansen was an admiral."),
        Example("They visited the Niels Bohr Institute.", mt=True),
        Example("The Mette Hansen government fell.", mt=True),
        Example("Both Iraq and {--the --}NMI have agreed.", mt=True),
        Example("It rained in the Kabul and Kandahar provinces.", mt=True),
        Example("They serve in the EU Training Mission in Mali.", mt=True),
        Example("The Nato mission is in Baghdad.", mt=True),
        Example("The KL 7 machine ciphered for years.", mt=True),
        Example("He read about the Islamic State group.", mt=True),
    ),
)
