import type { HallEvent } from '../engine/index.ts'
import { isStaffKind } from '../protocol/conventions/staff.ts'
import type { StoryBody } from '../protocol/stories.ts'
import type { Names } from './names.ts'

type Told = StoryBody['events'][number]

/** An event of a ticket in a form that a page can put into words. @param operatorAt who has a desk open */
export function toldEvent(
  names: Names,
  { seq, actor, event }: { seq: number; actor: string; event: HallEvent },
  operatorAt: (deskId: string) => string | undefined
): Told {
  const has = event as Partial<Record<string, unknown>>
  const string = (name: string) => (typeof has[name] === 'string' ? (has[name] as string) : null)
  const number = (name: string) => (typeof has[name] === 'number' ? (has[name] as number) : null)
  const why = event.type === 'ticket-called' ? event.why : null
  const deskId = string('deskId')
  const serviceId = string('nextServiceId') ?? string('serviceId')
  const toDeskId = string('toDeskId')
  return {
    seq,
    at: event.at,
    type: event.type === 'noted' ? `${event.about} ${event.what}` : event.type,
    actor: actorOf(names, actor),
    deskNumber: deskId === null ? null : names.deskNumber(deskId),
    operator: deskId === null ? null : names.person(operatorAt(deskId) ?? ''),
    service: serviceId === null ? null : names.service(serviceId),
    toDeskNumber: toDeskId === null ? null : names.deskNumber(toDeskId),
    reason: why?.reason ?? string('reason') ?? string('outcome'),
    note: string('note') ?? string('because'),
    until: number('until') ?? number('callableAt') ?? number('dueAt'),
    recall: number('recall'),
    stars: number('stars'),
    told: (event.type === 'ticket-issued' || event.type === 'wait-told') && event.told ? event.told.shown : null,
    why: why && {
      rule: why.rule,
      waitedS: Math.round(why.waitedMs / 1_000),
      runnerUp: why.runnerUp && {
        ticketNumber: why.runnerUp.ticketNumber,
        waitedS: Math.round(why.runnerUp.waitedMs / 1_000)
      }
    }
  }
}

function actorOf(names: Names, actor: string): Told['actor'] {
  const [kind = '', id = ''] = actor.split(':')
  if (isStaffKind(kind)) return { kind, name: names.person(id) }
  return {
    kind: kind === 'hall' || kind === 'kiosk' || kind === 'display' || kind === 'visitor' ? kind : 'other',
    name: null
  }
}
