/** Texts full of marks, numbers and words of treaties in which there is next to nothing to file. */
export const NEGATIVES: Readonly<Record<string, string>> = {
  library: `Library newsletter, spring term

Opening hours: Monday to Friday 8.30–19.00, Saturday 10–14. From 7 April the reading room on floor 2 moves to room 2.14. Lockers 30 to 75 need a 50-cent coin, returned on exit.

New on the shelves: "The Treaty of Westphalia: A Very Short Introduction"; Marquez's "Chronicle"; the collected "Protocol of a Journey", volumes 1–3. DVD corner: "Casablanca", "Z", season 4 of "The Bureau".

The book club, alias "Page Turners", meets on the 2nd Thursday. Chapters 5, 6 and 9. Please bring edition 1998 or later. The convention is that nobody reveals the ending. By general agreement, tea is served first.

The staff plan for August hangs by desk 3. Contact: ext. 4402, fax 4403, or write to "Circulation" at PO Box 1177. Call numbers starting with 327.5 are in the basement. The so-called "silent study" area is not silent. Wi-Fi: "LIB-GUEST", password "hush2024".

Reminder: the amendment slip for lost cards is form 12B. ISBN 978-3-16-148410-0 was listed twice.`,

  match: `Match report and notices

The Harriers beat the Wanderers 3–1 on Saturday; the fixture was played under rule 14. Number 9 scored twice, in the 12th and 80th minutes. The gate was opened at 1.45 and Stand C closed for repairs. "Old Trafford" it is not.

Next: away to Rovers, kick-off 15:00, coach leaves from bay 6 at noon. The captain, known as "the Tank", is suspended. The League's disciplinary convention meets on 3 May in the "Railway Arms".

Club shop: scarf, code HS-22, sizes 8–14. Season tickets 2025/26 on sale; see page 7 of the programme, "The Harrier". The plan of the new ground is on display. By mutual agreement, the trainer leaves in June. A gentleman's agreement remains a gentleman's agreement.

The raffle (ticket 0417) was won by Mrs Dunn of 22 Mill Lane. Radio Harborne, 98.4 FM, will carry the semi-final. Protocol for visiting directors: blazer, tie.`,

  tenants: `ТСЖ «Тополь»: объявления на неделю

Вниманию жильцов дома 14, корпус 2. В среду с 9.00 до 17.00 отключат воду по стояку 5. Лифт № 3 не работает. Заявки – по тел. 8 (343) 271-18-40, доб. 12.

Протокол общего собрания вывешен в подъезде 1. Повестка прежняя: план ремонта, договор с «Горсетью», разное. Согласие соседей сверху получено. Кворума не было.

Кружок «Сделай сам» переезжает в кабинет 7. Кинопоказ: «Служебный роман», «Вокзал для двоих». Книгообмен под девизом «Возьми – верни» по-прежнему у вахты. Так называемый «генеральный» субботник – 27 апреля, сбор у ворот 2.

Автобусы 18 и 23 идут в объезд по ул. 8 Марта. Магазин «Пятёрочка» открыт до 23:00. Найдены ключи, брелок «Париж», обращаться в кв. 45. Слово «консьерж» просят писать через мягкий знак. Конвенция о тишине действует с 22 до 8.`,
};
