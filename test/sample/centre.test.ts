import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { sampleDevices, samplePeople } from '../../server/sample/people.ts'

const { desks, groups, priorityClasses, services, zones } = sampleCentre
const serviceIds = services.map((service) => service.serviceId)

/** Every {ky, ru, en} anywhere in the centre, with its path. */
function textsIn(value: unknown, path = ''): Array<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return []
  if ('ky' in value) return [[path, value as Record<string, unknown>]]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`))
}

describe('the sample hall', () => {
  it('is a centre by the schema', () => {
    expect([...Value.Errors(Centre, sampleCentre)]).toEqual([])
    expect(Value.Check(Centre, sampleCentre)).toBe(true)
  })

  it('has three zones, 6 groups, 20 services and 16 desks', () => {
    expect([zones.length, groups.length, services.length, desks.length]).toEqual([3, 6, 20, 16])
    expect(desks.map((desk) => desk.deskNumber)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
  })

  it('uses no id twice', () => {
    const { outcomes, pauseReasons, parkReasons, callReasons } = sampleCentre
    const choices = [outcomes, pauseReasons, parkReasons, callReasons].map((list) => list.map((choice) => choice.id))
    const lists = [
      serviceIds,
      groups.map((group) => group.groupId),
      zones.map((zone) => zone.zoneId),
      desks.map((desk) => desk.deskId),
      priorityClasses.map((cls) => cls.priorityClassId),
      samplePeople.map((person) => person.userId),
      samplePeople.map((person) => person.login),
      sampleDevices.map((device) => device.deviceId),
      ...choices
    ]
    for (const ids of lists) expect(new Set(ids).size).toBe(ids.length)
  })

  it('says everything in three languages', () => {
    const texts = textsIn(sampleCentre)
    expect(texts.length).toBeGreaterThan(60)
    for (const [path, text] of texts) {
      for (const lang of ['ky', 'ru', 'en']) expect(text[lang], `${path}/${lang}`).toMatch(/\S/)
    }
  })

  it('refers only to what exists', () => {
    for (const service of services) expect(groups.map((group) => group.groupId)).toContain(service.groupId)
    for (const group of groups) expect(services.some((service) => service.groupId === group.groupId)).toBe(true)
    for (const desk of desks) {
      expect(zones.map((zone) => zone.zoneId)).toContain(desk.zoneId)
      for (const serviceId of desk.tiers.flat()) expect(serviceIds).toContain(serviceId)
    }
  })

  it.each(serviceIds)('serves %s in one zone at two desks or more, and elsewhere in the second tier', (serviceId) => {
    const first = desks.filter((desk) => desk.tiers[0]?.includes(serviceId))
    expect(first.length).toBeGreaterThanOrEqual(2)
    expect(new Set(first.map((desk) => desk.zoneId)).size).toBe(1)
    expect(desks.some((desk) => desk.tiers[1]?.includes(serviceId))).toBe(true)
  })

  it('has each service in one tier of a desk only', () => {
    for (const { tiers } of desks) expect(new Set(tiers.flat()).size).toBe(tiers.flat().length)
  })

  it('takes the letters that are easy in all three languages first', () => {
    const prefixes = new Set(services.map((service) => service.prefix))
    for (const letter of ['A', 'K', 'M', 'T']) expect(prefixes).toContain(letter)
    for (const prefix of prefixes) expect('AKMTEOPCHBX').toContain(prefix)
  })

  it('keeps serving between 3 and 25 minutes, targets between 10 and 30', () => {
    for (const { expectedServiceMs, targetMs } of services) {
      expect(expectedServiceMs).toBeGreaterThanOrEqual(3 * 60_000)
      expect(expectedServiceMs).toBeLessThanOrEqual(25 * 60_000)
      expect(targetMs).toBeGreaterThanOrEqual(10 * 60_000)
      expect(targetMs).toBeLessThanOrEqual(30 * 60_000)
    }
  })

  it('shows each way of going sooner, and calls none of them a law', () => {
    expect(priorityClasses.some((cls) => cls.first)).toBe(true)
    expect(priorityClasses.some((cls) => cls.creditMs > 0)).toBe(true)
    expect(priorityClasses.some((cls) => cls.rate > 1)).toBe(true)
    for (const { basis } of priorityClasses) expect(basis.en).toMatch(/^Sample rule/)
  })

  it('has one operator a desk', () => {
    expect(samplePeople.filter((person) => person.role === 'operator').length).toBe(desks.length)
  })
})
