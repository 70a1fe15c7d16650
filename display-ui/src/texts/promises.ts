import type { Catalogue } from '../../../server/client/texts.ts'
import { madeUp } from './made-up.ts'

/** Words of the page that says how often the waits that were told were kept. */
export const promises = {
  ...madeUp,
  'visitor.language': { ky: 'Тил', ru: 'Язык', en: 'Language', kyrgyz: 'attested' },
  'promises.title': {
    ky: 'Күтүү убактысын канчалык так айтабыз',
    ru: 'Насколько точно мы называем время ожидания',
    en: 'How right we are about the wait',
    kyrgyz: 'composed'
  },
  'promises.loading': { ky: 'Эсептеп жатабыз', ru: 'Считаем', en: 'Counting', kyrgyz: 'composed' },
  'promises.off': {
    ky: 'Бул борбор муну көрсөтпөйт',
    ru: 'Этот центр этого не показывает',
    en: 'This centre does not show this',
    kyrgyz: 'composed'
  },
  'promises.none': { ky: 'Азырынча маалымат жок.', ru: 'Пока данных нет.', en: 'Nothing yet.', kyrgyz: 'composed' },
  'promises.too-few': {
    ky: 'Кызмат боюнча 100 талондон кийин көрсөтүлөт.',
    ru: 'По услуге показываем начиная со 100 талонов.',
    en: 'A service is shown from 100 tickets on.',
    kyrgyz: 'composed'
  },
  'promises.lead': {
    ky: 'Күтүү убактысы айтылган акыркы {told, number} келүүчүнүн {kept, number} пайызы айтылган убакытта чакырылды, {sooner, number} пайызы эртерээк, {later, number} пайызы кечирээк.',
    ru: 'Из последних {told, number} посетителей, которым назвали время ожидания, {kept, number} % вызвали в названное время, {sooner, number} % раньше, {later, number} % позже.',
    en: 'Of the last {told, number} who were told a wait, {kept, number} % were called within it, {sooner, number} % sooner, {later, number} % later.',
    kyrgyz: 'composed'
  },
  'promises.interval': {
    ky: '95 % ишеним менен: {low, number}–{high, number} %',
    ru: 'С уверенностью 95 %: от {low, number} до {high, number} %',
    en: 'With 95 % confidence: {low, number} to {high, number} %',
    kyrgyz: 'composed'
  },
  'promises.by-service': {
    ky: 'Кызматтар боюнча, акыркы төрт апта',
    ru: 'По услугам, последние четыре недели',
    en: 'By service, the last four weeks',
    kyrgyz: 'composed'
  },
  'promises.by-hour': {
    ky: 'Талон алынган саат боюнча',
    ru: 'По часу, в который взяли талон',
    en: 'By the hour in which the ticket was taken',
    kyrgyz: 'composed'
  },
  'promises.by-week': { ky: 'Апталар боюнча', ru: 'По неделям', en: 'By week', kyrgyz: 'composed' },
  'promises.week': { ky: '{day} башталган апта', ru: 'Неделя с {day}', en: 'Week of {day}', kyrgyz: 'composed' },
  'promises.row': {
    ky: 'Айтылганы: {told, number}; эртерээк: {sooner, number}; кечирээк: {later, number}',
    ru: 'Названо: {told, number}; раньше: {sooner, number}; позже: {later, number}',
    en: 'Told: {told, number}; sooner: {sooner, number}; later: {later, number}',
    kyrgyz: 'composed'
  },
  'promises.how': {
    ky: 'Айтылган убакыттын аягынан кийин кетип калган жана күн жабылганда чакырылбай калган адамдар кечирээк деп эсептелет. Эртерээк өзү кеткендер жана башкаларды өткөргөндөр эсептелбейт. Ар бир сан журналдан кайра эсептелет.',
    ru: 'Кто ушёл после названного времени или не был вызван до закрытия, считается как «позже». Кто ушёл сам раньше или пропустил других вперёд, не считается. Каждое число пересчитывается по журналу.',
    en: 'Who left after the end of the time told, or was not called before closing, counts as later. Who left earlier by themselves, or let others pass, is not counted. Every number can be counted anew from the log.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
