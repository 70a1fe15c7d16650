import type { BucketBody } from '../../protocol/bucket.ts'
import { failureCode, hostOf, lookupFor, type MayReach } from '../reachable.ts'

/** The bucket, with what is told to nobody. */
export type Bucket = BucketBody & { secretKey: string }

export interface BucketFile {
  name: string
  type: string
  content: Buffer
}

/** Why a file was not taken, as a code: `403 SignatureDoesNotMatch`. */
export class NotPut extends Error {}

const PATIENCE_MS = 30_000
/** Of an answer, what has its code in it. */
const LONGEST_ANSWER = 4_096

/**
 * Puts a file into the bucket, signed by AWS Signature Version 4 with its content, over a connection of its own to an address that
 * may be gone to. The secret key never leaves the machine. A redirect is an answer like others, and not followed.
 * @throws NotPut
 */
export async function putObject(
  bucket: Bucket,
  { name, type, content }: BucketFile,
  mayReach: MayReach
): Promise<void> {
  const { endpoint, region, accessKey, secretKey, certificate } = bucket
  const url = new URL(endpoint)
  // Loaded with the first file: most halls have no bucket.
  const { default: aws4 } = await import('aws4')
  const { path = '', headers = {} } = aws4.sign(
    {
      service: 's3',
      region,
      method: 'PUT',
      host: url.host,
      path: `/${bucket.bucket}/${bucket.folder}${name}`,
      headers: { 'Content-Type': type, 'Content-Length': content.length },
      body: content as never
    },
    { accessKeyId: accessKey, secretAccessKey: secretKey }
  )
  const { status, code } = await answerTo(url, path, headers as Record<string, string>, content, certificate, mayReach)
  if (status < 200 || status >= 300) throw new NotPut([status, code].filter(Boolean).join(' '))
}

function answerTo(
  url: URL,
  path: string,
  headers: Record<string, string>,
  content: Buffer,
  certificate: string | null,
  mayReach: MayReach
): Promise<{ status: number; code: string | undefined }> {
  const { request } = process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http')
  const answered = new Promise<{ status: number; code: string | undefined }>((resolve, reject) => {
    const asked = request(
      {
        protocol: url.protocol,
        hostname: hostOf(url),
        port: url.port,
        path,
        method: 'PUT',
        headers,
        agent: false,
        signal: AbortSignal.timeout(PATIENCE_MS),
        lookup: lookupFor(hostOf(url), mayReach),
        ...(certificate !== null && { ca: certificate })
      },
      (answer) => {
        let said = ''
        answer.setEncoding('latin1')
        answer.on('data', (piece: string) => {
          said = (said + piece).slice(0, LONGEST_ANSWER)
        })
        // An answer that breaks off has told its status.
        answer.on('close', () =>
          resolve({ status: answer.statusCode ?? 0, code: /<Code>([A-Za-z]{1,60})<\/Code>/.exec(said)?.[1] })
        )
        answer.on('error', () => answer.destroy())
      }
    )
    asked.on('error', reject)
    asked.end(content)
  })
  return answered.catch((error: Error & { code?: string }) => {
    throw new NotPut(failureCode(error, 'EUNKNOWN'))
  })
}
