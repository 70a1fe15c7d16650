import type { ComponentChildren } from 'preact'
import { pathOf, type Route, type Router } from './router.ts'

type Props = {
  router: Router
  to: Route
  children: ComponentChildren
  class?: string
  testId?: string
  title?: string
  current?: boolean
}

/** A link to another route of this page; with the keys for a new window it is an ordinary link. */
export function RouteLink({ router, to, children, class: look = 'pill', testId, title, current }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.navigate(to)
  }
  return (
    <a
      class={look}
      href={pathOf(to)}
      title={title}
      aria-current={current ? 'page' : undefined}
      data-testid={testId}
      onClick={follow}
    >
      {children}
    </a>
  )
}
