import type { FastifyInstance } from 'fastify'
import type { Joined, Series } from '../http/device-series.ts'
import { RequestRefused } from '../http/errors.ts'
import type { DeviceProfile } from '../protocol/devices.ts'

/** What a screen is that comes in by a series. */
interface Newcomer {
  name: string
  zoneId: string | null
  profile: DeviceProfile
}

/** The desks by their numbers, and which of them have a sign. @param joining those that are just coming in too */
export function signDesks({ hall, people }: FastifyInstance, joining: readonly Joined[] = []) {
  const taken = new Set([
    ...people.devices.list().map(({ profile }) => profile.deskId),
    ...joining.map(({ deskId }) => deskId ?? undefined)
  ])
  return hall.centre.desks
    .map(({ deskId, deskNumber, zoneId }) => ({ deskId, deskNumber, zoneId, hasSign: taken.has(deskId) }))
    .toSorted((a, b) => a.deskNumber - b.deskNumber)
}

/**
 * The next one of a series: a sign over the desk that was asked for, else over the first without one.
 * @throws RequestRefused 404 for a desk that is not there, 409 for one that has a sign, or when all have
 */
export function newcomerOf(
  app: FastifyInstance,
  series: Series,
  as: 'sign' | 'display',
  deskNumber: number | undefined
): Newcomer {
  if (as === 'display') return { name: freeName(app, series), zoneId: null, profile: {} }
  const desks = signDesks(app, series.joined)
  const desk = desks.find((each) => (deskNumber === undefined ? !each.hasSign : each.deskNumber === deskNumber))
  if (!desk && deskNumber !== undefined) throw new RequestRefused(404, 'unknown-desk', 'There is no such desk')
  if (!desk || desk.hasSign) throw new RequestRefused(409, 'desk-has-sign', 'The desk has a sign, or all of them have')
  return { name: named(series.signName, desk.deskNumber), zoneId: desk.zoneId, profile: { deskId: desk.deskId } }
}

/** The first number that no device is called by. */
function freeName({ people }: FastifyInstance, { displayName, joined }: Series): string {
  const known = new Set([...people.devices.list(), ...joined].map(({ name }) => name))
  let n = 1
  while (known.has(named(displayName, n))) n++
  return named(displayName, n)
}

const named = (pattern: string, n: number): string =>
  pattern.includes('{n}') ? pattern.replace('{n}', String(n)) : `${pattern} ${n}`
