import type { Catalogue } from '../texts.ts'

/** Why a complaint is not taken, answered or erased. */
export const complaintRejections = {
  'rejection.unknown-complaint': {
    ky: 'Мындай даттануу жок.',
    ru: 'Такой жалобы нет.',
    en: 'There is no such complaint.',
    kyrgyz: 'composed'
  },
  'rejection.no-complaints': {
    ky: 'Борбор бул жерден даттануу кабыл албайт.',
    ru: 'Центр не принимает жалобы здесь.',
    en: 'The centre takes no complaints here.',
    kyrgyz: 'composed'
  },
  'rejection.visit-not-over': {
    ky: 'Тейлөө бүтө элек. Кызматкерге кайрылыңыз.',
    ru: 'Визит ещё не закончен. Обратитесь к сотруднику.',
    en: 'The visit is not over yet. Please ask staff.',
    kyrgyz: 'composed'
  },
  'rejection.complaint-late': {
    ky: 'Бул талон боюнча даттануу мөөнөтү өттү.',
    ru: 'Срок жалобы по этому талону прошёл.',
    en: 'The time to complain about this ticket has passed.',
    kyrgyz: 'composed'
  },
  'rejection.complaint-open': {
    ky: 'Бул талон боюнча жоопсуз даттануу бар.',
    ru: 'По этому талону уже есть жалоба без ответа.',
    en: 'There is a complaint about this ticket that waits for its answer.',
    kyrgyz: 'composed'
  },
  'rejection.complaint-limit': {
    ky: 'Бул талон боюнча мындан ары даттанууга болбойт.',
    ru: 'По этому талону жалоб больше не принимается.',
    en: 'No more complaints about this ticket are taken.',
    kyrgyz: 'composed'
  },
  'rejection.complaint-erased': {
    ky: 'Бул даттануунун тексти өчүрүлгөн.',
    ru: 'Текст этой жалобы стёрт.',
    en: 'The words of this complaint were erased.',
    kyrgyz: 'composed'
  },
  'rejection.already-answered': {
    ky: 'Бул даттанууга жооп берилген.',
    ru: 'На эту жалобу уже ответили.',
    en: 'Somebody has answered this complaint.',
    kyrgyz: 'composed'
  },
  'rejection.bad-phone': {
    ky: 'Телефон номери туура эмес.',
    ru: 'Неверный номер телефона.',
    en: 'The telephone number is not right.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
