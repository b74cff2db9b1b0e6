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
    ("وذلك في وقت", "and"),
    ("وذلك في الوقت الذي", "and"),
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
    ("ولا بد", "and"),
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
    ("بيد أنه", "and"),
    ("بيد أنها", "and"),
    ("إلا أنه", "and"),
    ("إلا أنها", "and"),
    ("غير أنه", "and"),
    ("غير أنها", "and"),
    ("في وقت", "and"),
    ("في ما يعد", "and"),
    ("في ما يعتبر", "and"),
    ("في الأثناء", "and"),
    ("في غضون ذلك", "and"),
    ("بالمقابل", "and"),
    ("ولو أن", "and"),
    ("رغم أن", "and"),
    ("مع أن", "and"),
    ("على الرغم من أن", "and"),
    ("علما بأنه", "and"),
    ("علما بأنها", "and"),
    ("ليتبين أن", "and"),
    ("ليتضح أن", "and"),
    ("ليعلن", "and"),
    ("لتعلن", "and"),
    ("ليرتفع", "gloss"),
    ("لترتفع", "gloss"),
    ("والتي", "gloss"),
    ("والذي", "gloss"),
    ("والذين", "gloss"),
    ("واللذين", "gloss"),
    ("واللتين", "gloss"),
    ("حين", "gloss"),
    ("عندما", "gloss"),
    ("ما أجبر", "gloss"),
    ("ما اضطر", "gloss"),
    ("ما أثار", "gloss"),
    ("ما خلف", "gloss"),
    ("ما يجعل", "gloss"),
    ("ما استدعى", "gloss"),
    ("الشيء الذي", "gloss"),
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
    ("بعد أن", "and"),
    ("بعدما", "and"),
    ("قبل أن", "and"),
    ("أي ما", "gloss"),
    ("أما", "and"),
)

# Continuations of the last speaker's words, in the accusative; the forms for one, two and many are made from these.
PARTICIPLES: Mapping[str, str] = {
    "say": (
        "مكتفي عازي مرجع مضيف مشير مؤكد موضح لافت مبين معتبر منوه مشدد كاشف معلن قائل مستطرد متابع مردف مبرز ملمح "
        "مذكر مصرح مجدد مكرر مستدرك منبه مقر معترف مفيد مطمئن مجيب معلق مستشهد مقدر مفسر مبرر معلل جازم ملخص مخاطب "
        "مسترسل مفصح مكمل شارح ذاكر"
    ),
    "express": "معرب معبر مبد",
    "expect": "متوقع محذر مرجح مستبعد آمل منذر متخوف متكهن",
    "allege": "زاعم مدع مدعي",
    "judge": "واصف منتقد",
    "accuse": "متهم",
    "deny": "ناف منكر مكذب مفند مشكك",
    "praise": "مشيد مثمن مرحب شاكر مندد مثن مثني مستنكر شاجب ناع",
    "call": "داع مطالب مناشد حاث موص موصي مقترح حاض",
    "pledge": "متعهد مهدد متوعد ملوح واعد ملتزم",
}

# Heads that a verbal noun belongs to: «لجنة مكافحة …» is a body, not what it said.
ARABIC_HEADS = (
    "وزارة وزير هيئة لجنة وكالة مركز جهاز برنامج صندوق مجلس مشروع قوات منظمة إدارة دائرة مكتب رئيس مدير قسم معهد "
    "مؤسسة شركة اتحاد حركة جبهة غرفة فريق عمليات عملية خدمة شعبة وحدة مبادرة حملة اتفاقية معاهدة مؤتمر قمة نائب مساعد "
    "أمين رئيسة مديرة وزيرة"
)

# Words that follow a speaker and are no part of the name.
ADJUNCT_OPENERS: Mapping[str, str] = {
    "ar": (
        "خلال عقب بعد قبل أمام عبر يوم أمس اليوم مساء صباح فجر ظهر ردا تعليقا لدى ضمن إثر حول بشأن منذ حتى الاثنين "
        "الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد للصحفيين للصحافيين إلى على في بدوره بدورها سابقا مرارا "
        "أيضا مجددا آنذاك مؤخرا حينها عن قائلا مؤكدا مشيرا الليلة حاليا رسميا كذلك من وقت قد أنه بأن قوله قولها قولهم "
        "قولهما طلب طلبت رفض رفضت اشترط اشترطت شريطة ل لوكالة لصحيفة لقناة لشبكة لموقع لبرنامج لإذاعة لرويترز لمجلة "
        "هاتفيا بحضور بمناسبة بوضوح بشدة صراحة علنا اليوم الماضي بالقول وكالات نقلا ألا عندما حينما"
    ),
    "en": (
        "on in at during to after before via through late early earlier last this yesterday today tonight monday "
        "tuesday wednesday thursday friday saturday sunday when while following ahead from as with by jan feb mar apr "
        "jun jul aug sept sep oct nov dec january february march april may june july august september october november "
        "december again also separately publicly citing there later now"
    ),
    "fr": (
        "dans lors à a au aux en pendant après avant via sur lundi mardi mercredi jeudi vendredi samedi dimanche "
        "hier aujourdhui devant ce cette mardi par depuis également aussi ainsi publiquement"
    ),
}

