import { batch, type ReadonlySignal, type Signal, computed, effect, signal } from '@preact/signals'
import type { Live } from '../../../server/client/live.ts'
import type { CalledBody, DeskBody, DeskTicket, DeskView } from '../../../server/protocol/desks.ts'
import type { Session } from '../session/session.ts'
import { ticketOfDialog, type OpenDialog } from './open-dialog.ts'
import { sceneOf, nextStepOf, type NextStep } from './next-step.ts'

/** How long the next-step button ignores presses after what it does has changed: a doubled press must not do two steps. */
const SETTLE_MS = 400
/** How long an accepted command waits for its view, which usually comes before the answer; a lost one must not lock the desk. */
const VIEW_TIMEOUT_MS = 1_000

/** One desk as its operator works it. What is shown comes from the live view alone; commands only ask. */
export interface Desk {
  deskId: string
  view: ReadonlySignal<DeskView | null>
  nextStep: ReadonlySignal<NextStep>
  /** What the operator sees has just changed: the next-step button ignores presses. */
  settling: ReadonlySignal<boolean>
  /** Commands can be given: the connection is up, and a view has arrived. */
  ready: ReadonlySignal<boolean>
  /** A command is under way; another waits for the operator, not in a queue. */
  pending: Signal<boolean>
  /** The code of the last rejection, until it is dismissed or another command is given. */
  refusal: Signal<string | null>
  dialog: Signal<OpenDialog | null>
  openDialog: (dialog: OpenDialog) => void
  closeDialog: () => void
  /** What the next-step button does. */
  runNextStep: () => Promise<void>
  /** A command to this desk; true when the server took it. */
  send: (command: string, body?: object) => Promise<boolean>
  /** A command about a ticket that is not at the desk, or a kiosk. */
  post: (path: string, body?: object) => Promise<boolean>
  /** The present ticket as the body of a command that is meant for it alone. */
  expectPresent: () => { expect?: string }
  dispose: () => void
}

type Props = { live: Live; session: Session; deskId: string; onGone: (byThisWindow: boolean) => void }

const COMMANDS = { call: 'call-next', start: 'start', finish: 'finish', resume: 'resume' } as const satisfies Record<
  NextStep,
  string
>

export function createDesk({ live, session, deskId, onGone }: Props): Desk {
  const topic = `desk:${deskId}` as const
  const heard = live.view(topic)
  // A view kept from an earlier visit to this desk is not news.
  const old = heard.peek()
  const view = computed(() => (heard.value === old ? null : heard.value))
  const scene = computed(() => view.value && sceneOf(view.value))
  const nextStep = computed<NextStep>(() => (view.value ? nextStepOf(view.value) : 'call'))
  const ready = computed(() => live.connection.value === 'live' && view.value !== null)
  const pending = signal(false)
  const refusal = signal<string | null>(null)
  const dialog = signal<OpenDialog | null>(null)
  const settles = watchSettling(scene)
  const post = createPost({ session, ready, scene, pending, refusal })
  /** What was asked about the present ticket is done: that it is gone is no surprise. */
  const answered = () => {
    if (ticketOfDialog(dialog.peek()) !== null) dialog.value = null
  }
  let closing = false

  const expectPresent = () => {
    const ticket = view.peek()?.ticket
    return ticket ? { expect: ticket.ticketRef } : {}
  }

  const send: Desk['send'] = async (command, body = {}) => {
    closing = command === 'close'
    const taken = await post(`/desks/${deskId}/${command}`, body, sceneAnswered, answered)
    if (!taken) closing = false
    if (taken && command === 'close') onGone(true)
    return taken
  }

  const stops = [
    settles.stop,
    effect(() => {
      if (view.value === null) return
      // A page that slept wakes to a desk that is somebody else's by now.
      const isMine = view.value.operatorId === session.me.peek()?.userId
      if (view.value.status === 'closed' || !isMine) onGone(closing && view.value.status === 'closed')
    }),
    // Only the server knows why: the desk was given away, or nobody is signed in any more.
    effect(() => {
      if (live.refused(topic).value !== null) void session.look()
    }),
    effect(() => {
      const about = ticketOfDialog(dialog.value)
      if (about === null || pending.value || view.value?.ticket?.ticketRef === about) return
      dialog.value = null
      refusal.value = 'stale-command'
    })
  ]
  live.subscribe([topic])

  return {
    deskId,
    view,
    nextStep,
    ready,
    settling: settles.settling,
    pending,
    refusal,
    dialog,
    openDialog: (next) => {
      refusal.value = null
      dialog.value = next
    },
    closeDialog: () => {
      dialog.value = null
    },
    runNextStep: async () => {
      if (settles.settling.peek()) return
      await send(COMMANDS[nextStep.peek()], expectPresent())
    },
    send,
    post: (path, body) => post(path, body),
    expectPresent,
    dispose: () => {
      for (const stop of stops) stop()
    }
  }
}

type PostProps = { session: Session; scene: ReadonlySignal<string | null> } & Pick<
  Desk,
  'ready' | 'pending' | 'refusal'
>

/** Sends one command at a time, and waits for what it changes to be seen. */
function createPost({ session, ready, scene, pending, refusal }: PostProps) {
  return async (
    path: string,
    body: object = {},
    tells: (body: unknown) => string | null = () => null,
    onTaken: () => void = () => {}
  ) => {
    if (pending.peek() || !ready.peek()) return false
    pending.value = true
    refusal.value = null
    const answer = await session.ask<unknown>('POST', path, body)
    if (answer.ok) {
      const wanted = tells(answer.body)
      if (wanted !== null) await settlesAs(scene, wanted)
    } else if (answer.problem.status !== 401) refusal.value = answer.problem.code
    batch(() => {
      if (answer.ok) onTaken()
      pending.value = false
    })
    return answer.ok
  }
}

/** True for a moment after each change of `scene`. */
function watchSettling(scene: ReadonlySignal<string | null>): { settling: ReadonlySignal<boolean>; stop: () => void } {
  const settling = signal(false)
  const stop = effect(() => {
    void scene.value
    settling.value = true
    const timer = setTimeout(() => {
      settling.value = false
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  })
  return { settling, stop }
}

/** What the operator will see once the view of this answer has come; null if the answer does not tell. */
function sceneAnswered(body: unknown): string | null {
  const answer = body as Partial<CalledBody & DeskBody> | null | undefined
  if (answer?.desk) return sceneOf(answer.desk)
  if (answer?.ticket) return sceneOf({ status: 'open', ticket: answer.ticket as DeskTicket })
  return null
}

function settlesAs(scene: ReadonlySignal<string | null>, wanted: string): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, VIEW_TIMEOUT_MS)
    const stop = effect(() => {
      if (scene.value === wanted) queueMicrotask(done)
    })
    function done() {
      clearTimeout(timer)
      stop()
      resolve()
    }
  })
}
