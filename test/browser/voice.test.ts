import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { leaveBrowser, sharedBrowser } from './harness.ts'
import { forget, heardBy, overlapping } from './sound-watch.ts'
import { openVoicedHall } from './voiced-hall.ts'

/** What is said of calls, with real sounds in a real browser: noted at its audio device and told by its own reports. */

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)

describe('a call', () => {
  test("is sounded and then spoken in the hall's languages, whole sentences each from one source; a repetition is said again", async (context) => {
    const { watch, call, command, told, outcomeOf } = await openVoicedHall(context, browser)
    const page = await watch()
    const first = await call(1)
    await expect.poll(async () => (await heardBy(page)).length, { timeout: 5_000 }).toBeGreaterThan(0)
    expect(performance.now() - first.at).toBeLessThan(2_000)
    // Its place is on the sun while it is being spoken, although its ticket is done.
    await command(1, 'finish')
    await expect
      .poll(async () => (await heardBy(page)).filter(({ what }) => what === 'clip').length, { timeout: 10_000 })
      .toBeGreaterThan(7)
    expect(await page.getByTestId('now-number').innerText()).toBe(first.number)

    expect(await outcomeOf(first.number)).toMatchObject({
      outcome: 'spoken',
      spoken: [
        { lang: 'ky', source: 'espeak' },
        { lang: 'ru', source: 'recorded' }
      ]
    })
    const heard = await heardBy(page)
    expect(heard.map(({ what }) => what).slice(0, 3)).toEqual(['tone', 'tone', 'clip'])
    expect(overlapping(heard)).toEqual([])
    expect(heard.every(({ ended }) => ended)).toBe(true)
    // Each word to its end.
    for (const { from, to } of heard.filter(({ what }) => what === 'clip')) expect(to - from).toBeCloseTo(0.3, 1)
    expect(await page.getByTestId('now').count()).toBe(0)

    // «эки» / «два» has not been recorded: the whole sentence is the other voice's.
    const second = await call(1)
    expect(Number(second.number.slice(1))).toBe(2)
    expect((await outcomeOf(second.number))?.spoken).toEqual([
      { lang: 'ky', source: 'espeak' },
      { lang: 'ru', source: 'espeak' }
    ])

    await forget(page)
    await command(1, 'recall')
    const [, again] = await told(second.number, 2)
    expect(again).toMatchObject({ recall: 1, displays: [{ outcome: 'spoken' }] })
    expect(again?.displays[0]?.spoken.map(({ lang }) => lang)).toEqual(['ky', 'ru', 'ky', 'ru'])
    expect(overlapping(await heardBy(page))).toEqual([])
  }, 240_000)

  test('is one of twenty: all are shown in their order, the newest are spoken, one after another', async (context) => {
    const { watch, call, command, told, outcomeOf } = await openVoicedHall(context, browser, {
      languages: ['ky'],
      clipMs: 200,
      chime: false
    })
    const page = await watch()
    const mostOnSun = await watchSun(page)
    const calls = await Promise.all(Array.from({ length: 16 }, (_, n) => call(n + 1)))
    // By then all of them have had their time on the sun, in which the voice cannot keep up.
    await told(calls[0]?.number ?? '')
    await page.waitForFunction(() => document.querySelectorAll('.call').length > 3)
    for (const desk of [1, 2, 3, 4]) {
      await command(desk, 'finish')
      calls.push(await call(desk))
    }
    const outcomes = new Map<string, string | undefined>()
    for (const { number } of calls.toReversed()) outcomes.set(number, (await outcomeOf(number))?.outcome)
    const all = [...outcomes.values()]
    expect(all.filter((outcome) => outcome !== 'spoken' && outcome !== 'skipped')).toEqual([])
    expect(all.filter((outcome) => outcome === 'spoken').length).toBeGreaterThanOrEqual(sampleCentre.voice.skipAbove)
    expect(all).toContain('skipped')
    expect(outcomes.get(calls.at(-1)?.number ?? '')).toBe('spoken')
    expect(overlapping(await heardBy(page))).toEqual([])
    expect((await heardBy(page)).every(({ ended }) => ended)).toBe(true)
    // The voice runs behind the picture, and the eye is led to one place all the same.
    expect(await mostOnSun()).toBe(1)
  }, 240_000)
})

/** Counts, again and again, how many rows have the colour of what is being called. Returns how to ask for the most. */
async function watchSun(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const sun = document.createElement('i')
    sun.style.background = 'var(--sun)'
    document.body.append(sun)
    const colour = getComputedStyle(sun).backgroundColor
    sun.remove()
    let most = 0
    setInterval(() => {
      const rows = [...document.querySelectorAll('.call')]
      most = Math.max(most, rows.filter((row) => getComputedStyle(row).backgroundColor === colour).length)
      document.body.dataset.mostOnSun = String(most)
    }, 50)
  })
  return async () => Number(await page.evaluate(() => document.body.dataset.mostOnSun))
}
