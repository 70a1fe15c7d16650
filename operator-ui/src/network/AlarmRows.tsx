import type { ListedCentre } from '../../../server/protocol/network/centres.ts'
import { alarmWords, isGrave } from './alarm-words.ts'
import { momentText } from './net-format.ts'
import type { Office } from './office.ts'
import { name, t } from './texts/network.ts'

type Props = { centres: ListedCentre[]; now: number; office: Office }

/** What is wrong: the grave first, then the newest. */
export function AlarmRows({ centres, now, office }: Props) {
  const alarms = centres
    .flatMap((centre) => centre.alarms.map((alarm) => ({ centre, alarm })))
    .sort(
      (one, other) => Number(isGrave(other.alarm)) - Number(isGrave(one.alarm)) || other.alarm.since - one.alarm.since
    )
  return (
    <section class='net-alarms' data-testid='alarms'>
      <h2>
        {t('net.alarms')} · {alarms.length}
      </h2>
      {alarms.length === 0 && <p>{t('net.no-alarms')}</p>}
      <ul>
        {alarms.map(({ centre, alarm }) => (
          <li key={`${centre.centreId} ${alarm.kind}`} class={isGrave(alarm) ? 'grave' : undefined}>
            <a
              href={`/network/centres/${centre.centreId}`}
              onClick={(event) => {
                event.preventDefault()
                office.go(`/network/centres/${centre.centreId}`)
              }}
            >
              {name(centre.name)}
            </a>
            <strong>{alarmWords(alarm)}</strong>
            {alarm.kind !== 'opening-due' && <span>{t('net.since', { time: momentText(alarm.since, now) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
