import type { Centre } from '../protocol/centre.ts'

/** What operators choose from: how a visit ended, and why a break, a parking or a call out of order. All Kyrgyz here is composed. */

const choice = (id: string, ky: string, ru: string, en: string) => ({ id, name: { ky, ru, en } })

export const outcomes: Centre['outcomes'] = [
  choice('done', 'Кызмат көрсөтүлдү', 'Услуга оказана', 'Done'),
  choice('documents-missing', 'Документтер жетишсиз', 'Не хватает документов', 'Documents missing'),
  choice('other-service', 'Башка кызмат керек', 'Нужна другая услуга', 'Other service needed'),
  choice('refused', 'Баш тартылды', 'Отказано', 'Refused'),
  choice('advice-given', 'Кеңеш берилди', 'Дана консультация', 'Advice given')
]

export const pauseReasons: Centre['pauseReasons'] = [
  choice('lunch', 'Түшкү тыныгуу', 'Перерыв на обед', 'Lunch break'),
  choice('short-break', 'Кыска тыныгуу', 'Короткий перерыв', 'Short break'),
  choice('technical', 'Техникалык себеп', 'Техническая причина', 'Technical'),
  choice('paperwork', 'Документтер менен иштөө', 'Работа с документами', 'Paperwork')
]

export const parkReasons: Centre['parkReasons'] = [
  choice('copies', 'Көчүрмө жасоо', 'Делает копии', 'Making copies'),
  choice('paying', 'Төлөө', 'Оплачивает', 'Paying'),
  choice('form', 'Арыз толтуруу', 'Заполняет заявление', 'Filling in a form'),
  choice('fetching', 'Документ алып келүү', 'Принесёт документ', 'Fetching a document')
]

export const transferReasons: Centre['transferReasons'] = [
  choice('wrong-service', 'Башка кызмат тандалган', 'Выбрана не та услуга', 'Another service was meant'),
  choice('further-step', 'Кийинки кадам', 'Следующий шаг', 'The next step'),
  choice('specialist', 'Адис керек', 'Нужен специалист', 'A specialist is needed')
]

export const callReasons: Centre['callReasons'] = [
  choice('supervisor', 'Жетекчинин өтүнүчү', 'По просьбе руководителя', 'Asked by the supervisor'),
  choice('returned', 'Убагында кайтып келди', 'Вернулся вовремя', 'Returned in time'),
  choice('accompanies', 'Башка адамды коштоп жүрөт', 'Сопровождает другого посетителя', 'Accompanies another visitor'),
  choice('small-question', 'Кыска суроо', 'Короткий вопрос', 'Small question'),
  choice('health', 'Ден соолук абалы', 'Состояние здоровья', 'Health')
]
