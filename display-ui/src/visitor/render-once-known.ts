import { effect } from '@preact/signals'
import { render, type VNode } from 'preact'

/**
 * Draws a page once it is known whose it is, or that nobody answers: its head, as tall as the centre's name is long,
 * does not push down what is below it.
 */
export function renderOnceKnown(page: VNode, isKnown: () => boolean): void {
  const stop = effect(() => {
    if (!isKnown()) return
    queueMicrotask(() => {
      stop()
      const place = document.getElementById('screen')
      if (place !== null) render(page, place)
    })
  })
}
