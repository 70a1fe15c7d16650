import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The rules of waiting, each with what it means. */
export const rules = {
  'rules.queue': { ky: 'Кезек', ru: 'Очередь', en: 'The queue', kyrgyz: 'attested' },
  'rules.screens': { ky: 'Экрандар', ru: 'Экраны', en: 'Screens', kyrgyz: 'composed' },
  'rules.minutes': { ky: 'мүн', ru: 'мин', en: 'min', kyrgyz: 'attested' },
  'rules.seconds': { ky: 'сек', ru: 'с', en: 's', kyrgyz: 'composed' },
  'rules.times': { ky: 'жолу', ru: 'раз', en: 'times', kyrgyz: 'composed' },
  'rules.metres': { ky: 'м', ru: 'м', en: 'm', kyrgyz: 'composed' },
  'rules.hardMaxWaitMs': { ky: 'Эң узак күтүү', ru: 'Предел ожидания', en: 'Hard maximum wait', kyrgyz: 'composed' },
  'rules.hardMaxWaitMs-about': {
    ky: 'Мындан узак күткөн адам артыкчылыгы жоктордун баарынан мурун чакырылат. 0: чек жок. {min}–{max}.',
    ru: 'Кто ждёт дольше, идёт раньше всех, кроме внеочередных. 0 — без предела. От {min} до {max}.',
    en: 'Whoever has waited longer goes before all but those who are served first. 0: no limit. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.maxFirstInARow': {
    ky: 'Катары менен кезексиз чакыруу',
    ru: 'Внеочередных подряд',
    en: 'Served first in a row',
    kyrgyz: 'composed'
  },
  'rules.maxFirstInARow-about': {
    ky: 'Ушунча кезексиз чакыруудан кийин, чегинен ашык күткөн жөнөкөй келүүчү чакырылат. {min}–{max}.',
    ru: 'После стольких внеочередных подряд вызывается обычный посетитель, который ждёт сверх нормы. От {min} до {max}.',
    en: 'After so many in a row an ordinary visitor over target is called. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.maxRecalls': {
    ky: 'Канча жолу кайра чакырса болот',
    ru: 'Сколько раз можно вызвать повторно',
    en: 'How often a call may be repeated',
    kyrgyz: 'composed'
  },
  'rules.maxRecalls-about': { ky: '{min}–{max}.', ru: 'От {min} до {max}.', en: '{min} to {max}.', kyrgyz: 'composed' },
  'rules.recallGapMs': {
    ky: 'Кайра чакыруулардын арасы',
    ru: 'Между повторными вызовами',
    en: 'Between repeated calls',
    kyrgyz: 'composed'
  },
  'rules.recallGapMs-about': {
    ky: 'Мындан эрте кайра чакырууга болбойт. {min}–{max}.',
    ru: 'Раньше повторить вызов нельзя. От {min} до {max}.',
    en: 'Not sooner than that. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.noShowAfterRecalls': {
    ky: '«Келген жок» деп белгилөө: кайра чакыруудан кийин',
    ru: '«Не явился»: после повторных вызовов',
    en: 'No-show: after so many repeated calls',
    kyrgyz: 'composed'
  },
  'rules.noShowAfterRecalls-about': {
    ky: 'Оператор келүүчүнү ушунча жолу кайра чакырмайынча «келген жок» деп белгилей албайт. {min}–{max}.',
    ru: 'Пока оператор не вызвал столько раз, отметить «не явился» нельзя. От {min} до {max}.',
    en: 'Before that an operator cannot mark a no-show. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.noShowAfterMs': {
    ky: '«Келген жок» деп белгилөө: чакыруудан кийин',
    ru: '«Не явился»: после вызова',
    en: 'No-show: so long after the call',
    kyrgyz: 'composed'
  },
  'rules.noShowAfterMs-about': {
    ky: 'Келүүчүгө басып келүүгө убакыт. {min}–{max}.',
    ru: 'Время, чтобы дойти. От {min} до {max}.',
    en: 'Time to walk there. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.returnGraceMs': {
    ky: 'Кечиккен адам кайтып келе алат',
    ru: 'Опоздавший может вернуться',
    en: 'Whoever was late may return within',
    kyrgyz: 'composed'
  },
  'rules.returnGraceMs-about': {
    ky: 'Чакырууну өткөрүп жиберген адам ушул убакытта кайра кезекке турат. {min}–{max}.',
    ru: 'За это время пропустивший вызов может снова встать в очередь. От {min} до {max}.',
    en: 'Within this time a missed ticket can wait again. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.maxReturns': {
    ky: 'Келүүчү өзү канча жолу кайтып келе алат',
    ru: 'Сколько раз посетитель может вернуться сам',
    en: 'How often a visitor may come back by themselves',
    kyrgyz: 'composed'
  },
  'rules.maxReturns-about': {
    ky: 'Чакырууну өткөрүп жибергенден кийин, телефондон. {min}–{max}.',
    ru: 'После пропущенного вызова, с телефона. От {min} до {max}.',
    en: 'After a missed call, by phone. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.maxPostpones': {
    ky: 'Канча жолу башкаларды өткөрүп жиберсе болот',
    ru: 'Сколько раз можно пропустить других',
    en: 'How often others may be let pass',
    kyrgyz: 'composed'
  },
  'rules.maxPostpones-about': {
    ky: '{min}–{max}.',
    ru: 'От {min} до {max}.',
    en: '{min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.maxPostponeMs': {
    ky: 'Бир жолудагы эң узак убакыт',
    ru: 'Самое долгое за один раз',
    en: 'The longest at one time',
    kyrgyz: 'composed'
  },
  'rules.maxPostponeMs-about': {
    ky: 'Ушул убакытта чакырылбайт, анан мурунку ордуна турат. {min}–{max}.',
    ru: 'Столько его не вызывают, потом он на прежнем месте. От {min} до {max}.',
    en: 'So long nobody calls; then the old place holds. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.earlyMs': {
    ky: 'Жазылуу менен келген адам эрте чакырылышы мүмкүн',
    ru: 'По записи можно вызвать раньше на',
    en: 'An appointment may be called early by',
    kyrgyz: 'composed'
  },
  'rules.earlyMs-about': {
    ky: 'Орун бош болсо, белгиленген убакыттан ушунча мүнөт мурун. {min}–{max}.',
    ru: 'Если место свободно, на столько раньше назначенного. От {min} до {max}.',
    en: 'If a desk is free, so long before its time. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.returnKeepsPlace': {
    ky: 'Кайтып келген адам мурунку ордун сактайт',
    ru: 'Вернувшийся сохраняет своё место',
    en: 'Whoever returns keeps the old place',
    kyrgyz: 'composed'
  },
  'rules.returnKeepsPlace-about': {
    ky: 'Болбосо, кезектин аягына турат.',
    ru: 'Иначе встаёт в конец.',
    en: 'Otherwise at the end of the line.',
    kyrgyz: 'composed'
  },
  'rules.minDwellMs': {
    ky: 'Чакыруу таблодо өзүнчө турат',
    ru: 'Вызов стоит на табло отдельно',
    en: 'A call stands out on a display for',
    kyrgyz: 'composed'
  },
  'rules.minDwellMs-about': {
    ky: 'Ушул убакытта кийинки чакыруу аны жаппайт. {min}–{max}.',
    ru: 'Столько его не вытеснит следующий. От {min} до {max}.',
    en: 'So long the next one does not push it away. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.farthestSeatM': {
    ky: 'Таблодон эң алыскы орундук',
    ru: 'До самого дальнего места',
    en: 'Farthest seat from a display',
    kyrgyz: 'composed'
  },
  'rules.farthestSeatM-about': {
    ky: 'Тамгалар ошол жерден окулгандай чоң болот. {min}–{max}.',
    ru: 'Буквы такие, чтобы оттуда читалось. От {min} до {max}.',
    en: 'Letters are as large as can be read from there. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.screenHeightM': {
    ky: 'Таблонун экранынын бийиктиги',
    ru: 'Высота экрана табло',
    en: "Height of a display's picture",
    kyrgyz: 'composed'
  },
  'rules.screenHeightM-about': {
    ky: '{min}–{max}. 65 дюймдук экран: 0,81.',
    ru: 'От {min} до {max}. У экрана 65″ — 0,81.',
    en: '{min} to {max}. A 65-inch screen: 0.81.',
    kyrgyz: 'composed'
  },
  'rules.kioskIdleMs': {
    ky: 'Киоск канча күтөт',
    ru: 'Сколько ждёт киоск',
    en: 'How long a kiosk waits',
    kyrgyz: 'composed'
  },
  'rules.kioskIdleMs-about': {
    ky: 'Эч ким тийбесе, андан кийин «Дагы убакыт керекпи?» деп сурайт. {min}–{max}.',
    ru: 'Если никто не касается, потом спрашивает «Нужно ещё время?». От {min} до {max}.',
    en: 'Untouched for this long, it asks whether more time is needed. {min} to {max}.',
    kyrgyz: 'composed'
  },
  'rules.kioskWarningMs': {
    ky: 'Ал суроо канча турат',
    ru: 'Сколько стоит этот вопрос',
    en: 'How long that question stands',
    kyrgyz: 'composed'
  },
  'rules.kioskWarningMs-about': {
    ky: 'Жооп болбосо, киоск башкы бетке кайтат. {min}–{max}.',
    ru: 'Без ответа киоск возвращается в начало. От {min} до {max}.',
    en: 'Without an answer the kiosk begins anew. {min} to {max}.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(rules)
