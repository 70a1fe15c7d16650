import { type ReadonlySignal, signal } from '@preact/signals'

/** What this window shows. `query`: what a page of settings is opened for, as in an address. `work`: a desk, or the choice of one; a user without access to another route gets that one. */
export type Route =
  | { at: 'work' }
  | { at: 'hall' }
  | { at: 'reception' }
  | { at: 'manage'; subject: string; query?: string }

export interface Router {
  route: ReadonlySignal<Route>
  /** Shows another route; "back" in the browser returns. */
  navigate: (to: Route) => void
  /** Says in the address which route it is that is shown already. */
  settle: (at: Route) => void
  /** Sets what is asked before a route is left; a page that answers false stays, having asked the person itself. */
  confirmLeave: (may: ((to: Route) => boolean) | null) => void
}

const PATHS = { work: '/desk', hall: '/desk#hall', reception: '/desk/reception' } as const

/** The address of a route; the server answers each with this very page. */
export const pathOf = (route: Route): string =>
  route.at === 'manage'
    ? `/manage/${route.subject}${route.query === undefined ? '' : `?${route.query}`}`
    : PATHS[route.at]

function routeAt({ pathname, hash, search }: Location): Route {
  const subject = /^\/manage(?:\/([^/]*))?/.exec(pathname)
  if (subject) return { at: 'manage', subject: subject[1] ?? '', ...(search.length > 1 && { query: search.slice(1) }) }
  if (/^\/desk\/reception\/?$/.test(pathname)) return { at: 'reception' }
  return hash === '#hall' ? { at: 'hall' } : { at: 'work' }
}

/** The window's route, kept in its address. */
export function createRouter(): Router {
  const route = signal(routeAt(location))
  let may: ((to: Route) => boolean) | null = null

  const arrive = (to: Route) => {
    if (may && !may(to)) return false
    may = null
    route.value = to
    return true
  }
  const returned = () => {
    const from = route.peek()
    // A page that stays keeps its address too.
    if (!arrive(routeAt(location))) history.pushState(null, '', pathOf(from))
  }
  window.addEventListener('popstate', returned)

  return {
    route,
    navigate: (to) => {
      if (pathOf(to) === pathOf(route.peek()) || !arrive(to)) return
      history.pushState(null, '', pathOf(to))
      scrollTo(0, 0)
    },
    settle: (at) => {
      if (pathOf(at) === pathOf(route.peek())) return
      history.replaceState(null, '', pathOf(at))
      route.value = at
    },
    confirmLeave: (ask) => {
      may = ask
    }
  }
}
