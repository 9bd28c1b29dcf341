"""Quotation marks that open nothing, close nothing, or were an apostrophe.

What it repairs
    ``– We stay, ” says the colonel`` loses its mark; ``the iraqis ‘security’`` becomes ``the iraqis’ security``;
    ``‘Europe’s security”`` loses the single mark.

Why it happens
    Danish replies open with a dash and have no quotation marks; the engine adds the closing one it expects. The genitive
    of a plural is read as the opening mark of a quotation.

Safety
    Needs evidence of translation. A closing mark goes only if nothing in its paragraph opens it; a single mark becomes an
    apostrophe only after a plural in *s* with the genitive's noun behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.lexicon.phrases import is_noun, is_participle, verb_slots
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change

# "We stay ", says the colonel: a space before the mark that closes.
_LOOSE = regex.compile(r"(?<=\p{L}) [\"”](?=, ?(?:\p{Ll}+ ){1,2}|\.?$)")
# "We stay, “says the colonel": an opening mark where the quotation ends.
_TURNED = regex.compile(
    r"(?<=[,.!?]) ?“ ?(?=(?:says|said|explains|believes|asks|writes|states|emphasises|adds|continues|sounds)\b)"
)
_ORPHAN = regex.compile(r"(?P<mark>[ \u00a0][”“\"])(?=\s+(?:\p{Ll}|\p{Lu}\p{Ll}+ (?:says|said)))")
_STOLEN = regex.compile(
    r"(?P<space>[ \u00a0])(?P<open>[‘']) ?(?P<word>\p{L}+(?:[ -]\p{L}+)?)(?P<close>[’'])?(?![\w’'])"
)
# "soldiers ’ families", "Ukraine ‘s": the apostrophe of a genitive, parted from its word.
_SPACED = regex.compile(r"(?<=\p{L}s) [‘’'](?= \p{L})|(?<=\p{L}) [‘’](?=s \p{L})")
# Text that was cut into words has the typewriter's mark so, and its other marks too.
_CUT = regex.compile(r"\p{L} [,.](?=\s|$)")
_LONE = regex.compile(r"(?<!\p{L})'|'(?!\p{L})")
# Words that have lost their beginning: "We got ‘em".
_CLIPPED = frozenset({"em", "cause", "til", "tis", "twas", "n", "bout", "round", "cos", "er", "im"})
_UNCLOSED = regex.compile(r"[‘](?=\p{L})")
_CLOSING = regex.compile(r"(?<=[\w.,!?…])’(?!\w)")
_SAYING = regex.compile(r'" (?:says|said)\b')


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find orphan closing marks, genitives read as quotations, and single marks that never close."""
    for index in context.anchors:
        token = draft.tokens[index]
        if token.text in '”“"':
            yield from (
                _find_turned(draft, context, index)
                or _find_orphan(draft, context, index)
                or _find_loose(draft, context, index)
                or _find_open(draft, context, index)
            )
        elif token.text in "‘’'":
            yield from (
                _find_spaced(draft, context, index)
                or _find_stolen(draft, context, index)
                or _find_unclosed(draft, context, index)
            )


def _find_orphan(draft: Draft, context: Context, index: int) -> list[Finding]:
    """``, ” says``: the comma stays, the mark and the space before it go."""
    token, text = draft.tokens[index], draft.text
    match = _ORPHAN.match(text, token.start - 1) if token.start else None
    if match is None or text[token.start - 2 : token.start - 1] not in {",", ".", "?", "!"}:
        return []
    # A straight mark may open what follows, in text that was cut into words; only a verb of saying tells.
    if token.text == '"' and not _SAYING.match(text, token.start):
        return []
    before = text[: token.start]
    opened = any(before.count(mark) for mark in "“„«") or before.count('"') % 2 or before.count("”") % 2
    if opened:
        # The quotation was opened: only the space before its mark is wrong.
        change = Change(token.start - 1, token.start, ())
        because = "the closing mark follows its comma without a space"
    else:
        change = Change(token.start - 1, token.end, ())
        because = "nothing in the paragraph opens this quotation: the reply began with a dash"
    return [context.finding(draft, [change], because)]


def _find_turned(draft: Draft, context: Context, index: int) -> list[Finding]:
    """``“We stay, “says``: the mark before the verb of saying closes; nothing is quoted that begins with it."""
    token, text = draft.tokens[index], draft.text
    if token.text != "“":
        return []
    start = token.start - 1 if text[token.start - 1 : token.start] == " " else token.start
    match = _TURNED.match(text, start)
    if match is None:
        return []
    opened = text[:start].count("“") > text[:start].count("”")
    return [
        context.finding(
            draft,
            [Change(match.start(), match.end(), ("” " if opened else " ",))],
            "the quotation ends here" if opened else "nothing opened a quotation that could end here",
        )
    ]


def _find_loose(draft: Draft, context: Context, index: int) -> list[Finding]:
    """``We stay ", says``: the quotation was opened, and its closing mark stands off."""
    token, text = draft.tokens[index], draft.text
    if not token.start or _LOOSE.match(text, token.start - 1) is None or _is_cut(context.document.text):
        return []
    before = text[: token.start]
    opened = before.count('"') % 2 == 1 if token.text == '"' else before.count("“") > before.count("”")
    if not opened:
        return []
    change = Change(token.start - 1, token.start, ())
    return [context.finding(draft, [change], "no space stands before a closing mark")]


