import type { Answer } from '../../../../server/client/api.ts'
import type { SlideFile } from '../../../../server/protocol/notices.ts'
import type { Problem } from '../../../../server/protocol/problem.ts'

const ENDINGS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'video/mp4': 'mp4',
  'video/webm': 'webm'
}

const refused = (code: string): Answer<SlideFile> => ({
  ok: false,
  problem: { type: 'about:blank', title: '', status: 0, code }
})

/**
 * A name for the folder: small Latin letters, digits and hyphens of the file's own name, and an ending by its kind.
 * @returns null when it is of no kind that displays show
 */
export function folderName({ name, type }: { name: string; type: string }, taken: readonly string[]): string | null {
  const ending = ENDINGS[type]
  if (ending === undefined) return null
  const stem =
    name
      .replace(/\.[^.]*$/, '')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'notice'
  for (let n = 1; ; n++) {
    const candidate = `${stem}${n === 1 ? '' : `-${n}`}.${ending}`
    if (!taken.includes(candidate)) return candidate
  }
}

/** Sends a picture or a video; never throws. What is too large is not sent at all. */
export async function sendFile(
  file: File,
  taken: readonly string[],
  mostBytes: { picture: number; video: number }
): Promise<Answer<SlideFile>> {
  const called = folderName(file, taken)
  if (called === null) return refused('notice-file-type')
  if (file.size > mostBytes[file.type.startsWith('image/') ? 'picture' : 'video']) return refused('notice-file-large')
  try {
    const response = await fetch(`/api/notices/files/${called}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: file
    })
    const body: unknown = await response.json()
    return response.ok ? { ok: true, body: body as SlideFile } : { ok: false, problem: body as Problem }
  } catch {
    // The network is away, or the file can no longer be read.
    return refused('no-connection')
  }
}
