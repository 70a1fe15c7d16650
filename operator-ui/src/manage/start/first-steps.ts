import type { Centre } from '../../../../server/protocol/centre.ts'
import type { DevicesBody } from '../../../../server/protocol/devices.ts'
import type { PeopleBody } from '../../../../server/protocol/people.ts'
import type { TestTicketBody } from '../../../../server/protocol/test-ticket.ts'

/** One thing that a hall needs before it opens. */
export interface FirstStep {
  id:
    | 'centre'
    | 'hours'
    | 'holidays'
    | 'services'
    | 'desks'
    | 'served'
    | 'people'
    | 'kiosk'
    | 'display'
    | 'printer'
    | 'test'
  /** The page at /manage where it is done. */
  path: string
  isDone: boolean
  /** How many there are, or, of `served` and `test`, how many are not as they should be. */
  count: number
}
type People = PeopleBody['people']
type Devices = DevicesBody['devices']

/**
 * What a hall needs, in the order in which it is best done.
 * @param year local, of which holidays are looked for
 * @param kept what was answered of the test ticket last
 */
export function firstSteps(
  centre: Centre,
  people: People,
  devices: Devices,
  year: number,
  kept: TestTicketBody['kept']
): FirstStep[] {
  const { services, desks, exceptions, printing } = centre
  const served = new Set(desks.flatMap(({ tiers }) => tiers.flat()))
  const unserved = services.filter(({ serviceId }) => !served.has(serviceId)).length
  const of = (kind: string) => devices.filter((device) => device.kind === kind).length
  const step = (id: FirstStep['id'], path: string, count: number, isDone = count > 0): FirstStep => ({
    id,
    path,
    isDone,
    count
  })
  return [
    step('centre', 'centre', Number(Object.values(centre.name).every((word) => word.trim() !== ''))),
    step('hours', 'hours', Number(centre.hours === null || centre.hours.some((day) => day.length > 0))),
    step('holidays', 'hours', exceptions.filter(({ date }) => date >= `${year}`).length),
    step('services', 'services', services.length),
    step('desks', 'desks', desks.length),
    step('served', 'desks', unserved, services.length > 0 && unserved === 0),
    step('people', 'people', people.filter(({ role }) => role !== 'administrator').length),
    step('kiosk', 'devices', of('kiosk')),
    step('display', 'devices', of('display')),
    step('printer', 'printers', printing.printers.length),
    step('test', 'test-ticket', kept?.wrong ?? 0, kept !== null && kept.wrong === 0)
  ]
}
