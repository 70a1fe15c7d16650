import { useSignal } from '@preact/signals'
import type { Places } from '../../../server/protocol/network/places.ts'
import type { Office } from './office.ts'
import { ROLES } from './roles.ts'
import { name, t, tOr } from './texts/network.ts'

type Props = { office: Office; regions: Places['regions']; onAdded: () => Promise<void> }

/** Lets somebody in, for the whole country or for some regions. */
export function PersonForm({ office, regions, onAdded }: Props) {
  const chosen = useSignal<string[]>([])
  const refusal = useSignal<string | null>(null)
  const mine = office.me.value?.regions ?? null
  const offered = regions.filter(({ regionId }) => mine === null || mine.includes(regionId))
  const add = async (event: Event) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const given = Object.fromEntries(new FormData(form)) as Record<string, string>
    const answer = await office.session.ask('POST', '/network/people', {
      login: given.login,
      name: given.name,
      password: given.password,
      role: given.role,
      regions: chosen.value.length === 0 ? mine : chosen.value
    })
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    form.reset()
    chosen.value = []
    await onAdded()
  }
  return (
    <form class='net-form' onSubmit={add} data-testid='add-person'>
      <h2>{t('net.add-person')}</h2>
      <div class='net-filters'>
        <label>
          <span>{t('net.name')}</span>
          <input name='name' required maxLength={80} autocomplete='off' />
        </label>
        <label>
          <span>{t('sign-in.login')}</span>
          <input name='login' required maxLength={64} autocapitalize='none' spellcheck={false} autocomplete='off' />
        </label>
        <label>
          <span>{t('sign-in.password')}</span>
          <input name='password' type='password' required minLength={10} maxLength={256} autocomplete='new-password' />
        </label>
        <label>
          <span>{t('net.role')}</span>
          <select name='role'>
            {ROLES.map(({ role, label }) => (
              <option key={role} value={role}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset class='net-regions'>
        <legend>{t('net.reach')}</legend>
        {offered.map((region) => (
          <label key={region.regionId} class='net-check'>
            <input
              type='checkbox'
              checked={chosen.value.includes(region.regionId)}
              onChange={(event) => {
                const rest = chosen.value.filter((each) => each !== region.regionId)
                chosen.value = event.currentTarget.checked ? [...rest, region.regionId] : rest
              }}
            />
            <span>{name(region.name)}</span>
          </label>
        ))}
        {chosen.value.length === 0 && mine === null && <p class='net-hint'>{t('net.reach-hint')}</p>}
      </fieldset>
      <p role='alert' class='net-refusal'>
        {refusal.value && tOr(`rejection.${refusal.value}`, 'rejection.unknown')}
      </p>
      <button type='submit' class='go'>
        {t('net.add')}
      </button>
    </form>
  )
}
