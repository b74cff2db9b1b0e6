"""Small words of English and French that show where a clause, a subject or a claim begins and ends."""

from __future__ import annotations

__all__ = [
    "ADVERBS",
    "ALONE_EN",
    "ALONE_FR",
    "DETERMINERS",
    "DETERMINERS_EN",
    "DETERMINERS_FR",
    "FRONT",
    "GOING_ON_EN",
    "GOING_ON_FR",
    "LY_NOUNS",
    "NAMES_OF_TIME",
    "NOUN_MARKS_EN",
    "NOUN_MARKS_FR",
    "NO_INFINITIVE",
    "NO_RESULT",
    "NO_SUBJECT",
    "PLURALS",
]

ADVERBS = (
    "always still often toujours désormais also further first finally later earlier initially previously now then "
    "already repeatedly again separately publicly both all pourtant également aussi déjà ensuite toutefois encore "
    "ainsi notamment eux elle lui elles ne n' pas not never n't have had has since"
)
FRONT = (
    "regarding concerning "
    "whatever despite among unlike given once in on at during after before since by for from with under amid speaking "
    "addressing earlier meanwhile however asked citing quoting interrogé interrogée there yesterday today last late "
    "early separately dans en à a lors devant pendant après avant depuis sur hier mardi lundi mercredi jeudi vendredi "
    "samedi dimanche le"
)
NAMES_OF_TIME = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december"
)
NOUN_MARKS_EN = "most more the a an its his her their this that these those of to no any"
NOUN_MARKS_FR = "le la les un une des de du ce ces son sa ses leur leurs l' d'"
NO_INFINITIVE = "entre autre notre votre leur hier contre premier dernier chiffre outre encore"
DETERMINERS = "the a an his her its their this that these it he she they about around at up more nearly"
NO_SUBJECT = (
    "as comme which who qui that where when while if because whether how why what whom whose since although though "
    "où quand si dont lorsque let"
)
PLURALS = "i we you they who people police media others many some both critics data men women officials to"
LY_NOUNS = "family ally assembly supply rally anomaly monopoly italy july"
GOING_ON_EN = (
    "adding saying noting stressing warning insisting claiming arguing explaining alleging stating confirming "
    "emphasising emphasizing indicating suggesting calling describing branding dubbing"
)
GOING_ON_FR = (
    "ajoutant précisant soulignant affirmant indiquant expliquant assurant estimant rappelant notant déclarant "
    "avertissant"
)
DETERMINERS_EN = (
    "the a an this that these those his her its their our my some many most several more about all no each both at "
    "there"
)
DETERMINERS_FR = (
    "le la les un une des ce cette ces son sa ses leur leurs plusieurs certains quelque environ plus aucun l' d' celui "
    "celle ceux celles chacun aucune deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente cent "
    "mille quelques nombre tous toutes"
)
ALONE_EN = "while whereas although though when after before since as because"
ALONE_FR = "tandis alors lorsque lorsqu' quand après car puisque puisqu' parce bien"
# Words that look like a participle of result (", leaving 4 dead") and open something else.
NO_RESULT = (
    "including following according regarding concerning during depending citing quoting speaking addressing referring "
    "starting beginning nothing something everything anything evening morning meeting building pending excluding "
    "avant pendant durant suivant citant cependant autant pourtant maintenant dont tant devant montant enfant notamment"
)
