import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { LIMITS } from '../../server/http/limits.ts'
import {
  axe,
  brokenWords,
  leaveBrowser,
  openHall,
  openScreen,
  openSignedIn,
  overflowing,
  sharedBrowser,
  SIZES
} from './harness.ts'

const BURST = 20

test('from the alarm of a kiosk that floods the hall its tickets are cancelled, and nobody else leaves the queue', async () => {
  const clock = { at: Date.UTC(2026, 2, 3, 4) }
  const hall = await openHall({ clock, rateLimits: { rates: { kioskTickets: LIMITS.kioskTickets } } })
  const browser = await sharedBrowser()
  const screen = await openSignedIn(browser, hall, 'supervisor', '/desk#hall', SIZES.desk)
  try {
    const { page } = screen
    const honest = await hall.issue({ serviceId: 'id-card' })
    hall.app.people.devices.add({ deviceId: 'kiosk-2', kind: 'kiosk', name: 'Экинчи киоск', token: 'stolen' })
    const flooded: string[] = []
    for (let n = 0; n < BURST + 5; n++) {
      const { body } = await hall.call(
        'POST',
        '/api/tickets',
        { serviceId: 'id-card' },
        { authorization: 'Bearer stolen', 'idempotency-key': `n ${n}` }
      )
      flooded.push(body.ticketId)
    }
    clock.at += 60_000
    const late = await hall.issue({ serviceId: 'notary' })
    const waiting = () =>
      [...hall.app.hall.state.tickets.values()].flatMap(({ ticketId, status }) =>
        status === 'waiting' ? ticketId : []
      )
    expect(waiting()).toHaveLength(BURST + 2)

    const alarm = page.locator("[data-alarm='kiosk-flood:kiosk-2']")
    await alarm.getByTestId('alarm-steer').click()
    await page.getByTestId('dialog').waitFor()
    await page.getByTestId('to').fill('25:00')
    await page.getByTestId('reason').fill('Киосктун жанында эч ким жок')
    expect(await page.getByTestId('confirm').getAttribute('aria-disabled')).toBe('true')
    await page.getByTestId('to').fill('10:01')
    await expect.poll(() => page.getByTestId('effect').textContent()).toContain(`талондор: ${BURST}`)
    for (const lang of ['en', 'ru', 'ky']) {
      await page.getByTestId('language').evaluate((list: HTMLSelectElement, to) => {
        list.value = to
        list.dispatchEvent(new Event('change', { bubbles: true }))
      }, lang)
      await page.locator(`html[lang='${lang}']`).waitFor()
      expect([await overflowing(page), await brokenWords(page)], lang).toEqual([[], []])
      if (process.env.BOARD_PICTURES) {
        mkdirSync(process.env.BOARD_PICTURES, { recursive: true })
        await page.screenshot({ path: path.join(process.env.BOARD_PICTURES, `flood-${lang}.png`) })
      }
    }
    expect(await axe(page)).toEqual([])
    await page.getByTestId('confirm').click()
    await page.getByTestId('dialog').waitFor({ state: 'detached' })
    expect(waiting()).toEqual([honest.ticketId, late.ticketId])
    // Whoever stood at that kiosk all the same is told what to do.
    const phone = await openScreen(browser, `${hall.base}/t/${flooded[0]}`, SIZES.phone, { locale: 'ru' })
    await expect.poll(() => phone.page.locator('main').innerText()).toContain('Обратитесь к сотруднику')
    expect(await overflowing(phone.page)).toEqual([])
    await phone.context.close()

    const cookies = await hall.openDesk(1)
    await hall.call(
      'POST',
      '/api/tickets',
      { serviceId: 'id-card', priorityClassId: hall.app.hall.centre.priorityClasses[0]?.priorityClassId },
      { ...cookies, 'idempotency-key': 'a friend' }
    )
    await page.getByTestId('priority-issuers').waitFor()
    expect(await page.getByTestId('priority-issuers').textContent()).toContain('Operator 1 – 1')

    // The alarm goes by itself; what the kiosk took is still within reach.
    await page.getByTestId('cancel-issued-kiosk-2').click()
    await page.getByTestId('reason').fill('Дагы бир жолу')
    await expect.poll(() => page.getByTestId('confirm').getAttribute('aria-disabled')).toBe('true')
    if (process.env.BOARD_PICTURES) {
      await page.getByTestId('dialog-back').click()
      await page.screenshot({ path: path.join(process.env.BOARD_PICTURES, 'flood-board.png'), fullPage: true })
    }
    expect([screen.foreign, screen.errors]).toEqual([[], []])
  } finally {
    await screen.context.close()
    await leaveBrowser()
    await hall.close()
  }
})
