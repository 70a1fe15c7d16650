import { clockText } from '../../../server/client/dates.ts'
import { freshnessOf, type Freshness } from '../../../server/protocol/conventions/freshness.ts'
import type { FoundCentre } from '../../../server/protocol/finder.ts'
import type { FindTexts } from './find-texts.ts'
import { rangeText, whenText } from './times.ts'

type Props = { centre: FoundCentre; now: number; timeZone: string; texts: FindTexts; hasService: boolean }

/** How it is at a centre now, as far as that is known: said by the one rule of freshness. */
export function CentreNow({ centre, now, timeZone, texts, hasService }: Props) {
  const { t } = texts
  const fresh = freshnessOf({ ...centre.live, status: centre.status }, now)
  const isLive = fresh.say === 'now' || fresh.say === 'as-of'
  return (
    <div class='now' data-say={fresh.say}>
      <p class='state'>{stateText(fresh, now, timeZone, t)}</p>
      {isLive && hasService && <LiveFigures centre={centre} texts={texts} />}
      {fresh.say === 'no-link' && hasService && <Usual centre={centre} texts={texts} />}
      {centre.note !== null && fresh.say !== 'now' && <p>{texts.name(centre.note)}</p>}
    </div>
  )
}

function LiveFigures({ centre: { live }, texts: { t } }: Pick<Props, 'centre' | 'texts'>) {
  const { service } = live
  if (service === null) return <p class='no-wait'>{t('find.not-given')}</p>
  const { lowMs, highMs } = service
  return (
    <>
      {lowMs === null || highMs === null ? (
        <p class='no-wait'>{t('find.no-desk')}</p>
      ) : (
        <p class='wait'>
          <span class='wait-range'>{rangeText(lowMs, highMs)}</span>
          <span class='wait-unit'>
            {t('find.minutes')}
            <small>{t('find.wait-from')}</small>
          </span>
        </p>
      )}
      <p class='facts'>
        <span>{t('find.waiting', { n: service.waiting })}</span>
        <span>{t('find.desks', { n: service.desks })}</span>
      </p>
    </>
  )
}

function Usual({ centre: { usualNow }, texts: { t } }: Pick<Props, 'centre' | 'texts'>) {
  return (
    <p class='usual'>
      {usualNow === null
        ? t('find.usual-unknown')
        : t('find.usual-now', { range: rangeText(usualNow.lowMs, usualNow.highMs) })}
    </p>
  )
}

function stateText(fresh: Freshness, now: number, timeZone: string, t: FindTexts['t']): string {
  switch (fresh.say) {
    case 'planned':
      return t('find.planned')
    case 'moved':
      return t('find.moved')
    case 'stopped':
      return t('find.stopped')
    case 'closed-down':
      return t('find.closed-down')
    case 'break':
    case 'closed': {
      const word = t(fresh.say === 'break' ? 'find.break' : 'find.closed')
      if (fresh.opensAt === null) return word
      return `${word}, ${t('find.opens', { when: whenText(fresh.opensAt, now, timeZone, t) })}`
    }
    case 'now':
      return `${t('find.open')} · ${t('find.now')}`
    case 'as-of':
      return `${t('find.open')} · ${t('find.as-of', { time: clockText(fresh.at, timeZone) })}`
    case 'no-link':
      return fresh.since === null
        ? t('find.never')
        : t('find.no-link', { time: whenText(fresh.since, now, timeZone, t) })
  }
}
