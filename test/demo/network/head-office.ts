import type { ListedCentre } from '../../../server/protocol/network/centres.ts'
import { sampleHead } from '../../../server/hub/sample.ts'

/** Head office at the hub, signed in. */
export interface HeadOffice {
  ask: <T>(method: string, path: string, body?: unknown) => Promise<T>
  code: (centreId: string) => Promise<string>
  centres: () => Promise<ListedCentre[]>
}

/** @throws when a request is refused: nobody refuses any here */
export async function signInAtHub(base: string): Promise<HeadOffice> {
  const headers: Record<string, string> = { 'content-type': 'application/json', origin: base }
  const ask: HeadOffice['ask'] = async (method, path, body) => {
    const { 'content-type': type, ...others } = headers
    const answer = await fetch(`${base}/api${path}`, {
      method,
      headers: body === undefined ? others : { ...others, 'content-type': type as string },
      ...(body !== undefined && { body: JSON.stringify(body) })
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0])
    if (cookies.length > 0) headers.cookie = cookies.join('; ')
    return (await answer.json()) as never
  }
  await ask('POST', '/session', sampleHead)
  return {
    ask,
    code: async (centreId) => (await ask<{ code: string }>('POST', `/network/centres/${centreId}/code`)).code,
    centres: async () => (await ask<{ centres: ListedCentre[] }>('GET', '/network/centres')).centres
  }
}
