"""Words by which a verb of English or French is told from a noun, an adjective or a participle of the same form."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "ADJECTIVES",
    "ADJECTIVE_ENDINGS",
    "ADVERBIAL",
    "BEFORE_NOUNS",
    "BEING",
    "CLITICS_FR",
    "FORMING",
    "INTRANSITIVE",
    "MODALS",
    "NOT_PAST",
    "NOT_VERBS_FR",
    "NO_ADJECTIVES",
    "PLAIN_VERBS",
    "PLURAL_SUBJECTS",
    "PREPOSITIONS",
    "SUBJECT_PRONOUNS",
]

# After these comes a noun or an adjective, never a finite verb.
BEFORE_NOUNS: Mapping[str, str] = {
    "en": (
        "the a an its his her their our my your this these those some any no each every both several many most more "
        "few other another such whose two three four five six seven eight nine ten eleven twelve dozens hundreds "
        "thousands of in on at by for from with without to into onto over under against between among amid during "
        "despite about around towards toward through across behind beyond within near via per upon alongside than as "
        "like nearly almost"
    ),
    "fr": (
        "le la les l' un une des du de d' ce cette ces cet son sa ses leur leurs notre nos votre vos mon ma mes "
        "plusieurs certains certaines quelques quelque chaque aucun aucune tout toute tous toutes deux trois quatre "
        "cinq six sept huit neuf dix à au aux par pour sur sans sous dans avec entre contre en vers chez selon comme "
        "environ plus moins très"
    ),
}

PREPOSITIONS: Mapping[str, str] = {
    "en": (
        "of in on at by for from with without to into onto over under against between among amid during despite about "
        "around towards toward through across behind beyond within near via per upon alongside after before since "
        "until as because than off out up down along inside outside"
    ),
    "fr": (
        "de d' du des à au aux par pour sur sans sous dans avec entre contre en vers chez depuis pendant après avant "
        "lors comme dès jusqu' jusque malgré"
    ),
}

ADJECTIVES: Mapping[str, str] = {
    "en": (
        "new old last first second third next major big high low recent key joint free further previous former early "
        "late strong weak large small great good bad long short main top own same young severe poor rich full open "
        "hard heavy fresh deep huge mass south north east west southern northern eastern "
        "western british french american russian chinese german israeli iranian european turkish egyptian ukrainian "
        "palestinian saudi syrian lebanese indian japanese korean spanish italian greek african asian arab"
    ),
    "fr": (
        "nouvelle nouveau première premier grande grand petite petit forte fort légère simple vaste longue haute "
        "récente dernière prochaine seule bonne véritable même double triple autre vive lourde brève courte nette"
    ),
}
ADJECTIVE_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "en": ("ous", "ive", "ical", "ional", "able", "ible", "ful", "less", "ary", "ish"),
    "fr": ("euse", "ive", "elle", "ienne", "ieme"),
}

# Nouns that end like adjectives.
NO_ADJECTIVES = (
    "military secretary january february library salary sanctuary boundary anniversary adversary beneficiary executive "
    "detective initiative native representative relative objective motive perspective archive drive missionary "
    "commentary table cable vegetable"
)

# Words that end like a past of English and are none.
NOT_PAST = (
    "hundred indeed speed exceed proceed succeed bleed breed weed reed seed feed greed creed steed sacred naked wicked "
    "kindred hatred rugged ragged red shed wed sled bed need deed heed embed hundreds biped infrared moped "
    "alleged socalled supposed unprecedented related limited beloved united unmanned armed unarmed advanced "
    "wounded concerned sophisticated crowded dedicated talented qualified experienced widespread renewed"
)

# Of verbs that take no object: their past is never a passive participle, even before a preposition.
INTRANSITIVE = (
    "arrived died rose fell came went began grew remained occurred happened emerged collapsed erupted disappeared "
    "vanished lasted stayed escaped resigned retired returned travelled traveled fled stood sat lay spoke voted "
    "jumped dropped climbed surged plunged soared slipped slid declined increased decreased shrank gained peaked "
    "agreed failed refused succeeded participated belonged existed depended insisted reacted responded apologised "
    "apologized campaigned competed cooperated testified continued started ended appeared broke ran sank crashed "
    "landed marched rallied protested gathered served worked lived moved acted slowed eased dipped rebounded was "
    "were became had went tumbled jumped walked looked struggled recovered expired migrated withdrew retreated "
    "took gave saw knew did wrote chose drove flew froze wore stole shook swore threw drew forgot spoke said told met"
)

# Adverbs that may stand between a subject and its verb.
ADVERBIAL: Mapping[str, str] = {
    "en": (
        "also later earlier initially previously now then already repeatedly again separately publicly still never "
        "not only even just first soon once often always ever since thus therefore instead meanwhile both all too "
        "eventually subsequently reportedly allegedly almost nearly together n't yet alone"
    ),
    "fr": (
        "ne n' pas plus jamais aussi également déjà encore toujours ensuite toutefois cependant ainsi notamment bien "
        "même eux elle lui elles se s' y en en outre tous aujourd'hui hier"
    ),
}

SUBJECT_PRONOUNS: Mapping[str, str] = {
    "en": "he she it they we i you who which that there what this these those",
    "fr": "il elle on ils elles nous je vous qui ce c' cela ça",
}
PLURAL_SUBJECTS = "they we i you who which that people police media many some both men women children others data"

# Clitics between a French subject and its verb: they look like articles.
CLITICS_FR = "le la les l' lui leur se s' y en ne n' nous vous me m'"

MODALS = (
    "will would can could may might must shall should do does did cannot cant couldnt wont wouldnt didnt dont doesnt "
    "shouldnt to"
)
BEING = "is are was were be been being am isnt arent wasnt werent get gets got"
FORMING = "have has had having hasnt havent hadnt"

# English verbs whose -s form or stem is hardly ever a noun, whatever follows.
PLAIN_VERBS = (
    "say says tell tells include includes become becomes remain remains seem seems appear appears want wants believe "
    "believes argue argues insist insists expect expects allow allows require requires contain contains consist "
    "consists belong belongs depend depends begin begins continue continues involve involves provide provides bring "
    "brings describe describes warn warns accuse accuses acknowledge acknowledges add adds agree agrees know knows "
    "think thinks deny denies refuse refuses come comes go goes get gets give gives keep keeps mean intend intends "
    "exist exists arrive arrives live lives sit sits rely relies refer refers apply applies suffer suffers follow "
    "follows amount amounts stand stands face faces enjoy enjoys lie lies deserve deserves"
)

# French words that the tables of verbs have and that are mostly something else.
NOT_VERBS_FR = (
    "vide entre contre outre notre votre autre plus moins trois lors puis près ouest sud juste double libre complète "
    "propre rare large ferme seconde fait mort pris mis mais cours pire plein pleine tiers vers sens divers parmi "
    "tout toute opéra grave graves"
)
