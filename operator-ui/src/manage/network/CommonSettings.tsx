import { useSignal } from '@preact/signals'
import { dateTimeText } from '../../../../server/client/dates.ts'
import type { CommonSettingsBody } from '../../../../server/protocol/common-settings.ts'
import { faultText, fieldText } from '../../format/common-words.ts'
import type { Session } from '../../session/session.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { ChangeList } from '../settings/ChangeList.tsx'
import { placeText } from '../settings/place-text.ts'
import type { Settings } from '../settings/settings-store.ts'
import { t } from '../texts/common.ts'
import { usePolled } from '../use-polled.ts'
import type { AskCommon, Common } from './common-props.ts'
import { OwnFields } from './OwnFields.tsx'
import { ServiceMap } from './ServiceMap.tsx'
import './common.css'

type Props = { session: Session; settings: Settings; timeZone: string }

const dayText = (day: string): string => day.split('-').reverse().join('.')

/** What is common in the network: what is in force here, what begins tomorrow, what was refused and why, and what is this hall's own. */
export function CommonSettings({ session, settings, timeZone }: Props) {
  const { body } = usePolled<CommonSettingsBody>(session, '/uplink/common')
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')
  const ask: AskCommon = async (method, path, sent) => {
    const answer = await session.ask<CommonSettingsBody>(method, `/uplink/common${path}`, sent)
    refusal.value = answer.ok ? null : answer.problem.code
    done.value = answer.ok ? t('common.saved') : ''
    if (answer.ok) body.value = answer.body
    return answer.ok
  }
  if (body.value === null) return null
  const { common } = body.value
  return (
    <section class='common-settings' aria-labelledby='common-title' data-testid='common'>
      <h2 id='common-title'>{t('common.title')}</h2>
      {common === null ? (
        <p data-testid='common-none'>{t('common.none')}</p>
      ) : (
        <State common={common} {...{ ask, settings, timeZone }} />
      )}
      <RejectionMessage code={refusal} />
      <p class='settings-done' role='status' data-testid='common-done'>
        {done.value}
      </p>
      {common && (common.waiting || common.isMapped) && <ServiceMap common={common} ask={ask} />}
      {common?.inForce && <OwnFields common={common} ask={ask} />}
    </section>
  )
}

type StateProps = { common: Common; ask: AskCommon; settings: Settings; timeZone: string }

function State({ common, ask, settings, timeZone }: StateProps) {
  const { inForce, planned, waiting, refused, fixed } = common
  return (
    <>
      <p data-testid='common-in-force'>
        {inForce
          ? t('common.in-force', { version: String(inForce.version), date: dayText(inForce.since) })
          : t('common.none-in-force')}
      </p>
      {waiting && (
        <p role='alert' data-testid='common-waiting'>
          {t('common.waiting', { version: String(waiting.version) })}
        </p>
      )}
      {refused && (
        <div role='alert' data-testid='common-refused'>
          <p>
            {t('common.refused', {
              version: String(refused.version),
              time: dateTimeText(refused.at, timeZone)
            })}
          </p>
          <ul>
            {refused.faults.map((fault) => (
              <li key={`${fault.at} ${fault.code}`}>
                {placeText(fault.at) && <strong>{placeText(fault.at)}: </strong>}
                {faultText(fault)}
              </li>
            ))}
          </ul>
          {refused.canTryAgain && (
            <button type='button' class='pill' data-testid='common-again' onClick={() => void ask('POST', '/again')}>
              {t('common.again')}
            </button>
          )}
        </div>
      )}
      {planned && (
        <div data-testid='common-planned'>
          <h3>{t('common.planned', { version: String(planned.version), date: dayText(planned.from) })}</h3>
          {planned.changes.length === 0 ? (
            <p>{t('common.planned-none')}</p>
          ) : (
            <ChangeList changes={planned.changes} settings={settings} />
          )}
        </div>
      )}
      {fixed.length > 0 && (
        <p>
          {t('common.fixed')}: {fixed.map(fieldText).join(', ')}
        </p>
      )}
    </>
  )
}
