import { effect, type ReadonlySignal } from '@preact/signals'
import type { CentreBody } from '../protocol/centre.ts'

/** Puts the centre's own colour in the place of the green of the next step (tokens.css); the contrast mode stays as it is. */
export function applyTheme(centre: ReadonlySignal<CentreBody | null>): void {
  effect(() => {
    const accent = centre.value?.look.accent
    if (accent) document.documentElement.style.setProperty('--accent', accent)
    else document.documentElement.style.removeProperty('--accent')
  })
}
