import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { RequestRefused } from '../../http/errors.ts'
import { MOST_UNPACKED_BYTES } from '../../protocol/network/wire.ts'

const unzip = promisify(gunzip)

/** Batches that are unpacked at once, of all halls: each may hold 2 MB. */
const AT_ONCE = 8
const RETRY_S = 2
let underWay = 0

/**
 * Unpacks a batch. Stops at the limit: a few kilobytes can be made to unpack to gigabytes.
 * @throws RequestRefused 413, 400; 503 when too many are under way
 */
export async function unpack(packed: Buffer): Promise<Buffer> {
  if (underWay >= AT_ONCE) throw new RequestRefused(503, 'busy', 'Too many batches at once; please wait', RETRY_S)
  underWay++
  try {
    return await unzip(packed, { maxOutputLength: MOST_UNPACKED_BYTES })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new RequestRefused(413, 'too-large', `A batch has at most ${MOST_UNPACKED_BYTES} bytes before it is packed`)
    throw new RequestRefused(400, 'bad-request', 'The body is not gzip')
  } finally {
    underWay--
  }
}
