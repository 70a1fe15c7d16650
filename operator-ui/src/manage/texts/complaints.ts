import type { Catalogue } from '../../../../server/client/texts.ts'
import { takingDown } from '../../complaints/texts/taking-down.ts'
import { createManageTexts } from '../texts.ts'

/** Complaints of visitors: the list, one beside the story of its ticket, and how many there are. */
export const complaints = {
  'complaints.about': {
    ky: 'Жооп келүүчүнүн тилинде жазылат; ал аны талондун барагынан окуйт. Аттарды жазбаңыз: талонду ким кармаса, ошол окуй алат.',
    ru: 'Ответ пишется на языке посетителя; он читает его на странице талона. Не пишите имён: прочесть может любой, у кого талон.',
    en: 'An answer is in the language of the visitor, who reads it on the page of the ticket. Write no names: whoever holds the ticket can read it.',
    kyrgyz: 'composed'
  },
  'complaints.sum': {
    ky: 'Жоопсуз: {open, number}. Алардын мөөнөтү өткөнү: {late, number}. Жооп берүү мөөнөтү: {days, number} күн.',
    ru: 'Без ответа: {open, number}. Из них просрочено: {late, number}. Срок ответа: {days, number} дн.',
    en: 'Without an answer: {open, number}. Of these late: {late, number}. An answer is promised within {days, number} days.',
    kyrgyz: 'composed'
  },
  'complaints.none': {
    ky: 'Азырынча даттануу жок.',
    ru: 'Жалоб пока нет.',
    en: 'There are no complaints yet.',
    kyrgyz: 'composed'
  },
  'complaints.when': { ky: 'Качан', ru: 'Когда', en: 'When', kyrgyz: 'composed' },
  'complaints.ticket': { ky: 'Талон', ru: 'Талон', en: 'Ticket', kyrgyz: 'attested' },
  'complaints.state': { ky: 'Абалы', ru: 'Состояние', en: 'State', kyrgyz: 'composed' },
  'complaints.new': { ky: 'Жаңы', ru: 'Новая', en: 'New', kyrgyz: 'attested' },
  'complaints.late': { ky: 'Мөөнөтү өттү', ru: 'Просрочена', en: 'Late', kyrgyz: 'composed' },
  'complaints.answered': { ky: 'Жооп берилди', ru: 'Дан ответ', en: 'Answered', kyrgyz: 'composed' },
  'complaints.erased': { ky: 'Өчүрүлдү', ru: 'Стёрта', en: 'Erased', kyrgyz: 'composed' },
  'complaints.open': { ky: 'Ачуу', ru: 'Открыть', en: 'Open', kyrgyz: 'composed' },
  'complaints.heading': {
    ky: '{number} талону боюнча даттануу',
    ru: 'Жалоба по талону {number}',
    en: 'Complaint about ticket {number}',
    kyrgyz: 'composed'
  },
  'complaints.from-page': {
    ky: 'келүүчүнүн телефонунан',
    ru: 'с телефона посетителя',
    en: "from the visitor's phone",
    kyrgyz: 'composed'
  },
  'complaints.by-staff': {
    ky: 'кызматкер жазып алган',
    ru: 'записана сотрудником',
    en: 'taken down by staff',
    kyrgyz: 'composed'
  },
  'complaints.words': {
    ky: 'Келүүчү эмне жазган',
    ru: 'Что написал посетитель',
    en: 'What the visitor wrote',
    kyrgyz: 'composed'
  },
  'complaints.gone': {
    ky: 'Текст өчүрүлгөн.',
    ru: 'Текст стёрт.',
    en: 'The words were erased.',
    kyrgyz: 'composed'
  },
  'complaints.answer': { ky: 'Жооп', ru: 'Ответ', en: 'Answer', kyrgyz: 'attested' },
  'complaints.answer-in': {
    ky: 'Жооп, тили: {language}',
    ru: 'Ответ на языке: {language}',
    en: 'Answer in {language}',
    kyrgyz: 'composed'
  },
  'complaints.tells': {
    ky: 'Келүүчүгө жооп бар экени билдирүү менен айтылат.',
    ru: 'Посетителю придёт сообщение, что есть ответ.',
    en: 'The visitor gets a message that there is an answer.',
    kyrgyz: 'composed'
  },
  'complaints.tells-not': {
    ky: 'Келүүчү билдирүү сураган эмес: жоопту баракты ачканда көрөт.',
    ru: 'Посетитель не просил сообщения: ответ он увидит, когда откроет страницу.',
    en: 'The visitor asked for no message, and sees the answer on opening the page.',
    kyrgyz: 'composed'
  },
  'complaints.missing': { ky: 'Жоопту жазыңыз.', ru: 'Напишите ответ.', en: 'Write the answer.', kyrgyz: 'composed' },
  'complaints.send': { ky: 'Жооп берүү', ru: 'Ответить', en: 'Send the answer', kyrgyz: 'composed' },
  'complaints.by': { ky: '{name}, {at}', ru: '{name}, {at}', en: '{name}, {at}', kyrgyz: 'attested' },
  'complaints.erase': {
    ky: 'Текстти өчүрүү',
    ru: 'Стереть текст',
    en: 'Erase the words',
    kyrgyz: 'composed'
  },
  'complaints.erase-title': {
    ky: 'Даттануунун жана жооптун тексти өчүрүлсүнбү?',
    ru: 'Стереть текст жалобы и ответа?',
    en: 'Erase what the complaint and its answer say?',
    kyrgyz: 'composed'
  },
  'complaints.erase-about': {
    ky: 'Аны кайтарууга болбойт. Даттануу болгону саналып кала берет; журналда ким өчүргөнү калат.',
    ru: 'Вернуть его нельзя. То, что жалоба была, останется в счёте, а в журнале — кто стёр.',
    en: 'It cannot be had back. That there was a complaint is still counted, and the log says who erased it.',
    kyrgyz: 'composed'
  },
  'complaints.no-story': {
    ky: 'Талондун тарыхын көрүүгө укугуңуз жок.',
    ru: 'У вас нет права видеть историю талона.',
    en: 'You may not see the story of the ticket.',
    kyrgyz: 'composed'
  },
  'complaints.counted': { ky: 'Даттануулардын саны', ru: 'Число жалоб', en: 'Complaints counted', kyrgyz: 'composed' },
  'complaints.by-what': { ky: 'Эмне боюнча', ru: 'Считать по', en: 'Counted by', kyrgyz: 'composed' },
  'complaints.by-service': { ky: 'Кызмат', ru: 'Услуга', en: 'Service', kyrgyz: 'attested' },
  'complaints.by-desk': { ky: 'Орун', ru: 'Рабочее место', en: 'Desk', kyrgyz: 'composed' },
  'complaints.by-month': { ky: 'Ай', ru: 'Месяц', en: 'Month', kyrgyz: 'attested' },
  'complaints.made': { ky: 'Баары', ru: 'Всего', en: 'All', kyrgyz: 'composed' },
  'complaints.in-time': {
    ky: '{days, number} күндө жооп берилгени',
    ru: 'С ответом за {days, number} дн.',
    en: 'Answered within {days, number} days',
    kyrgyz: 'composed'
  },
  'complaints.unanswered': { ky: 'Жоопсуз', ru: 'Без ответа', en: 'Without an answer', kyrgyz: 'composed' },
  'complaints.erased-unanswered': {
    ky: 'Жоопсуз өчүрүлгөнү',
    ru: 'Стёрто без ответа',
    en: 'Erased without an answer',
    kyrgyz: 'composed'
  },
  'complaints.no-desk': {
    ky: 'Чакырылган эмес',
    ru: 'Не был вызван',
    en: 'Never called',
    kyrgyz: 'composed'
  },
  'complaints.total': { ky: 'Бардыгы', ru: 'Итого', en: 'Total', kyrgyz: 'composed' },
  'complaints.none-counted': {
    ky: 'Бул мезгилде даттануу болгон эмес.',
    ru: 'За этот период жалоб не было.',
    en: 'There were no complaints in this period.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = createManageTexts({ ...complaints, ...takingDown })
