"""Where Danish doubles a consonant before an ending that begins with a vowel: *ret, retten*, but *stat, staten*."""

from __future__ import annotations

VOWELS = frozenset("aeiouyæøåé")
_MAY_DOUBLE = frozenset("bdfgklmnprst")

# Danish doubles after a short stressed vowel. Spelling does not show length, so endings stand for it: the longest one
# that fits decides, "^" marks the start of the word. What no ending fits keeps its consonant single.
_SHORT = (
    # b is single in native words (angreb, skib); short words borrowed from English double it
    "klub job pub hub mob snob web"
    # d: the nouns of byde, skyde, bryde, skride; elsewhere the vowel is long or the d is soft
    " bud skud brud skred geled spyd ^led"
    # f
    " af of if uf paragraf"
    # g
    " æg yg hug kig blog"
    # k and p close a short vowel nearly always
    " k p biskop"
    # l: -el is stressed where this is asked, see `has_weak_el`
    " tal spil hul kul nul kontrol protokol skal smal hal ^bal interval el model bordel"
    # m
    " um øm am dom ^rom ^tom from hjem lem slem nem grim som"
    # n
    " ven øn skin spin trin ^pen"
    # r
    " ^tør ^nar ^par"
    # s
    " as us pres oces gres promis æs kaos plus"
    # t
    " et it ut yt æt slot plot flot skot robot ^bot ^nat midnat valgnat ^kat ^hat ^mat ^flat ^plat debat rabat skat krat glat sat"
).split()
_LONG = (
    # f: *graf* and its compounds, but not *paragraf*
    "graf"
    # g
    " syg"
    # k, p: Greek endings
    " tek skop antrop isotop"
    # l: Latin endings in -al, and long vowels
    " pital vartal portal ortal total ital ental ontal utal fatal fiskal sikal del juvel panel tunnel kanel hel mel"
    # m: Greek endings
    " blem atom ptom fantom kondom fonem islam imam"
    # n: *ven* is the friend, in *doven* an ending; *trin* the step, in *doktrin* no part
    " doven doktrin ^drøn"
    # s: monosyllables with a long vowel
    " hus mus lus grus brus sus krus jus"
    # t: abstract nouns in -itet, Greek nouns in -et
    " tet planet komet poet profet magnet atlet asket alfabet kret okrat ukrat"
).split()
_ENDINGS = {**dict.fromkeys(_SHORT, True), **dict.fromkeys(_LONG, False)}
_LONGEST = max(map(len, _ENDINGS))

# Words in -el whose last syllable is stressed: they keep its vowel (hotel, hotellet; but middel, midlet).
_STRESSED_EL = (
    "hotel motel model bordel kartel rebel appel duel tabel kapel parcel forskel karrusel karamel pastel personel iel uel"
    " juvel panel parallel tunnel kanel"
).split()
# -del is a word of its own (andel, fordel), except in these, where it is an ending.
_WEAK_DEL = ("ddel", "handel", "mandel", "vandel", "adel")


def doubled(word: str) -> str:
    """Return the word with its last consonant doubled where Danish does so before a vowel.

    >>> [doubled(word) for word in ("ret", "stat", "politik", "bibliotek", "medlem", "problem", "angreb")]
    ['rett', 'stat', 'politikk', 'bibliotek', 'medlemm', 'problem', 'angreb']
    """
    if len(word) < 2 or word[-1] not in _MAY_DOUBLE or word[-2] not in VOWELS:
        return word
    # Two vowels make a diphthong or a syllable each (spion, radio-): long. Stressed -el doubles after a vowel too: duellen.
    if len(word) > 2 and word[-3] in VOWELS and not word.endswith("el"):
        return word
    marked = f"^{word}"
    for length in range(min(_LONGEST, len(marked)), 0, -1):
        short = _ENDINGS.get(marked[-length:])
        if short is not None:
            return word + word[-1] if short else word
    return word


def single(stem: str) -> str:
    """Return the stem with a doubled consonant at its end made single.

    >>> single("komm"), single("træn"), single("se")
    ('kom', 'træn', 'se')
    """
    return stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS else stem


def syllables(word: str) -> int:
    """Return how many groups of vowels the word has: as many syllables at the least."""
    before = False
    count = 0
    for letter in word:
        vowel = letter in VOWELS
        count += vowel and not before
        before = vowel
    return count


def has_weak_el(word: str) -> bool:
    """Tell whether a noun ends in an unstressed *-el*, whose vowel goes before an ending: *middel, midlet*.

    >>> [has_weak_el(word) for word in ("middel", "artikel", "trussel", "hotel", "fordel", "del")]
    [True, True, True, False, False, False]
    """
    if not word.endswith("el") or syllables(word) < 2 or word[-3] in VOWELS:
        return False
    if word.endswith("del"):
        return word.endswith(_WEAK_DEL)
    return not word.endswith(tuple(_STRESSED_EL))


def contracted(word: str) -> str:
    """Return the word without the vowel of its last syllable, a doubled consonant before it made single.

    >>> contracted("middel"), contracted("center"), contracted("åben")
    ('midl', 'centr', 'åbn')
    """
    return single(word[:-2]) + word[-1]
