"""Cues of what makes a claim worth checking, one row a factor (see `core.worth` for the weights)."""

from __future__ import annotations

from .rows import Row

__all__ = ["FACTORS"]

FACTORS = (
    Row(
        "figure",
        {
            "ar": (
                "مليون مليار تريليون الف$ الاف$ مئات$ عشرات$ نصف$ ثلث$ ربع$ ضعف$ ضعفي نسبه$ بالميه$ المءه الميه المايه "
                "المئه بالمايه اثنان$ ثلاثه$ ثلاث$ اربعه$ اربع$ خمسه$ خمس$ سته$ ست$ سبعه$ ثمانيه$ تسعه$ عشره$ عشر$ "
                "عشرون$ عشرين$ ثلاثين$ خمسين$ مايه$ مايتي دولار ريال يورو جنيه"
            ),
            "en": (
                "million billion trillion thousand$ thousands$ hundred dozen percent$ per_cent$ half$ third$ quarter$ "
                "double tripl twice$ dollar two$ three$ four$ five$ six$ seven$ eight$ nine$ ten$ eleven$ twelve$ "
                "fifteen$ twenty$ thirty$ forty$ fifty$ sixty$ seventy$ eighty$ ninety$ cents$ euros$ pounds$"
            ),
            "fr": (
                "million milliard millier mille$ cent$ cents$ centaine dizaine pour_cent$ moitie$ tiers$ quart$ double "
                "tripl deux$ trois$ quatre$ cinq$ six$ sept$ huit$ neuf$ dix$ vingt$ trente$ quarante$ cinquante$ "
                "euros$ dollars$"
            ),
        },
    ),
    Row(
        "date",
        {
            "ar": (
                "يناير$ فبراير$ مارس$ ابريل$ مايو$ يونيو$ يوليو$ اغسطس$ سبتمبر$ اكتوبر$ نوفمبر$ ديسمبر$ كانون$ شباط$ "
                "اذار$ نيسان$ ايار$ حزيران$ تموز$ اب$ ايلول$ تشرين$ الاثنين$ الثلاثاء$ الاربعاء$ الخميس$ الجمعه$ "
                "السبت$ الاحد$ امس$ عام$ سنه$ سنوات$ اعوام$ اشهر$ شهور$ العام_الماضي$ منذ$"
            ),
            "en": (
                "january$ february$ april$ june$ july$ august$ september$ october$ november$ december$ monday$ "
                "tuesday$ wednesday$ thursday$ friday$ saturday$ sunday$ yesterday$ last_year$ last_month$ last_week$ "
                "year$ years$ months$ century$ decade ago$ since$"
            ),
            "fr": (
                "janvier$ fevrier$ mars$ avril$ juin$ juillet$ aout$ septembre$ octobre$ novembre$ decembre$ lundi$ "
                "mardi$ mercredi$ jeudi$ vendredi$ samedi$ dimanche$ hier$ an$ ans$ annee annees mois$ depuis$"
            ),
        },
    ),
    Row(
        "causal",
        {
            "ar": (
                "بسبب$ نتيجه$ ادي_الي$ ادت_الي$ تسبب تسببت اسفر اسفرت جراء$ مما$ لان$ نتج$ ناجم يسبب تسبب$ يودي$ تودي$ "
                "بفضل$ اثر$"
            ),
            "en": (
                "because$ caused$ causes$ led_to$ leads_to$ due_to$ result resulted$ resulting$ thanks_to$ created$ "
                "forced$ prevented$ responsible_for$ brought$ costs$ cost$"
            ),
            "fr": "a_cause$ cause$ causent provoque provoqu entraine resulte grace_a$ en_raison$ du_fait$ parce_que$",
        },
    ),
    Row(
        "comparison",
        {
            "ar": (
                "اكثر$ اقل$ اكبر$ اصغر$ اعلي$ ادني$ اول$ اولي$ الاولي$ الاول$ ارتفع ارتفاع انخفض انخفاض زاد زياده "
                "تراجع يفوق تجاوز ضعف$ مقارنه$ بدل غالبيه$ معظم$ الاغلبيه تضاعف نمو$ اسرع$"
            ),
            "en": (
                "more_than$ less_than$ fewer$ more$ most$ highest$ lowest$ largest$ biggest$ higher$ lower$ larger$ "
                "greater$ smallest$ increase increased$ decreased$ rose$ risen$ fell$ fallen$ dropped$ cut$ doubled$ "
                "tripled$ first$ only$ average$ times_as$ compared$ than$ majority$ rate$ lost$ every$ least$ up$ "
                "down$ record$"
            ),
            "fr": (
                "plus_de$ moins_de$ plus$ moins$ davantage superieur inferieur hausse$ baisse$ augment diminu premier$ "
                "premiere$ record$ majorite$ moyenne$ que_jamais$ fois_plus$"
            ),
        },
    ),
    Row(
        "denial",
        {
            "ar": "نفي$ ينفي تنفي نفت$ انكر كذب$ كاذب ليس$ ليست$ لم$ لن$ ابدا$ مزاعم زعم شايعات",
            "en": (
                "never$ denied$ denies$ deny$ false$ untrue$ not_true$ didnt$ did_not$ wasnt$ hasnt$ havent$ has_not$ "
                "have_not$ no_evidence$ none$ no$ opposed$ against$ voted$ refused$"
            ),
            "fr": "jamais$ dement nie$ faux$ fausse$ aucun$ aucune$ na_pas$ rumeur",
        },
    ),
    Row(
        "harm",
        {
            "ar": (
                "قتل قتيل قتلي جرحي جريح اصيب اصابه مقتل وفاه ضحايا هجوم قصف تفجير ارهاب جريمه جرائم اغتصاب تعذيب فساد "
                "احتيال سرقه تلوث مرض وباء مجاعه فقر بطاله حرب صواريخ سلاح اسلحه نووي اعتقل"
            ),
            "en": (
                "kill death dead$ died$ injur wound attack bomb terror crime criminal murder rape$ tortur corrupt "
                "fraud poison disease poverty$ unemploy deficit debt war$ weapon nuclear missile drug prison$ jail "
                "casualt bankrupt welfare$ tax$ taxes$ inflation$ immigra"
            ),
            "fr": (
                "tue$ tues$ morts$ mort$ bless attaque attentat bombard terroris crime corruption fraude maladie "
                "pauvrete chomage guerre$ arme$ armes$ missile nucleaire dette"
            ),
        },
    ),
    Row(
        "event",
        {
            "ar": (
                "تم$ وقع صوت وافق وقعت خفض رفع خفضنا رفعت دعم دعمت صوتت قال$ قالت$ كان$ كانت$ فعل$ بدا$ ارسل بني$ بنت$ "
                "دفع$ حصل$ فقد$ خسر ربح"
            ),
            "en": (
                "voted$ passed$ signed$ supported$ proposed$ vetoed$ was$ were$ had$ has$ have$ did$ went$ took$ gave$ "
                "made$ said$ got$ sent$ spent$ paid$ built$ lost$ won$ put$ came$ became$ called$ began$ used$ left$ "
                "sold$ invested$ reduced$ raised$ elected$ appointed$ created$ introduced$ worked$ been$"
            ),
            "fr": "a_vote$ adopte$ signe$ propose$ etait$ etaient$ a_ete$ ont_ete$ avait$ envoye",
        },
    ),
    Row(
        "institution",
        {
            "ar": (
                "حكومه الحكومه وزاره الوزاره الرييس رييس الكونغرس البرلمان مجلس الجيش الشرطه المحكمه الامم اداره شركه "
                "البنك الجمهوري الديمقراطي روسيا الصين امريكا العراق ايران"
            ),
            "en": (
                "congress senate administration government$ department court$ president$ governor$ senator$ secretary$ "
                "bill$ law$ act$ budget$ program$ programs$ federal$ republican democrat$ democrats$ democratic$ "
                "military$ army$ treaty$ states$ united_nations$ nato$ bank$ economy$ jobs$ companies$ company$ "
                "security$ medicare$ people$"
            ),
            "fr": (
                "gouvernement ministere president parlement senat armee police tribunal loi$ budget$ banque entreprise "
                "otan$ onu$"
            ),
        },
    ),
    Row(
        "named_actor",
        {
            # Latin script shows its names by capitals; see core.worth.
            "ar": (
                "الرييس$ رييس$ وزير$ وزيره$ الامين_العام$ المتحدث$ المتحدثه$ الناطق$ سفير$ الملك$ الامير$ المدير$ "
                "امريكا$ امريكي الامريكي الاميركي الولايات_المتحده$ روسيا$ الروسي الصين$ الصيني ايران$ الايراني "
                "اسراييل الاسراييلي العراق$ العراقي سوريا$ السوري مصر$ المصري السعوديه$ السعودي تركيا$ التركي فرنسا$ "
                "الفرنسي بريطانيا$ البريطاني المانيا$ الالماني اوكرانيا الاوكراني اليمن$ اليمني لبنان$ اللبناني ليبيا$ "
                "تونس$ الجزاير$ المغرب$ السودان$ الاردن$ قطر$ الامارات$ الكويت$ واشنطن$ موسكو$ بكين$ طهران$ الناتو$ "
                "الاتحاد_الاوروبي$ البنتاغون$ الكرملين$ البيت_الابيض$ حماس$ حزب_الله$ داعش$ كلينتون$ ترامب$ اوباما$ "
                "بوش$ بوتين$"
            ),
        },
    ),
    Row(
        "plan",
        {
            "ar": (
                "سوف$ اريد$ نريد$ سنقوم$ ساقوم$ يجب$ ينبغي$ اود$ دعونا$ اعتقد$ اظن$ نحتاج$ علينا$ يمكننا$ سنعمل$ "
                "اتمني$ شكرا$"
            ),
            "en": (
                "will$ would$ should$ must$ want$ wants$ need$ needs$ ought$ think$ believe$ hope$ feel$ lets$ let_me$ "
                "going_to$ ill$ well_be$ id$ can$ could$ may$ might$ guess$ try$ intend$ thank$ thanks$ please$ "
                "know_that$ if$ plan$ wouldnt$ cant$ dont$ wont$ question$"
            ),
            "fr": (
                "voudrais$ veux$ voulons$ faut$ devons$ devrait$ pense$ crois$ espere$ merci$ vais$ allons$ pourrait$"
            ),
        },
    ),
    Row(
        "view",
        {
            "ar": "للاسف$ بصراحه$ عظيم عظيمه رايع رايعه جيد$ جيده$ سيي$ كارثه مهم$ مهمه$ ضروري$ صحيح$ خطا$ اسوا$ افضل$",
            "en": (
                "great$ good$ bad$ right$ wrong$ important$ best$ better$ worst$ terrible$ wonderful$ strong$ honest "
                "honestly$ frankly$ proud$ tough$ very$ really$ believe_in$ leadership$ values$ hopeful$ fair$ "
                "respect$ opinion$ obviously$ sure$ happy$ thing$ things$ kind_of$ sort_of$ way$"
            ),
            "fr": "malheureusement$ bon$ bonne$ mauvais$ grand$ important$ meilleur$ pire$ vraiment$ tres$ juste$",
        },
    ),
)
