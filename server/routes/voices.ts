import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { openFileWork } from '../db/file-work.ts'
import type { Db } from '../db/open.ts'
import { syncFolder } from '../db/sync.ts'
import { MOST_CLIPS, type VoicePacks } from '../devices/voice/voice-packs.ts'
import { readWav, SoundRefused } from '../devices/voice/wav.ts'
import { RequestRefused } from '../http/errors.ts'
import { Lang } from '../protocol/basics.ts'
import { Words } from '../protocol/free-text.ts'
import { ClipId, ClipSource, VoiceClip, VoicesBody } from '../protocol/voices.ts'
import { audited } from '../http/audited.ts'
import { bytesProblems, NoContent, problems } from '../http/schemas.ts'

/** A sound that has arrived becomes the clip; null: the clip is removed. */
interface ClipStep {
  target: string
  lang: Lang
  clip: string
  arrived: string | null
  text: string | null
}

const Recorded = Type.Object({ lang: Lang, clip: ClipId })
const Params = Type.Object({ source: ClipSource, lang: Lang, clip: ClipId })
const YEAR_S = 31_536_000
/** Half a minute at 48 kHz. */
const MOST_BYTES = 3 * 1024 * 1024

/** The words that displays and kiosks speak with. Registered under /api/voices. */
const voices: FastifyPluginAsyncTypebox<{ packs: VoicePacks; db: Db }> = async (app, { packs, db }) => {
  const { hall } = app
  const work = openFileWork(db, 'voices', ({ lang, clip, arrived, text }: ClipStep) => {
    if (arrived === null) return void packs.remove('recorded', lang, clip)
    const changed = packs.keepRecorded(lang, clip, arrived, text)
    if (changed !== null) syncFolder(changed)
  })
  work.finishLeft()
  packs.tidy()
  await app.register(uploads, { packs, work })

  app.get(
    '',
    {
      schema: { summary: 'Which clips there are', response: { 200: VoicesBody, ...problems } }
    },
    async () => ({ packs: await packs.list() })
  )

  app.get(
    '/:source/:lang/:clip',
    {
      schema: {
        summary: 'The sound of a clip',
        description: 'A WAV file of 16-bit samples. Asked for with its version, it may be kept for ever.',
        params: Params,
        querystring: Type.Object({ v: Type.Optional(Type.String({ maxLength: 32 })) }),
        response: { 200: Type.Unsafe<unknown>({ description: 'The file' }), ...problems }
      }
    },
    async (request, reply) => {
      const { source, lang, clip } = request.params
      const found = await packs.read(source, lang, clip)
      if (!found) throw unknownClip()
      const isThis = request.query.v === found.version
      reply.header('cache-control', isThis ? `private, max-age=${YEAR_S}, immutable` : 'no-cache')
      return reply.type('audio/wav').send(found.bytes)
    }
  )

  app.delete(
    '/recorded/:lang/:clip',
    {
      schema: { summary: 'Remove a recorded clip', params: Recorded, response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      const { lang, clip } = request.params
      if (!(await packs.clips('recorded', lang)).some((each) => each.clip === clip)) throw unknownClip()
      await audited(
        hall,
        request,
        { about: 'voice-clip', what: 'removed', details: { lang, clip } },
        work.change({ target: `${lang}/${clip}`, lang, clip, arrived: null, text: null })
      )
      return reply.code(204).send(null)
    }
  )
}

/** Only sound comes in here, and what it is is found out from its bytes. */
const uploads: FastifyPluginAsyncTypebox<{
  packs: VoicePacks
  work: ReturnType<typeof openFileWork<ClipStep>>
}> = async (scope, { packs, work }) => {
  const { hall } = scope

  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('audio/wav', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) => {
    done(null, body)
  })

  scope.put(
    '/recorded/:lang/:clip',
    {
      bodyLimit: MOST_BYTES,
      schema: {
        summary: 'Keep a recorded clip',
        description: `As audio/wav: 16-bit samples, one or two channels, at most 30 seconds and ${MOST_BYTES / 1024 / 1024} MB. A former one is replaced.`,
        consumes: ['audio/wav'],
        params: Recorded,
        querystring: Type.Object({
          text: Type.Optional(Words(500, 'The words that are said'))
        }),
        response: { 200: VoiceClip, ...bytesProblems }
      }
    },
    async (request) => {
      const { lang, clip } = request.params as Type.Static<typeof Recorded>
      const { text = null } = request.query as { text?: string }
      if (!Buffer.isBuffer(request.body)) throw new RequestRefused(400, 'bad-request', 'The sound itself must follow')
      const bytes = request.body
      const { durationMs } = checked(bytes)
      const clips = await packs.clips('recorded', lang)
      if (clips.length >= MOST_CLIPS && !clips.some((each) => each.clip === clip))
        throw new RequestRefused(409, 'voice-pack-full', `A pack has at most ${MOST_CLIPS} clips`)
      const { arrived, clip: kept } = packs.arrive(lang, clip, bytes, text)
      try {
        await audited(
          hall,
          request,
          { about: 'voice-clip', what: 'recorded', details: { lang, clip, durationMs } },
          work.change({ target: `${lang}/${clip}`, lang, clip, arrived, text })
        )
      } finally {
        // Of a commit that failed; one that succeeded has moved it, or the next start does.
        if (!work.isLeft(`${lang}/${clip}`)) packs.drop(lang, arrived)
      }
      return kept
    }
  )
}

const unknownClip = () => new RequestRefused(404, 'unknown-clip', 'There is no such clip')

function checked(bytes: Buffer) {
  try {
    return readWav(bytes)
  } catch (error) {
    if (error instanceof SoundRefused) throw new RequestRefused(415, 'bad-sound', error.message)
    throw error
  }
}

export default voices
