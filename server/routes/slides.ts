import type { Readable } from 'node:stream'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { openFileWork } from '../db/file-work.ts'
import type { Db } from '../db/open.ts'
import { syncFolder } from '../db/sync.ts'
import { MOST_BYTES, SlideFileRefused, type SlideFolder } from '../devices/slide-folder.ts'
import { RequestRefused } from '../http/errors.ts'
import { SlideFile, SlideFileName, SlideFilesBody, SlidesBody } from '../protocol/notices.ts'
import { audited } from '../http/audited.ts'
import { bytesProblems, NoContent, problems } from '../http/schemas.ts'

/** A file that has arrived is put among the others; null: the file of this name is removed. */
interface FileStep {
  target: string
  arrived: string | null
}

interface Files {
  folder: SlideFolder
  work: ReturnType<typeof openFileWork<FileStep>>
}

const Params = Type.Object({ file: SlideFileName })
const REFUSALS = {
  type: [415, 'notice-file-type'],
  large: [413, 'notice-file-large'],
  full: [507, 'notice-files-full']
} as const

/** What displays show between calls: when, and the files. Registered under /api/notices. */
const notices: FastifyPluginAsyncTypebox<{ folder: SlideFolder; db: Db }> = async (app, { folder, db }) => {
  const { hall } = app
  await app.register(fastifyStatic, { root: folder.folder, serve: false, cacheControl: false, suppressWarning: true })
  const work = openFileWork(db, 'notices', ({ target, arrived }: FileStep) => {
    if (arrived === null) return folder.remove(target)
    if (folder.keep(arrived, target)) syncFolder(folder.folder)
  })
  work.finishLeft()
  await folder.tidy()
  await app.register(uploads, { folder, work })
  await app.register(removal, { folder, work })

  app.get(
    '',
    {
      schema: {
        summary: 'What displays take turns with between calls, and the lines at their foot',
        response: { 200: SlidesBody, ...problems }
      }
    },
    async () => {
      const { calmS, items, ticker } = hall.centre.notices
      const found = await Promise.all(
        items.map(async (notice) => {
          if (notice.file === null) return [{ ...notice, kind: null }]
          const file = await folder.find(notice.file)
          return file ? [{ ...notice, kind: file.kind }] : []
        })
      )
      return { calmS, items: found.flat(), ticker }
    }
  )

  app.get(
    '/files',
    {
      schema: { summary: 'The pictures and videos there are', response: { 200: SlideFilesBody, ...problems } }
    },
    async () => ({ folder: folder.folder, files: await folder.list(), mostBytes: MOST_BYTES })
  )

  app.get(
    '/files/:file',
    {
      schema: {
        summary: 'A picture or a video, as it is',
        description: 'In parts too, as players ask for them.',
        params: Params,
        response: { 200: Type.Unsafe<unknown>({ description: 'The file' }), ...problems }
      }
    },
    async (request, reply) => {
      const { file } = request.params
      const found = await folder.find(file)
      if (!found) throw unknownFile()
      // Shown as what it was found to be and as nothing else, kept by the screen as long as it is unchanged.
      reply.headers({
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-cache',
        'content-disposition': 'inline'
      })
      return reply.type(found.type).sendFile(file)
    }
  )
}

/** Only bytes come in here: what they are is found out from them, not from what the sender says. */
const uploads: FastifyPluginAsyncTypebox<Files> = async (scope, { folder, work }) => {
  const { hall } = scope

  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => {
    done(null, payload)
  })

  scope.put(
    '/files/:file',
    {
      bodyLimit: MOST_BYTES.video,
      schema: {
        summary: 'Send a picture or a video',
        description: `As application/octet-stream: PNG, JPEG, WebP or AVIF up to ${MOST_BYTES.picture / 1024 / 1024} MB, MP4 or WebM up to ${MOST_BYTES.video / 1024 / 1024} MB, checked by what is in it. One of the same name is replaced.`,
        consumes: ['application/octet-stream'],
        params: Params,
        response: { 200: SlideFile, ...bytesProblems }
      }
    },
    async (request) => {
      const { file } = request.params as { file: string }
      if (!request.body) throw new RequestRefused(400, 'bad-request', 'The file itself must follow')
      const said = request.headers['content-length']
      const taken = await folder
        .take(file, request.body as Readable, said === undefined ? undefined : Number(said))
        .catch((error: unknown) => {
          throw asRefusal(error)
        })
      const { arrived, type, bytes, sha256 } = taken
      try {
        await audited(
          hall,
          request,
          { about: 'notice-file', what: 'added', details: { file, type, bytes, sha256 } },
          work.change({ target: file, arrived })
        )
      } finally {
        // Of a commit that failed; one that succeeded has moved it, or the next start does.
        if (!work.isLeft(file)) folder.drop(arrived)
      }
      const [now] = (await folder.list()).filter((each) => each.file === file)
      if (!now) throw unknownFile()
      return now
    }
  )
}

const removal: FastifyPluginAsyncTypebox<Files> = async (app, { folder, work }) => {
  const { hall } = app

  app.delete(
    '/files/:file',
    {
      schema: { summary: 'Remove a picture or a video', params: Params, response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      const { file } = request.params
      if (!(await folder.list()).some((each) => each.file === file)) throw unknownFile()
      await audited(
        hall,
        request,
        { about: 'notice-file', what: 'removed', details: { file } },
        {
          precondition() {
            if (hall.centre.notices.items.some((notice) => notice.file === file))
              throw new RequestRefused(409, 'notice-file-used', 'A notice shows it; take it out of the notice first')
          },
          ...work.change({ target: file, arrived: null })
        }
      )
      return reply.code(204).send(null)
    }
  )
}

const unknownFile = () => new RequestRefused(404, 'unknown-notice-file', 'There is no such picture or video')

function asRefusal(error: unknown): unknown {
  if (!(error instanceof SlideFileRefused)) return error
  const [status, code] = REFUSALS[error.reason]
  return new RequestRefused(status, code, error.message)
}

export default notices
