import type { Page } from 'playwright-core'

/** Goes to a page at /manage by the list of pages, whose parts are folded but for the one that is open. */
export async function goTo(page: Page, subject: string): Promise<void> {
  const link = page.getByTestId(`to-${subject}`)
  await link.waitFor({ state: 'attached' })
  const menu = page.getByTestId('menu')
  if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false') await menu.click()
  if (!(await link.isVisible())) await link.locator('xpath=ancestor::details/summary').click()
  await link.click()
}
