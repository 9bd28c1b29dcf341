"""The irregular verbs of English, a closed class."""

from __future__ import annotations

from functools import cache

# Infinitive, past, participle; a verb with one form for both is written once. British forms.
_TABLE = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become; begin began begun; bend
bent; bet bet; bid bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring
brought; broadcast broadcast; build built; burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling
clung; come came come; cost cost; creep crept; cut cut; deal dealt; dig dug; draw drew drawn; drink drank drunk; drive drove
driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew
flown; forbid forbade forbidden; forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave
forgiven; freeze froze frozen; get got; give gave given; go went gone; grind ground; grow grew grown; hang hung; have had;
hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept; kneel knelt; know knew known; lay laid; lead led;
leave left; lend lent; let let; lie lay lain; light lit; lose lost; make made; mean meant; meet met; offset offset; pay paid;
put put; quit quit; read read; rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw
seen; seek sought; sell sold; send sent; set set; sew sewed sewn; shake shook shaken; shed shed; shine shone; shoot shot;
show showed shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; sow
sowed sown; speak spoke spoken; spend spent; spin spun; spit spat; split split; spread spread; spring sprang sprung; stand
stood; steal stole stolen; stick stuck; sting stung; strike struck; strive strove striven; swear swore sworn; sweep swept;
swell swelled swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought;
throw threw thrown; thrust thrust; tread trod trodden; undo undid undone; wake woke woken; wear wore worn; weave wove woven;
weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood; write wrote written;
do did done; be was been;
mislead misled; mistake mistook mistaken; misunderstand misunderstood; outdo outdid outdone; overcome overcame overcome;
override overrode overridden; overrun overran overrun; oversee oversaw overseen; overtake overtook overtaken; overthrow
overthrew overthrown; rebuild rebuilt; redo redid redone; repay repaid; resell resold; reset reset; retake retook retaken;
rethink rethought; rewrite rewrote rewritten; undercut undercut; undergo underwent undergone; underlie underlay underlain;
understand understood; undertake undertook undertaken; uphold upheld; upset upset
"""
# Before an irregular verb these change nothing. The verbs made with them that are common stand in the table too, so that a
# noun that looks like one (outcome, outbreak, upbringing) is not taken for a verb's form.
PREFIXES = ("re", "over", "under", "out", "mis", "up", "un", "fore", "pre")
# Regular verbs that look like a prefix before an irregular one.
_REGULAR = frozenset({"relay", "outlay", "unsay", "upend"})


def irregular_forms(verb: str) -> tuple[str, str] | None:
    """Return past and participle of an irregular verb, a prefix before it or not, or None.

    >>> irregular_forms("overthrow"), irregular_forms("rebuild"), irregular_forms("relay"), irregular_forms("confirm")
    (('overthrew', 'overthrown'), ('rebuilt', 'rebuilt'), None, None)
    """
    known = irregular_verbs()
    if verb in known or verb in _REGULAR:
        return known.get(verb)
    for prefix in PREFIXES:
        base = known.get(verb[len(prefix) :]) if verb.startswith(prefix) else None
        if base:
            return prefix + base[0], prefix + base[1]
    return None


@cache
def irregular_verbs() -> dict[str, tuple[str, str]]:
    """Return past and participle of the irregular verbs of the table."""
    table: dict[str, tuple[str, str]] = {}
    for item in _TABLE.split(";"):
        verb, past, *participle = item.split()
        table[verb] = (past, participle[0] if participle else past)
    return table
