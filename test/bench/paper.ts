import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { bitmapOf, drawTicket } from '../../server/devices/printing/draw.ts'
import { ticketBytes } from '../../server/devices/printing/escpos.ts'
import { linesOf } from '../../server/devices/printing/ticket-lines.ts'
import { firstTemplate, type Paper } from '../../server/protocol/printing.ts'
import { startServer } from '../demo/server-process.ts'
import { printer as settingsOf } from '../devices/hall-with-printer.ts'
import { administratorOf } from '../devices/over-http.ts'
import { cpuMsOf, freePort, mainThreadMsOf } from './child.ts'
import { medianOf, say, spreadOf, table } from './figures.ts'

const PAPER: Paper = {
  language: 'ky',
  timeZone: 'Asia/Bishkek',
  centreName: 'Калкты тейлөө борбору',
  address: '',
  ticketNumber: 'K042',
  serviceName: 'Кыймылсыз мүлккө укуктарды каттоо',
  className: null,
  issuedAt: Date.UTC(2021, 3, 12, 6, 40),
  reprintedAt: null,
  ahead: 7,
  told: { from: 10, to: 15 },
  zones: [{ letter: 'B', name: 'B' }],
  trackUrl: 'http://192.168.1.10:8080/t/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
}

/** (g) A ticket on paper: what drawing it costs, and whether anybody at the kiosk notices. */
export async function measurePaper({ rounds, tickets }: { rounds: number; tickets: number }) {
  say('\n(g) Tickets on paper')
  const drawing = { 576: await drawn(576, tickets), 384: await drawn(384, tickets) }
  say(
    table(
      ['drawing and bytes, ms', 'p50', 'p99', 'bytes'],
      Object.entries(drawing).map(([dots, { spread, bytes }]) => [`${dots} dots`, spread.p50, spread.p99, bytes])
    )
  )

  const child = fork(fileURLToPath(new URL('./printer.ts', import.meta.url)))
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const hall = await startServer({ port: await freePort() })
  try {
    const administrator = await administratorOf(hall.base)
    await administrator.connect([settingsOf(port)])
    const printed = async (): Promise<{ cut: number; at: number }> => {
      child.send('?')
      const [said] = (await once(child, 'message')) as [{ cut: number; at: number }]
      return said
    }
    let cut = 0
    const round = async (printerId: string | null, count: number) => {
      await administrator.choose(printerId)
      const before = { main: mainThreadMsOf(hall.pid), all: cpuMsOf(hall.pid) }
      const answers: number[] = []
      let sentAt = 0
      for (let i = 0; i < count; i++) {
        sentAt = performance.timeOrigin + performance.now()
        answers.push(await issue(hall.base))
      }
      let last = sentAt
      if (printerId !== null) {
        cut += count
        while ((await printed()).cut < cut) await pause(5)
        last = (await printed()).at
      }
      return {
        answers,
        toLastMs: last - sentAt,
        mainMs: (mainThreadMsOf(hall.pid) - before.main) / count,
        allMs: (cpuMsOf(hall.pid) - before.all) / count
      }
    }
    // Both ways warm; and one ticket alone, which nobody waits before.
    await round(null, 5)
    await round('door', 5)
    const alone: number[] = []
    for (let i = 0; i < tickets; i++) alone.push((await round('door', 1)).toLastMs)
    const runs: Array<Record<'without' | 'with', Awaited<ReturnType<typeof round>>>> = []
    for (let i = 0; i < rounds; i++)
      runs.push({ without: await round(null, tickets), with: await round('door', tickets) })

    const of = (which: 'without' | 'with') => {
      const each = runs.map((run) => run[which])
      const answer = spreadOf(each.flatMap((run) => run.answers))
      return { answer, mainMs: medianOf(each.map((run) => run.mainMs)), allMs: medianOf(each.map((run) => run.allMs)) }
    }
    const [without, withPaper] = [of('without'), of('with')]
    say(
      table(
        ['kiosk', 'answer p50 ms', 'answer p99 ms', 'main thread ms each', 'all threads ms each'],
        [
          ['without a printer', without.answer.p50, without.answer.p99, without.mainMs, without.allMs],
          ['with a printer', withPaper.answer.p50, withPaper.answer.p99, withPaper.mainMs, withPaper.allMs]
        ]
      )
    )
    const one = spreadOf(alone)
    say(table(['from the request to the cut, ms', 'p50', 'p99'], [['one ticket alone', one.p50, one.p99]]))
    return { drawing, without, with: withPaper, requestToCut: one }
  } finally {
    await hall.stop()
    child.disconnect()
  }
}

async function drawn(widthDots: number, count: number) {
  const times: number[] = []
  let bytes = 0
  for (let i = -5; i < count; i++) {
    const began = performance.now()
    bytes = ticketBytes(bitmapOf(await drawTicket(linesOf(firstTemplate, PAPER), widthDots)), 128).length
    if (i >= 0) times.push(performance.now() - began)
  }
  return { spread: spreadOf(times), bytes }
}

let keys = 0
async function issue(base: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${base}/api/tickets`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: 'Bearer sample-kiosk',
      'idempotency-key': `paper-${process.pid}-${keys++}`
    },
    body: '{"serviceId":"id-card","language":"ky"}'
  })
  await answer.json()
  if (answer.status !== 201) throw new Error(`a ticket was answered ${answer.status}`)
  return performance.now() - began
}
