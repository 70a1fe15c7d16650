import { type ReadonlySignal, signal } from '@preact/signals'

/** What this window is used for. `work`: a desk, or the choice of one. Who may not see a place is at work. */
export type Place = { at: 'work' } | { at: 'hall' } | { at: 'manage'; subject: string }

export interface Places {
  place: ReadonlySignal<Place>
  /** Goes to another place; "back" in the browser returns. */
  go: (to: Place) => void
  /** Asked before a place is left; a page that answers false keeps its window, and asks the person itself. */
  onLeave: (may: ((to: Place) => boolean) | null) => void
}

/** The address of a place, which the server answers with this very page. */
export const addressOf = (place: Place): string =>
  place.at === 'manage' ? `/manage/${place.subject}` : place.at === 'hall' ? '/desk#hall' : '/desk'

function placeAt({ pathname, hash }: Location): Place {
  const subject = /^\/manage(?:\/([^/]*))?/.exec(pathname)
  if (subject) return { at: 'manage', subject: subject[1] ?? '' }
  return hash === '#hall' ? { at: 'hall' } : { at: 'work' }
}

/** The window's place, kept in its address. */
export function createPlaces(): Places {
  const place = signal(placeAt(location))
  let may: ((to: Place) => boolean) | null = null

  const arrive = (to: Place) => {
    if (may && !may(to)) return false
    may = null
    place.value = to
    return true
  }
  const returned = () => {
    const from = place.peek()
    // What may not be left keeps its address too.
    if (!arrive(placeAt(location))) history.pushState(null, '', addressOf(from))
  }
  window.addEventListener('popstate', returned)

  return {
    place,
    go: (to) => {
      if (addressOf(to) === addressOf(place.peek()) || !arrive(to)) return
      history.pushState(null, '', addressOf(to))
      scrollTo(0, 0)
    },
    onLeave: (ask) => {
      may = ask
    }
  }
}
