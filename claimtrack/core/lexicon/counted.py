"""What news counts: one row per thing, with its words in Arabic, English and French.

Words stand in the form of `core.text.normalise`, singular and broken plural; endings are the stemmer's business. A
phrase
is joined with "_". `dual` holds Arabic singulars whose dual states the number two by itself («جنديان»).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .rows import words

__all__ = ["CASUALTIES", "COUNTED", "FATES", "FATE_EVENTS", "LASTING", "LASTING_UNITS", "PEOPLE", "Counted"]


@dataclass(frozen=True, slots=True)
class Counted:
    """A thing that is counted, under its key, with its words per language."""

    key: str
    ar: str
    en: str
    fr: str
    dual: str = ""


COUNTED: tuple[Counted, ...] = (
    # people
    Counted("person", "شخص اشخاص انسان فرد افراد نسمه ناس مواطن مواطنون مواطنين ساكن سكان",
            "person people individual resident inhabitant citizen human", "personne habitant individu gens citoyen",
            "شخص"),
    Counted("soldier", "جندي جنود عسكري عسكريون عسكريين عساكر قوات مجند عنصر عناصر مظلي",
            "soldier troop serviceman servicemen military personnel conscript recruit servicemember paratrooper",
            "soldat militaire troupe conscrit recrue effectif", "جندي"),
    Counted("fighter", "مقاتل مقاتلون مقاتلين مسلح مسلحون مسلحين ارهابي متمرد مرتزق مرتزقه",
            "fighter militant gunman gunmen combatant insurgent rebel mercenary terrorist",
            "combattant milicien insurge rebelle mercenaire terroriste"),
    Counted("officer", "ضابط ضباط", "officer", "officier", "ضابط"),
    Counted("general", "جنرال جنرالات", "general", "general", "جنرال"),
    Counted("police", "شرطي شرطه شرطيون", "police policeman policemen police_officer gendarme", "policier gendarme",
            "شرطي"),
    Counted("civilian", "مدني مدنيون مدنيين", "civilian", "civil civils"),
    Counted("child", "طفل اطفال قاصر قصر صبي فتاه", "child children minor kid boy girl",
            "enfant mineur garcon fille", "طفل"),
    Counted("woman", "امراه نساء سيده سيدات", "woman women", "femme", "سيده"),
    Counted("man", "رجل رجال", "man men", "homme", "رجل"),
    Counted("family", "اسره اسر عايله عايلات", "family household", "famille foyer menage", "اسره عايله"),
    Counted("refugee", "لاجي لاجيون لاجيين",
            "refugee asylum_seeker", "refugie"),
    Counted("prisoner", "سجين سجناء اسير اسري معتقل معتقلون معتقلين محتجز", "prisoner detainee inmate captive",
            "prisonnier detenu captif", "اسير سجين"),
    Counted("hostage", "رهينه رهاين", "hostage", "otage", "رهينه"),
    Counted("journalist", "صحفي صحفيون صحافي صحافيون صحفيين صحافيين", "journalist reporter", "journaliste", "صحفي"),
    Counted("official", "مسوول مسوولون مسوولين", "official", "responsable"),
    Counted("minister", "وزير وزراء", "minister", "ministre", "وزير"),
    Counted("deputy", "نايب نواب", "lawmaker deputy deputies mp mps legislator senator",
            "depute parlementaire senateur", "نايب"),
    Counted("leader", "زعيم زعماء قايد قاده رييس روساء", "leader", "dirigeant leader", "زعيم"),
    Counted("worker", "عامل عمال موظف موظفون موظفين", "worker employee staff", "employe travailleur ouvrier salarie",
            "عامل"),
    Counted("job", "وظيفه وظايف فرصه_عمل", "job", "emploi poste"),
    Counted("doctor", "طبيب اطباء", "doctor medic physician", "medecin", "طبيب"),
    Counted("student", "طالب طلاب طلبه تلميذ تلاميذ", "student pupil", "etudiant eleve", "طالب"),
    Counted("voter", "ناخب ناخبون ناخبين", "voter", "electeur"),
    Counted("vote", "صوت اصوات", "vote ballot", "voix vote bulletin"),
    Counted("protester", "متظاهر متظاهرون متظاهرين محتج محتجون محتجين", "protester demonstrator", "manifestant"),
    Counted("expert", "خبير خبراء متخصص", "expert specialist adviser advisor engineer technician",
            "expert specialiste ingenieur", "خبير"),
    Counted("patient", "مريض مرضي", "patient", "patient malade"),
    Counted("passenger", "راكب ركاب مسافر مسافرون", "passenger", "passager voyageur", "راكب"),
    Counted("tourist", "سايح سياح", "tourist visitor", "touriste visiteur", "سايح"),
    Counted("suspect", "مشتبه متهم متهمون متهمين", "suspect defendant", "suspect accuse"),
    Counted("victim", "ضحيه ضحايا", "victim casualty casualties", "victime"),
    Counted("debris", "حطام شظيه شظايا قطعه_حطام", "debris fragment piece", "debris fragment morceau"),
    Counted("death", "قتيل قتلي قتيلا وفاه وفيات شهيد شهداء حاله_وفاه", "death dead fatality killed killing",
            "mort tue deces", "قتيل شهيد"),
    Counted("injured", "جريح جرحي مصاب مصابون مصابين اصابه اصابات", "injured wounded injury injuries wounds hurt",
            "blesse", "جريح"),
    Counted("missing", "مفقود مفقودون مفقودين", "missing", "disparu", "مفقود"),
    Counted("displaced", "نازح نازحون نازحين مهجر مهجرين", "displaced evacuee", "deplace", "نازح"),
    Counted("homeless", "مشرد مشردون مشردين", "homeless", "sans_abri"),
    Counted("case", "حاله حالات", "case infection", "cas contamination", "حاله"),
    # arms
    Counted("weapon", "سلاح اسلحه", "weapon arms", "arme"),
    Counted("missile", "صاروخ صواريخ", "missile rocket", "missile roquette", "صاروخ"),
    Counted("drone", "مسيره مسيرات درون طايره_مسيره طايرات_مسيره", "drone uav", "drone", "مسيره"),
    Counted("aircraft", "طايره طايرات مقاتله", "aircraft plane airplane jet", "avion appareil", "طايره"),
    Counted("helicopter", "مروحيه مروحيات هليكوبتر", "helicopter", "helicoptere", "مروحيه"),
    Counted("tank", "دبابه دبابات", "tank", "char", "دبابه"),
    Counted("shell", "قذيفه قذايف", "shell round_of artillery_shell", "obus", "قذيفه"),
    Counted("bomb", "قنبله قنابل", "bomb", "bombe", "قنبله"),
    Counted("mine", "لغم الغام", "mine landmine", "mine", "لغم"),
    Counted("gun", "مدفع مدافع بندقيه بنادق", "gun howitzer rifle", "canon fusil", "مدفع"),
    Counted("ammunition", "ذخيره ذخاير طلقه رصاصه", "ammunition munition bullet round", "munition balle"),
    Counted("container", "حاويه حاويات", "container", "conteneur", "حاويه"),
    Counted("ship", "سفينه سفن باخره ناقله ناقلات بارجه", "ship vessel tanker warship", "navire bateau petrolier",
            "سفينه"),
    Counted("submarine", "غواصه غواصات", "submarine", "sous_marin", "غواصه"),
    Counted("boat", "قارب قوارب زورق زوارق مركب مراكب", "boat", "embarcation canot", "قارب زورق"),
    Counted("vehicle", "مركبه مركبات سياره سيارات اليه عربه عربات", "vehicle car", "vehicule voiture",
            "سياره مركبه"),
    Counted("truck", "شاحنه شاحنات", "truck lorry lorries", "camion poids_lourd", "شاحنه"),
    Counted("train", "قطار قطارات", "train", "train", "قطار"),
    Counted("strike", "غاره غارات ضربه ضربات", "strike raid airstrike", "frappe raid", "غاره ضربه"),
    Counted("attack", "هجوم هجمات اعتداء اعتداءات", "attack assault", "attaque assaut", "هجوم"),
    Counted("earthquake", "زلزال زلازل هزه", "earthquake quake tremor", "seisme"),
    # institutions and places
    Counted("dam", "سد سدود سدا", "dam", "barrage", "سد"),
    Counted("bridge", "جسر جسور", "bridge", "pont", "جسر"),
    Counted("tent", "خيمه خيام", "tent", "tente"),
    Counted("body", "جثه جثث جثمان جثامين", "body bodies corpse", "corps cadavre", "جثه"),
    Counted("rescuer", "مسعف مسعفون مسعفين منقذ اطفايي", "rescuer firefighter paramedic",
            "secouriste pompier sauveteur", "مسعف"),
    Counted("sailor", "بحار بحاره", "sailor seafarer crew", "marin matelot", "بحار"),
    Counted("farmer", "مزارع مزارعون مزارعين فلاح فلاحين", "farmer", "agriculteur paysan"),
    Counted("teacher", "معلم معلمون معلمين استاذ اساتذه", "teacher professor", "enseignant professeur"),
    Counted("lawyer", "محام محامي محامون محامين", "lawyer", "avocat"),
    Counted("judge", "قاض قاضي قضاه", "judge", "juge magistrat"),
    Counted("migrant", "مهاجر مهاجرون مهاجرين", "migrant", "migrant"),
    Counted("pilgrim", "حاج حجاج", "pilgrim", "pelerin"),
    Counted("customer", "مستخدم مستخدمون مستخدمين عميل عملاء زبون زباين مشترك مشتركين",
            "user customer subscriber client", "utilisateur client abonne"),
    Counted("warehouse", "عنبر عنابر مستودع مستودعات", "warehouse hangar", "hangar entrepot"),
    Counted("well", "بير ابار", "well", "puits"),
    Counted("tree", "شجره اشجار", "tree", "arbre"),
    Counted("shop", "متجر متاجر محل محلات", "shop store", "magasin commerce"),
    Counted("medal", "ميداليه ميداليات", "medal", "medaille", "ميداليه"),
    Counted("share", "سهم اسهم", "share", "action"),
    Counted("barrel", "برميل براميل", "barrel", "baril"),
    Counted("member_state", "دوله_عضو دول_اعضاء دوله_عضوا", "member_state member_country member_nation",
            "etat_membre pays_membre"),
    Counted("member", "عضو اعضاء", "member", "membre", "عضو"),
    Counted("country", "دوله دول بلد بلدان", "country nation state", "pays etat nation", "دوله بلد"),
    Counted("city", "مدينه مدن", "city town", "ville", "مدينه"),
    Counted("village", "قريه قري بلده بلدات", "village settlement", "village localite", "قريه بلده"),
    Counted("province", "محافظه محافظات ولايه ولايات مقاطعه اقليم", "province governorate region district",
            "province region departement", "محافظه ولايه"),
    Counted("company", "شركه شركات", "company companies firm business", "entreprise societe", "شركه"),
    Counted("bank", "بنك بنوك مصرف مصارف", "bank", "banque", "بنك"),
    Counted("organisation", "منظمه منظمات هييه هييات موسسه موسسات كيان كيانات",
            "organisation organization entity entities agency ngo", "organisation entite agence", "منظمه"),
    Counted("party", "حزب احزاب", "party parties", "parti", "حزب"),
    Counted("school", "مدرسه مدارس", "school", "ecole", "مدرسه"),
    Counted("hospital", "مستشفي مستشفيات", "hospital", "hopital", "مستشفي"),
    Counted("house", "منزل منازل بيت بيوت مسكن مساكن", "house home dwelling", "maison logement", "منزل"),
    Counted("building", "مبني مباني مبان بنايه", "building", "batiment immeuble", "مبني"),
    Counted("site", "موقع مواقع هدف اهداف", "site target location position", "site cible position", "موقع"),
    Counted("camp", "مخيم مخيمات معسكر معسكرات قاعده قواعد", "camp base", "camp base", "معسكر"),
    Counted("brigade", "لواء الويه", "brigade", "brigade", "لواء"),
    Counted("division", "فرقه فرق", "division", "division", "فرقه"),
    Counted("battalion", "كتيبه كتايب", "battalion", "bataillon", "كتيبه"),
    Counted("factory", "مصنع مصانع", "factory plant", "usine", "مصنع"),
    # acts and papers
    Counted("agreement", "اتفاق اتفاقيه اتفاقيات اتفاقات معاهده مذكره", "agreement deal treaty memorandum accord",
            "accord traite", "اتفاقيه"),
    Counted("meeting", "اجتماع اجتماعات لقاء لقاءات جلسه جلسات", "meeting session", "reunion seance", "اجتماع"),
    Counted("project", "مشروع مشاريع مشروعات", "project", "projet", "مشروع"),
    Counted("sanction", "عقوبه عقوبات", "sanction", "sanction"),
    Counted("document", "وثيقه وثايق تقرير تقارير", "document report", "document rapport", "وثيقه"),
    Counted("seat", "مقعد مقاعد", "seat", "siege", "مقعد"),
    Counted("operation", "عمليه عمليات", "operation", "operation", "عمليه"),
    Counted("flight", "رحله رحلات", "flight", "vol"),
    Counted("dose", "جرعه جرعات", "dose vaccine", "dose vaccin", "جرعه"),
    Counted("time", "مره مرات", "time times", "fois", "مره"),
    Counted("team", "فريق منتخب فرقا", "team", "equipe", "فريق"),
    Counted("match", "مباراه مباريات", "match game", "match", "مباراه"),
    Counted("goal", "هدفا", "goal", "but", "هدف"),
    Counted("point", "نقطه نقاط", "point", "point", "نقطه"),
    Counted("language", "لغه لغات", "language", "langue", "لغه"),
    Counted("animal", "حيوان حيوانات راس_ماشيه", "animal", "animal animaux"),
)  # fmt: skip

# People of whom something befalls: "12 soldiers were killed" meets "12 dead".
_PEOPLE = """
    person soldier fighter officer general police civilian child woman man refugee prisoner hostage journalist official
    worker doctor student protester passenger tourist victim member patient expert rescuer sailor farmer teacher
    lawyer judge migrant pilgrim leader minister deputy family
