import type { Group, Service } from '../../../../server/protocol/centre.ts'
import { useField } from '../form/form-state.ts'
import { name, t } from '../texts/desks.ts'

type Props = {
  tiers: readonly string[][]
  at: string
  services: readonly Service[]
  groups: readonly Group[]
  onChange: (tiers: string[][]) => void
}

const MOST = 4
const WORDS = ['desks.tier-none', 'desks.tier-1', 'desks.tier-2', 'desks.tier-3', 'desks.tier-4'] as const

/** What a desk serves first, and what only when nobody waits for that. */
export function TierTable({ tiers, at, services, groups, onChange }: Props) {
  const { id, said } = useField(at, null)
  const tierOf = (serviceId: string) => tiers.findIndex((tier) => tier.includes(serviceId)) + 1
  const put = (serviceIds: readonly string[], tier: number) => {
    const next = Array.from({ length: Math.max(tiers.length, tier, 1) }, (_, i) =>
      (tiers[i] ?? []).filter((each) => !serviceIds.includes(each))
    )
    if (tier > 0) next[tier - 1]?.push(...serviceIds)
    // Empty tiers at the end say nothing.
    onChange(next.slice(0, Math.max(1, next.findLastIndex((each) => each.length > 0) + 1)))
  }
  return (
    <fieldset class='tiers' aria-describedby={`${id}-wrong`}>
      <legend>{t('desks.tiers')}</legend>
      <p class='field-hint'>{t('desks.tiers-hint')}</p>
      <p class='field-wrong' id={`${id}-wrong`} aria-live='polite'>
        {said}
      </p>
      {groups.map((group) => {
        const here = services.filter((service) => service.groupId === group.groupId)
        return (
          here.length > 0 && (
            <section key={group.groupId} aria-label={name(group.name)}>
              <div class='tiers-head'>
                <h2>{name(group.name)}</h2>
                <button
                  type='button'
                  class='pill'
                  data-testid='tier-all'
                  aria-label={t('desks.all-of', { group: name(group.name) })}
                  onClick={() =>
                    put(
                      here.map((service) => service.serviceId),
                      1
                    )
                  }
                >
                  {t('desks.all')}
                </button>
              </div>
              {here.map(({ serviceId, name: service }) => (
                <label key={serviceId} class={tierOf(serviceId) > 0 ? 'tier' : 'tier is-empty'}>
                  <span>{name(service)}</span>
                  <select
                    value={String(tierOf(serviceId))}
                    data-testid={`tier-${serviceId}`}
                    onChange={(event) => put([serviceId], Number(event.currentTarget.value))}
                  >
                    {WORDS.slice(0, MOST + 1).map((word, tier) => (
                      <option key={word} value={String(tier)} selected={tier === tierOf(serviceId)}>
                        {t(word)}
                      </option>
                    ))}
                  </select>
                </label>
              ))}
            </section>
          )
        )
      })}
    </fieldset>
  )
}
