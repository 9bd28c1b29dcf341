"""Danish words left standing: whole words, inflected forms, and compounds read by their parts.

What it repairs
    ``a træningsbidrag`` becomes ``a training contribution``; ``despite coronakrisen`` becomes ``despite the coronavirus
    crisis``; ``terrorbevægelserne is`` becomes ``the terrorist movements are``.

Why it happens
    Danish writes compounds as one word and makes new ones freely; a word that the engine has not met is copied.

Safety
    The word must be Danish that English does not use, and read in full by the glossary. Names are left, and so is a Danish
    word that is quoted or stands in brackets as a gloss, and a passage that is Danish throughout. A word with two senses,
    and a verb whose subject is not plain, is only suggested. A word that might be a slip of the keyboard needs a machine's
    hand, or the very word in the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.adverbs import adverb_of
from nmiterms.english.articles import indefinite
from nmiterms.english.function_words import (
    BE_FORMS,
    DETERMINERS,
    FUNCTION_WORDS,
    MODALS,
    PREPOSITIONS,
)
from nmiterms.lexicon.fitting import (
    agreeing,
    follows_hyphen,
    is_term,
    may_be_adverb,
    stands_as_adverb,
    without_synonyms,
)
from nmiterms.lexicon.gloss import in_danish_passage, is_gloss
from nmiterms.lexicon.participle import is_clumsy, is_sure_participle
from nmiterms.lexicon.reading import Reading
from nmiterms.lexicon.realise import agree_after, is_inside_phrase, needs_the, realise_noun, realise_word
from nmiterms.text.casing import capitalise
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need, Safety
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

_LONG_WORD = 9
_LONG_COMPOUND = 12
_PLURAL_SUBJECTS = frozenset({"we", "they", "you", "i", "these", "those"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find Danish words that the glossary reads."""
    leftovers = context.leftovers
    for index in context.anchors:
        token = draft.tokens[index]
        if not token.is_word or not leftovers.is_leftover(token.text):
            continue
        if is_gloss(draft, index) or in_danish_passage(draft, index, leftovers):
            continue
        opens = draft.sentence_at(token.start).start == token.start
        if token.is_capitalised and not opens and not _opens_after_dash(draft, index):
            continue
        readings = leftovers.readings(token.lower)
        if follows_hyphen(draft.tokens, index) and any(each.part_of_speech == "noun" for each in readings):
            # What stands before the hyphen is part of it: *untranslated-hyphenated* reads the two together.
            continue
        if token.is_capitalised:
            # A bare capitalised noun at the start of a sentence may be a surname or a firm.
            readings = tuple(each for each in readings if _may_open(each, token.text))
        readings = agreeing(draft.tokens, index, without_synonyms(readings))
        options = list(dict.fromkeys(filter(None, (_realise(draft, index, each) for each in readings))))
        if not options:
            continue
        (english, reading, changes), sure = options[0], len({english for english, _, _ in options}) == 1
        if draft.text[token.end :].startswith(f" ({english.strip()})"):
            # The text gives its English itself.
            continue
        certain = sure and not reading.is_candidate and _is_sure(draft, index, reading, context)
        # "Caucasian turs", "hostes humani generis": a short word in -s may be anybody's.
        if reading.slot in {"sg.gen", "pl.gen"} and len(token.text) < _LONG_WORD:
            certain = certain and index > 0 and draft.tokens[index - 1].text == "-"
        if (
            reading.entry is None
            and not reading.is_definite
            and context.lexicon.language.is_english_compound(token.lower)
        ):
            continue
        bare = token.is_capitalised and reading.slot == "sg"
        unmistakable = (
            _is_unmistakable(token.lower, reading) and not bare and not _is_among_strangers(draft, index, context)
        )
        need = Need.NOTHING if unmistakable or context.is_in_source(token.text) else Need.MT
        yield context.finding(
            draft,
            changes,
            f"“{token.lower}” is Danish for “{english.strip()}”" + _composition(reading),
            danish=reading.danish,
            concept=reading.concept,
            need=need,
            is_sign=need is Need.NOTHING,
            at_most=Safety.SAFE if certain else Safety.SUGGESTED,
        )


