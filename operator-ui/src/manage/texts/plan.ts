import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The plan of the hall and the colours of its zones. */
export const plan = {
  'plan.about': {
    ky: 'Экрандар ушул планда терезени көрсөтөт. Масштабы так болбосо да болот. Жебелер жылдырат, Shift менен жебелер зонаны чоңойтот, Delete алып салат.',
    ru: 'На этом плане экраны показывают, где окно. Масштаб не важен. Стрелки двигают, Shift со стрелками меняет размер зоны, Delete убирает.',
    en: 'On this plan screens show where the desk is. It need not be to scale. Arrow keys move, Shift with arrows changes the size of a zone, Delete takes out.',
    kyrgyz: 'composed'
  },
  'plan.grid': { ky: 'План', ru: 'План', en: 'Plan', kyrgyz: 'attested' },
  'plan.add': {
    ky: 'Планга эмне коюлат',
    ru: 'Что поставить на план',
    en: 'What to put on the plan',
    kyrgyz: 'composed'
  },
  'plan.put': { ky: 'Планга коюу', ru: 'Поставить на план', en: 'Put on the plan', kyrgyz: 'composed' },
  'plan.chosen': { ky: 'Тандалганы', ru: 'Выбрано', en: 'Chosen', kyrgyz: 'composed' },
  'plan.none-chosen': {
    ky: 'Эч нерсе тандалган жок',
    ru: 'Ничего не выбрано',
    en: 'Nothing is chosen',
    kyrgyz: 'composed'
  },
  'plan.zone': { ky: '{letter} зонасы', ru: 'Зона {letter}', en: 'Zone {letter}', kyrgyz: 'composed' },
  'plan.desk': {
    ky: '{desk, select, room {{number}-кабинет} desk {{number}-стол} other {{number}-терезе}}',
    ru: '{desk, select, room {Кабинет} desk {Стол} other {Окно}} {number}',
    en: '{desk, select, room {Room} desk {Desk} other {Window}} {number}',
    kyrgyz: 'composed'
  },
  'plan.kiosk': { ky: 'Киоск', ru: 'Киоск', en: 'Kiosk', kyrgyz: 'attested' },
  'plan.display': { ky: 'Табло', ru: 'Табло', en: 'Display', kyrgyz: 'attested' },
  'plan.entrance': { ky: 'Кире бериш', ru: 'Вход', en: 'Entrance', kyrgyz: 'composed' },
  'plan.column': { ky: 'Солдон', ru: 'Слева', en: 'From the left', kyrgyz: 'composed' },
  'plan.row': { ky: 'Жогорудан', ru: 'Сверху', en: 'From the top', kyrgyz: 'composed' },
  'plan.width': { ky: 'Туурасы', ru: 'Ширина', en: 'Width', kyrgyz: 'composed' },
  'plan.height': { ky: 'Бийиктиги', ru: 'Высота', en: 'Height', kyrgyz: 'composed' },
  'plan.device': { ky: 'Кайсы түзмөк', ru: 'Какое устройство', en: 'Which device', kyrgyz: 'composed' },
  'plan.device-hint': {
    ky: 'Өз экранында «сиз ушул жердесиз» деп белгиленет.',
    ru: 'На его экране будет отмечено «вы здесь».',
    en: 'Its own screen marks it as "you are here".',
    kyrgyz: 'composed'
  },
  'plan.no-device': { ky: 'Көрсөтүлгөн эмес', ru: 'Не указано', en: 'Not said', kyrgyz: 'composed' },
  'plan.where': {
    ky: '{what}: солдон {x}, жогорудан {y}',
    ru: '{what}: слева {x}, сверху {y}',
    en: '{what}: {x} from the left, {y} from the top',
    kyrgyz: 'composed'
  },
  'plan.size': {
    ky: '{what}: {width} × {height}',
    ru: '{what}: {width} × {height}',
    en: '{what}: {width} × {height}',
    kyrgyz: 'attested'
  },
  'plan.gone': { ky: '{what}: алып салынды', ru: '{what}: убрано', en: '{what}: taken out', kyrgyz: 'composed' },
  'plan.full': {
    ky: 'Планда бош орун жок',
    ru: 'На плане нет свободного места',
    en: 'There is no free place on the plan',
    kyrgyz: 'composed'
  },
  'plan.columns': { ky: 'Тордун туурасы', ru: 'Ширина сетки', en: 'Width of the grid', kyrgyz: 'composed' },
  'plan.rows': { ky: 'Тордун бийиктиги', ru: 'Высота сетки', en: 'Height of the grid', kyrgyz: 'composed' },
  'plan.preview': {
    ky: 'Экранда мындай көрүнөт',
    ru: 'Так это выглядит на экране',
    en: 'This is how screens show it',
    kyrgyz: 'composed'
  },
  'plan.colours': { ky: 'Зоналардын түстөрү', ru: 'Цвета зон', en: 'Colours of the zones', kyrgyz: 'composed' },
  'plan.own-colours': {
    ky: '{letter} зонасына өз түстөрү',
    ru: 'Свои цвета для зоны {letter}',
    en: 'Own colours for zone {letter}',
    kyrgyz: 'composed'
  },
  'plan.paper': { ky: 'Ачык экранда', ru: 'На светлом экране', en: 'On light screens', kyrgyz: 'composed' },
  'plan.night': { ky: 'Таблодо', ru: 'На табло', en: 'On displays', kyrgyz: 'composed' },
  'plan.pale': {
    ky: 'Карама-каршылыгы {contrast} : 1, кеминде {least} : 1 керек.',
    ru: 'Контраст {contrast} : 1, нужно не меньше {least} : 1.',
    en: 'The contrast is {contrast} : 1; at least {least} : 1 is needed.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(plan)
