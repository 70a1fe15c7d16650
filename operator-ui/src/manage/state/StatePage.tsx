import { dateTimeText } from '../../../../server/client/dates.ts'
import type { Finding, StateBody } from '../../../../server/protocol/state.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/state.ts'
import { t as shellT } from '../texts.ts'
import { usePolled } from '../use-polled.ts'
import './state.css'

const WORDS = { broken: 'state.broken', attention: 'state.attention', ok: 'state.ok' } as const
const WORST_FIRST: Finding['state'][] = ['broken', 'attention', 'ok']

/** How the machine, the file, the backups and the devices are. */
export default function StatePage({ app: { session }, centre }: SubjectProps) {
  const { body } = usePolled<StateBody>(session, '/state')
  const state = body.value
  if (!state)
    return (
      <>
        <PageTitle>{shellT('state.title')}</PageTitle>
        <p>{t('page.loading')}</p>
      </>
    )
  const { doctor, messages } = state
  const at = (when: number) => dateTimeText(when, centre.timeZone)
  const facts: Array<[string, string]> = [
    [t('state.version'), `${state.version} (Node ${state.node})`],
    [t('state.started'), at(state.startedAt)],
    [t('state.now'), at(state.now)],
    [t('state.push'), t('state.sent', messages.push)],
    [t('state.sms'), t('state.sent', messages.sms)]
  ]
  return (
    <>
      <PageTitle>{shellT('state.title')}</PageTitle>
      <section>
        <h2>{t('state.now-wrong')}</h2>
        {state.troubles.length === 0 ? (
          <p data-testid='state-well'>{t('state.well')}</p>
        ) : (
          <ul class='state-list' data-testid='state-troubles'>
            {state.troubles.map(({ said }) => (
              <li key={said.en} class='state-attention'>
                <p>{name(said)}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{t('state.doctor')}</h2>
        {doctor === null ? (
          <p>{t('state.no-doctor')}</p>
        ) : (
          <>
            <p class='settings-hint'>{t('state.asked', { at: at(doctor.askedAt) })}</p>
            <ul class='state-list' data-testid='state-doctor'>
              {WORST_FIRST.flatMap((word) => doctor.findings.filter((each) => each.state === word)).map((finding) => (
                <li key={`${finding.about} ${finding.said.en}`} class={`state-${finding.state}`}>
                  <p>
                    <strong>
                      {t(WORDS[finding.state])} · {name(finding.label)}
                    </strong>
                  </p>
                  <p>{name(finding.said)}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section class='settings-table'>
        <h2>{t('state.facts')}</h2>
        <table>
          <tbody>
            {facts.map(([label, value]) => (
              <tr key={label}>
                <th scope='row'>{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
