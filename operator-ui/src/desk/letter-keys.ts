import { effect, signal } from '@preact/signals'

const KEPT = 'kezek.desk.letter-keys'

/** Whether letters are shortcuts. They can be switched off: speech input types letters by the dozen (WCAG 2.1.4). */
export const letterKeys = signal(localStorage.getItem(KEPT) !== 'off')

effect(() => {
  localStorage.setItem(KEPT, letterKeys.value ? 'on' : 'off')
})
