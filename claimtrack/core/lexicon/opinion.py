"""Cues of what cannot be checked: questions, calls, praise and aspiration, opinion.

Each row: the reason, and per language its cues in search form; `_` joins a phrase, `$` ends a whole word, else it is
a word's beginning.
"""

from __future__ import annotations

from .rows import Row

__all__ = ["REASONS"]

REASONS = (
    Row(
        "question",
        {
            "ar": (
                "هل$ فهل$ تساءل$ وتساءل$ تساءلت$ وتساءلت$ يتساءل$ ويتساءل$ وهل$ ماذا$ وماذا$ لماذا$ ولماذا$ فلماذا$ "
                "ما_الذي$ ما_هي$ ما_هو$ فما$ اليس$ افلا$ من_هو$ كيف_يمكن$"
            ),
            "en": "",
            "fr": "",
        },
    ),
    Row(
        "call",
        {
            "ar": (
                "يجب$ ويجب$ يجب_ان$ ينبغي$ وينبغي$ يتعين$ ويتعين$ لا_بد$ ولا_بد$ يتوجب$ آن_الاوان$ ان_الاوان$ "
                "حان_الوقت$ لا_يجوز$ لا_ينبغي$ يستوجب$ كان_يجب$ من_الضروري$ من_الواجب$ من_الاجدر$ مطلوب_من$ الاجدر$ "
                "يستحق$ فليكن$ دعونا$ لنكن$ كفي$ الي_متي$ حري_ب ما_احوجنا$ لقد_ان$ حان_الوقت$ المطلوب$ فالمطلوب$ "
                "والمطلوب$ لا_مفر$ لا_مجال_ل من_الاجدي$ "
                "ندعو$ وندعو$ نطالب$ ونطالب$ ننصح$ وننصح$ نناشد$ ونناشد$ نهيب$ ونهيب$ نحث$ ونحث$ نوصي$ ونوصي$"
            ),
            "en": (
                "must$ should$ shouldnt$ ought$ need_to$ needs_to$ it_is_time$ its_time$ let_us$ have_to_stop$ "
                "high_time$ needs_no$ cannot_afford$ time_to_act$ enough_is_enough$ no_excuse$ deserve_better$ "
                "deserves_better$ cannot_be_allowed$ cannot_continue$ cannot_go_on$ has_to_stop$ have_to_act$ "
                "has_to_act$ need_not$ time_has_come$ now_is_the_time$ cries_out_for$ there_can_be_no$"
            ),
            "fr": (
                "doit_cesser$ il_faut$ faut_il$ il_est_temps$ il_est_grand_temps$ grand_temps$ doivent_cesser$ "
                "il_convient$ il_serait_temps$ devons$ faudrait$ doit_agir$ doivent_agir$ doit_reagir$ "
                "doivent_reagir$ doit_maintenant$ doivent_maintenant$ doit_desormais$ doivent_desormais$ ne_doit_pas$ "
                "ne_doivent_pas$ aurait_du$ auraient_du$ il_est_urgent$ il_est_necessaire$ il_suffit$ ca_suffit$ "
                "plus_que_temps$ doit_enfin$ doivent_enfin$"
            ),
        },
    ),
    Row(
        "praise",
        {
            "ar": (
                "ايات_الشكر الشكر_والتقدير خالص_التعازي شكرهم شكرها ترحيبه تقديره امتنان شكره حرص$ وحرص$ حرصه حرصها "
                "تعزيز_التعاون$ تقديرهم ترحيبهم اهتمام$ اهتمامه سعادته اعتزازه فخره تطلعه تطلع$ تعزيز_قنوات$ "
                "يسعي_الطرفان$ يسعي_الجانبان$ تضامنه تعازي تهاني مشيد وتقدير$ عميق_تقدير بدورها_المحوري للدور_المحوري "
                "تمنيات تمسكه اواصر$ اهميه_تعزيز$ العلاقات_التاريخيه$ الجهود_المخلصه ثقته"
            ),
            "en": (
                "grateful$ gratitude$ proud$ heroic$ commend applaud congratulat thank$ thanks$ tribute$ condolenc "
                "pleased$ delighted$ admirabl look_forward$ looks_forward$ appreciation$ milestone$ welcomed_the$ "
                "deepest$ honoured$ honored$ committed_to_strengthen"
            ),
            "fr": (
                "reconnaissan gratitude$ fier$ fiers$ remerci felicit hommage$ condoleances$ ravi$ salue$ saluons$ "
                "se_rejouit$ jalon$"
            ),
        },
    ),
    Row(
        "opinion",
        {
            "ar": (
                "تصعيديا$ خطوه_تصعيديه$ تصعيدا$ تطور_بالغ$ بالغ_الخطور بالغه_الخطور خطير$ خطيره$ اخطر_تهديد$ "
                "ابرز_تهديد$ ضروريا$ للاسف$ يا_لها$ يا_له$ ليت$ ليته$ ليتها$ من_المعيب$ من_العار$ موسف مؤسف مخجل مخز$ "
                "شاين$ مروع مذهل رايع$ رايعه$ جميل$ اجمل$ افضل$ اسوا$ اعظم$ تاريخيه$ غير_مقبول غير_مبرر وصمه "
                "عار$ وحشي همجي بشع سافر$ صارخ$ ربما$ لعل$ يبدو_ان$ برايي$ في_رايي$ من_وجهه_نظر اعتقد$ اظن$ يا_للعجب "
                "حقا$ بالطبع$ لا_شك$ بلا_شك$ لا_ريب$ من_الموكد$ من_الواضح$ للغايه$ بامتياز$ تشويه_صوره$ مزاعم_باطل "
                "مفارق سخري هزيل عبث الاولويه$ الاتجاه_الخاطي$ الاتجاه_الصحيح$ الطريق_الخطا$ مثير_ل مثيره_ل مقلق "
                "مخاوف_كبير يسعي_الطرفان_الي$ حسن_النيه انجاز_عظيم خطوه_شجاع خطوه_جريي قرار_شجاع قرار_حكيم خطوه_مهمه$ "
                "خطوه_ايجابيه$ انجازا$ خطوه_هامه$ مهزله فضيحه قرار_كارثي خطوه_كارثي وضع_كارثي اداره_كارثي "
                "نتايج_كارثي عواقب_كارثي"
            ),
            "en": (
                "significant$ escalation$ unfortunately$ sadly$ dark_day$ sad_day$ great_day$ shame$ disappointing$ "
                "disappointment$ appalling$ welcome_step$ bold$ too_little$ too_late$ long_overdue$ overdue$ shameful "
                "shocking horrific terrible$ awful$ great$ greatest$ wonderful$ beautiful$ disgrac outrageous "
                "unacceptable absurd ridiculous disastrous$ brilliant$ amazing$ worst$ best$ tragic frankly$ "
                "obviously$ clearly$ arguably$ perhaps$ i_think$ i_believe$ we_believe$ in_my_opinion$ of_course$ "
                "no_doubt$ beyond_paper$ historic$ courageous$ reckless$ dangerous$ alarming$ worrying$ wrong$ "
                "immoral$ cowardly$ hypocri$ hypocrisy$ meaningless$ step_forward$ game_changer$ wake_up_call$ "
                "impeccabl can_be_trusted$ commendable laudable inspiring$ remarkable$ extraordinary$ impressive$ "
                "pathetic cynical shambles$ mockery$ cruel$ barbaric insulting nonsense$ folly$ naive$ foolish "
                "unwise$ unfair$ unjust$ unforgivable inexcusable indefensible lamentable deplorable regrettable "
                "good_news$ bad_news$ good_enough$ at_long_last$ turning_point$ milestone$ wrong_direction$ "
                "right_direction$ farce$ unprecedented_opportunity$"
            ),
            "fr": (
                "malheureusement$ helas$ triste$ honte$ trop_tard$ deplorable regrettable honteu scandaleu "
                "inacceptable inadmissible absurde ridicule catastrophique magnifique$ formidable$ terrible$ affreu "
                "tragique sans_doute$ peutetre$ evidemment$ bien_sur$ historique$ dangereu$ irresponsable inquietant "
                "admiration$ admirable remarquable$ impeccabl merite_mieux$ meritent_mieux$ indign cynique lamentable "
                "pitoyable ecoeurant revoltant choquant desastreu intolerable mascarade$ insulte$ on_ne_peut_que$ "
                "escalade$ tournant$ exemplaire$ courageu"
            ),
        },
    ),
)
