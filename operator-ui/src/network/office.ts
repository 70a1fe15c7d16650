import { type Signal, signal } from '@preact/signals'
import type { HubPerson, HubRole, HubSessionBody } from '../../../server/protocol/network/people.ts'
import { createSession, type Session } from '../session/session.ts'

const PAGES = ['centres', 'reports', 'openings', 'catalogue', 'bundles', 'people', 'password', 'factor'] as const

/** What the window shows. */
export interface OfficeRoute {
  page: (typeof PAGES)[number]
  /** One of the list: a centre, a common service, a version. */
  id: string | null
}

export interface Office {
  /** As in a hall: requests, signing in, proving anew who one is. */
  session: Session
  /** null while nobody is signed in. */
  me: Signal<HubSessionBody | null>
  route: Signal<OfficeRoute>
  go: (path: string) => void
}

/** "/network/centres/osh-1" */
export function routeAt(pathname: string): OfficeRoute {
  const [, page, id] = /^\/network(?:\/(\w+))?(?:\/([\w-]+))?/.exec(pathname) ?? []
  return { page: PAGES.find((each) => each === page) ?? 'centres', id: id ?? null }
}

export function createOffice(): Office {
  // The hub has no socket for this page: it asks again every few seconds.
  const session = createSession({ reconnect: () => {} })
  const route = signal(routeAt(location.pathname))
  window.addEventListener('popstate', () => {
    route.value = routeAt(location.pathname)
  })
  void session.look()
  return {
    session,
    me: session.me as unknown as Signal<HubSessionBody | null>,
    route,
    go: (path) => {
      history.pushState(null, '', path)
      route.value = routeAt(path)
      scrollTo(0, 0)
    }
  }
}

const RANK: readonly HubRole[] = ['look', 'manage', 'administer']

/** Whether somebody's role is enough: what they may not do is not offered. */
export const may = (me: HubPerson, role: HubRole): boolean => RANK.indexOf(me.role) >= RANK.indexOf(role)
