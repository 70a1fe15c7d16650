import type { Centre } from '../../../../server/protocol/centre.ts'
import { t } from '../texts/plan.ts'
import type { PlanItem } from './edit-plan.ts'

/** How what stands on the plan is called in full, in one sign, and of which zone it is. */
export function itemNames(zones: Centre['zones'], desks: Centre['desks'], deskWord: string) {
  const letterOf = (zoneId?: string) => zones.find((zone) => zone.zoneId === zoneId)?.letter ?? '?'
  const numberOf = (deskId?: string) => desks.find((desk) => desk.deskId === deskId)?.deskNumber ?? '?'
  const nameOf = (one: Pick<PlanItem, 'kind' | 'zoneId' | 'deskId'>): string => {
    if (one.kind === 'area') return t('plan.zone', { letter: letterOf(one.zoneId) })
    if (one.kind === 'desk') return t('plan.desk', { desk: deskWord, number: numberOf(one.deskId) })
    return t(one.kind === 'kiosk' ? 'plan.kiosk' : one.kind === 'display' ? 'plan.display' : 'plan.entrance')
  }
  const signOf = (one: PlanItem) => (one.kind === 'area' ? letterOf(one.zoneId) : String(numberOf(one.deskId)))
  const zoneOf = (one: PlanItem) => one.zoneId ?? desks.find((desk) => desk.deskId === one.deskId)?.zoneId
  return { nameOf, signOf, zoneOf }
}
