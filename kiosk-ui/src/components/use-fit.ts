import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** How much is left of the sizes of what is drawn (number, code, plan, gaps), and after those of the letters. */
const STEPS: ReadonlyArray<readonly [drawn: number, letters: number]> = [
  ...[1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52].map((drawn) => [drawn, 1] as const),
  ...[0.93, 0.86, 0.8, 0.74, 0.68].map((letters) => [0.52, letters] as const)
]

/**
 * Makes a step fit whatever its words are and however large: `--fit` shrinks what is drawn, and only where that is not
 * enough `--letters` the letters. Nothing is left out and nothing hides behind a scroll.
 * @param on undefined: not wanted; otherwise changes with whatever changes the length of what is said
 */
export function useFit(place: RefObject<HTMLElement | null>, on: string | undefined): void {
  useLayoutEffect(() => {
    const main = place.current
    if (on === undefined || main === null) return
    const shrink = () => {
      for (const [drawn, letters] of STEPS) {
        main.style.setProperty('--fit', `${drawn}`)
        main.style.setProperty('--letters', `${letters}`)
        if (main.scrollHeight <= main.clientHeight) return
      }
    }
    shrink()
    const sizes = new ResizeObserver(shrink)
    sizes.observe(main)
    // The typeface may come after the words.
    void document.fonts.ready.then(shrink)
    return () => sizes.disconnect()
  }, [on])
}
