import { say } from '../../protocol/conventions/message-format.ts'

/** What letters say beside their news. The Kyrgyz is composed. */

export const ALARMS = say('{centre}: эскертүү', '{centre}: предупреждение', '{centre}: alarm')
export const FOOT = say(
  'Бул катты {centre} кезек системасы жиберди. Жооп жазбаңыз. Келбесин десеңиз, администраторго айтыңыз.',
  'Письмо отправила система очереди: {centre}. На него не отвечают. Чтобы оно не приходило, скажите администратору.',
  'The queue system of {centre} has sent this. Please do not answer. To get no more, tell an administrator.'
)
export const TEST = say(
  'Сыноо кат: {centre} бул дарекке жаза алат.',
  'Проверка: {centre} может писать на этот адрес.',
  'A test: {centre} can write to this address.'
)
export const REPORT = {
  daily: say(
    '{centre}: күндүк отчёт, {period}',
    '{centre}: отчёт за день, {period}',
    '{centre}: report of the day, {period}'
  ),
  weekly: say(
    '{centre}: апталык отчёт, {period}',
    '{centre}: отчёт за неделю, {period}',
    '{centre}: report of the week, {period}'
  ),
  monthly: say(
    '{centre}: айлык отчёт, {period}',
    '{centre}: отчёт за месяц, {period}',
    '{centre}: report of the month, {period}'
  )
}
export const MAIL_LATE = say(
  'Электрондук каттар {n} сааттан бери кетпей жатат (акыркысы: {why}). /manage/mail барагын караңыз.',
  'Электронные письма не уходят уже {n} ч (последнее: {why}). Посмотрите /manage/mail.',
  'E-mail has not gone out for {n} h (lately: {why}). Look at /manage/mail.'
)
export const MAIL_REFUSED = say(
  'Почта сервери {n} даректин катын алган жок. /manage/mail барагын караңыз.',
  'Почтовый сервер не принял письма для адресов: {n}. Посмотрите /manage/mail.',
  'The mail server refused the letters to {n} addresses. Look at /manage/mail.'
)
