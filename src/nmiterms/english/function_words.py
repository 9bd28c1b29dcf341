"""The closed classes of English: words of grammar, each class with what it is for."""

from __future__ import annotations

# Words that open a noun phrase; a noun behind one of them needs no other article.
ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVES = frozenset({"my", "your", "his", "her", "its", "our", "their", "whose"})
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
QUANTIFIERS = frozenset(
    {"some", "any", "no", "every", "each", "either", "neither", "both", "all", "another", "such", "what", "which"}
)
DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | QUANTIFIERS

# Those that show the number of their noun.
SINGULAR_DETERMINERS = frozenset({"a", "an", "this", "that", "each", "every", "another", "one"})
PLURAL_DETERMINERS = frozenset(
    {"these", "those", "both", "many", "several", "few", "all", "two", "three", "four", "five", "some"}
)

# Words that link a noun phrase to what stands before it.
PREPOSITIONS = frozenset(
    "about above across after against along amid among around as at before behind below beneath beside besides between"
    " beyond by concerning despite down during except following for from in inside into like near of off on onto out"
    " outside over past per regarding since through throughout till to toward towards under until up upon via with"
    " within without versus".split()
)

SUBJECT_PRONOUNS = frozenset({"i", "he", "she", "we", "they"})
OBJECT_PRONOUNS = frozenset({"me", "him", "us", "them"})
# Both subject and object by form.
OTHER_PRONOUNS = frozenset(
    {"you", "it", "one", "who", "whom", "there", "everyone", "somebody", "nobody", "someone", "anyone"}
)
REFLEXIVES = frozenset({"myself", "yourself", "himself", "herself", "itself", "ourselves", "yourselves", "themselves"})
PRONOUNS = SUBJECT_PRONOUNS | OBJECT_PRONOUNS | OTHER_PRONOUNS | REFLEXIVES

BE_FORMS = frozenset({"be", "am", "is", "are", "was", "were", "been", "being"})
HAVE_FORMS = frozenset({"have", "has", "had", "having"})
DO_FORMS = frozenset({"do", "does", "did"})
MODALS = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought"})
AUXILIARIES = BE_FORMS | HAVE_FORMS | DO_FORMS | MODALS
# Those that show tense and stand before or after a subject.
FINITE_AUXILIARIES = AUXILIARIES - {"be", "been", "being", "having"}

CONJUNCTIONS = frozenset({"and", "or", "but", "nor", "yet", "so"})
# Words that open a subordinate clause.
SUBORDINATORS = frozenset(
    "that if whether when while because although though unless since as until before after where why how who which whom".split()
)
NEGATIONS = frozenset(
    {"not", "never", "no", "nor", "neither", "hardly", "scarcely", "barely", "seldom", "rarely", "little", "nowhere"}
)

# Adverbs of sentence and degree that carry no content of their own.
SENTENCE_ADVERBS = frozenset(
    "also however then therefore thus already still now later today yesterday tomorrow here there again too very just"
    " only even almost quite rather often always sometimes soon first finally moreover furthermore meanwhile instead"
    " otherwise perhaps maybe indeed nevertheless nonetheless afterwards subsequently currently".split()
)

FUNCTION_WORDS = (
    DETERMINERS | PREPOSITIONS | PRONOUNS | AUXILIARIES | CONJUNCTIONS | SUBORDINATORS | NEGATIONS | SENTENCE_ADVERBS
)
