import { type Countdown, createCountdown } from './countdown.ts'

/** A ticket stands so long at most: whoever comes next should not read it. A touch begins it anew. */
const TICKET_MS = 30_000

/** `unwatched`: nothing to lose; `ticket`: a bar runs out; `quiet`: ends without a question; `visit`: asks first. */
export type Watch = 'unwatched' | 'ticket' | 'quiet' | 'visit'

export interface Idle {
  /** Runs while the visitor is asked whether more time is needed. */
  warning: Countdown
  /** Runs while a ticket is shown. */
  ticket: Countdown
  watch: (how: Watch) => void
  touched: () => void
  moreTime: () => void
}

type Options = { times: () => { idleMs: number; warningMs: number }; isAway: () => boolean; onLeft: () => void }

/** Notices that the visitor has walked away. */
export function createIdle({ times, isAway, onLeft }: Options): Idle {
  const warning = createCountdown()
  const ticket = createCountdown()
  let how: Watch = 'unwatched'
  let timer: ReturnType<typeof setTimeout> | undefined

  const untouched = () => {
    // Nobody can answer a question that the page of a lost connection covers.
    if (how === 'quiet' || isAway()) onLeft()
    else warning.start(times().warningMs, onLeft)
  }
  const begin = () => {
    clearTimeout(timer)
    warning.stop()
    ticket.stop()
    if (how === 'ticket') ticket.start(Math.min(TICKET_MS, times().idleMs), onLeft)
    else if (how !== 'unwatched') timer = setTimeout(untouched, times().idleMs)
  }

  return {
    warning,
    ticket,
    watch: (next) => {
      how = next
      begin()
    },
    touched: () => {
      if (!warning.left.peek()) begin()
    },
    moreTime: begin
  }
}
