import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { momentsOf } from '../centre/roster.ts'
import { deskSpansOf } from '../db/desk-spans.ts'
import type { Db } from '../db/open.ts'
import { isDay } from '../figures/periods.ts'
import { RequestRefused, SettingsRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { Day } from '../protocol/reports.ts'
import {
  DayFileBody,
  DayFileParams,
  DayFilesBody,
  NewDayFile,
  RosterBody,
  type StaffingResult,
  WhatIfAsk,
  WhatIfParams,
  WhatIfRun,
  WhatIfRuns
} from '../protocol/what-if.ts'
import { DAY_FILE_ABOUT } from '../protocol/conventions/day-file.ts'

const MINUTE = 60_000
const unknownDayFile = () => new RequestRefused(404, 'unknown-day-file', 'There is no such day file')

/** Days played otherwise. Registered under /api/what-if. */
const whatIf: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const { whatIf: runner } = app
  await app.register(answers)
  await app.register(rosters, { db })
  await app.register(dayFiles, { prefix: '/day-files' })

  app.post(
    '',
    {
      bodyLimit: 2 * 1024 * 1024,
      schema: {
        summary: 'Play a day otherwise: with another roster, or under other settings',
        description:
          'Of one day, or of the last eight of a weekday. The same visitors come, take as long at the desk, and leave as early. Runs in a thread beside the hall, one at a time; changes nothing.',
        body: WhatIfAsk,
        response: { 201: WhatIfRun, ...problems }
      }
    },
    async ({ body }, reply) => {
      const { day, weekday, dayFileId } = body
      if ([day, weekday, dayFileId].filter((each) => each !== undefined).length !== 1)
        throw new RequestRefused(400, 'bad-request', 'Say which day: one of day, weekday and dayFileId')
      if (day !== undefined && !isDay(day)) throw new RequestRefused(400, 'bad-period', `There is no day ${day}`)
      const dayFile = dayFileId === undefined ? undefined : app.dayFiles.text(dayFileId)
      if (dayFile === null) throw unknownDayFile()
      const started = await runner.start(body, dayFile)
      if (started === null)
        throw new RequestRefused(
          429,
          'too-many-requests',
          'Others are being played; ask again when one of them is done',
          10
        )
      const { run, refusal } = started
      if (refusal !== null) {
        runner.cancel(run.runId)
        if (refusal.of === 'day')
          throw new RequestRefused(404, 'no-such-day', refusal.faults[0]?.sentence ?? 'There is no such day')
        throw new SettingsRefused(refusal.of === 'roster' ? 'bad-roster' : 'bad-settings', refusal.faults)
      }
      return reply.code(201).header('location', `/api/what-if/${run.runId}`).send(run)
    }
  )
}

/** What came of runs. */
const answers: FastifyPluginAsyncTypebox = async (app) => {
  const { whatIf: runner } = app

  app.get(
    '',
    { schema: { summary: 'The runs that are kept, the newest first', response: { 200: WhatIfRuns, ...problems } } },
    async () => ({ runs: runner.all() })
  )

  app.get(
    '/:runId/csv',
    {
      schema: {
        summary: 'Of a run that reckons staffing the half hours as CSV',
        description: 'Semicolons, UTF-8 with a byte-order mark; times in minutes.',
        params: WhatIfParams,
        response: {
          200: {
            description: 'The file',
            content: { 'text/csv': { schema: Type.Unsafe<string>({ type: 'string' }) } }
          },
          ...problems
        }
      }
    },
    async ({ params }, reply) => {
      const { staffing } = runOf(params.runId)
      if (staffing === null) throw new RequestRefused(404, 'unknown-run', 'This run has no half hours')
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="kezek-staffing.csv"')
        .send(staffingCsv(staffing))
    }
  )

  app.get(
    '/:runId',
    {
      schema: {
        summary: 'How far a run is, and what came of it',
        params: WhatIfParams,
        response: { 200: WhatIfRun, ...problems }
      }
    },
    async ({ params }) => runOf(params.runId)
  )

  app.delete(
    '/:runId',
    {
      schema: {
        summary: 'End a run, or forget it',
        params: WhatIfParams,
        response: { 204: NoContent, ...problems }
      }
    },
    async ({ params }, reply) => {
      runOf(params.runId)
      runner.cancel(params.runId)
      return reply.code(204).send(null)
    }
  )

  function runOf(runId: string): WhatIfRun {
    const run = runner.get(runId)
    if (!run) throw new RequestRefused(404, 'unknown-run', 'There is no such run; the oldest ones are forgotten')
    return run
  }
}

