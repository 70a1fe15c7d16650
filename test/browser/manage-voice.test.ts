import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { nameClip } from '../../server/client/voice/names.ts'
import { VoicePacks } from '../../server/devices/voice/voice-packs.ts'
import { readWav, writeWav } from '../../server/devices/voice/wav.ts'
import { samplePassword } from '../../server/sample/people.ts'
import { closeClean } from './clean-screens.ts'
import { axe, type OpenHall, openBrowser, openHall, openScreen, overflowing, type Screen, SIZES } from './harness.ts'

/** The page of the voice: its settings, and the words of the centre's own speaker. */

let browser: Browser
let hall: OpenHall
const open: Screen[] = []
beforeAll(async () => {
  // A microphone that hums: Chromium's own.
  browser = await openBrowser({ more: ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'] })
  hall = await openHall()
})
afterAll(async () => {
  await browser.close()
  await hall.close()
})
afterEach(() => closeClean(open))

async function voicePage(base = hall.base): Promise<Page> {
  const screen = await openScreen(browser, `${base}/manage/voice`, SIZES.desk)
  open.push(screen)
  const { page } = screen
  await page.getByTestId('login').fill('admin')
  await page.getByTestId('password').fill(samplePassword)
  await page.getByTestId('sign-in').click()
  await page.getByTestId('clip-row').first().waitFor()
  return page
}
const row = (page: Page, clip: string) => page.locator(`[data-clip="${clip}"]`)
const stateOf = (page: Page, clip: string) => row(page, clip).getByTestId('clip-state').innerText()
const tone = (rate: number) =>
  writeWav(
    Int16Array.from({ length: rate }, (_, n) => (n < rate / 4 ? 0 : 3_000 * Math.sin(n / 9))),
    rate
  )

test('words are brought in from files and recorded; what is missing is shown; what is no sound is named', async () => {
  const page = await voicePage()
  expect(await page.getByTestId('clip-count').innerText()).toMatch(/ 0$|: 0 |0/)
  expect(await stateOf(page, 'n-1')).toBe('Жок')
  await page.getByTestId('clip-files').setInputFiles([
    { name: 'n-1.wav', mimeType: 'audio/wav', buffer: tone(44_100) },
    { name: 'ticket.wav', mimeType: 'audio/wav', buffer: tone(16_000) },
    { name: 'n-2.wav', mimeType: 'audio/wav', buffer: Buffer.from('<html>') },
    { name: 'holiday.wav', mimeType: 'audio/wav', buffer: tone(16_000) }
  ])
  await expect
    .poll(() => page.getByTestId('clips-failed').innerText(), { timeout: 15_000 })
    .toMatch(/n-2\.wav, holiday\.wav/)
  expect(await page.getByTestId('clips-done').innerText()).toMatch(/2/)
  expect(await stateOf(page, 'n-1')).toMatch(/Жаздырылды, 0[.,][89]/)
  expect(await stateOf(page, 'n-2')).toBe('Жок')

  // The silence before the word is gone, and the word as loud as it may be.
  const sent = await hall.app.inject({
    url: '/api/voices/recorded/ky/n-1',
    headers: { authorization: 'Bearer sample-display' }
  })
  const { durationMs, rate, samples } = readWav(sent.rawPayload)
  expect([rate, Math.round(durationMs / 100)]).toEqual([24_000, 8])
  expect(Math.max(...samples)).toBeGreaterThan(0.85)

  await row(page, 'n-3').getByTestId('record').click()
  await page.waitForTimeout(1_500)
  await row(page, 'n-3').getByTestId('record').click()
  await expect.poll(() => stateOf(page, 'n-3'), { timeout: 10_000 }).toMatch(/Жаздырылды/)
  const played = page.waitForResponse('**/api/voices/recorded/ky/n-3*')
  await row(page, 'n-3').getByTestId('listen').click()
  expect((await played).status()).toBeLessThan(400)
  await row(page, 'n-3').getByTestId('remove').click()
  await expect.poll(() => stateOf(page, 'n-3')).toBe('Жок')

  // Names of the settings are among them; a recording of a former name is shown as such, and can be removed.
  const name = nameClip(hall.app.hall.centre.services[0]?.name.ky ?? '')
  expect(await stateOf(page, name?.id ?? '')).toBe('Жок')
  const [wordsSilent] = (await page.getByTestId('clips-silent').innerText()).match(/\d+/) ?? []
  expect(Number(wordsSilent)).toBeGreaterThan(80)
  new VoicePacks(path.join(hall.data, 'voices')).put('recorded', 'ky', [
    { clip: 'name-0000000000000000', bytes: tone(16_000), text: 'Мурунку аталыш' }
  ])
  await page.reload()
  await expect.poll(() => stateOf(page, 'name-0000000000000000')).toBe('Мындай ат эми жок')
  expect(await row(page, 'name-0000000000000000').getByTestId('record').count()).toBe(0)
  await row(page, 'name-0000000000000000').getByTestId('remove').click()
  await expect.poll(() => row(page, 'name-0000000000000000').count()).toBe(0)

  await page.getByTestId('only-missing').check()
  expect(await row(page, 'n-1').count()).toBe(0)
  for (const lang of ['ru', 'en', 'ky']) {
    await page.getByTestId('language').selectOption(lang)
    expect(await overflowing(page)).toEqual([])
  }
  expect(await axe(page)).toEqual([])
}, 60_000)

test('the settings of the voice are saved, and what contradicts itself is said where it is', async () => {
  const page = await voicePage()
  await page.getByTestId('voice-guidance-percent').fill('5')
  await page.getByTestId('save').click()
  expect(hall.app.hall.centre.voice.guidancePercent).toBe(80)
  await page.getByTestId('voice-guidance-percent').fill('60')
  await page.getByTestId('voice-chime').uncheck()
  await page.getByTestId('voice-volumes-add').click()
  await page.getByTestId('save').click()
  await expect.poll(() => page.getByTestId('done').innerText()).toBe('Сакталды.')
  expect(hall.app.hall.centre.voice).toMatchObject({
    chime: false,
    guidancePercent: 60,
    volumes: [{ from: '00:00' }, { from: '20:00', percent: 40 }]
  })
  await page.getByTestId('voice-volumes-add').click()
  await page.getByTestId('save').click()
  await page.getByTestId('voice-volumes').getByText('20:00', { exact: false }).first().waitFor()
  expect(hall.app.hall.centre.voice.volumes.length).toBe(2)
}, 60_000)

test('without HTTPS, on another machine, it says plainly why it cannot record', async () => {
  const page = await voicePage()
  await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
  await page.reload()
  await page.getByTestId('no-microphone').waitFor()
  expect(await page.getByTestId('record').count()).toBe(0)
  expect(await axe(page)).toEqual([])
}, 60_000)
