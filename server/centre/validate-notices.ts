import type { Centre } from '../protocol/centre.ts'
import type { Schedule } from '../protocol/notices.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import { fault, twice } from './fault.ts'

/** What is wrong with the notices and the lines at the foot of displays, each where it is. Whether a file is there is not looked at: it may be put there later. */
export function noticeFaults({ notices: { items, ticker }, languages }: Centre): SettingsFault[] {
  const textFaults = (at: string, text: Record<string, string>) =>
    languages
      .filter((lang) => text[lang]?.trim() === '')
      .map((lang) =>
        fault(`${at}/${lang}`, 'text-missing', `A notice says nothing in the language ${lang}.`, { value: lang })
      )
  return [
    ...items.flatMap(({ noticeId, file, text, schedule }, i) => {
      const at = `/notices/items/${i}`
      return [
        ...(file === null && text === null
          ? [fault(at, 'notice-empty', `The notice ${noticeId} has neither a file nor a text.`, {})]
          : []),
        ...(text === null ? [] : textFaults(`${at}/text`, text)),
        ...scheduleFaults(`${at}/schedule`, schedule)
      ]
    }),
    ...twice(
      'lineId',
      ticker.map(({ lineId }) => lineId),
      (i) => `/notices/ticker/${i}/lineId`
    ),
    ...twice(
      'noticeId',
      items.map(({ noticeId }) => noticeId),
      (i) => `/notices/items/${i}/noticeId`
    ),
    ...ticker.flatMap(({ text, schedule }, i) => [
      ...textFaults(`/notices/ticker/${i}/text`, text),
      ...scheduleFaults(`/notices/ticker/${i}/schedule`, schedule)
    ])
  ]
}

function scheduleFaults(at: string, { from, until, fromTime, untilTime }: Schedule): SettingsFault[] {
  return [
    ...(from !== null && until !== null && until < from
      ? [
          fault(`${at}/until`, 'dates-order', `A notice ends on ${until}, before it begins on ${from}.`, {
            from,
            to: until
          })
        ]
      : []),
    ...(untilTime <= fromTime
      ? [
          fault(
            `${at}/untilTime`,
            'hours-end',
            `A notice is shown from ${fromTime} to ${untilTime}, which is not after it.`,
            { from: fromTime, to: untilTime }
          )
        ]
      : [])
  ]
}
