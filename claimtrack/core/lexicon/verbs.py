"""Finite verbs of the news, by which a clause is known from a phrase; verbs of saying stand in `speech`.

Arabic as past/present, English as base or base/past/participle, French as present/plural/imperfect/participle.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["AMBIGUOUS_AR", "AUXILIARIES", "NO_VERBS_AR", "OWN_WAW_AR", "VERBS"]

VERBS: Mapping[str, str] = {
    "ar": (
        "كان/يكون أصبح/يصبح بات/يبيت صار/يصير ظل/يظل بدأ/يبدأ انتهى/ينتهي استمر/يستمر واصل/يواصل جاء/يجيء أتى/يأتي "
        "وصل/يصل غادر/يغادر عاد/يعود ذهب/يذهب دخل/يدخل خرج/يخرج وقع/يقع وقع/يوقع شهد/يشهد بلغ/يبلغ ارتفع/يرتفع "
        "انخفض/ينخفض تراجع/يتراجع تقدم/يتقدم زاد/يزيد ازداد/يزداد نما/ينمو هبط/يهبط صعد/يصعد قفز/يقفز سجل/يسجل "
        "حقق/يحقق قرر/يقرر أقر/يقر وافق/يوافق صوت/يصوت صادق/يصادق صدق/يصدق أصدر/يصدر صدر/يصدر عقد/يعقد استضاف/يستضيف "
        "استقبل/يستقبل التقى/يلتقي اجتمع/يجتمع بحث/يبحث ناقش/يناقش تناول/يتناول استعرض/يستعرض شارك/يشارك حضر/يحضر "
        "زار/يزور أجرى/يجري جرى/يجري تم/يتم قتل/يقتل أصيب/يصاب لقي/يلقى أصاب/يصيب استهدف/يستهدف قصف/يقصف شن/يشن "
        "أطلق/يطلق هاجم/يهاجم سيطر/يسيطر انسحب/ينسحب انتشر/ينتشر نشر/ينشر أرسل/يرسل بعث/يبعث نقل/ينقل سلم/يسلم "
        "تسلم/يتسلم استلم/يستلم تلقى/يتلقى قدم/يقدم منح/يمنح خصص/يخصص أنفق/ينفق دفع/يدفع اشترى/يشتري باع/يبيع "
        "استورد/يستورد صدر/يصدر أنتج/ينتج بنى/يبني أنشأ/ينشئ أسس/يؤسس شكل/يشكل افتتح/يفتتح دشن/يدشن أغلق/يغلق فتح/يفتح "
        "فرض/يفرض رفع/يرفع خفض/يخفض ألغى/يلغي علق/يعلق مدد/يمدد أجل/يؤجل حدد/يحدد ضم/يضم شمل/يشمل تضمن/يتضمن "
        "تألف/يتألف تكون/يتكون نص/ينص أتاح/يتيح سمح/يسمح منع/يمنع حظر/يحظر اعتقل/يعتقل أوقف/يوقف احتجز/يحتجز أفرج/يفرج "
        "حكم/يحكم أدان/يدين برأ/يبرئ حاكم/يحاكم ضبط/يضبط فاز/يفوز خسر/يخسر تعادل/يتعادل انتخب/ينتخب عين/يعين أقال/يقيل "
        "استقال/يستقيل تولى/يتولى ترأس/يترأس رأس/يرأس قاد/يقود أدى/يؤدي تسبب/يتسبب أسفر/يسفر خلف/يخلف دمر/يدمر "
        "تضرر/يتضرر انهار/ينهار اندلع/يندلع انفجر/ينفجر سقط/يسقط غرق/يغرق ضرب/يضرب تعرض/يتعرض عانى/يعاني واجه/يواجه "
        "فقد/يفقد نزح/ينزح فر/يفر لجأ/يلجأ عبر/يعبر أعاد/يعيد استعاد/يستعيد حصل/يحصل نال/ينال امتلك/يمتلك ملك/يملك "
        "احتاج/يحتاج طلب/يطلب سعى/يسعى حاول/يحاول هدف/يهدف عمل/يعمل قام/يقوم نفذ/ينفذ طبق/يطبق اتخذ/يتخذ تعاون/يتعاون "
        "دعم/يدعم ساعد/يساعد ساهم/يساهم أسهم/يسهم عزز/يعزز طور/يطور حسن/يحسن درب/يدرب تدرب/يتدرب استخدم/يستخدم "
        "اعتمد/يعتمد استند/يستند شغل/يشغل عاش/يعيش سكن/يسكن درس/يدرس تخرج/يتخرج ولد/يولد توفي/يتوفى مات/يموت عثر/يعثر "
        "اكتشف/يكتشف وجد/يوجد لاحظ/يلاحظ تابع/يتابع انضم/ينضم انتقل/ينتقل تحول/يتحول تغير/يتغير تجاوز/يتجاوز "
        "تخطى/يتخطى فاق/يفوق احتل/يحتل مثل/يمثل عكس/يعكس عد/يعد ارتبط/يرتبط تعلق/يتعلق شمل/يشمل غطى/يغطي امتد/يمتد "
        "استغرق/يستغرق تزامن/يتزامن سبق/يسبق تلا/يتلو أعقب/يعقب حل/يحل ألقى/يلقي وجه/يوجه تبادل/يتبادل أبرم/يبرم "
        "توصل/يتوصل تفاوض/يتفاوض تزايد/يتزايد تضاعف/يتضاعف استثمر/يستثمر مول/يمول اقترض/يقترض سدد/يسدد تجمع/يتجمع "
        "تظاهر/يتظاهر احتج/يحتج أضرب/يضرب رفض/يرفض قبل/يقبل فشل/يفشل نجح/ينجح تمكن/يتمكن استطاع/يستطيع بقي/يبقى "
        "ترك/يترك أخلى/يخلي أجلى/يجلي أنقذ/ينقذ عالج/يعالج أصاب/يصيب خضع/يخضع تأهل/يتأهل توج/يتوج استولى/يستولي "
        "حاصر/يحاصر تقاضى/يتقاضى اقترب/يقترب ابتعد/يبتعد لعب/يلعب حمل/يحمل تحمل/يتحمل تراوح/يتراوح ناهز/يناهز "
        "استقر/يستقر توقف/يتوقف استأنف/يستأنف تأثر/يتأثر أثر/يؤثر تبين/يتبين اتضح/يتضح ظهر/يظهر بدا/يبدو جمع/يجمع "
        "ربط/يربط أوفد/يوفد تدخل/يتدخل رافق/يرافق عرض/يعرض أظهر/يظهر كلف/يكلف احتوى/يحتوي ساد/يسود خلا/يخلو "
        "اشتعل/يشتعل تصاعد/يتصاعد اشتد/يشتد وفر/يوفر ضمن/يضمن كفل/يكفل ألزم/يلزم أجبر/يجبر اضطر/يضطر استدعى/يستدعي "
        "طرد/يطرد سحب/يسحب جمد/يجمد صادر/يصادر نظم/ينظم أقام/يقيم احتفل/يحتفل أحيا/يحيي شيع/يشيع دفن/يدفن أوصى/يوصي "
        "لزم/يلزم أمر/يأمر أنهى/ينهي اختتم/يختتم انطلق/ينطلق استهل/يستهل تمحور/يتمحور تركز/يتركز ركز/يركز انعقد/ينعقد "
        "اقتصر/يقتصر قضى/يقضي ينبغي/ينبغي أمكن/يمكن جاز/يجوز وجب/يجب توجه/يتوجه خاض/يخوض استغل/يستغل عزا/يعزو "
        "أرجع/يرجع أنجز/ينجز زود/يزود شحن/يشحن استولد/يستولد تورط/يتورط أشرف/يشرف راقب/يراقب شعر/يشعر أضاف/يضيف "
        "اختار/يختار اشترط/يشترط اتجه/يتجه استفاد/يستفيد تصدر/يتصدر تباين/يتباين شرع/يشرع أمضى/يمضي قتلت/يقتل سلط/يسلط "
        "هدم/يهدم أحرق/يحرق خطف/يخطف احتفظ/يحتفظ تعافى/يتعافى أصدر/يصدر أغرق/يغرق حرم/يحرم أعد/يعد سرق/يسرق نهب/ينهب "
        "تعطل/يتعطل انقطع/ينقطع تسرب/يتسرب انتقد/ينتقد ساءل/يسائل "
        "أفرغ/يفرغ أودى/يودي هز/يهز اجتاح/يجتاح اختفى/يختفي جرف/يجرف غمر/يغمر شيد/يشيد اقتحم/يقتحم أضرم/يضرم "
        "أوقع/يوقع شرد/يشرد هرب/يهرب نجا/ينجو هزم/يهزم فاوض/يفاوض أبحر/يبحر أقلع/يقلع أفلس/يفلس خالف/يخالف "
        "انتهك/ينتهك طعن/يطعن نشب/ينشب تفشى/يتفشى توسع/يتوسع تقلص/يتقلص تدهور/يتدهور ازدهر/يزدهر كبد/يكبد "
        "تكبد/يتكبد أثار/يثير استثنى/يستثني أتم/يتم استكمل/يستكمل باشر/يباشر بادر/يبادر سارع/يسارع هرع/يهرع "
        "أبقى/يبقي أخفى/يخفي أخفق/يخفق أخرج/يخرج أدخل/يدخل أدرج/يدرج أدار/يدير أذاع/يذيع أرغم/يرغم أزال/يزيل "
        "أزاح/يزيح أساء/يسيء أسعف/يسعف أشعل/يشعل أضر/يضر أطاح/يطيح أعطى/يعطي أعفى/يعفي أفقد/يفقد أفضى/يفضي "
        "أفلت/يفلت ألحق/يلحق انتشل/ينتشل انتزع/ينتزع انحسر/ينحسر انحرف/ينحرف انخرط/ينخرط انزلق/ينزلق انشق/ينشق "
        "انعكس/ينعكس انفصل/ينفصل انقسم/ينقسم انقلب/ينقلب ابتلع/يبتلع اتسع/يتسع احترق/يحترق اخترق/يخترق اختطف/يختطف "
        "استأجر/يستأجر استبدل/يستبدل استجاب/يستجيب استجوب/يستجوب استخرج/يستخرج استعان/يستعين استعد/يستعد "
        "استقطب/يستقطب استنفد/يستنفد استهلك/يستهلك استوعب/يستوعب اصطدم/يصطدم اعتدى/يعتدي اغتال/يغتال اقتاد/يقتاد "
        "اكتسح/يكتسح اكتظ/يكتظ تأجل/يتأجل تأخر/يتأخر تأسس/يتأسس تجدد/يتجدد تحطم/يتحطم تحدى/يتحدى تخلف/يتخلف "
        "تخلى/يتخلى تدفق/يتدفق تراكم/يتراكم تردد/يتردد ترشح/يترشح تسلل/يتسلل تشكل/يتشكل تصدى/يتصدى تضاءل/يتضاءل "
        "تطلب/يتطلب تعاقد/يتعاقد تعثر/يتعثر تغلب/يتغلب تفاقم/يتفاقم تفوق/يتفوق تقرر/يتقرر تمركز/يتمركز "
        "تنازل/يتنازل تنافس/يتنافس تناقص/يتناقص توافد/يتوافد توزع/يتوزع توسط/يتوسط توفر/يتوفر جرح/يجرح جهز/يجهز "
        "حرر/يحرر حصد/يحصد حطم/يحطم حلق/يحلق خاطب/يخاطب خرب/يخرب خرق/يخرق خفف/يخفف داهم/يداهم دام/يدوم راجع/يراجع "
        "رشح/يرشح رمى/يرمي روج/يروج زرع/يزرع سافر/يسافر سجن/يسجن سرح/يسرح صمد/يصمد صنع/يصنع صنف/يصنف ضاعف/يضاعف "
        "طارد/يطارد طال/يطال طبع/يطبع طوق/يطوق عاقب/يعاقب عارض/يعارض عاود/يعاود عزل/يعزل عطل/يعطل غرم/يغرم "
        "فاقم/يفاقم فتش/يفتش فجر/يفجر فصل/يفصل قارب/يقارب قاطع/يقاطع قاوم/يقاوم قلص/يقلص قلل/يقلل قيد/يقيد "
        "كاد/يكاد كسب/يكسب كسر/يكسر كثف/يكثف كرم/يكرم لاحق/يلاحق لوث/يلوث مارس/يمارس -/يمر مزق/يمزق هاجر/يهاجر "
        "وزع/يوزع وسع/يوسع وضع/يضع تشرد/يتشرد دمر/يدمر عرقل/يعرقل سلح/يسلح خيم/يخيم شارف/يشارف هبت/يهب انعدم/ينعدم "
        "انفرط/ينفرط طالت/يطال أعقبت/يعقب حصدت/يحصد أفرغت/يفرغ ارتكب/يرتكب اعتنى/يعتني استورد/يستورد اعتصم/يعتصم "
        "تضامن/يتضامن تسمم/يتسمم اختنق/يختنق سلب/يسلب أتلف/يتلف أقام/يقيم شمل/يشمل"
    ),
    "en": (
        "begin/began/begun start become/became/become go/went/gone come/came/come take/took/taken give/gave/given "
        "make/made/made get/got/got see/saw/seen know/knew/known rise/rose/risen fall/fell/fallen grow/grew/grown drop "
        "climb jump increase decrease decline gain lose/lost/lost win/won/won beat/beat/beaten lead/led/led "
        "hold/held/held keep/kept/kept leave/left/left meet/met/met send/sent/sent spend/spent/spent build/built/built "
        "sell/sold/sold buy/bought/bought pay/paid/paid cost/cost/cost cut/cut/cut hit/hit/hit set/set/set kill injure "
        "wound attack strike/struck/struck shell fire launch deploy travel arrive depart reach cross enter join sign "
        "ratify approve adopt pass vote elect appoint resign quit arrest detain charge convict sentence jail release "
        "seize capture control withdraw/withdrew/withdrawn retreat invade occupy destroy damage collapse explode burn "
        "flood flee/fled/fled evacuate rescue save treat die live work serve study move return remain stay stop end "
        "continue resume open close expand extend include contain cover oblige require allow let/let/let permit ban "
        "block bar impose lift raise lower reduce double triple exceed total amount account represent mark agree "
        "decide plan intend aim seek/sought/sought try attempt fail succeed manage help support back fund finance "
        "invest borrow lend/lent/lent owe own use produce make manufacture import export supply ship carry "
        "bring/brought/brought deliver receive accept offer provide grant award host hold visit tour attend address "
        "discuss negotiate talk speak/spoke/spoken call ask order direct instruct force cause prompt trigger follow "
        "precede come involve affect face suffer need want lack run/ran/run operate stand/stood/stood sit/sat/sat "
        "lie/lay/lain break/broke/broken fly/flew/flown drive/drove/driven ride/rode/ridden sink/sank/sunk "
        "shoot/shot/shot fight/fought/fought train embark publish issue introduce unveil replace suspend cancel delay "
        "postpone restore recover fix store chair head oversee/oversaw/overseen form create establish merge "
        "split consist belong depend earn collect gather protest march strike demand oppose defend protect threaten "
        "choose/chose/chosen draw/drew/drawn wear/wore/worn teach/taught/taught range employ recruit hire fire turn "
        "change shift rank slow weaken strengthen gather involve ease tighten lift soar plunge slide slip surge "
        "shrink/shrank/shrunk swell peak recede evacuate exceed hike trim slash freeze/froze/frozen seal enforce "
        "breach violate sue fine indict extradite deport detonate intercept down bomb raid storm besiege blockade "
        "ambush kidnap abduct rape torture execute hang stab poison infect vaccinate quarantine test spread diagnose "
        "hospitalise discharge recall ground divert derail crash overturn topple oust impeach inaugurate swear veto "
        "amend repeal abolish enact draft endorse back shelve scrap axe nationalise privatise acquire merge list trade "
        "export ship unload dock sail anchor land orbit rate stretch span date feed/fed/fed"
    ),
    "fr": (
        "commence/commencent/commençait/commencé envoie/envoient/envoyait/envoyé arrive/arrivent/arrivait/arrivé "
        "prévoit/prévoient/prévoyait/prévu permet/permettent/permettait/permis oblige/obligent/obligeait/obligé "
        "compte/comptent/comptait/compté signe/signent/signait/signé adopte/adoptent/adoptait/adopté "
        "vote/votent/votait/voté touche/touchent/touchait/touché reste/restent/restait/resté "
        "devient/deviennent/devenait/devenu vient/viennent/venait/venu tient/tiennent/tenait/tenu "
        "prend/prennent/prenait/pris met/mettent/mettait/mis fait/font/faisait/fait va/vont/allait/allé "
        "doit/doivent/devait/dû peut/peuvent/pouvait/pu veut/veulent/voulait/voulu trouve/trouvent/trouvait/trouvé "
        "donne/donnent/donnait/donné reçoit/reçoivent/recevait/reçu augmente/augmentent/augmentait/augmenté "
        "baisse/baissent/baissait/baissé atteint/atteignent/atteignait/atteint dépasse/dépassent/dépassait/dépassé "
        "tue/tuent/tuait/tué blesse/blessent/blessait/blessé quitte/quittent/quittait/quitté "
        "ouvre/ouvrent/ouvrait/ouvert ferme/ferment/fermait/fermé lance/lancent/lançait/lancé "
        "frappe/frappent/frappait/frappé réunit/réunissent/réunissait/réuni paie/paient/payait/payé "
        "coûte/coûtent/coûtait/coûté perd/perdent/perdait/perdu gagne/gagnent/gagnait/gagné "
        "autorise/autorisent/autorisait/autorisé interdit/interdisent/interdisait/interdit "
        "concerne/concernent/concernait/concerné participe/participent/participait/participé "
        "combat/combattent/combattait/combattu travaille/travaillent/travaillait/travaillé "
        "représente/représentent/représentait/représenté demeure/demeurent/demeurait/demeuré "
        "dispose/disposent/disposait/disposé vit/vivent/vivait/vécu meurt/meurent/mourait/mort "
        "produit/produisent/produisait/produit réduit/réduisent/réduisait/réduit livre/livrent/livrait/livré"
    ),
}

AUXILIARIES: Mapping[str, str] = {
    "en": (
        "is are was were am be been has have had will would can could may might must shall should does do did isnt "
        "arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt doesnt dont didnt cannot"
    ),
    "fr": (
        "est sont était étaient sera seront serait seraient a ont avait avaient aura auront aurait auraient va vont "
        "fut furent soit soient doit doivent peut peuvent pourrait pourraient devrait devraient"
    ),
}

# Three-letter pasts that are far more often another word ("before", "like", "within") than a verb.
AMBIGUOUS_AR = "قبل مثل ضمن خلف عقب دون بين عبر حسب ضد عقد دخل ظهر صدر ملك حكم عمل طلب هدف بحث أسهم أثر أجل أمر أمل"

# Beginnings of words whose first letter is their own, not the conjunction «و» or «ف».
OWN_WAW_AR = (
    "وزار وزير وزرا وكال وكيل وفد وفود وثيق وثائق وحدة وحدات ورقة ورش وطن وسط وسائل وسيل وقت وقف ولاي واشنط والد وفاة "
    "وجود وجه وظيف وظائف وباء واقع واجب وارد واد واسع وعي وحيد فريق فرق فرنس فلسطين فيلق فيرو فيتنام فيدرال فيديو فئة "
    "فترة فرد فرع فرص فصل فضل فقط فكر فني فوز فور فوضى فائد فارس فاعل فتاة فتح وصول ودائع وديع"
)

# Words that look like an Arabic present («ي…», «سي…») and are none.
NO_VERBS_AR = (
    "يوم يومي يوميا يومين يومها يد يدي يده يدها يمين يمينا يسار يسارا يونيو يوليو يناير يورو يهود يهودي يهوديه يابان "
    "ياباني يابانيه يمن يمني يمنيه يونان يوناني يونسكو يونيسيف يقين يتيم ينبوع يخت ياسر ياسمين يحيي يوسف يعقوب يزيد "
    "يونس ياسين يمني يورانيوم يوروبول يسوع يوغوسلافيا يتامي ياردة يافا يهودا ييل يلتسن ييلين يانوكوفيتش يريفان ين ينا "
    "سياسه سياسي سياسيه سياسيا سياسيين سياسات سيد سيده سيدات سياره سيارات سياج سياق سياحه سياحي سياحيه سيادة سياده "
    "سيطره سيناء سينما سيول سيرة سيره سير سيف سيدني سيبيريا سيناريو سيناتور سيرغي سيرجي سيسي سيلفا سيئ سيي سييه سيوله "
    "سيتي سيول سيلان سينغ سيارته سيدي"
)
