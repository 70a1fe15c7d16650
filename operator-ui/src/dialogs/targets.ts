import type { CentreBody } from '../../../server/protocol/centre.ts'
import { deskLabel, deskStatusText } from '../format/labels.ts'
import { name, t } from '../texts.ts'
import type { Destinations } from './destinations.ts'

/** Where a ticket may be sent: to a service, or to one desk. */
export interface Target {
  id: string
  to: { serviceId: string } | { deskId: string }
  label: string
  about: string
}

/** What a digit key can choose. */
export const MOST_DIGITS = 9

/** All destinations but the desk itself, the usual ones first. */
export function targetsOf(
  { groups, desks }: Destinations,
  centre: CentreBody,
  ownDeskId: string,
  usual: ReadonlyMap<string, number>
): Target[] {
  const services = groups
    .flatMap((group) => group.services)
    .map(({ serviceId, name: words, waiting }) => ({
      id: `service:${serviceId}`,
      to: { serviceId },
      label: name(words),
      about: t('hint.waiting', { n: waiting })
    }))
  const others = desks
    .filter(({ deskId, status }) => deskId !== ownDeskId && status !== 'closed')
    .map(({ deskId, deskNumber, status, operator }) => ({
      id: `desk:${deskId}`,
      to: { deskId },
      label: deskLabel(centre, deskNumber),
      about: [deskStatusText(status), operator?.name].filter(Boolean).join(' · ')
    }))
  const often = ({ id }: Target) => usual.get(id) ?? 0
  return [...services, ...others].sort((a, b) => often(b) - often(a))
}

/** Those that have every word that was typed, in any place. */
export function matching(targets: readonly Target[], typed: string): Target[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return targets.filter(({ label, about }) => {
    const text = `${label} ${about}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
}