def _may_open(reading: Reading, word: str) -> bool:
    """Tell whether a reading of a capitalised word at the start of a sentence is more likely than a name.

    Names are short; the long compounds of politics and administration are none.
    """
    if reading.part_of_speech == "noun":
        return reading.is_definite or reading.number == "plural" or (len(word) >= _LONG_COMPOUND and is_term(reading))
    return reading.part_of_speech in {"adverb", "preposition", "conjunction", "pronoun"}


def _realise(draft: Draft, index: int, reading: Reading) -> tuple[str, Reading, tuple[Change, ...]] | None:
    """Return the English that stands for the token, the reading behind it, and all changes that it asks for."""
    tokens, token = draft.tokens, draft.tokens[index]
    before = tokens[index - 1] if index else None
    start = token.start
    after: tuple[Change, ...] = ()
    if reading.part_of_speech == "noun":
        english = realise_noun(reading)
        if english is None:
            return None
        if reading.is_definite and needs_the(tokens, index):
            english = f"the {english}"
        elif before is not None and before.lower in {"a", "an"}:
            uncountable = reading.head is not None and reading.head.article == "none"
            start, english = _with_article(english, before, token, uncountable=uncountable)
        if reading.number == "plural" and not is_inside_phrase(tokens, index):
            after = tuple(agree_after(tokens, index + 1, "plural"))
    else:
        found = _realise_verb(draft, index, reading)
        if found is None:
            return None
        english = found
        if before is not None and before.lower in {"a", "an"}:
            start, english = _with_article(english, before, token)
    # The article before the word was rewritten with it and keeps its capital.
    opens = token.is_capitalised or (before is not None and start == before.start and before.is_capitalised)
    written = capitalise(english) if opens else english
    return english, reading, (Change(start, token.end, (written,)), *after)


def _with_article(english: str, before: Token, token: Token, *, uncountable: bool = False) -> tuple[int, str]:
    """Return where the change begins and what it writes, so that the article before the word is right."""
    article = "" if uncountable else f"{indefinite(english)} "
    return (token.start, english) if article.strip() == before.lower else (before.start, f"{article}{english}")


def _realise_verb(draft: Draft, index: int, reading: Reading) -> str | None:
    """Return the English of a word that is no noun; a present after a plural subject loses its s."""
    if stands_as_adverb(draft.tokens, index, reading):
        return adverb_of(reading.english)
    english = realise_word(reading)
    if reading.slot == "pres" and english is not None:
        before = draft.tokens[index - 1].lower if index else ""
        if before in _PLURAL_SUBJECTS:
            return reading.english
    return english


def _is_sure(draft: Draft, index: int, reading: Reading, context: Context) -> bool:
    """Tell whether the form is certain: a noun always; a verb only where English shows its form."""
    before = draft.tokens[index - 1].lower if index else ""
    after = draft.tokens[index + 1] if index + 1 < len(draft.tokens) else None
    match reading.part_of_speech:
        case "noun":
            return reading.entry is not None or (reading.is_plain_compound and len(reading.parts) <= 3)
        case "verb":
            if reading.slot == "inf":
                return before == "to" or before in MODALS
            if reading.slot == "ing":
                return after is not None and after.is_word and after.lower not in FUNCTION_WORDS
            if reading.slot in {"pp", "pp.def"}:
                return is_sure_participle(reading, before, after, context.lexicon)
            return reading.slot == "past"
        case "adjective" | "participle":
            closes = after is None or not after.is_word or after.lower in PREPOSITIONS
            # "declared kampklart": behind a determiner it would be a noun.
            if stands_as_adverb(draft.tokens, index, reading):
                return True
            if is_term(reading) and (before in BE_FORMS or (closes and before not in DETERMINERS)):
                return True
            if before in BE_FORMS and closes:
                return True
            if may_be_adverb(draft.tokens, index, reading) or is_clumsy(reading):
                return False
            return after is not None and after.is_word and after.lower not in FUNCTION_WORDS
        case _:
            return is_term(reading)


