import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveBrowser, type OpenHall, openHall, openScreen, SIZES, sharedBrowser } from './harness.ts'

let hall: OpenHall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
})

test('the page of the API shows its operations, under a policy that lets no other script run', async () => {
  const { page, foreign, errors } = await openScreen(await sharedBrowser(), `${hall.base}/api/docs`, SIZES.desk)
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const answer = await page.reload()
  expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/)
  expect(answer?.headers()['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
  await page.getByRole('heading', { name: 'The centre and its clock' }).waitFor({ timeout: 30_000 })
  expect(errors).toEqual([])
  expect(foreign).toEqual([])
  // What was added to it does not run.
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
  })
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})
