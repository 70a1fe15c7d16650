import { samplePassword } from '../../server/sample/people.ts'
import type { Printer } from '../../server/protocol/printing.ts'

/** The administrator of a sample hall in a process of its own. */
export interface Administrator {
  connect: (printers: Printer[]) => Promise<void>
  /** Whose tickets the sample kiosk's come out of; null: none's. */
  choose: (printerId: string | null) => Promise<void>
}

const json = { 'content-type': 'application/json' }

export async function administratorOf(base: string): Promise<Administrator> {
  const signedIn = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ login: 'admin', password: samplePassword })
  })
  const headers = {
    ...json,
    cookie: signedIn.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
    origin: base
  }
  const put = async (path: string, body: object) => {
    const answer = await fetch(`${base}/api${path}`, { method: 'PUT', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`PUT ${path}: ${answer.status} ${await answer.text()}`)
  }
  return {
    connect: async (printers) => {
      const centre = (await (await fetch(`${base}/api/settings/centre`, { headers })).json()) as { printing: object }
      await put('/settings/centre?reason=Printers', { ...centre, printing: { ...centre.printing, printers } })
    },
    choose: (printerId) =>
      put('/devices/sample-kiosk', { name: 'Kiosk', zoneId: null, profile: printerId === null ? {} : { printerId } })
  }
}