def _is_unmistakable(word: str, reading: Reading) -> bool:
    """Tell whether the word can be nothing but Danish: a letter that English lacks, a term, or a definite compound.

    Other compounds of short words are slips of the keyboard now and then ("importnat": import + night).
    """
    if any(letter in "æøå" for letter in word) or (is_term(reading)):
        return True
    return reading.is_definite and len(word) >= _LONG_WORD


def _is_among_strangers(draft: Draft, index: int, context: Context) -> bool:
    """Tell whether a word beside it is neither English nor read as Danish: this may be another language."""
    for at in (index - 1, index + 1):
        if 0 <= at < len(draft.tokens):
            token = draft.tokens[at]
            strange = token.is_word and token.text.islower() and len(token.text) > 3
            if (
                strange
                and not context.lexicon.language.is_english(token.lower)
                and not context.lexicon.read_danish(token.lower)
            ):
                return True
    return False


def _opens_after_dash(draft: Draft, index: int) -> bool:
    sentence = draft.sentence_at(draft.tokens[index].start)
    return not draft.text[sentence.start : draft.tokens[index].start].strip(' –—-“”"‘')


def _composition(reading: Reading) -> str:
    """Return how a compound is put together, for the reason given."""
    if reading.entry is not None or not reading.parts:
        return ""
    return ": " + " + ".join(f"{part.danish} ({part.english})" for part in reading.parts)


rule = Rule(
    find,
    stage=Stage.WORDS,
    needs=Need.NOTHING,
    issue=Issue.UNTRANSLATED,
    anchors=Anchors(danish=True),
    alters={Alters.NAME},
    sign="residue",
    examples=(
        Example("The {~~værnepligtige~>conscripts~~} were sent home."),
        Example("Denmark has long provided a {~~træningsbidrag~>training contribution~~} in Iraq."),
        Example("They met despite {~~coronakrisen~>the coronavirus crisis~~}."),
        Example("The fear is that {~~terrorbevægelserne~>the terrorist movements~~} {~~is~>are~~} in the region."),
        Example("The soldiers handled {~~eskorteopgaverne~>the escort tasks~~} in Kabul."),
        Example("He was {~~varetægtsfængslet~>remanded in custody~~} on Monday.", mt=True),
        Example("They have {~~nedlagt~>closed down~~} the base.", mt=True),
        Example("The town is {~~beliggende~>located~~} in Jutland.", mt=True),
        Example("{~~A udmattet~>An exhausted~~} soldier was found.", mt=True),
        Example("The group has {~~systematisk~>systematically~~} harassed them.", mt=True),
        Example("The {~~vedtagne~>adopted~~} law was sent to the queen.", mt=True),
        Example("Conscription (værnepligt) is the law."),
        Example("Venstre won the election in Aarhus."),
        Example("The Danish term is værnepligt."),
        Example("The værnepligt (conscription) is the law.", mt=True),
        Example("The statsminister, as the Danes call him, was late.", mt=True),
        Example("They met despite the so-called {~~coronakrise~>coronavirus crisis~~}."),
        Example("The soldiers crossed {~~broen~>the bridge~~}.", source="Soldaterne gik over broen."),
        Example("The soldiers crossed broen."),
        Example("It became a very heated {~~borgerforslag~>citizens’ initiative~~} last year.", mt=True),
        Example("{~~Ministerpension~>Ministerial pension~~} is paid from that age.", mt=True),
        Example("The unit can be declared {~~kampklart~>combat-ready~~}.", mt=True),
        Example("The party is not yet to be {~~opstillingsberettiget~>eligible to stand~~}."),
        Example("Rødgrød is a dessert."),
    ),
)
