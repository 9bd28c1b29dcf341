"""Danish order: the finite verb second, its subject behind it.

What it repairs
    ``After the meeting, confirms the minister the offer`` becomes ``After the meeting, the minister confirms the offer``;
    ``According to Stoltenberg maintains NMI training`` becomes ``According to Stoltenberg, NMI maintains training``;
    ``Since 2014 has Finland taken part`` becomes ``Since 2014 Finland has taken part``.

Why it happens
    A Danish main clause has its finite verb in the second place: when something else than the subject opens it, the
    subject follows the verb (*Efter mødet bekræfter ministeren tilbuddet*).

Safety
    Needs evidence of translation, a subject whose end is certain, and a rest that only a subject can be followed by: the
    participle or infinitive of an auxiliary, or an object. What English inverts rightly is left: after a negative or
    *only*, in questions, after a quotation, and where the subject ends the clause (``First came the infantry``).
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import BE_FORMS, DO_FORMS, MODALS
from nmiterms.english.verbs import agree
from nmiterms.lexicon.clause_opening import find_verb
from nmiterms.lexicon.danish_order import find_subject
from nmiterms.lexicon.english_inversion import has_its_subject, inverts_too, is_no_finite_verb
from nmiterms.lexicon.phrases import NounPhrase
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change, Span
from nmiterms.text.tokens import Token

_JOINING = frozenset({"and", "but"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find clauses in Danish order at the starts of sentences, and behind *and* and *but*."""
    tokens = draft.tokens
    for index in context.anchors:
        limit = draft.sentence_tokens(index).stop
        # Also “Is it?” he asked.
        if any(token.text == "?" for token in tokens[index:limit]):
            continue
        joined = tokens[index].lower in _JOINING
        start = index + 1 if joined else draft.opening_of(index)
        found = find_verb(tokens, start, limit, context.lexicon) if start < limit else None
        if found is None or found[0] + 1 >= limit:
            continue
        verb, is_phrase = found
        if _is_english(draft, context, start, verb):
            continue
        subject = find_subject(tokens, start, verb, limit, context.lexicon)
        # "Thus has a long dispute been ended": older prose inverts so; a name or a term behind it is a newer text's.
        if subject is not None and subject.kind == "words" and tokens[start].lower == "thus":
            continue
        if subject is not None and (not joined or _is_sure(draft, verb, subject)):
            yield _moved(draft, context, start, verb, subject, is_phrase)


def _is_english(draft: Draft, context: Context, start: int, verb: int) -> bool:
    """Tell whether English says so too, or the verb is not what it seems."""
    tokens, lexicon = draft.tokens, context.lexicon
    return (
        inverts_too(tokens, start, verb, lexicon)
        or has_its_subject(tokens, start, verb, lexicon)
        or is_no_finite_verb(tokens, start, verb, lexicon)
    )


def _is_sure(draft: Draft, verb: int, subject: NounPhrase) -> bool:
    """Tell whether the phrase behind the verb must be its subject, where an earlier subject may do for both verbs.

    "He came in and then gave the boy a book", "… and then had the house painted": there it is the object.
    """
    if subject.kind == "pronoun":
        return True
    form = draft.tokens[verb].lower
    return form in MODALS | BE_FORMS | DO_FORMS or (form == "has" and subject.kind == "name")


def _moved(draft: Draft, context: Context, start: int, verb: int, subject: NounPhrase, is_phrase: bool) -> Finding:
    """Return the finding that moves the verb behind its subject, with the comma that English wants."""
    tokens = draft.tokens
    first, last = tokens[subject.start], tokens[subject.end - 1]
    verb_span = Span(tokens[verb].start, tokens[verb].end)
    # Danish verbs show no number, and before its subject the engine guessed it.
    form = agree(tokens[verb].text, "plural") if subject.number == "plural" else tokens[verb].text
    moved = verb_span if form == tokens[verb].text else form
    has_comma = tokens[verb - 1].text == ","
    changes = []
    if not has_comma and (tokens[start].lower == "according" or (is_phrase and verb - start > 5)):
        changes.append(Change(tokens[verb - 1].end, tokens[verb - 1].end, (",",)))
    day = context.lexicon.names.match(tokens, start)
    dated = tokens[start].kind == "number"
    if dated or (day is not None and day.semantic_class == "time" and verb == start + 1):
        # "Thursday visited the minister …": Danish uses the day as an adverb by itself.
        changes.append(Change(tokens[start].start, tokens[start].start, ("On ",)))
    changes.append(Change(verb_span.start, first.start, ()))
    after = subject.end
    # "the mission, paused": the comma between subject and verb goes with the move.
    gap = tokens[after].end if after < len(tokens) and tokens[after].text == "," and _joins(tokens, after) else last.end
    changes.append(Change(last.end, gap, (" ", moved)))
    return context.finding(
        draft,
        changes,
        f"Danish puts the verb “{tokens[verb].text}” second and its subject behind it; English has the subject first",
    )


