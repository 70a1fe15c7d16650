import { WIRE, WIRE_HEADER } from '../protocol/network/wire.ts'

/** No answer of a hub takes longer. */
const PATIENCE_MS = 20_000
/** Of an answer nobody needs more. */
const MOST_BYTES = 1_000_000

export interface HubAnswer {
  status: number
  // What comes is checked where it is used.
  body: Record<string, unknown>
  retryAfterS: number | null
}

/** The hub did not answer, or what answered is no hub. */
export class HubAway extends Error {}
/** More came than anybody needs. */
export class AnswerTooLong extends HubAway {}

/**
 * Asks the hub. Redirects are followed nowhere: a token belongs to one address.
 * @throws HubAway
 */
export async function askHub(
  hub: string,
  method: string,
  path: string,
  {
    token,
    body,
    headers = {},
    patienceMs = PATIENCE_MS,
    mostBytes = MOST_BYTES
  }: {
    token?: string
    body?: Buffer | object
    headers?: Record<string, string>
    patienceMs?: number
    /** Of the answer, unpacked; what goes beyond is not read. */
    mostBytes?: number
  } = {}
): Promise<HubAnswer> {
  try {
    const isBytes = Buffer.isBuffer(body)
    const answer = await fetch(new URL(path, hub), {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        [WIRE_HEADER]: String(WIRE),
        ...(body !== undefined && !isBytes && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers
      },
      ...(body !== undefined && { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) })
    })
    return {
      status: answer.status,
      body: await jsonOf(answer, mostBytes),
      retryAfterS: Number(answer.headers.get('retry-after')) || null
    }
  } catch (error) {
    if (error instanceof AnswerTooLong) throw error
    throw new HubAway(reasonOf(error as Error))
  }
}

async function jsonOf(answer: Response, mostBytes: number): Promise<Record<string, unknown>> {
  const text = await textOf(answer, mostBytes)
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return {}
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** Read as it comes: a hub that sends without an end is left at the limit. @throws AnswerTooLong */
async function textOf(answer: Response, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length
    if (bytes > mostBytes) throw new AnswerTooLong('the answer is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** fetch says "fetch failed", and why only underneath. */
function reasonOf(error: Error): string {
  const cause = error.cause as (Error & { code?: string }) | undefined
  return cause?.code ?? cause?.message ?? error.message
}
