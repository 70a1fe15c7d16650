import type { Page } from 'playwright-core'

/** What a display has shown and sounded, noted in the page itself from the first moment of every load. */
export interface Seen {
  sun: Array<{ number: string; at: number }>
  tones: number
}

/** To be called before the page is opened. */
export const noteFromStart = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen = Object.assign(window, { sun: [] as { number: string; at: number }[], tones: 0 })
    const create = AudioContext.prototype.createOscillator
    AudioContext.prototype.createOscillator = function () {
      seen.tones++
      return create.call(this)
    }
    const look = () => {
      const number = document.querySelector('[data-testid=now-number]')?.textContent
      if (number && number !== seen.sun.at(-1)?.number) seen.sun.push({ number, at: performance.now() })
    }
    document.addEventListener('DOMContentLoaded', () =>
      new MutationObserver(look).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true
      })
    )
  })

export const seenBy = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const { sun, tones } = window as unknown as Seen
    return { sun, tones }
  })

/** A chime is two tones. */
export const chimesOf = ({ tones }: Seen): number => tones / 2
