/**
 * What a desk reads, in three languages, written for these tests: a news item, a joint statement, a transcript and a mail,
 * with the traps of the trade in each (a speaker behind a relayer, the reporter's own inference, "respectively", levels
 * and changes, instruments that amend others, I and he in a letter).
 */
export const DESK: Readonly<Record<string, string>> = {
  en1News: `Valdora says river pact is 'days away' as neighbours trade blame

By Imre Kostal
KASTELO, 12 September 2025 – Valdora's water minister, Petra Hollin, told the Lake Basin Council in Kastelo on Thursday that the long-debated [[a:agreement|Framework Agreement on the Shared Use of the Upper Irna]] was "[[q:Petra Hollin|days, not months, away]]", according to an official of her ministry who briefed the Kastelo Courier on condition of anonymity.

Hollin also pressed her counterparts to finalise the [[a:protocol|Protocol amending the 1998 Agreement on Flood Warnings]] and the [[a:memorandum|Memorandum of Understanding on Joint Gauging Stations]], the official said. She called the delay "[[q:Petra Hollin|a luxury that only the people upstream can afford]]".

It is clear that the minister had Sarnia in mind.

Sarnia's delegation was less generous. "[[q:Ole Vantor|We have been days away since 2017,]]" its head, Deputy Prime Minister Ole Vantor, said in the corridor. "[[q:Ole Vantor|If the pact is ready, why has nobody shown us page three?]]" He declined to say what page three contained.

The dispute has a price. Figures published by the Valdoran statistics office on Monday show that irrigation withdrawals fell by [[f:12 percent down|12]] and [[f:7 percent down|7 percent]], respectively, in the two northern provinces in the first half of the year, while hydropower output rose to [[f:3.4e9 kilowatt-hours up|3.4 billion kilowatt-hours]], up [[f:9 percent up|9 percent]] from the same period of 2024. Nearly [[f:18500 farm_households -|18,500]] farm households received drought payments, more than [[f:2 times up|double]] the number a year earlier.

Sarnia puts the withdrawals some [[f:20 percent up|20 percent]] higher. "[[q:a Sarnian diplomat|They count what they meter, and they meter what they like,]]" said a Sarnian diplomat, who asked not to be named because the talks are continuing.

The council's secretariat, quoted by the Basin Monitor newsletter, said that "[[q:The council's secretariat|no party had refused to sign]]", and that the text would be initialled by 30 November. Asked whether that date would hold, its director, Lucía Ferrand, laughed. "[[q:Lucía Ferrand|Dates,]]" she said, "[[q:Lucía Ferrand|are the only thing we have in surplus.]]"`,

  en2Statement: `JOINT STATEMENT
of the Ministers of Labour of Tavria and Eastmark
Port Orla, 3 June 2025

The Minister of Labour of Tavria, H.E. Mr Anton Breszky, and the Minister of Labour and Social Affairs of Eastmark, H.E. Ms Yasmin Calder, met in Port Orla on 2 and 3 June 2025.

1. The Ministers welcomed the entry into force of the [[a:convention|Convention on the Portability of Pensions]] and reaffirmed their commitment to conclude, before the end of 2025, an [[a:agreement|agreement on the mutual recognition of vocational qualifications]].

2. They noted that [[f:61200 Tavrian_citizens -|61,200]] Tavrian citizens were registered for work in Eastmark on 1 May, [[f:4.3 percent down|4.3 percent]] fewer than a year before, and that remittances amounted to [[f:412e6 EUR -|EUR 412 million]] in 2024.

3. Ms Calder stated that inspections of hostels "[[q:Yasmin Calder|will [[f:2 times up|double]] before the harvest]]" and that the number of inspectors would increase from [[f:140 inspectors -|140]] to [[f:210 inspectors up|210]]. Mr Breszky expressed appreciation and recalled that his Government had proposed a [[a:protocol|Protocol on Seasonal Work to the 2011 Agreement on Labour Mobility]].

4. The Ministers agreed that recruitment fees "[[q:The Ministers|shall not be borne by the worker]]", the two sides having differed on the matter since 2019.

5. The Ministers adopted the [[a:plan|Plan of Action for 2025–2027]] and instructed the Joint Committee to report by 1 March 2026.

Done in two copies in English. Contact: press office, +44 20 5550 0147, room 4.12.`,

  en3Transcript: `TRANSCRIPT – UNCORRECTED
House Committee on Ports, Tuesday 11 March 2025
Witnesses: Dr Helen Marsh, Harbour Authority; Mr Dov Lander, Tugmen's Union

The CHAIR: Order. Dr Marsh, last year you told this Committee that the quay was, and I quote, "[[q:Helen Marsh|safe for a generation]]". Is it?

Dr MARSH: It is safe. Twelve of the [[f:48 piles -|48]] piles were replaced in January; the contractor says the other [[f:36 piles -|36]] will be done by the summer. I did say "[[q:Helen Marsh|safe for a generation]]", and I regret the phrase.

The CHAIR: The Minister said on Sunday that you had asked for another [[f:9.4e6 GBP -|£9.4 million]]. He called it "[[q:The Minister|a ransom note]]".

Dr MARSH: We asked for [[f:9.4 - -|9.4]], we were offered six. I would not call it a ransom. My finance director called it "[[q:My finance director|a haircut with a bread knife]]".

Mr LANDER: May I? The men were told in December that there would be no job losses. In February [[f:31 - -|31]] of them got letters. One of them said to me: "[[q:One of them|Dov, I was safe for a generation as well.]]"

Q12 Ms OKORO: Mr Lander, how many tugs are out of service?

Mr LANDER: Five of eleven. Two years ago it was one.

Q13 Ms OKORO: And accidents?

Mr LANDER: Up by [[f:33.333 percent up|a third]] on the year before, to [[f:44 - up|44]], according to the Authority's own report.`,

  en4Mail: `From: Joanna Priest <j.priest@missions.example>
To: Central Asia Unit
Cc: Hamid Olin
Date: Wed, 19 Nov 2025 18:22 +0500
Subject: RE: Deputy Minister Rahimzoda – readout

Dear all,

Hamid and I saw Deputy Minister Rahimzoda this afternoon. He was in good form. He said the border concept was "[[q:Rahimzoda|agreed in substance]]" and would go to the presidents in December; he would not be drawn on the protocol.

On deportations he said the numbers the press prints are "[[q:Rahimzoda|two different things added together]]". Refusals at the border were [[f:3400 - -|3,400]] in October; deportations were "[[q:Rahimzoda|[[f:33.333 percent -|a third]] of that]]". He promised the table by Friday.

I asked whether Moscow had agreed to the amnesty. "[[q:Rahimzoda|You should ask Moscow,]]" he said.

Hamid, please check the [[f:3400 - -|3,400]] against the Interior Ministry's bulletin: they say [[f:3240 - down|3,240]], down [[f:6 percent down|6 percent]] on September.

Best,
Joanna

--
Joanna Priest
Political Officer | +992 44 555 0101

On Wed, 19 Nov 2025 at 09:40, Hamid Olin <h.olin@missions.example> wrote:
> Joanna,
> His office called: the meeting is moved to 15.00. The assistant said the minister is "[[q:The assistant|short of time but not of patience]]".
> Hamid`,

  ru1News: `Вода раздора: в Кастело снова не договорились

КАСТЕЛО, 12 сентября – Sarnia Press. [[a:agreement|Рамочное соглашение о совместном использовании верховьев Ирны]] «[[q:Петра Холлин|готово на [[f:90 процентов -|девяносто процентов]]]]», заявила в четверг министр водных ресурсов Вальдоры Петра Холлин на заседании Совета бассейна озёр. Об этом «Курьеру» рассказал источник в министерстве, попросивший не называть его имени.

По словам источника, Холлин призвала партнёров доработать [[a:protocol|Протокол о внесении изменений в Соглашение об оповещении о паводках]] 1998 года и подписать [[a:memorandum|меморандум о взаимопонимании по гидропостам]]. Она назвала задержку «[[q:Петра Холлин|роскошью, которую могут себе позволить только те, кто живёт выше по течению]]».

Очевидно, что министр имела в виду Сарнию.

Сарнийская сторона настроена иначе. «[[q:Оле Вантор|Мы слышим про [[f:90 процентов -|девяносто процентов]] с 2017 года,]] – сказал вице-премьер Оле Вантор. – [[q:Оле Вантор|Если документ готов, почему никто не видел третьей страницы?]]» Что на третьей странице, он не уточнил.

Согласно данным статистического ведомства Вальдоры, забор воды в двух северных областях за первое полугодие сократился на [[f:12 процентов down|12]] и [[f:7 процентов down|7 процентов]] соответственно, а выработка ГЭС выросла до [[f:3.4e9 киловатт-часов up|3,4 млрд киловатт-часов]], что на [[f:9 percent up|9%]] больше, чем годом ранее. Выплаты по засухе получили почти [[f:18500 хозяйств -|18,5 тысячи]] хозяйств – [[f:2 раза up|вдвое]] больше, чем в прошлом году.

«[[q:сарнийский дипломат|Они считают то, что измеряют, а измеряют то, что хотят]]», – парировал сарнийский дипломат на условиях анонимности.

Секретариат Совета, слова которого приводит бюллетень «Бассейн», утверждает, что «[[q:Секретариат Совета|ни одна из сторон не отказывалась подписывать]]». Отвечая на вопрос, устоит ли дата, директор секретариата Лусия Ферран рассмеялась: «[[q:Лусия Ферран|Дат у нас в избытке]]».`,

  ru2Statement: `СОВМЕСТНОЕ КОММЮНИКЕ
по итогам переговоров министров труда Таврии и Истмарка

3 июня 2025 г., г. Порт-Орла

2–3 июня с. г. в Порт-Орле состоялись переговоры министра труда Таврии А. Бресского и министра труда и социальной защиты Истмарка Я. Колдер.

1. Министры приветствовали вступление в силу [[a:convention|Конвенции о переводе пенсий]] и подтвердили намерение заключить до конца 2025 года [[a:agreement|соглашение о взаимном признании профессиональных квалификаций]].

2. Отмечено, что на 1 мая в Истмарке было зарегистрировано [[f:61200 граждан -|61,2 тыс.]] граждан Таврии, что на [[f:4.3 percent down|4,3%]] меньше, чем годом ранее; объём денежных переводов в 2024 году составил [[f:412e6 евро -|412 млн евро]].

3. Я. Колдер сообщила, что количество проверок общежитий «[[q:Я. Колдер|[[f:2 раза up|удвоится]] до начала уборки]]», а число инспекторов будет увеличено со [[f:140 инспекторов -|140]] до [[f:210 инспекторов up|210]]. А. Бресский напомнил о предложенном Таврией [[a:protocol|Протоколе о сезонных работах к Соглашению о трудовой мобильности]] 2011 года.

4. Стороны исходят из того, что расходы на подбор «[[q:-|не могут возлагаться на работника]]».

5. Принят [[a:plan|План совместных действий на 2025–2027 годы]]. Доля нарушений должна снизиться с [[f:18 процентов -|18]] до [[f:5 процентов down|5 процентов]].`,

  ru3Transcript: `СТЕНОГРАММА
заседания Комитета по портам, 11 марта 2025 года

Председательствующий: Уважаемая Елена Андреевна, в прошлом году вы говорили комитету, что причал «[[q:Елена Андреевна|простоит ещё поколение]]». Простоит?

Е. А. Маршева: Простоит. Из [[f:48 свай -|48]] свай [[f:12 свай -|двенадцать]] заменили в январе, остальные [[f:36 свай -|36]] подрядчик обещает к лету. Да, я сказала «[[q:Е. А. Маршева|простоит ещё поколение]]», и жалею об этом.

Председательствующий: Министр в воскресенье сообщил, что вы просили ещё [[f:940e6 рублей -|940 млн рублей]]. Он назвал это «[[q:Министр|запиской с требованием выкупа]]».

Е. А. Маршева: Просили 940, дают 600. Мой финансовый директор говорит, что это «[[q:Мой финансовый директор|стрижка хлебным ножом]]».

Д. Ландер: Позвольте? В декабре людям обещали, что сокращений не будет. В феврале письма получил [[f:31 человек -|31]] человек. Один из них мне сказал: «[[q:Один из них|Я тоже думал, что простою поколение]]».

Депутат Окорокова: Сколько буксиров не работает?

Д. Ландер: Пять из одиннадцати. Два года назад – один. Аварий, по отчёту самого управления, стало на [[f:33.333 percent up|треть]] больше – [[f:44 аварий -|44]].`,

  ru4Mail: `От: Жанна Прист
Кому: Отдел Центральной Азии
Копия: Хамид Олин
Дата: 19 ноября 2025 г. 18:22
Тема: Re: Замминистра Рахимзода – запись беседы

Коллеги, добрый вечер!

Сегодня мы с Хамидом были у заместителя министра Рахимзоды. Он был в хорошем настроении. По его словам, концепция по границе «[[q:Рахимзода|согласована по существу]]» и в декабре пойдёт к президентам; о протоколе говорить не стал.

О депортациях он сказал, что цифры в прессе – это «[[q:Рахимзода|две разные вещи, сложенные вместе]]». Отказов на границе в октябре было [[f:3400 - -|3400]], депортаций – «[[q:Рахимзода|[[f:3 раза down|втрое]] меньше]]». Таблицу обещал к пятнице.

Я спросила, согласилась ли Москва на амнистию. «[[q:Рахимзода|Спросите Москву]]», – ответил он.

Хамид, проверьте, пожалуйста, 3400 по бюллетеню МВД: там [[f:3240 - -|3240]], на [[f:6 percent down|6%]] меньше, чем в сентябре.

С уважением,
Жанна`,

  tg1News: `Созишномаи об «қариб омода» аст

КАСТЕЛО, 12 сентябр – Хабаргузории «Шафақ». Вазири захираҳои оби Валдора Петра Холлин рӯзи панҷшанбе дар ҷаласаи Шӯрои ҳавзаи кӯлҳо изҳор дошт, ки [[a:agreement|Созишнома дар бораи истифодаи муштараки болооби Ирна]] «[[q:Петра Холлин|қариб омода]]» аст. Дар ин бора ба «Шафақ» манбаъ дар вазорат хабар дод.

Ба гуфтаи манбаъ, Холлин таъкид намуд, ки ҷонибҳо бояд [[a:protocol|Протокол дар бораи ворид кардани тағйирот ба Созишнома дар бораи огоҳӣ аз обхезиро]] тайёр кунанд. Ӯ таъхирро «[[q:Петра Холлин|боҳашамате]]» номид, «[[q:Петра Холлин|ки танҳо мардуми болооб дорад]]».

«[[q:Оле Вантор|Мо инро аз соли 2017 мешунавем]]», — гуфт муовини сарвазири Сарния Оле Вантор. «[[q:Оле Вантор|Агар ҳуҷҷат омода бошад, чаро саҳифаи сеюмро касе надидааст?]]»

Тибқи маълумоти Агентии омори Валдора, дар нимсолаи аввали соли 2025 истифодаи об дар ду вилояти шимолӣ мутаносибан [[f:12 процентов down|12]] ва [[f:7 процентов down|7 фоиз]] кам шуда, истеҳсоли барқ то [[f:3.4e9 киловатт-соат up|3,4 миллиард киловатт-соат]] афзудааст, ки нисбат ба ҳамин давраи соли гузашта [[f:9 процентов up|9 фоиз]] зиёд аст. Қариб [[f:18500 хоҷагӣ -|18,5 ҳазор]] хоҷагӣ ҷуброн гирифт.`,

  tg2Statement: `ИЗҲОРОТИ МУШТАРАК
оид ба натиҷаҳои мулоқоти вазирони меҳнат

3 июни соли 2025

Вазири меҳнати Тавриё Антон Бреский ва вазири меҳнат ва ҳифзи иҷтимоии Истмарк Ясмин Калдер 2–3 июн дар Порт-Орла мулоқот карданд.

1. Вазирон эътибор пайдо кардани [[a:convention|Конвенсия дар бораи интиқоли нафақаҳоро]] истиқбол карданд ва ният доранд, ки то охири соли 2025 [[a:agreement|созишнома дар бораи эътирофи мутақобилаи тахассусҳоро]] имзо кунанд.

2. Қайд гардид, ки то 1 май дар Истмарк [[f:61200 шаҳрванди -|61,2 ҳазор]] шаҳрванди Тавриё ба қайд гирифта шудааст, ки нисбат ба соли гузашта [[f:4.3 процентов down|4,3 фоиз]] кам аст. Ҳаҷми интиқоли маблағ дар соли 2024 ба [[f:412e6 евро -|412 миллион евро]] расид.

3. Ясмин Калдер хабар дод, ки шумораи санҷишҳо «[[q:Ясмин Калдер|то оғози дарав [[f:2 баробар up|ду баробар]] меафзояд]]» ва шумораи нозирон аз [[f:140 нафар -|140]] то [[f:210 нафар up|210]] нафар зиёд мешавад.

4. Ҳамчунин [[a:plan|Нақшаи чорабиниҳо барои солҳои 2025–2027]] қабул шуд.`,

  tg3Transcript: `СТЕНОГРАММА
ҷаласаи Кумитаи бандарҳо, 11 марти соли 2025

Раис: Хонуми Маршева, соли гузашта Шумо гуфтед, ки бандар «[[q:Маршева|боз як насл меистад]]». Меистад?

Е. Маршева: Меистад. Аз [[f:48 сутун -|48]] сутун [[f:12 адад -|12]] адад дар моҳи январ иваз шуд. Бале, ман гуфтам, ки «[[q:Е. Маршева|боз як насл меистад]]».

Раис: Вазир рӯзи якшанбе гуфт, ки Шумо боз [[f:94e6 сомонӣ -|94 миллион сомонӣ]] хостед. Ӯ онро «[[q:Вазир|номаи гаравгирон]]» номид.

Д. Ландер: Дар моҳи феврал [[f:31 нафар -|31]] нафар нома гирифт. Яке аз онҳо ба ман гуфт: «[[q:Д. Ландер|Ман ҳам фикр мекардам, ки як насл меистам]]».`,

  tg4Mail: `Аз: Жанна Прист
Ба: Шуъбаи Осиёи Марказӣ
Мавзӯъ: Мулоқот бо муовини вазир Раҳимзода
Сана: 19 ноябри соли 2025

Ҳамкорони азиз,

Имрӯз мо бо муовини вазир Раҳимзода мулоқот кардем. Ӯ гуфт, ки консепсияи сарҳадӣ «[[q:Раҳимзода|аз рӯйи мазмун мувофиқа шудааст]]» ва моҳи декабр ба президентҳо меравад.

Ман пурсидам, ки Маскав розӣ шуд ё не. «[[q:Раҳимзода|Аз Маскав пурсед]]», - ҷавоб дод ӯ.

Бо эҳтиром,
Жанна`,
};