# After «في», these say where something was said; other words may belong to the name («مسؤول في الوزارة»).
ADJUNCT_HEADS = (
    "تصريح تصريحات بيان مؤتمر مقابلة حديث كلمة تغريدة منشور رسالة خطاب اتصال تقرير جلسة يوم وقت حوار مداخلة لقاء "
    "تدوينة إحاطة ختام ساعة تعليق رد أول مقال اجتماع نشرة كلمته بيانها بيانه تصريحاته حسابه تقريرها تقريره خطابه "
    "مؤتمره إفادة شهادة ملخص مستهل وقت بلاغ"
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

# Joints and turns of phrase at the head of a clause that are no part of what it says, with or without «و» before them.
LEADING_AR: tuple[str, ...] = (
    "كما", "فيما", "بينما", "لكن", "لكنه", "لكنها", "لكنهم", "لكنهما", "حيث", "إذ", "ثم", "كذلك", "أيضا", "بدوره",
    "بدورها", "إلى ذلك", "من جانبه", "من جانبها", "من جهته", "من جهتها", "من ناحيته", "من ناحيتها", "في حين",
    "في المقابل", "في الوقت الذي", "غير أن", "إلا أن", "بيد أن", "علما أن", "علما بأن", "لأن", "فإن", "خصوصا أن",
    "خاصة أن", "لا سيما أن", "قد", "فقد", "لقد", "في غضون ذلك", "في هذا السياق", "في سياق متصل", "من جانب آخر",
    "من جهة أخرى", "في الأثناء", "على صعيد آخر", "على صعيد متصل", "بالمقابل", "جدير بالذكر أن", "الجدير بالذكر أن",
    "يذكر أن", "يشار إلى أن", "تجدر الإشارة إلى أن", "ومن الجدير بالذكر أن", "مع ذلك", "مع هذا", "رغم ذلك", "لذلك",
    "بعد ذلك", "بذلك", "فإنه", "فإنها", "في الواقع", "من ناحية أخرى", "من ناحية ثانية", "من جهة ثانية", "من جانب ثان",
    "من ناحيتهم", "من جانبهم", "من جهتهم", "من طرفه", "من طرفها", "بدورهم", "في سياق آخر", "في السياق",
    "في السياق ذاته", "في السياق نفسه", "في هذا الإطار", "في هذا الصدد", "في الإطار ذاته", "في الإطار نفسه",
    "في سياق ذي صلة", "في سياق مواز", "في الوقت نفسه", "في الوقت ذاته", "في وقت", "في وقت سابق", "في وقت لاحق",
    "ذلك في وقت", "ذلك في الوقت الذي",
    "في تطور آخر", "في تطور لاحق", "في تطور متصل", "في شأن آخر", "في شأن متصل", "في موضوع آخر", "في موضوع متصل",
    "في غضون هذا", "في خضم ذلك", "في تلك الأثناء", "في هذه الأثناء", "إلى جانب ذلك", "إضافة إلى ذلك",
    "بالإضافة إلى ذلك", "فضلا عن ذلك", "علاوة على ذلك", "إلى هذا", "زيادة على ذلك", "على الجانب الآخر",
    "على الجهة الأخرى", "على الصعيد نفسه", "على صعيد منفصل", "على خط مواز", "بموازاة ذلك", "بالتوازي مع ذلك",
    "بالتزامن مع ذلك", "تزامنا مع ذلك", "للمقارنة", "للتذكير", "للإشارة", "بالتفصيل", "عموما", "عمليا", "نتيجة لذلك",
    "بناء على ذلك", "على إثر ذلك", "إثر ذلك", "على أثر ذلك", "عقب ذلك", "قبل ذلك", "منذ ذلك الحين", "حتى الآن",
    "على الرغم من ذلك", "بالرغم من ذلك", "مع ذلك فإن", "بعدما", "بعد أن", "عندما", "حين", "رغم أن", "مع أن",
    "على الرغم من أن", "ولو أن", "ليتبين أن", "ليتضح أن", "أما", "كما أن", "كما أنه", "كما أنها", "غير أنه",
    "غير أنها", "إلا أنه", "إلا أنها", "بيد أنه", "بيد أنها", "علما بأنه", "علما بأنها", "علما أنه", "علما أنها",
    "يذكر أنه", "يذكر أنها", "يشار إلى أنه", "يشار إلى أنها", "جدير بالذكر أنه", "الجدير بالذكر أنه", "المعلوم أن",
    "من المعلوم أن", "المعروف أن", "من المعروف أن", "ختاما", "أخيرا", "لاحقا", "في النهاية", "في المحصلة",
    "في الختام", "على أن", "الأمر الذي", "الشيء الذي", "الذي", "التي", "الذين", "اللذين", "اللتين", "أي", "في المجمل",
    "إجمالا", "مما يذكر أن", "مما يذكر",
)  # fmt: skip

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