const STAFFING_HEAD =
  'from;arrivals;desks_were;desks_needed;over_target_share;is_short;erlang_c;one_more_over;one_more_wait_min;one_fewer_over;one_fewer_wait_min'

/** Numbers and times alone: nothing in it that a spreadsheet would run. */
function staffingCsv({ halves, dayStartsAt }: StaffingResult): string {
  const [hours = 0, minutes = 0] = dayStartsAt.split(':').map(Number)
  const rounded = (value: number | null | undefined) => (value == null ? '' : Math.round(value * 100) / 100)
  const rows = halves.map(({ half, arrivals, were, needed, overShare, isShort, erlang, oneMore, oneFewer }) => {
    const at = (hours * 60 + minutes + half * 30) % 1_440
    const from = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    const costs = [oneMore, oneFewer].flatMap((cost) => [rounded(cost?.over), rounded(cost && cost.waitedMs / MINUTE)])
    return [
      from,
      rounded(arrivals),
      rounded(were),
      needed,
      rounded(overShare),
      Number(isShort),
      erlang ?? '',
      ...costs
    ].join(';')
  })
  return `\uFEFF${[STAFFING_HEAD, ...rows].join('\r\n')}\r\n`
}

/** What a roster begins with. */
const rosters: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  app.get(
    '/roster',
    {
      schema: {
        summary: 'How the desks of a day were staffed, for a roster to begin with',
        querystring: Type.Object({ day: Day }, { additionalProperties: false }),
        response: { 200: RosterBody, ...problems }
      }
    },
    async ({ query: { day } }) => {
      if (!isDay(day)) throw new RequestRefused(400, 'bad-period', `There is no day ${day}`)
      const { centre } = app.hall
      const startsAt = momentsOf(day, centre)(0)
      const spans = deskSpansOf(db, day)
      const minutes = (at: number) => Math.round((at - startsAt) / MINUTE)
      return {
        day,
        dayStartsAt: centre.dayStartsAt,
        desks: centre.desks.map(({ deskId, deskNumber }) => ({
          deskId,
          deskNumber,
          spans: spans
            .filter((span) => span.deskId === deskId)
            .map(({ from, to }): [number, number] => [minutes(from), minutes(to ?? app.hall.now())])
        }))
      }
    }
  )
}

/** Anonymous days that are brought in. Registered under /api/what-if/day-files. */
const dayFiles: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '',
    { schema: { summary: 'Anonymous days that were brought in', response: { 200: DayFilesBody, ...problems } } },
    async () => ({ dayFiles: app.dayFiles.all() })
  )

  app.post(
    '',
    {
      bodyLimit: 7 * 1024 * 1024,
      schema: {
        summary: 'Bring in an anonymous day, of this centre or another',
        description: `${DAY_FILE_ABOUT} What is wrong with it is said by line.`,
        body: NewDayFile,
        response: { 201: DayFileBody, ...problems }
      }
    },
    async ({ body }, reply) => {
      const added = app.dayFiles.add(body.text)
      if (added === 'full')
        throw new RequestRefused(409, 'too-many-day-files', 'So many days are kept already; remove one first')
      if ('fault' in added)
        throw new SettingsRefused('bad-day-file', [
          { at: '', code: 'bad-day-file', values: {}, sentence: added.fault.sentence, line: added.fault.line }
        ])
      return reply.code(201).send(added.dayFile)
    }
  )

  app.delete(
    '/:dayFileId',
    {
      schema: {
        summary: 'Forget an anonymous day that was brought in',
        params: DayFileParams,
        response: { 204: NoContent, ...problems }
      }
    },
    async ({ params }, reply) => {
      if (!app.dayFiles.remove(params.dayFileId)) throw unknownDayFile()
      return reply.code(204).send(null)
    }
  )
}

export default whatIf
