import { useSignal } from '@preact/signals'
import type { NetworkCentre } from '../../../server/protocol/network/places.ts'
import { localDate, today } from './net-format.ts'
import type { Office } from './office.ts'
import { textOrNull } from './lines.ts'
import { NamesField } from './NamesField.tsx'
import { name, t, tOr } from './texts/opening.ts'

const NOTHING = { ky: '', ru: '', en: '' }

type Props = {
  office: Office
  centre: Pick<NetworkCentre, 'centreId' | 'promised' | 'openedOn' | 'status'>
  mayChange: boolean
  onChanged: () => Promise<void>
}

/** When a centre was to open, and when it did. Dates are added, never replaced. */
export function Opening({ office, centre, mayChange, onChanged }: Props) {
  const { centreId, promised, openedOn, status } = centre
  const date = useSignal('')
  const by = useSignal(NOTHING)
  const why = useSignal(NOTHING)
  const refusal = useSignal<string | null>(null)
  const change = async (body: object) => {
    const answer = await office.session.ask('PUT', `/network/centres/${centreId}`, body)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    date.value = ''
    by.value = NOTHING
    why.value = NOTHING
    await onChanged()
  }
  const later = () => {
    const [who, reason] = [textOrNull(by.value), textOrNull(why.value)]
    return { date: date.value, saidOn: today(), ...(who && { by: who }), ...(reason && { why: reason }) }
  }
  const isReady = /^\d{4}-\d\d-\d\d$/.test(date.value)
  if (promised.length === 0 && openedOn === null && (status !== 'planned' || !mayChange)) return null
  return (
    <section data-testid='opening'>
      <h2>{t('net.openings')}</h2>
      <dl class='net-facts'>
        {promised.map((each, i) => (
          <>
            <dt>{t('net.promised')}</dt>
            <dd>
              {localDate(each.date)}
              {i === 0 && ` · ${t('net.first')}`}
              {each.saidOn && ` · ${t('opening.said-on', { date: localDate(each.saidOn) })}`}
              {each.by && ` · ${name(each.by)}`}
              {each.why && ` · ${name(each.why)}`}
            </dd>
          </>
        ))}
        <dt>{t('net.opened')}</dt>
        <dd>{openedOn === null ? t('net.not-opened') : localDate(openedOn)}</dd>
      </dl>
      {mayChange && openedOn === null && promised.length > 0 && (
        <>
          <NamesField
            label={t('opening.by')}
            value={by.value}
            testId='opening-by'
            onChange={(text) => {
              by.value = text
            }}
          />
          <NamesField
            label={t('opening.why')}
            value={why.value}
            testId='opening-why'
            onChange={(text) => {
              why.value = text
            }}
          />
        </>
      )}
      {mayChange && openedOn === null && (
        <div class='net-filters'>
          <label>
            <span>{t('net.new-date')}</span>
            <input
              type='date'
              value={date.value}
              data-testid='date'
              onInput={(event) => {
                date.value = event.currentTarget.value
              }}
            />
          </label>
          <button
            type='button'
            class='pill'
            disabled={!isReady}
            data-testid='add-date'
            onClick={() => void change({ promised: [...promised, later()] })}
          >
            {t('net.add-date')}
          </button>
          <button
            type='button'
            class='pill'
            disabled={!isReady}
            onClick={() => void change({ openedOn: date.value, status: 'open' })}
          >
            {t('net.mark-opened')}
          </button>
        </div>
      )}
      <p role='alert' class='net-refusal'>
        {refusal.value && tOr(`rejection.${refusal.value}`, 'rejection.unknown')}
      </p>
    </section>
  )
}