def _joins(tokens: tuple[Token, ...], comma: int) -> bool:
    return comma + 1 < len(tokens) and tokens[comma + 1].lower.endswith("ed")


rule = Rule(
    find,
    stage=Stage.ORDER,
    needs=Need.MT,
    issue=Issue.WORD_ORDER,
    anchors=Anchors(words=_JOINING, sentences=True),
    examples=(
        Example("After the meeting, {--confirms --}the minister {++confirms ++}the offer.", mt=True),
        Example("Since 2014 {--has --}Finland {++has ++}taken part.", mt=True),
        Example("According to Stoltenberg{++,++} {--maintains --}NMI {++maintains ++}a presence.", mt=True),
        Example("{++On ++}Thursday {--confirmed --}the minister {++confirmed ++}the plan.", mt=True),
        Example("Here {--must --}the soldiers {++must ++}protect the advisers.", mt=True),
        Example("The road is closed, and therefore {--is --}it {++is ++}important to wait.", mt=True),
        Example("At the meeting {--was --}there {++was ++}broad agreement.", mt=True),
        Example("On Friday night {--agreed --}the parties {++agreed ++}on a new plan.", mt=True),
        Example("On Friday {--must --}the number of advisers {++must ++}be raised.", mt=True),
        Example("According to Kofod{++,++} {--is --}the plan {++is ++}a good one.", mt=True),
        Example("Now {--fears --}the minister {++fears ++}that it is too late.", mt=True),
        Example("As a pilot {--has --}he {++has ++}been in Iraq.", mt=True),
        Example("Since 2014 {--has --}the soldiers {++have ++}been in Iraq.", mt=True),
        Example("Therefore {--gets --}the army {++gets ++}new tanks.", mt=True),
        Example("Nevertheless {--continues --}the strike {++continues ++}at the hospitals.", mt=True),
        Example("After the vote {--resigned --}the chairman of the party{++ resigned++}.", mt=True),
        Example("In the spring {--will --}the first soldiers {++will ++}be sent home.", mt=True),
        Example("In Iraq {--have --}Danish instructors {++have ++}trained many soldiers.", mt=True),
        Example("At the moment {--has --}Denmark {++has ++}around 130 soldiers in Iraq.", mt=True),
        Example("So far {--has --}Norway {++has ++}rejected the plan.", mt=True),
        Example("With the reform {--becomes --}it {++becomes ++}harder to get a pension.", mt=True),
        Example("As a result {--loses --}the party {++loses ++}two seats.", mt=True),
        Example("Today honours the soldiers of both wars.", mt=True),
        Example("In total 300 joined the army in May.", mt=True),
        Example("Beside him walked the minister.", mt=True),
        Example("After the king rode the queen.", mt=True),
        Example("In 1912 died the king.", mt=True),
        Example("Originally called the Fort, the house was sold.", mt=True),
        Example("Gladly would he go.", mt=True),
        Example("Only with the army can we win.", mt=True),
        Example("These changes will I hope be welcomed.", mt=True),
        Example("At least 40 people attended the party to celebrate it.", mt=True),
        Example("In the doorway stood the minister with his hat.", mt=True),
        Example("For details of the case ask the police in Copenhagen.", mt=True),
        Example("Under this act, should the chamber reject it, nothing changes.", mt=True),
        Example("For example, provided they stay at home, nobody is at risk.", mt=True),
        Example("It was planted in many gardens, and in but one place was it rare.", mt=True),
        Example("From the assurances received I entertain no doubt.", mt=True),
        Example("So let us look the danger in the face.", mt=True),
        Example("He came home and then gave the boy a book.", mt=True),
        Example("Never before has the chamber been so full.", mt=True),
        Example("On the table lay a map of the valley.", mt=True),
        Example("First came the infantry, then the engineers.", mt=True),
        Example("After the war ended he took up farming.", mt=True),
        Example("Denmark supports the plan, and so does Norway.", mt=True),
        Example("“We stay,” says the minister.", mt=True),
        Example("Last year brought the party a great victory.", mt=True),
        Example("In this endeavour, may God watch over us.", mt=True),
        Example("While it is true that the plan, should it pass, would help, it is late.", mt=True),
        Example("In his last message, delivered one year ago, the president said no.", mt=True),
        Example("“Now is it good to wait?” he asked.", mt=True),
        Example("In vain may we expect peace.", mt=True),
        Example("“Then may I go,” he said.", mt=True),
        Example("Here is he who did it.", mt=True),
        Example("For this may God forgive you.", mt=True),
        Example("Three times has he been wounded.", mt=True),
        Example("With greater care does it ask us to go on.", mt=True),
        Example("Thus has a long dispute been ended.", mt=True),
        Example("In the room was a man with a hat.", mt=True),
    ),
)
