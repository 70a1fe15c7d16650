import type { Db } from '../db/open.ts'
import type { Lang, Text } from '../protocol/basics.ts'
import type { Centre } from '../protocol/centre.ts'
import type { By } from '../protocol/reports.ts'
import { sameIn } from '../protocol/conventions/message-format.ts'

/** The words for what reports are grouped by. The Kyrgyz is composed. */

export const DESK_WORDS: Record<Centre['deskWord'], (n: number) => Text> = {
  window: (n) => ({ ky: `${n}-терезе`, ru: `Окно ${n}`, en: `Window ${n}` }),
  desk: (n) => ({ ky: `${n}-стол`, ru: `Стол ${n}`, en: `Desk ${n}` }),
  room: (n) => ({ ky: `${n}-кабинет`, ru: `Кабинет ${n}`, en: `Room ${n}` })
}
const CHANNEL_WORDS: Record<string, Text> = {
  kiosk: { ky: 'Киоск', ru: 'Киоск', en: 'Kiosk' },
  staff: { ky: 'Кызматкер', ru: 'Сотрудник', en: 'Staff' },
  outside: { ky: 'Залдан тышкары', ru: 'Вне зала', en: 'Outside the hall' },
  appointment: { ky: 'Алдын ала жазылуу', ru: 'Предварительная запись', en: 'Appointment' }
}
const WEEKDAY_WORDS: Text[] = [
  { ky: 'Дүйшөмбү', ru: 'Понедельник', en: 'Monday' },
  { ky: 'Шейшемби', ru: 'Вторник', en: 'Tuesday' },
  { ky: 'Шаршемби', ru: 'Среда', en: 'Wednesday' },
  { ky: 'Бейшемби', ru: 'Четверг', en: 'Thursday' },
  { ky: 'Жума', ru: 'Пятница', en: 'Friday' },
  { ky: 'Ишемби', ru: 'Суббота', en: 'Saturday' },
  { ky: 'Жекшемби', ru: 'Воскресенье', en: 'Sunday' }
]
const ORDINARY: Text = { ky: 'Жалпы кезек', ru: 'Общая очередь', en: 'General queue' }
const ERASED: Text = { ky: 'Мурдагы кызматкер', ru: 'Бывший сотрудник', en: 'Former colleague' }
export const BY_WORDS: Record<By, Text> = {
  day: { ky: 'Күн', ru: 'День', en: 'Day' },
  week: { ky: 'Апта', ru: 'Неделя', en: 'Week' },
  month: { ky: 'Ай', ru: 'Месяц', en: 'Month' },
  weekday: { ky: 'Апта күнү', ru: 'День недели', en: 'Weekday' },
  hour: { ky: 'Саат', ru: 'Час', en: 'Hour' },
  service: { ky: 'Кызмат', ru: 'Услуга', en: 'Service' },
  class: { ky: 'Категория', ru: 'Категория', en: 'Class' },
  channel: { ky: 'Талон кантип алынган', ru: 'Как получен талон', en: 'Channel' },
  desk: { ky: 'Орун', ru: 'Рабочее место', en: 'Desk' },
  operator: { ky: 'Оператор', ru: 'Оператор', en: 'Operator' }
}

/** The settings as they are now, and what only earlier ones had. */
function openSettings(db: Db) {
  const newest = db.$client.prepare<[], { seq: number; body: string }>(
    "SELECT seq, body FROM events WHERE type = 'hall-configured' ORDER BY seq DESC LIMIT 1"
  )
  const settingsDown = db.$client.prepare<[number], { seq: number; body: string }>(
    "SELECT seq, body FROM events WHERE type = 'hall-configured' AND seq < ? ORDER BY seq DESC"
  )
  let known: { seq: number; centre: Centre } | null = null
  const centreOf = (body: string) => (JSON.parse(body) as { rules: Centre }).rules

  function centre(): Centre {
    const row = newest.get()
    if (!row) throw new Error('the file has no settings of a hall')
    if (row.seq !== known?.seq) known = { seq: row.seq, centre: centreOf(row.body) }
    return known.centre
  }

  /** The first of all settings, newest first, that has it. */
  function find<T>(pick: (centre: Centre) => T | undefined): T | undefined {
    const now = pick(centre())
    if (now !== undefined) return now
    for (const { body } of settingsDown.iterate(known?.seq ?? 0)) {
      const then = pick(centreOf(body))
      if (then !== undefined) return then
    }
    return undefined
  }
  return { centre, find }
}

/** Names of a hall, those of services and desks that are no more from the settings that still had them. */
export function openNames(db: Db) {
  const { centre, find } = openSettings(db)
  const userName = db.$client.prepare<[string], string>('SELECT name FROM users WHERE user_id = ?').pluck()
  const service = (serviceId: string): Text =>
    find(({ services }) => services.find((each) => each.serviceId === serviceId))?.name ?? sameIn(serviceId)
  const priorityClass = (classId: string): Text =>
    classId === 'ordinary'
      ? ORDINARY
      : (find(({ priorityClasses }) => priorityClasses.find((each) => each.priorityClassId === classId))?.name ??
        sameIn(classId))
  const deskNumber = (deskId: string): number | null =>
    find(({ desks }) => desks.find((each) => each.deskId === deskId))?.deskNumber ?? null
  const desk = (deskId: string): Text => {
    const number = deskNumber(deskId)
    return number === null ? sameIn(deskId) : DESK_WORDS[centre().deskWord](number)
  }
  /** Of the centre's ready reasons for a call out of order; null: it is none of them. */
  const callReason = (id: string): Text | null =>
    find(({ callReasons }) => callReasons?.find((each) => each.id === id))?.name ?? null
  /** Of staff; null: nobody is known by it, or the name was erased. */
  const person = (userId: string): string | null => userName.get(userId) || null

  /** The words for a group; null: its key says it. */
  function group(by: By, key: string): Text | null {
    switch (by) {
      case 'service':
        return service(key)
      case 'class':
        return priorityClass(key)
      case 'desk':
        return desk(key)
      case 'operator': {
        const name = person(key)
        return name === null ? ERASED : sameIn(name)
      }
      case 'channel':
        return CHANNEL_WORDS[key] ?? null
      case 'weekday':
        return WEEKDAY_WORDS[Number(key) - 1] ?? null
      default:
        return null
    }
  }

  return {
    centre,
    service,
    priorityClass,
    deskNumber,
    desk,
    callReason,
    person,
    group,
    /** The desks that are in a zone now. */
    desksOf: (zoneId: string): string[] =>
      centre()
        .desks.filter((each) => each.zoneId === zoneId)
        .map(({ deskId }) => deskId),
    firstLanguage: (): Lang => centre().languages[0] ?? 'ky'
  }
}
export type Names = ReturnType<typeof openNames>
