import { type Signal, useSignal } from '@preact/signals'
import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import { isMeant } from './service-list.ts'
import { name, t } from './texts.ts'

type Props = { services: ServiceLeaf[]; picked: Signal<readonly string[]> }

/** A ticket has one service, and at most eight further ones. */
const MOST = 9

/** The services of a ticket: a touch puts one on it, another takes it off. */
export function ServicePick({ services, picked }: Props) {
  const typed = useSignal('')
  const shown = services.filter((service) => isMeant(service, typed.value))
  const isFull = picked.value.length >= MOST
  const toggle = ({ serviceId, status }: ServiceLeaf) => {
    const now = picked.peek()
    if (now.includes(serviceId)) picked.value = now.filter((each) => each !== serviceId)
    else if (status === 'open' && !isFull) picked.value = [...now, serviceId]
  }
  return (
    <fieldset class='presets service-pick'>
      <legend>{t('change.service')}</legend>
      {picked.value.length > 0 && (
        <ol class='picked' aria-label={t('basket.label', { n: picked.value.length })} data-testid='picked'>
          {picked.value.map((serviceId) => {
            const service = services.find((each) => each.serviceId === serviceId)
            const words = service ? name(service.name) : serviceId
            return (
              <li key={serviceId}>
                <button
                  type='button'
                  class='pill'
                  aria-label={t('basket.leave-out', { service: words })}
                  data-testid={`off-${serviceId}`}
                  onClick={() => {
                    picked.value = picked.peek().filter((each) => each !== serviceId)
                  }}
                >
                  {words} <span aria-hidden='true'>×</span>
                </button>
              </li>
            )
          })}
        </ol>
      )}
      <label class='field'>
        <span>{t('take.search')}</span>
        <input
          value={typed.value}
          maxLength={60}
          autocomplete='off'
          data-testid='service-search'
          onInput={(event) => {
            typed.value = event.currentTarget.value
          }}
          onKeyDown={(event) => {
            // The only one that is meant, by Enter; the form is not sent by it.
            if (event.key !== 'Enter') return
            event.preventDefault()
            const [only, ...others] = shown
            if (only && others.length === 0 && !picked.peek().includes(only.serviceId)) {
              toggle(only)
              typed.value = ''
            }
          }}
        />
      </label>
      {isFull && <p role='status'>{t('take.full')}</p>}
      {shown.length === 0 && <p role='status'>{t('take.none-found')}</p>}
      <ul class='service-rows'>
        {shown.map((service) => (
          <li key={service.serviceId}>
            <button
              type='button'
              class='service-row'
              aria-pressed={picked.value.includes(service.serviceId)}
              aria-disabled={service.status !== 'open'}
              data-testid={`service-${service.serviceId}`}
              onClick={() => toggle(service)}
            >
              <span>{name(service.name)}</span>
              <small>
                {service.status === 'open' ? t('hint.waiting', { n: service.waiting }) : t('desk.status-closed')}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
