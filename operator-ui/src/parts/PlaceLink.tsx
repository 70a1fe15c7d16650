import type { ComponentChildren } from 'preact'
import { addressOf, type Place, type Places } from '../place.ts'

type Props = {
  places: Places
  to: Place
  children: ComponentChildren
  class?: string
  testId?: string
  title?: string
  current?: boolean
}

/** A link to another place of this page; with the keys for a new window it is an ordinary link. */
export function PlaceLink({ places, to, children, class: look = 'pill', testId, title, current }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    places.go(to)
  }
  return (
    <a
      class={look}
      href={addressOf(to)}
      title={title}
      aria-current={current ? 'page' : undefined}
      data-testid={testId}
      onClick={follow}
    >
      {children}
    </a>
  )
}
