import type { CommonService } from '../../../server/protocol/network/catalogue.ts'
import type { ListedCentre } from '../../../server/protocol/network/centres.ts'
import { saidRange } from '../../../server/protocol/conventions/said-range.ts'
import { minutesText } from '../format/durations.ts'
import { ScrollArea } from '../manage/reports/ScrollArea.tsx'
import { AlarmRows } from './AlarmRows.tsx'
import { Enrolment } from './Enrolment.tsx'
import { LinkState } from './LinkState.tsx'
import { countText, momentText } from './net-format.ts'
import { may, type Office } from './office.ts'
import { Opening } from './Opening.tsx'
import { name, t } from './texts/network.ts'
import { useAsked } from './use-asked.ts'

type Props = { office: Office; centreId: string }

/** One centre: its hall as it is now, to be read and not to be steered, and what head office may do about it. */
export function CentreBoard({ office, centreId }: Props) {
  const { body, refresh } = useAsked<ListedCentre>(office, `/network/centres/${centreId}`)
  const { body: catalogue } = useAsked<{ services: CommonService[] }>(office, '/public/services', null)
  const centre = body.value
  const me = office.me.value
  if (centre === null || me === null) return <p>{t('page.loading')}</p>
  const now = Date.now()
  return (
    <>
      <p>
        <a
          href='/network/centres'
          onClick={(event) => {
            event.preventDefault()
            office.go('/network/centres')
          }}
        >
          {t('net.back')}
        </a>
      </p>
      <h1>{name(centre.name)}</h1>
      <p>
        <LinkState centre={centre} now={now} />
      </p>
      {centre.alarms.length > 0 && <AlarmRows centres={[centre]} now={now} office={office} />}
      <section>
        <h2>{t('net.board')}</h2>
        <HallNow centre={centre} services={catalogue.value?.services ?? []} now={now} />
      </section>
      <section>
        <h2>{t('net.about')}</h2>
        <dl class='net-facts'>
          <dt>{t('net.version')}</dt>
          <dd>{centre.link.version ?? '–'}</dd>
          <dt>{t('net.events')}</dt>
          <dd>{countText(centre.mark?.seq ?? null)}</dd>
          <dt>{t('net.fingerprint')}</dt>
          <dd>{centre.link.fingerprint ?? '–'}</dd>
        </dl>
      </section>
      <Opening office={office} centre={centre} mayChange={may(me, 'manage')} onChanged={refresh} />
      {may(me, 'administer') && <Enrolment office={office} centre={centre} onChanged={refresh} />}
    </>
  )
}

function HallNow({ centre, services, now }: { centre: ListedCentre; services: CommonService[]; now: number }) {
  const { live, liveAt, link } = centre
  if (live === null || liveAt === null) return <p>{t('net.board-none')}</p>
  const called = (serviceId: string) => {
    const known = services.find(({ commonId }) => commonId === serviceId)
    return known ? name(known.name) : serviceId
  }
  return (
    <>
      {link.state !== 'up' && <p class='net-lost'>{t('net.board-old', { time: momentText(liveAt, now) })}</p>}
      <ScrollArea label={t('net.board')}>
        <table class='net-table' data-testid='board'>
          <thead>
            <tr>
              <th scope='col'>{t('net.service')}</th>
              <th scope='col' class='number'>
                {t('net.waiting')}
              </th>
              <th scope='col' class='number'>
                {t('net.wait')}
              </th>
              <th scope='col' class='number'>
                {t('net.longest')}
              </th>
              <th scope='col' class='number'>
                {t('net.desks')}
              </th>
            </tr>
          </thead>
          <tbody>
            {live.services.map(({ serviceId, waiting, lowMs, highMs, oldestMs, desks }) => (
              <tr key={serviceId}>
                <th scope='row'>{called(serviceId)}</th>
                <td class='number'>{waiting}</td>
                <td class='number'>{lowMs === null || highMs === null ? '–' : rangeText(lowMs, highMs)}</td>
                <td class='number'>{oldestMs === null ? '–' : minutesText(oldestMs)}</td>
                <td class='number'>{desks}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  )
}

const rangeText = (lowMs: number, highMs: number): string => {
  const { from, to } = saidRange(lowMs, highMs)
  return `${from}–${to}\u00a0${t('wait.minutes-short')}`
}
