import type { Connection, Model, Printer, Printing } from '../../server/protocol/printing.ts'
import type { OpenHall } from '../server/open-hall.ts'

export const printer = (
  port: number,
  {
    printerId = 'door',
    model = 'epson',
    widthDots = 576,
    connection = { kind: 'network', host: '127.0.0.1', port }
  }: Partial<{ printerId: string; model: Model; widthDots: 576 | 384; connection: Connection }> = {}
): Printer => ({ printerId, name: printerId === 'door' ? 'Эшик' : printerId, connection, widthDots, model })

const admins = new WeakMap<OpenHall, ReturnType<OpenHall['signIn']>>()
export function adminOf(hall: OpenHall): ReturnType<OpenHall['signIn']> {
  const cookie = admins.get(hall) ?? hall.signIn('admin')
  admins.set(hall, cookie)
  return cookie
}

/** As the administrator sets it. */
export async function setPrinting(hall: OpenHall, printing: Partial<Printing>): Promise<void> {
  const { call, app } = hall
  const { status, body } = await call(
    'PUT',
    '/api/settings/centre',
    { ...app.hall.centre, printing: { ...app.hall.centre.printing, ...printing } },
    await adminOf(hall)
  )
  if (status !== 200) throw new Error(`settings: ${status} ${JSON.stringify(body)}`)
}

/** Whose tickets come out of which printer. */
export async function chooseFor(hall: OpenHall, deviceId: string, printerId: string | null): Promise<void> {
  const profile = printerId === null ? {} : { printerId }
  const { status, body } = await hall.call(
    'PUT',
    `/api/devices/${deviceId}`,
    { name: 'Kiosk', zoneId: null, profile },
    await adminOf(hall)
  )
  if (status !== 200) throw new Error(`device: ${status} ${JSON.stringify(body)}`)
}

interface Job {
  job_id: number
  printer_id: string
  status: string
}
/** The print jobs after one of them. */
export const jobsOf = ({ db }: OpenHall, after = 0): Job[] =>
  db.$client
    .prepare<[number], Job>('SELECT job_id, printer_id, status FROM print_jobs WHERE job_id > ? ORDER BY job_id')
    .all(after)
