import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Device, SeriesBegun, SeriesNow, SignDesks } from '../../../../server/protocol/devices.ts'
import type { Session } from '../../session/session.ts'
import { Form } from '../form/Form.tsx'
import { createFormState, FormContext } from '../form/form-state.ts'
import { NumberField } from '../form/NumberField.tsx'
import { Disclosure } from '../layout/Disclosure.tsx'
import { t } from '../texts/device-series.ts'
import './devices.css'
import { usePolled } from '../use-polled.ts'

type Props = { session: Session; devices: readonly Device[]; onJoined: () => Promise<void> }

const LOOK_MS = 3_000
/** Most halls have fewer, and a code that lets in more than come is no use to anybody. */
const DISPLAYS = 4

/** One code by which many displays and signs come in, while somebody walks through the hall. */
export function SeriesBox({ session, devices, onJoined }: Props) {
  const { body } = usePolled<SeriesNow>(session, '/devices/series')
  const begun = useSignal<SeriesBegun | null>(null)
  const now = useSignal<SeriesNow['series']>(null)
  const series = now.value ?? body.value?.series ?? null
  const joined = series?.joined.length ?? 0

  useEffect(() => {
    if (begun.value === null) return
    const timer = setInterval(async () => {
      const answer = await session.ask<SeriesNow>('GET', '/devices/series')
      if (!answer.ok) return
      now.value = answer.body.series
      if (answer.body.series === null) begun.value = null
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [begun.value])
  useEffect(() => {
    if (joined > 0) void onJoined()
  }, [joined])

  const end = async () => {
    const answer = await session.ask<void>('DELETE', '/devices/series')
    if (!answer.ok) return
    body.value = { series: null }
    begun.value = now.value = null
  }
  return (
    <Disclosure summary={t('series.title')} open={devices.length === 0} testId='series-open'>
      <div class='series-box'>
        <p class='field-hint'>{t('series.about')}</p>
        {begun.value !== null && <Code code={begun.value.code} />}
        {series !== null && (
          <>
            {begun.value === null && <p class='settings-hint'>{t('series.goes-on')}</p>}
            <p role='status' data-testid='series-joined'>
              {t('series.joined', { joined, signs: series.signs, displays: series.displays })}
            </p>
            <div class='settings-buttons'>
              <button type='button' class='pill' data-testid='series-end' onClick={() => void end()}>
                {t('series.end')}
              </button>
            </div>
          </>
        )}
        {series === null && (
          <BeginSeries
            session={session}
            onBegun={(made) => {
              begun.value = made
              now.value = made
            }}
          />
        )}
      </div>
    </Disclosure>
  )
}

function Code({ code }: { code: string }) {
  return (
    <>
      <p class='series-code' data-testid='series-shown'>
        {code}
      </p>
      <ul class='settings-hint'>
        <li>{t('series.at-signs', { address: `${location.origin}/sign` })}</li>
        <li>{t('series.at-displays', { address: `${location.origin}/display` })}</li>
        <li>{t('series.by-itself', { address: `${location.origin}/sign#${code}` })}</li>
      </ul>
    </>
  )
}

function BeginSeries({ session, onBegun }: { session: Session; onBegun: (begun: SeriesBegun) => void }) {
  const state = useMemo(() => createFormState(), [])
  const { body: desks } = usePolled<SignDesks>(session, '/devices/signs')
  const signs = useSignal<number | null>(null)
  const displays = useSignal<number | null>(DISPLAYS)
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  // Until somebody says otherwise: a sign for each desk without one.
  const wanted = signs.value ?? desks.value?.desks.filter(({ hasSign }) => !hasSign).length ?? 0

  const begin = async () => {
    state.isTried.value = true
    missing.value = state.problems.size > 0 ? t('form.look') : null
    refusal.value = null
    if (missing.value !== null) return
    const answer = await session.ask<SeriesBegun>('POST', '/devices/series', {
      signs: wanted,
      displays: displays.value ?? 0,
      signName: t('series.sign-name', { n: '{n}' }),
      displayName: t('series.display-name', { n: '{n}' })
    })
    if (answer.ok) onBegun(answer.body)
    else refusal.value = answer.problem.code
  }
  return (
    <FormContext.Provider value={state}>
      <Form missing={missing} refusal={refusal} submit={t('series.begin')} of='series-' onSubmit={begin}>
        <NumberField
          label={t('series.signs')}
          value={wanted}
          min={0}
          max={200}
          testId='series-signs'
          onChange={(n) => {
            signs.value = n
          }}
        />
        <NumberField
          label={t('series.displays')}
          value={displays.value}
          min={0}
          max={50}
          testId='series-displays'
          onChange={(n) => {
            displays.value = n
          }}
        />
      </Form>
    </FormContext.Provider>
  )
}
