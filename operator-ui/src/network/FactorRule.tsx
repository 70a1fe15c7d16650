import { useSignal } from '@preact/signals'
import type { HubSignIn } from '../../../server/protocol/network/people.ts'
import type { Office } from './office.ts'
import { ROLES } from './roles.ts'
import { t, tOr } from './texts/network.ts'
import { useAsked } from './use-asked.ts'

type Props = { office: Office }

/** Of which roles a second factor is asked; whoever has regions sees it only. */
export function FactorRule({ office }: Props) {
  const { body } = useAsked<HubSignIn>(office, '/network/sign-in', null)
  const refusal = useSignal<string | null>(null)
  const rule = body.value
  if (rule === null) return null
  const change = async (secondFactorFor: HubSignIn['secondFactorFor']) => {
    body.value = { secondFactorFor }
    const answer = await office.session.ask<HubSignIn>('PUT', '/network/sign-in', { secondFactorFor })
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) body.value = rule
  }
  return (
    <div class='net-form'>
      <fieldset class='net-regions' data-testid='factor-for' disabled={office.me.value?.regions !== null}>
        <legend>{t('net.factor-for')}</legend>
        {ROLES.map(({ role, label }) => (
          <label key={role} class='net-check'>
            <input
              type='checkbox'
              name={role}
              checked={rule.secondFactorFor.includes(role)}
              onChange={(event) => {
                const rest = rule.secondFactorFor.filter((each) => each !== role)
                void change(event.currentTarget.checked ? [...rest, role] : rest)
              }}
            />
            <span>{t(label)}</span>
          </label>
        ))}
        <p class='net-hint'>{t('net.factor-for-why')}</p>
      </fieldset>
      <p role='alert' class='net-refusal'>
        {refusal.value && tOr(`rejection.${refusal.value}`, 'rejection.unknown')}
      </p>
    </div>
  )
}
