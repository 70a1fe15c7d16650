import { type Signal, useSignal } from '@preact/signals'
import { hallNow } from '../../../../server/client/clock.ts'
import type { SupervisorView } from '../../../../server/protocol/hall-views.ts'
import { name, t } from '../texts.ts'
import { ChoiceField } from '../../dialogs/ChoiceField.tsx'

const MINUTE = 60_000

const READY = [
  'ready.long-queue',
  'ready.no-operator',
  'ready.system-down',
  'ready.mistaken',
  'ready.health',
  'ready.emergency'
] as const

/** A reason in one's own words, or a ready one by a press. */
export function ReasonField({ reason }: { reason: Signal<string> }) {
  return (
    <div class='reason-field'>
      <ReasonLine reason={reason} />
      <fieldset class='ready-reasons'>
        <legend class='visually-hidden'>{t('steer.ready')}</legend>
        {READY.map((ready) => (
          <button
            key={ready}
            type='button'
            class='pill ready'
            aria-pressed={reason.value === t(ready)}
            data-testid={ready}
            onClick={() => {
              reason.value = t(ready)
            }}
          >
            {t(ready)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

function ReasonLine({ reason }: { reason: Signal<string> }) {
  return (
    <label class='field'>
      <span>{t('steer.reason')}</span>
      <input
        value={reason.value}
        maxLength={300}
        autocomplete='off'
        data-testid='reason'
        onInput={(event) => {
          reason.value = event.currentTarget.value
        }}
      />
    </label>
  )
}

export function ServiceField({
  services,
  chosen,
  label,
  except,
  testId = 'other-service'
}: {
  services: SupervisorView['services']
  chosen: Signal<string>
  label: string
  except?: string
  testId?: string
}) {
  return (
    <ChoiceField label={label} chosen={chosen} testId={testId}>
      <option value=''>{t('steer.choose')}</option>
      {services
        .filter(({ serviceId }) => serviceId !== except)
        .map((service) => (
          <option
            key={service.serviceId}
            value={service.serviceId}
          >{`${name(service.name)} · ${t('board.waiting')}: ${service.waiting}`}</option>
        ))}
    </ChoiceField>
  )
}

export interface Until {
  minutes: Signal<number> /** Epoch ms, the same while the choice is. */
  at: Signal<number>
}

export function useUntil(): Until {
  return { minutes: useSignal(60), at: useSignal(hallNow() + 60 * MINUTE) }
}

const CHOICES = [30, 60, 120, 240]

export function UntilField({ until }: { until: Until }) {
  const words = (minutes: number) =>
    minutes < 60 ? t('steer.minutes', { n: minutes }) : t('steer.hours', { n: minutes / 60 })
  const choose = (minutes: number) => {
    until.minutes.value = minutes
    until.at.value = hallNow() + minutes * MINUTE
  }
  return (
    <fieldset class='presets four'>
      <legend>{t('steer.until')}</legend>
      {CHOICES.map((minutes) => (
        <label key={minutes} class='preset'>
          <input
            type='radio'
            name='until'
            checked={until.minutes.value === minutes}
            data-testid={`until-${minutes}`}
            onChange={() => choose(minutes)}
          />
          <span>{words(minutes)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** One of several things to do. */
export function ActionField<K extends string>({
  what,
  choices,
  legend = t('steer.what')
}: {
  what: Signal<K>
  choices: Array<[K, string]>
  legend?: string
}) {
  return (
    <fieldset class='presets one'>
      <legend>{legend}</legend>
      {choices.map(([kind, words]) => (
        <label key={kind} class='preset'>
          <input
            type='radio'
            name='what'
            checked={what.value === kind}
            data-testid={`what-${kind}`}
            onChange={() => {
              what.value = kind
            }}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}
