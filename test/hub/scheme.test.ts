import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleCountry } from '../../server/hub/country/sample-country.ts'
import { schemeOfKyrgyzstan } from '../../server/hub/country/scheme.ts'
import { groupsOnScheme, onScheme, type Point } from '../../server/protocol/conventions/on-scheme.ts'
import { type OpenHub, openHub } from './open-hub.ts'

/** The corners of each ring of a path of lines. */
function ringsOf(path: string): Point[][] {
  return path
    .split(/z/i)
    .filter(Boolean)
    .map((ring) => {
      let [x, y] = [0, 0]
      return [...ring.matchAll(/([Ml])(-?\d+)[ ,](-?\d+)/g)].map(([, letter, dx, dy]) => {
        ;[x, y] = letter === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)]
        return { x, y }
      })
    })
}
const isInside = (rings: Point[][], { x, y }: Point): boolean =>
  rings
    .flatMap((ring) => ring.map((corner, i) => [corner, ring[(i + 1) % ring.length] as Point] as const))
    .filter(([a, b]) => a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x).length %
    2 ===
  1

describe('the scheme of the country', () => {
  test('has every centre in the outline of its region, or not further from it than it is simplified', () => {
    const nearly = [-8, 0, 8].flatMap((x) => [-8, 0, 8].map((y) => ({ x, y })))
    for (const { centreId, regionId, place } of sampleCountry.centres) {
      const region = schemeOfKyrgyzstan.regions.find((each) => each.regionId === regionId)
      if (!region || !place) {
        // Osh city is a dot.
        expect([centreId, regionId]).toEqual([centreId, 'osh-city'])
        continue
      }
      const { x, y } = onScheme(schemeOfKyrgyzstan, place)
      const rings = ringsOf(region.path)
      expect([centreId, nearly.some((by) => isInside(rings, { x: x + by.x, y: y + by.y }))]).toEqual([centreId, true])
    }
  })

  test('groups what overlaps, and loses nobody by it', () => {
    const points = sampleCountry.centres.flatMap(({ centreId, place }) =>
      place ? [{ centreId, ...onScheme(schemeOfKyrgyzstan, place) }] : []
    )
    const groups = groupsOnScheme(points, 58)
    expect(groups.flatMap(({ items }) => items.map(({ centreId }) => centreId)).sort()).toEqual(
      points.map(({ centreId }) => centreId).sort()
    )
    for (const one of groups)
      for (const other of groups)
        if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(58)
  })
})

describe('head office may give another scheme', () => {
  let hub: OpenHub
  beforeAll(async () => {
    hub = await openHub()
  })
  afterAll(() => hub.close())
  const present = async () => {
    await hub.app.open.feed.write()
    return (await hub.call('GET', '/api/public/scheme', undefined, {})).body
  }

  test('which everybody is shown, until it takes it back', async () => {
    const scheme = { ...schemeOfKyrgyzstan, regions: [{ regionId: 'all', path: 'M0 0L10 0L10 10z', label: null }] }
    expect(await present()).toEqual(schemeOfKyrgyzstan)
    expect((await hub.call('PUT', '/api/network/scheme', scheme)).status).toBe(200)
    expect(await present()).toEqual(scheme)
    expect((await hub.call('DELETE', '/api/network/scheme')).status).toBe(204)
    expect(await present()).toEqual(schemeOfKyrgyzstan)
  })

  test.each(['M0 0"/><script>alert(1)</script>', 'url(//elsewhere)', ''])(
    'whose paths are lines and nothing else: %s',
    async (path) => {
      const scheme = { ...schemeOfKyrgyzstan, regions: [{ regionId: 'all', path, label: null }] }
      expect((await hub.call('PUT', '/api/network/scheme', scheme)).status).toBe(400)
      expect(await present()).toEqual(schemeOfKyrgyzstan)
    }
  )
})
