"""Words that join one proposition to the next, and words that show where one ends."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "ADJUNCT_HEADS",
    "ADJUNCT_OPENERS",
    "ARABIC_HEADS",
    "ARABIC_JOINTS",
    "CONJUNCTIONS",
    "JOINING",
    "LEADING",
    "LEADING_AR",
    "LISTENERS",
    "PARTICIPLES",
    "RELATIVES",
    "SUBORDINATORS",
    "TIME_WORDS",
]

# Arabic joints, in words, with what they are to the claim before: `and` stands alone, `gloss` is still said by the
# same speaker, `not` is no joint.
ARABIC_JOINTS: tuple[tuple[str, str], ...] = (
    ("كما", "and"),
    ("فيما", "and"),
    ("بينما", "and"),
    ("في حين", "and"),
    ("في الوقت الذي", "and"),
    ("في المقابل", "and"),
    ("لكن", "and"),
    ("ولكن", "and"),
    ("غير أن", "and"),
    ("إلا أن", "and"),
    ("بيد أن", "and"),
    ("على أن", "and"),
    ("وذلك", "and"),
    ("وهو", "and"),
    ("وهي", "and"),
    ("وهم", "and"),
    ("وهما", "and"),
    ("وقد", "and"),
    ("ولم", "and"),
    ("ولن", "and"),
    ("وليس", "and"),
    ("وليست", "and"),
    ("ومن المقرر", "and"),
    ("ومن المتوقع", "and"),
    ("ومن المنتظر", "and"),
    ("ومن المرتقب", "and"),
    ("ومن شأن", "and"),
    ("وسوف", "and"),
    ("وسط", "not"),
    ("علما أن", "and"),
    ("علما بأن", "and"),
    ("حيث", "gloss"),
    ("إذ", "gloss"),
    ("مما", "gloss"),
    ("ما أدى", "gloss"),
    ("ما يعني", "gloss"),
    ("ما أسفر", "gloss"),
    ("ما تسبب", "gloss"),
    ("ما دفع", "gloss"),
    ("الأمر الذي", "gloss"),
    ("ما جعل", "gloss"),
    ("ما يرفع", "gloss"),
    ("ثم", "and"),
    ("وإذا", "not"),
    ("كذلك", "and"),
    ("وكذلك", "not"),
    ("خصوصا أن", "gloss"),
    ("خاصة أن", "gloss"),
    ("لا سيما أن", "gloss"),
    ("لأن", "gloss"),
    ("وبحسب", "and"),
    ("ووفقا", "and"),
    ("ووفق", "and"),
    ("وبين", "not"),
    ("وهناك", "and"),
    ("وثمة", "and"),
    ("ومنذ", "not"),
    ("منها", "not"),
    ("من بينها", "not"),
    ("من بينهم", "gloss"),
    ("بعد أن", "gloss"),
    ("بعدما", "gloss"),
)

# Continuations of the last speaker's words, in the accusative; the forms for one, two and many are made from these.
PARTICIPLES: Mapping[str, str] = {
    "say": (
        "مضيف مشير مؤكد موضح لافت مبين معتبر منوه مشدد كاشف معلن قائل مستطرد متابع مردف معرب معبر مبرز ملمح مذكر مصرح "
        "مجدد مكرر مستدرك منبه مقر معترف"
    ),
    "expect": "متوقع محذر مرجح مستبعد آمل",
    "allege": "زاعم مدع",
    "judge": "واصف منتقد",
    "accuse": "متهم",
    "deny": "ناف منكر مكذب مفند",
    "praise": "مشيد مثمن مرحب مهنئ شاكر مندد مثن معرب",
    "call": "داع مطالب مناشد حاث",
}

# Heads that a verbal noun belongs to: «لجنة مكافحة …» is a body, not what it said.
ARABIC_HEADS = (
    "وزارة وزير هيئة لجنة وكالة مركز جهاز برنامج صندوق مجلس مشروع قوات منظمة إدارة دائرة مكتب رئيس مدير قسم معهد مؤسسة "
    "شركة اتحاد حركة جبهة غرفة فريق عمليات عملية خدمة شعبة وحدة مبادرة حملة اتفاقية معاهدة مؤتمر قمة نائب مساعد أمين "
    "رئيسة مديرة وزيرة"
)

# Words that follow a speaker and are no part of the name.
ADJUNCT_OPENERS: Mapping[str, str] = {
    "ar": (
        "خلال عقب بعد قبل أمام عبر يوم أمس اليوم مساء صباح فجر ظهر ردا تعليقا لدى ضمن إثر حول بشأن منذ حتى الاثنين "
        "الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد للصحفيين للصحافيين إلى على في بدوره بدورها سابقا مرارا "
        "أيضا مجددا آنذاك مؤخرا حينها عن قائلا مؤكدا مشيرا الليلة حاليا رسميا كذلك من وقت قد أنه بأن قوله قولها قولهم "
        "قولهما طلب طلبت رفض رفضت اشترط اشترطت شريطة ل لوكالة لصحيفة لقناة لشبكة لموقع لبرنامج لإذاعة لرويترز لمجلة "
        "هاتفيا بحضور بمناسبة بوضوح بشدة صراحة علنا اليوم الماضي بالقول وكالات"
    ),
    "en": (
        "on in at during to after before via through late early earlier last this yesterday today tonight monday "
        "tuesday wednesday thursday friday saturday sunday when while following ahead from as with by jan feb mar apr "
        "jun jul aug sept sep oct nov dec january february march april may june july august september october november "
        "december again also separately publicly citing there later now"
    ),
    "fr": (
        "le la dans lors à a au aux en pendant après avant via sur lundi mardi mercredi jeudi vendredi samedi dimanche "
        "hier aujourdhui devant ce cette mardi par depuis également aussi ainsi publiquement"
    ),
}

# After «في», these say where something was said; other words may belong to the name («مسؤول في الوزارة»).
ADJUNCT_HEADS = (
    "تصريح تصريحات بيان مؤتمر مقابلة حديث كلمة تغريدة منشور رسالة خطاب اتصال تقرير جلسة يوم وقت حوار مداخلة لقاء "
    "تدوينة إحاطة ختام ساعة تعليق رد أول مقال اجتماع نشرة كلمته بيانها بيانه تصريحاته حسابه تقريرها تقريره خطابه "
    "مؤتمره إفادة شهادة ملخص مستهل وقت"
)

TIME_WORDS: Mapping[str, str] = {
    "ar": (
        "يوم أمس اليوم الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد مساء صباح فجر مؤخرا سابقا مجددا "
        "رسميا أيضا بدوره بدورها بالفعل الماضي الماضية كذلك حينها قد علنا صراحة الليلة الجاري"
    ),
    "en": (
        "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight jan feb mar apr jun jul aug "
        "sept sep oct nov dec january february march april may june july august september october november december "
        "earlier later last week month year evening morning night afternoon on in at late early this"
    ),
    "fr": (
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourdhui janvier février mars avril mai juin "
        "juillet août septembre octobre novembre décembre matin soir le dernier"
    ),
}

LISTENERS: Mapping[str, str] = {
    "en": "reporters journalists lawmakers parliament us me them him her the a an cnn bbc afp reuters",
    "fr": "aux à au lagence",
}

# Joints and turns of phrase at the head of a clause that are no part of what it says.
LEADING_AR: tuple[str, ...] = (
    "كما",
    "فيما",
    "بينما",
    "لكن",
    "ولكن",
    "لكنه",
    "لكنها",
    "لكنهم",
    "لكنهما",
    "ولكنه",
    "ولكنها",
    "ولكنهم",
    "حيث",
    "إذ",
    "ثم",
    "كذلك",
    "وكذلك",
    "أيضا",
    "وأيضا",
    "بدوره",
    "وبدوره",
    "بدورها",
    "وبدورها",
    "إلى ذلك",
    "وإلى ذلك",
    "من جانبه",
    "ومن جانبه",
    "من جانبها",
    "ومن جانبها",
    "من جهته",
    "ومن جهته",
    "من جهتها",
    "ومن جهتها",
    "من ناحيته",
    "ومن ناحيته",
    "من ناحيتها",
    "ومن ناحيتها",
    "في حين",
    "وفي حين",
    "في المقابل",
    "وفي المقابل",
    "في الوقت الذي",
    "غير أن",
    "إلا أن",
    "بيد أن",
    "علما أن",
    "علما بأن",
    "لأن",
    "فإن",
    "خصوصا أن",
    "خاصة أن",
    "لا سيما أن",
    "ولا سيما أن",
    "قد",
    "وقد",
    "فقد",
    "لقد",
    "ولقد",
    "في غضون ذلك",
    "وفي غضون ذلك",
    "في هذا السياق",
    "وفي هذا السياق",
    "وفي السياق ذاته",
    "وفي السياق نفسه",
    "وفي سياق متصل",
    "في سياق متصل",
    "من جانب آخر",
    "ومن جانب آخر",
    "من جهة أخرى",
    "ومن جهة أخرى",
    "في الأثناء",
    "وفي الأثناء",
    "على صعيد آخر",
    "وعلى صعيد آخر",
    "على صعيد متصل",
    "وعلى صعيد متصل",
    "بالمقابل",
    "وبالمقابل",
    "جدير بالذكر أن",
    "والجدير بالذكر أن",
    "الجدير بالذكر أن",
    "وجدير بالذكر أن",
    "يذكر أن",
    "ويذكر أن",
    "يشار إلى أن",
    "ويشار إلى أن",
    "تجدر الإشارة إلى أن",
    "وتجدر الإشارة إلى أن",
    "ومن الجدير بالذكر أن",
    "مع ذلك",
    "ومع ذلك",
    "مع هذا",
    "ومع هذا",
    "رغم ذلك",
    "ورغم ذلك",
    "لذلك",
    "ولذلك",
    "بعد ذلك",
    "وبعد ذلك",
    "وبذلك",
    "بذلك",
    "فإنه",
    "فإنها",
    "في الواقع",
    "وفي الواقع",
)

LEADING: Mapping[str, str] = {
    "en": "and but however meanwhile yet so then also nor or",
    "fr": "et mais or donc cependant toutefois puis car pourtant néanmoins",
}

# The same where a clause hangs on another: "…, while South Korea expects …".
JOINING: Mapping[str, str] = {
    "en": "while whereas though although that after before because when since as until once",
    "fr": "tandis alors que qu' lorsque lorsqu' quand après puisque puisqu'",
}

CONJUNCTIONS: Mapping[str, str] = {"en": "and but yet or nor so", "fr": "et mais or donc"}
SUBORDINATORS: Mapping[str, str] = {
    "en": "while whereas although though because since after before when as until once",
    "fr": "tandis alors lorsque lorsqu' quand après parce puisque puisqu' car pendant comme",
}
RELATIVES: Mapping[str, str] = {
    "en": "who which where whose whom",
    "fr": "qui dont où lequel laquelle lesquels lesquelles",
}
