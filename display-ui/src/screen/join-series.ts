import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { request } from '../../../server/client/api.ts'
import type { SignDesks } from '../../../server/protocol/devices.ts'
import type { series } from '../texts/series.ts'

type Said = keyof typeof series
export type SignDesk = SignDesks['desks'][number]

const SAID: Record<string, Said> = {
  'unknown-series': 'series.unknown',
  'series-full': 'series.full',
  'desk-has-sign': 'series.desk-taken',
  'unknown-desk': 'series.desk-taken',
  'too-many-requests': 'series.wait'
}

/** How a screen comes in by the code for many screens. */
export interface JoinSeries {
  /** A sign's desks, once its code was right; null: the code is still to be given. */
  desks: Signal<readonly SignDesk[] | null>
  /** Why it did not work; null: nothing was refused. */
  said: Signal<Said | null>
  isBusy: Signal<boolean>
  /** Comes in, or, as a sign, asks over which desks it can hang. */
  enter: (code: string) => Promise<void>
  /** A sign over this desk. */
  take: (deskNumber: number) => Promise<void>
}

interface Options {
  as: 'sign' | 'display'
  /** Of the page's address: a code there (`/sign#K7M4-XP9Q`) is used at once, and the next desk without a sign taken. */
  hash: string
  /** The hall does not know this screen. */
  isNeeded: ReadonlySignal<boolean>
  /** The screen is the hall's from now on. */
  onJoined: () => void
}

export function createJoinSeries({ as, hash, isNeeded, onJoined }: Options): JoinSeries {
  const desks = signal<readonly SignDesk[] | null>(null)
  const said = signal<Said | null>(null)
  const isBusy = signal(false)
  let known = ''

  const once = async (act: () => Promise<string | null>) => {
    if (isBusy.peek()) return
    isBusy.value = true
    const code = await act()
    isBusy.value = false
    said.value = code === null ? null : (SAID[code] ?? 'series.failed')
  }
  const join = async (deskNumber?: number): Promise<string | null> => {
    const answer = await request('POST', '/devices/series/join', { code: known, as, deskNumber })
    // Its answer got lost, or it was enrolled in another way: it is the hall's.
    if (!answer.ok && answer.problem.code !== 'already-enrolled') return answer.problem.code
    onJoined()
    return null
  }
  const enter = (code: string) =>
    once(async () => {
      known = code
      if (as === 'display') return join()
      const answer = await request<SignDesks>('POST', '/devices/series/desks', { code })
      if (!answer.ok) return answer.problem.code
      desks.value = answer.body.desks.filter(({ hasSign }) => !hasSign)
      return null
    })
  const first = hash.slice(1)
  let isTried = first.length < 8
  effect(() => {
    if (isTried || !isNeeded.value) return
    isTried = true
    void once(() => {
      known = first
      return join()
    })
  })
  return { desks, said, isBusy, enter, take: (deskNumber) => once(() => join(deskNumber)) }
}
