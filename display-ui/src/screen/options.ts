import type { Lang } from '../../../server/protocol/basics.ts'
import { LANGS } from '../../../server/client/texts.ts'
import { readWays, type Ways } from './ways.ts'

/** What the address of a hall screen sets, each for one screen alone: `?zone=b&lang=ky,ru&languages=turn&sound=off&seat=8&height=0.7&ways=zone-a:left&shows=now`. */
export interface ScreenOptions {
  zoneId: string
  /** The sign over a desk, not a display of the hall. */
  isSign: boolean
  /** The desk whose sign this is, by the address; null: the one that is set for the device. */
  deskNumber: number | null
  /** null: those of the centre. */
  langs: Lang[] | null
  /** Short labels stand in all languages at once, or the languages take turns. */
  languages: 'together' | 'turn'
  sound: boolean
  /** Metres; null: as set for the centre. */
  farthestSeatM: number | null
  screenHeightM: number | null
  /** null: as set for this device. */
  ways: Ways | null
  /** The hall in the open instead of calls; false: as set for this device. */
  showsNow: boolean
}

export function readOptions({ pathname, search }: { pathname: string; search: string }): ScreenOptions {
  const asked = new URLSearchParams(search)
  const desk = /\/desk\/(\d{1,3})\/?$/.exec(pathname)?.[1]
  const langs = (asked.get('lang') ?? '')
    .split(',')
    .filter((lang): lang is Lang => LANGS.some((known) => known === lang))
  return {
    zoneId: asked.get('zone') || 'all',
    isSign: desk !== undefined || /^\/sign\/?$/.test(pathname),
    deskNumber: desk === undefined ? null : Number(desk),
    langs: langs.length > 0 ? [...new Set(langs)] : null,
    languages: asked.get('languages') === 'turn' ? 'turn' : 'together',
    sound: asked.get('sound') !== 'off',
    farthestSeatM: metres(asked.get('seat')),
    screenHeightM: metres(asked.get('height')),
    ways: readWays(asked.get('ways')),
    showsNow: asked.get('shows') === 'now'
  }
}

function metres(text: string | null): number | null {
  const value = Number(text?.replace(',', '.'))
  return text !== null && value > 0 && value < 200 ? value : null
}
