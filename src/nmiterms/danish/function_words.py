"""The closed classes of Danish: words of grammar, each class with what it is for."""

from __future__ import annotations

# The reflexive possessive: his, her, its and their, by the subject.
REFLEXIVE_POSSESSIVES = frozenset({"sin", "sit", "sine"})
# Whose something is, if not the subject's.
POSSESSIVES_OF_OTHERS = frozenset({"hans", "hendes", "dens", "dets", "deres"})
DEMONSTRATIVES = frozenset({"denne", "dette", "disse"})
# The indefinite subject: one, they, you, or the body just named.
INDEFINITE_SUBJECT = frozenset({"man"})
RELATIVES = frozenset({"som", "der"})
PRONOUNS = frozenset("jeg du han hun den det vi i de mig dig ham hende os jer dem sig".split())
# Pronouns that stand for people and show their case; "de" is an article too.
SUBJECT_PRONOUNS = frozenset("jeg du han hun vi de man".split())
OBJECT_PRONOUNS = frozenset("mig dig ham hende os jer dem".split())
# What stands for a noun that was named before, or belongs to it.
ANAPHORS = (
    frozenset("den det de dem han hun ham hende dens dets deres".split()) | REFLEXIVE_POSSESSIVES | DEMONSTRATIVES
)
# Forms that are rightly "you" and "your". *I* and *De* are left out: only a capital tells them from *i* and *de*.
SECOND_PERSON = frozenset("du dig jer jeres din dit dine".split())
ARTICLES = frozenset("en et den det de".split())
# Words that count without a number: *et par år*, *få uger*.
QUANTIFIERS = frozenset("par få nogle mange flere".split())
PREPOSITIONS = frozenset(
    "af ad bag blandt efter for foran forbi fra før gennem hos i igennem ifølge imellem imod inden indtil langs med mellem"
    " mod når om omkring over på siden til trods uden under undtagen ved".split()
)
CONJUNCTIONS = frozenset("og eller men for så at om da når hvis fordi mens selvom skønt end samt".split())
# "Be" without its participle, and what makes the passive.
BE_FORMS = frozenset({"er", "var", "være"})
BECOME_FORMS = frozenset({"bliver", "blev", "blevet", "blive"})
AUXILIARIES = BE_FORMS | BECOME_FORMS | frozenset("været har havde haft have".split())
MODALS = frozenset("kan kunne skal skulle vil ville må måtte bør burde tør turde".split())
SENTENCE_ADVERBS = frozenset(
    "ikke også dog nu da jo vel nok altid aldrig ofte her der så derfor derefter derpå stadig fortsat".split()
)
NEGATIONS = frozenset("ikke ej aldrig ingen intet hverken".split())

# Words of grammar that no English text holds, in any casing or as a part of a common name: a sign on their own.
DANISH_ONLY = frozenset(
    "ikke også fordi mellem efter hvordan hvorfor hvornår hvilken hvilket hvilke selvom ifølge imellem desuden således"
    " derfor derefter derpå gennem igennem være været blevet bliver skulle burde måtte havde nogle nogen noget sådan"
    " sådanne denne disse dette deres vores hendes hans".split()
) - {"hans"}  # a given name

# All words of grammar, those that English has too with them.
DANISH_GRAMMAR = (
    PRONOUNS
    | ARTICLES
    | PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | MODALS
    | SENTENCE_ADVERBS
    | NEGATIONS
    | RELATIVES
    | REFLEXIVE_POSSESSIVES
    | DANISH_ONLY
)