"""
PEOPLE = frozenset(_PEOPLE.split())
CASUALTIES = frozenset({"death", "injured"})

# What has one right number, whoever counts it and when: another figure there contradicts, it does not follow.
LASTING = words("dam bridge country member_state province brigade division language seat vote member")
LASTING_UNITS = words("h month km kg l")

# The predicates that a counted fate implies: "the toll stands at 120" is about killing.
FATE_EVENTS: Mapping[str, str] = {
    "death": "kill",
    "injured": "injure",
    "displaced": "flee",
    "homeless": "flee",
    "refugee": "flee",
    "detained": "arrest",
    "prisoner": "arrest",
    "evacuated": "evacuate",
    "rescued": "rescue",
    "missing": "search",
}

# What befalls people, with the words around a figure that say so, in search form; `_` joins the words of a phrase.
FATES: Mapping[str, frozenset[str]] = {
    "death": words(
        "قتل قتلت قتلوا مقتل يقتل تقتل بمقتل مصرع مصرعهم حتفهم حتفه استشهد استشهاد استشهدوا قضي قضوا لقوا توفي توفوا "
        "وفاه وفيات بحياه حياتهم ارواح قتلي قتيل القتلي الوفيات ضحايا الضحايا شهداء الشهداء ماتوا مات "
        "اعدم اعدام غرقا غرق",
        "kill killed killing kills dead died die dies deaths fatalities lives drowned perished executed toll",
        "tue tues tuer tuant mort morts tuee tuees meurtre peri vie victimes noyes deces decedes bilan",
    ),
    "injured": words(
        "اصاب اصابت اصيب اصيبت اصيبوا اصابه باصابه اصابات جرح جرحوا بجروح يصيب جرحي الجرحي مصابين المصابين",
        "injured injuring injures injuries wounded wounding wound wounds hurt",
        "blesse blesses blessant blessees",
    ),
    "missing": words(
        "مفقود مفقودين مفقودا المفقودين المفقودون مفقودون", "missing unaccounted", "disparu disparus disparues"
    ),
    "displaced": words(
        "نزح نزحوا نازح نازحين النازحين نزوح شردت تهجير هجرت فروا فر",
        "displaced displacing uprooted fled flee",
        "deplaces deplacees fui",
    ),
    "homeless": words(
        "ماوي مشرد مشردين المشردين تشرد تشريد منازلهم بيوتهم ماواهم",
        "homeless homes_lost a_home a_roof sleep_in",
        "abri sans_abri logis toit",
    ),
    "detained": words(
        "اعتقل اعتقلت اعتقال اعتقالات توقيف اوقف اوقفت احتجاز احتجز موقوف موقوفين الموقوفين معتقل معتقلين",
        "arrested detained held custody arrests detention jailed",
        "arretes interpelles interpelle detenus arrete detention",
    ),
    "evacuated": words("اجلاء اجلي اجلت اخلاء", "evacuated evacuate", "evacues evacuees evacuer"),
    "rescued": words("انقاذ انقذ انقذت", "rescued saved", "secourus sauves rescapes"),
}
