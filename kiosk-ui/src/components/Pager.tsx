import { useSignal } from '@preact/signals'
import { type ComponentChildren, toChildArray } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Kiosk } from '../store/kiosk.ts'
import { Icon } from './Icon.tsx'
import { pageStarts } from './page-starts.ts'

const DOUBLE_TAP_MS = 350

type Props = { kiosk: Kiosk; children: ComponentChildren }

/** A list that never hides behind a scroll: what does not fit comes on further pages, with large buttons to turn them. */
export function Pager({ kiosk, children }: Props) {
  const { t } = kiosk.texts
  const { frame, list, turner, starts, page } = usePages(toChildArray(children).length)
  const turnedAt = useRef(-Infinity)
  const pages = starts.value.length
  const turn = (by: number, byKey: boolean) => {
    if (performance.now() - turnedAt.current < DOUBLE_TAP_MS) return
    turnedAt.current = performance.now()
    page.value = Math.max(0, Math.min(pages - 1, page.peek() + by))
    // The button may have left with its page; whoever uses keys goes on with what has come.
    if (byKey)
      requestAnimationFrame(() =>
        [...(list.current?.querySelectorAll('button') ?? [])]
          .find((button) => button.checkVisibility({ visibilityProperty: true }))
          ?.focus({ preventScroll: true })
      )
  }
  const offered = (is: boolean) => ({ visibility: is ? 'visible' : 'hidden' }) as const
  return (
    <div class='pager' ref={frame}>
      <ul class='pager-list' ref={list}>
        {toChildArray(children).map((child) => (
          <li key={(child as { key?: string }).key}>{child}</li>
        ))}
      </ul>
      <div class='pager-turner' ref={turner} style={offered(pages > 1)}>
        <button
          type='button'
          class='button'
          data-testid='previous-page'
          style={offered(page.value > 0)}
          onClick={(event) => turn(-1, event.detail === 0)}
        >
          <Icon name='up' />
          {t('pages.previous')}
        </button>
        <p role='status'>{pages > 1 && t('pages.where', { page: page.value + 1, pages })}</p>
        <button
          type='button'
          class='button'
          data-testid='next-page'
          style={offered(pages > 1 && page.value < pages - 1)}
          onClick={(event) => turn(1, event.detail === 0)}
        >
          <Icon name='down' />
          {t('pages.next')}
        </button>
      </div>
    </div>
  )
}

/** Divides a list of so many items into pages by what fits, whenever sizes change, and shows one of them. */
function usePages(count: number) {
  const frame = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const turner = useRef<HTMLDivElement>(null)
  const starts = useSignal([0])
  const page = useSignal(0)

  const measure = () => {
    if (!frame.current || !list.current || !turner.current) return
    const items = [...list.current.children].map((item) => ({
      top: (item as HTMLElement).offsetTop,
      bottom: (item as HTMLElement).offsetTop + (item as HTMLElement).offsetHeight
    }))
    const found = pageStarts(items, frame.current.clientHeight, turner.current.offsetHeight)
    if (found.join() !== starts.peek().join()) starts.value = found
    page.value = Math.min(page.peek(), found.length - 1)
  }
  const show = () => {
    if (!list.current) return
    const items = [...list.current.children] as HTMLElement[]
    const from = starts.value[page.value] ?? 0
    const to = starts.value[page.value + 1] ?? items.length
    list.current.style.transform = `translateY(${-(items[from]?.offsetTop ?? 0)}px)`
    items.forEach((item, place) => {
      item.style.visibility = place >= from && place < to ? 'visible' : 'hidden'
    })
  }

  useLayoutEffect(() => {
    measure()
    show()
  })
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      measure()
      show()
    })
    for (const element of [frame.current, turner.current, ...(list.current?.children ?? [])])
      if (element) observer.observe(element)
    return () => observer.disconnect()
  }, [count])
  return { frame, list, turner, starts, page }
}