def _find_open(draft: Draft, context: Context, index: int) -> list[Finding]:
    """``speaks of “a new chapter.``: a quotation of a few words that its sentence ends without closing."""
    token = draft.tokens[index]
    inside = draft.sentence_tokens(index)
    last = draft.tokens[inside.stop - 1]
    unclosed = any(quotation.start == token.start and not quotation.closed for quotation in draft.quotations)
    # A quotation of whole sentences may run on into the next paragraph; one of a few words may not.
    if (
        token.text != "“"
        or not unclosed
        or index - inside.start < 2
        or last.text not in ".!"
        or len(draft.sentences) > 1
    ):
        return []
    if not draft.tokens[index + 1].text.islower():
        return []
    return [context.finding(draft, [Change(last.start, last.start, ("”",))], "nothing closes this quotation")]


def _find_stolen(draft: Draft, context: Context, index: int) -> list[Finding]:
    """``iraqis ‘security’``: the mark is the apostrophe of a plural genitive."""
    token, text = draft.tokens[index], draft.text
    owner = draft.tokens[index - 1] if index else None
    match = _STOLEN.match(text, token.start - 1) if token.start else None
    if match is None or owner is None or owner.end != token.start - 1:
        return []
    if not (owner.is_word and owner.lower.endswith("s") and len(owner.text) > 3):
        return []
    if not match["close"] and match["word"].lower() in _CLIPPED:
        return []
    if match["close"] and _is_quoted(draft, context, match):
        return []
    # A verb or an s-word that is no plural owns nothing: "says ‘security’".
    if not _is_plural(owner.lower, context) or match["open"] == "'":
        return []
    changes = [Change(token.start - 1, match.start("word"), ("’ ",))]
    if match["close"]:
        changes.append(Change(match.start("close"), match.end("close"), ()))
    return [context.finding(draft, changes, f"the mark is the apostrophe of the genitive “{owner.text}’”")]


def _is_quoted(draft: Draft, context: Context, match: regex.Match[str]) -> bool:
    """Tell whether a word between two marks may be quoted: "troops ‘liberated’ the village", "the words ‘peace’ and ‘war’"."""
    index = draft.token_at(match.start("word"))
    word = None if index is None else draft.tokens[index]
    if word is None or index is None or verb_slots(word, context.lexicon) or is_participle(word, context.lexicon):
        return True
    if not is_noun(word, context.lexicon):
        return True
    names = draft.tokens[index - 2].lower in {"words", "terms", "labels", "names", "titles", "phrases", "slogans"}
    return names or regex.match(r"[’'],? (?:and|or|,) [‘']", draft.text[match.start("close") :]) is not None


def _find_spaced(draft: Draft, context: Context, index: int) -> list[Finding]:
    """``soldiers ’ families`` and ``Ukraine ‘s way``: an apostrophe between two spaces opens and closes nothing."""
    token, text = draft.tokens[index], draft.text
    if not token.start or _SPACED.match(text, token.start - 1) is None:
        return []
    if token.text == "'" and (_is_cut(context.document.text) or len(_LONE.findall(text)) > 1):
        return []
    # Elsewhere in the paragraph the mark may be one of a pair: "he says ’ yes ’".
    if sum(text.count(mark) for mark in ("‘", " ’", " '")) > 1:
        return []
    owner = draft.tokens[index - 1]
    if text[token.end : token.end + 1] == " " and not _is_plural(owner.lower, context):
        return []
    return [
        context.finding(
            draft,
            [Change(token.start - 1, token.end, ("'" if token.text == "'" else "’",))],
            f"the mark is the apostrophe of “{owner.text}”",
        )
    ]


def _is_cut(text: str) -> bool:
    """Tell whether the text was cut into words, and has the typewriter's apostrophe between spaces as its habit."""
    return _CUT.search(text) is not None or len(_SPACED.findall(text)) > 1


def _find_unclosed(draft: Draft, context: Context, index: int) -> list[Finding]:
    """``‘Europe’s security”``: a single mark with no partner before the double one closes."""
    token, text = draft.tokens[index], draft.text
    if not _UNCLOSED.match(text, token.start):
        return []
    # Elsewhere a single mark may be a letter of a name or an apostrophe that lost its way.
    if not any(each.start < token.start < each.end and text[each.start] in "“„”" for each in draft.quotations):
        return []
    if _CLOSING.search(text, token.end):
        return []
    return [context.finding(draft, [Change(token.start, token.end, ())], "nothing closes this quotation mark")]


def _is_plural(word: str, context: Context) -> bool:
    """Tell whether a word in s is a plural noun rather than a verb, by the nouns that the lexicon knows."""
    return any(reading.part_of_speech in {"noun", "proper-noun"} for reading in context.lexicon.read_english(word))


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.MT,
    issue=Issue.PUNCTUATION,
    anchors=Anchors(shape=r"[‘”“\"']|(?<= )’(?=s? )"),
    alters={Alters.QUOTATION_MARK},
    examples=(
        Example("– We are staying,{-- ”--} says the colonel.", mt=True),
        Example("“We are staying,{-- --}” says the colonel.", mt=True),
        Example("“We are staying,{~~ “~>” ~~}says the colonel.", mt=True),
        Example("– We are staying,{~~“ ~> ~~}says the colonel.", mt=True),
        Example('"We are staying{-- --}", says the colonel.', mt=True),
        Example('The "old guard" was " here ", they say .', mt=True),
        Example("It is about the Iraqis{~~ ‘~>’ ~~}security{--’--}.", mt=True),
        Example("It “is also about {--‘--}Europe’s security”.", mt=True),
        Example("The minister speaks of “a new chapter{++”++}.", mt=True),
        Example("The soldiers{-- --}’ families were told.", mt=True),
        Example("The soldiers{-- --}' families were told.", mt=True),
        Example("The army's soldiers{-- --}' families were told.", mt=True),
        Example("The soldiers ' families were told .", mt=True),
        Example("He called it ‘Europe’s moment’.", mt=True),
        Example("“We are staying,” says the colonel.", mt=True),
        Example("He says ‘security’ too often.", mt=True),
    ),
)
