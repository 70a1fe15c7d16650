import { expect } from 'vitest'
import type { Page } from 'playwright-core'

const done = (page: Page) => page.getByTestId('done').textContent()

/** Agrees to what is asked before settings are saved; once the hall is at work it is asked why. */
export async function agree(page: Page): Promise<void> {
  const reason = page.getByTestId('question-reason')
  if (await reason.isVisible()) await reason.fill('Сыноо үчүн')
  await page.getByTestId('confirm').click()
}

/** Saves what stands in the form of a page at /manage, whatever is asked, and waits until it is said to be saved. */
export async function saveSettings(page: Page): Promise<void> {
  const dialog = page.getByTestId('dialog')
  await page.getByTestId('save').click()
  await expect.poll(async () => (await dialog.isVisible()) || (await done(page)) !== '').toBe(true)
  if (await dialog.isVisible()) await agree(page)
  await expect.poll(() => done(page)).not.toBe('')
}
