import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readEpoch } from '../../server/db/epochs.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { FILE } from '../../server/db/folder.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { GLOSSARY } from '../../server/figures/definitions.ts'
import { Figures } from '../../server/protocol/reports.ts'
import { csvOf, plainCsv } from '../../server/reports/csv.ts'
import { ticketNumberOf } from '../../server/protocol/conventions/look-alikes.ts'
import { type OpenHall, openHall } from './open-hall.ts'
import { at, DAY, NEXT_DAY, playSmallDay, smallCentre } from './small-day.ts'

const clock = { at: at('08:30') }
const reportsFolder = path.join(mkdtempSync(path.join(tmpdir(), 'kezek-reports-')), 'summaries')
let hall: OpenHall
let played: Awaited<ReturnType<typeof playSmallDay>>
let supervisor: Record<string, string>
const open: unknown[] = []

/** Reckoned by hand from small-day.ts. */
const TOTAL = {
  tickets: 5,
  persons: 5,
  personsServed: 2,
  served: 2,
  left: 1,
  didNotCome: 1,
  leftOver: 1,
  // T4, which was left after a minute, and T5, until the hall was heard of no more.
  neverCalled: 2,
  visits: 4,
  finished: 2,
  waits: 6,
  waitMedianS: 120,
  wait90S: 660,
  withinTarget: 0.5,
  serviceTimes: 2,
  serviceMedianS: 300,
  service90S: 300,
  noShows: 1,
  recalls: 1,
  transfers: 1,
  parked: 0,
  outOfOrder: 0,
  overtakings: 2,
  busyS: 16 * 60,
  idleS: 9 * 60,
  pausedS: 5 * 60,
  stars: [0, 0, 0, 1, 0]
}

const get = (url: string, headers = supervisor) => hall.call('GET', `/api/reports${url}`, undefined, headers)
const file = async (url: string) => {
  const { statusCode, rawPayload, headers } = await hall.app.inject({ url: `/api/reports${url}`, headers: supervisor })
  expect(statusCode).toBe(200)
  return { content: rawPayload, headers }
}
/** A thread on a busy machine takes its time to start. */
const PATIENT = { timeout: 40_000 }
const keptDays = ({ db }: OpenHall) => db.$client.prepare('SELECT count(*) FROM day_facts').pluck().get()
const DAY_QUERY = `from=${DAY}&to=${DAY}`

beforeAll(async () => {
  hall = await openHall({ clock, centre: smallCentre, dailyReports: reportsFolder })
  played = await playSmallDay(hall, clock)
  supervisor = await hall.signIn('supervisor')
  open.push((await get(`/figures?${DAY_QUERY}&by=hour`)).body)
  clock.at = at('05:00', NEXT_DAY)
  await hall.issue({ serviceId: 'id-card' })
  await vi.waitFor(() => expect(keptDays(hall)).toBe(1), PATIENT)
})
afterAll(async () => {
  await hall.close()
  rmSync(path.dirname(reportsFolder), { recursive: true, force: true })
})

describe('a small day', () => {
  test('has the figures that were reckoned by hand, from the facts kept of it', async () => {
    const { status, body } = await get(`/figures?${DAY_QUERY}&by=service`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ days: 1, openDay: null, total: { ...TOTAL, busyS: null, idleS: null, pausedS: null } })
    expect(
      body.groups.map(({ key, name, figures }: any) => [
        key,
        name.en,
        figures.tickets,
        figures.visits,
        figures.waitMedianS
      ])
    ).toEqual([
      ['travel-passport', 'Travel passport', 1, 1, 60],
      ['id-card', 'ID card', 4, 3, 120]
    ])
    expect(body.waitBounds.slice(0, 4)).toEqual([0, 300, 600, 900])
    expect(body.waitCounts).toEqual([3, 1, 2, ...new Array(16).fill(0)])
    expect(body.serviceCounts).toEqual([0, 0, 2, ...new Array(18).fill(0)])
    expect(body.heat).toEqual([{ weekday: 1, hour: 9, days: 1, tickets: 5, visits: 4, waitMedianS: 120, wait90S: 660 }])
    expect((await get(`/figures?${DAY_QUERY}&by=day`)).body.total).toEqual(TOTAL)
  })

  test('had the same figures while it was open, but for what was not over', () => {
    const total = {
      ...TOTAL,
      didNotCome: 0,
      leftOver: 0,
      neverCalled: 1,
      waits: 5,
      waitMedianS: 360,
      withinTarget: 0.6
    }
    expect(open).toMatchObject([{ openDay: DAY, total }])
  })

  test.each([
    ['desk', 'desk-3', { visits: 4, busyS: 960, tickets: null }],
    ['operator', 'operator-3', { visits: 4, idleS: 540 }],
    ['class', 'disability', { tickets: 1, visits: 1, overtakings: 2 }],
    ['channel', 'staff', { tickets: 1, visits: 0 }],
    ['channel', 'kiosk', { tickets: 4, visits: 4 }],
    ['hour', '09', { tickets: 5, busyS: 960 }],
    ['weekday', '1', { tickets: 5 }],
    ['week', DAY, { tickets: 5 }],
    ['month', '2026-03', { tickets: 5 }]
  ])('by %s has %s', async (by, key, figures) => {
    const { body } = await get(`/figures?${DAY_QUERY}&by=${by}`)
    expect(body.groups.find((group: any) => group.key === key).figures).toMatchObject(figures)
  })

  test('can be asked for one service, class, channel, desk or operator', async () => {
    const visits = async (condition: string) =>
      (await get(`/figures?${DAY_QUERY}&by=day&${condition}`)).body.total.visits
    expect([
      await visits('serviceId=travel-passport'),
      await visits('classId=ordinary'),
      await visits('channel=kiosk'),
      await visits('deskId=desk-4'),
      await visits('operatorId=operator-3')
    ]).toEqual([1, 3, 4, 0, 4])
  })

  test('is held against another', async () => {
    const { body } = await get(`/figures?from=${NEXT_DAY}&to=${NEXT_DAY}&by=day&compare=before`)
    expect(body).toMatchObject({
      openDay: NEXT_DAY,
      total: { tickets: 1, visits: 0, waitMedianS: null, withinTarget: null },
      before: { from: DAY, to: DAY, days: 1, total: TOTAL }
    })
  })

  test('says who overtook whom by which rule, and who waited longest', async () => {
    const { body } = await get(`/fairness?${DAY_QUERY}`)
    expect(body.overtakings).toEqual([
      expect.objectContaining({ key: 'disability', rule: 'first', calls: 1, overtaking: 1, passed: 2 })
    ])
    expect(body.byOperator).toEqual([])
    // T4, which the visitor left by the link.
    expect(body.issuers).toEqual([
      expect.objectContaining({
        key: 'operator-3',
        issued: 1,
        issuedWithPriority: 0,
        issuedAndCalled: 0,
        leftByLink: 1
      })
    ])
    expect([body.changesByDesk, body.changesByVisitors]).toEqual([[], { cancelled: 1, postponed: 0 }])
    const { T1, T2, T3, T4, T5 } = played.tickets
    expect(body.longest.map(({ ticketNumber, waitS, uncalled }: any) => [ticketNumber, waitS, uncalled])).toEqual([
      [T2.ticketNumber, 660, 'none'],
      [T1.ticketNumber, 600, 'none'],
      [T2.ticketNumber, 360, 'none'],
      [T5.ticketNumber, 120, 'left-over'],
      [T3.ticketNumber, 60, 'none'],
      [T4.ticketNumber, 60, 'left']
    ])
  })

  test('has a sheet for a month, with where the log ends', async () => {
    const month = DAY.slice(0, 7)
    const { body } = await get(`/sheet?month=${month}`)
    const fairness = (await get(`/fairness?from=${month}-01&to=${month}-28`)).body
    expect(body).toMatchObject({
      month,
      byOperator: fairness.byOperator,
      issuers: fairness.issuers,
      changesByDesk: fairness.changesByDesk,
      changesByVisitors: { cancelled: 1, postponed: 0 },
      complaints: { rows: [], total: { made: 0, open: 0 } }
    })
    expect(body.log).toEqual(
      hall.db.$client
        .prepare('SELECT seq, hash FROM events WHERE service_day >= ? ORDER BY seq DESC LIMIT 1')
        .get(month)
    )
    expect(body.epochs).toEqual([{ epoch: readEpoch(hall.db), firstSeq: 1, begunAt: null }])
    expect((await get('/sheet?month=2019-13')).status).toBe(400)
    expect((await get('/sheet?month=2020-01')).body).toMatchObject({ visits: 0, issuers: [], log: null })
  })

  test('has the same sheet as CSV, with every figure of it', async () => {
    const month = DAY.slice(0, 7)
    const sheet = (await get(`/sheet?month=${month}`)).body
    const { content, headers } = await file(`/sheet/csv?month=${month}&lang=en`)
    expect(headers['content-disposition']).toBe(`attachment; filename="kezek-sheet-${month}.csv"`)
    const lines = content.toString('utf8').trim().split('\r\n')
    expect(lines[0]).toContain('Part,Who or what,Figure,Value')
    expect(lines).toContain(`Month,${month},Calls,${sheet.visits}`)
    expect(lines).toContain('Cancellations and postponements by desk,Visitors themselves,Cancelled,1')
    expect(lines).toContain('Complaints,Total,Made,0')
    expect(lines).toContain(`Log,${month},Last event,${sheet.log.seq}`)
    expect(lines).toContain(`Log,${month},Its hash,${sheet.log.hash}`)
    for (const { name, outOfOrder } of sheet.byOperator)
      expect(lines).toContain(`Out of order,${name.en},Out of order,${outOfOrder}`)
    expect((await get(`/sheet/csv?month=${month}`)).status).toBe(400)
  })

  test('tells an operator of themselves alone', async () => {
    expect((await get(`/own-day?day=${DAY}`, played.operator)).body).toMatchObject({
      day: DAY,
      openDay: NEXT_DAY,
      total: { visits: 4, finished: 2, busyS: 960, tickets: null },
      hours: [{ hour: 9, visits: 4, finished: 2, busyS: 960, idleS: 540, pausedS: 300 }]
    })
    const other = await hall.signIn('operator4')
    expect((await get(`/own-day?day=${DAY}`, other)).body).toMatchObject({ total: { visits: 0, busyS: 0 }, hours: [] })
    expect((await get(`/figures?${DAY_QUERY}&by=operator`, other)).status).toBe(403)
  })
})

describe('the story of a ticket', () => {
  test('has every event with who, when and why, by its day and its number however it is typed', async () => {
    const { T2, T1 } = played.tickets
    const { body } = await get(
      `/story?day=${DAY}&number=${encodeURIComponent(T2.ticketNumber.replace('K', 'к').replace('A', 'а'))}`
    )
    expect(body).toMatchObject({
      serviceDay: DAY,
      ticketNumber: T2.ticketNumber,
      status: 'finished',
      log: { epoch: hall.app.hall.log.epoch, lastHash: expect.stringMatching(/^[0-9a-f]{64}$/) }
    })
    expect(body.events.map(({ type, actor }: any) => [type, actor.kind, actor.name])).toEqual([
      ['ticket-issued', 'kiosk', null],
      ['ticket-called', 'operator', 'Operator 3'],
      ['serving-started', 'operator', 'Operator 3'],
      ['ticket-transferred', 'operator', 'Operator 3'],
      ['ticket-called', 'operator', 'Operator 3'],
      ['ticket-finished', 'operator', 'Operator 3'],
      ['ticket-rated', 'visitor', null]
    ])
    expect(body.events[1]).toMatchObject({
      at: at('09:12'),
      deskNumber: 3,
      operator: 'Operator 3',
      why: { waitedS: 660 }
    })
    expect(body.events[3]).toMatchObject({ service: { en: 'Travel passport' }, note: 'Also a passport' })
    const first = (await get(`/story?day=${DAY}&number=${played.tickets.T3.ticketNumber}`)).body
    expect(first.events[1].why).toEqual({
      rule: 'first',
      waitedS: 60,
      runnerUp: { ticketNumber: T1.ticketNumber, waitedS: 240 }
    })
    expect(JSON.stringify([body, first])).not.toContain(T1.ticketId)
  })

  test('of a ticket that never was is 404', async () => {
    expect(await get(`/story?day=${DAY}&number=K999`)).toMatchObject({ status: 404, body: { code: 'unknown-ticket' } })
  })

  test.each([
    ['K042', 'K042'],
    ['к42', 'K042'],
    [' К 042', 'K042'],
    ['k1042', 'K1042'],
    ['7', '007']
  ])('%s is the number %s', (typed, stored) => {
    expect(ticketNumberOf(typed)).toBe(stored)
  })
})

describe('files', () => {
  test('CSV opens again with its letters, and says what the page says', async () => {
    const { content, headers } = await file(`/figures/csv?${DAY_QUERY}&by=service&lang=ky`)
    expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(headers['content-disposition']).toBe(`attachment; filename="kezek-service-${DAY}-${DAY}.csv"`)
    const rows = parse(content, { bom: true, delimiter: ';', columns: true }) as Array<Record<string, string>>
    expect(rows.map((row) => [row.Кызмат, row.Талондор, row['Күтүү, медиана, сек'], row['Нормада, %']])).toEqual([
      ['Жалпы жарандык паспорт', '1', '60', '50,0'],
      ['ID-карта (паспорт)', '4', '120', '50,0'],
      ['Баары', '5', '120', '50,0']
    ])
    const english = (await file(`/figures/csv?${DAY_QUERY}&by=service&lang=en`)).content
    const [total] = (
      parse(english, { bom: true, delimiter: ',', columns: true }) as Array<Record<string, string>>
    ).slice(-1)
    expect([total?.Service, total?.['Wait, median, s'], total?.['Within target, %']]).toEqual(['Total', '120', '50.0'])
  })

  test('a text that a spreadsheet would run is shown by it instead', () => {
    const rows = parse(
      csvOf(
        {
          title: '',
          head: [{ name: '=1+1', unit: 'text' }],
          rows: [
            [{ type: 'text', value: '=HYPERLINK("http://x")' }],
            [{ type: 'text', value: '+996' }],
            [{ type: 'text', value: '@a' }],
            [{ type: 'text', value: '-1' }],
            [{ type: 'count', value: 3 }]
          ]
        },
        'ru'
      ),
      { bom: true, delimiter: ';' }
    )
    expect(rows.flat()).toEqual(["'=1+1", '\'=HYPERLINK("http://x")', "'+996", "'@a", "'-1", '3'])
    expect(plainCsv([['\t=x', 1, null]])).toContain("'\t=x;1;")
  })

  test('XLSX opens again, with durations as durations and the definitions beside them', async () => {
    const { content } = await file(`/figures/xlsx?${DAY_QUERY}&by=service&lang=ru&compare=before`)
    const sheets = await readExcelFile(content)
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Услуга', 'Определения'])
    const rows = sheets[0]?.data as unknown[][]
    const column = (name: string) => rows[1]?.indexOf(name) as number
    expect(rows.slice(2).map((row) => row[0])).toEqual([
      'Общегражданский паспорт',
      'ID-карта (паспорт)',
      // Nobody worked on the day before: there is nothing to compare with.
      'Всего'
    ])
    // A duration is a time since the spreadsheet's beginning.
    expect((Number(rows[4]?.[column('Ожидание, медиана')]) - Date.UTC(1899, 11, 30)) / 1_000).toBeCloseTo(120)
    expect(rows[4]?.[column('Талоны')]).toBe(5)
    expect(sheets[1]?.data).toHaveLength(GLOSSARY.figures.length)
  })

  test('a summary of the day lies in its folder after the close, by service, hour, desk, class and channel, and names nobody', async () => {
    await expect
      .poll(async () => (await get('/daily-files')).body, PATIENT)
      .toEqual({ isOn: true, newestDay: DAY, failure: null })
    expect(readdirSync(reportsFolder)).toEqual([`kezek-${DAY}.xlsx`])
    const content = readFileSync(path.join(reportsFolder, `kezek-${DAY}.xlsx`))
    const sheets = await readExcelFile(content)
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Кызмат',
      'Саат',
      'Орун',
      'Категория',
      'Талон кантип алынган',
      'Журнал',
      'Түшүндүрмө'
    ])
    expect(sheets[2]?.data[2]?.[0]).toBe('3-терезе')
    expect(JSON.stringify(sheets)).not.toContain('Operator')
  })

  test('an anonymous day has the visits, and nobody in it', async () => {
    const { content } = await file(`/anonymous-day?day=${DAY}`)
    const rows = parse(content, { bom: true, delimiter: ';', columns: true }) as Array<Record<string, string>>
    const tickets = rows.filter(({ row }) => row === 'ticket')
    // The day is moved as a whole; what was at nine is where it begins.
    const nine = Number(tickets[0]?.at_s)
    expect(Math.abs(nine - 9 * 3_600)).toBeLessThanOrEqual(3_600)
    expect(
      tickets.map(
        ({ ticket, at_s, service, class: cls, visit, desk, called_after_s, at_desk_s, left_after_s, ended }) =>
          [ticket, Number(at_s) - nine, service, cls, visit, desk, called_after_s, at_desk_s, left_after_s, ended].join(
            ' '
          )
      )
    ).toEqual([
      '1 0 other other 1 1 600 120  no-show',
      '2 60 other other 1 1 660 120  transferred',
      '2 60 other other 2 1 1200 300  finished',
      '3 180 other other 1 1 60 300  finished',
      '4 1560 other other 0    60 cancelled',
      '5 1680 other other 0    left-over'.replace('0    ', '0     ')
    ])
    expect(
      rows.flatMap(({ row, desk, at_s, until_s }) =>
        row === 'desk' || row === 'break' ? [[row, desk, Number(at_s) - nine, Number(until_s) - nine]] : []
      )
    ).toEqual([
      ['desk', '1', 0, 1800],
      ['break', '1', 900, 1200]
    ])
    const text = content.toString()
    for (const { ticketId, ticketNumber } of Object.values(played.tickets))
      expect([text.includes(ticketId), text.includes(ticketNumber)]).toEqual([false, false])
    for (const word of ['operator', 'desk-3', 'Also a passport', DAY]) expect(text).not.toContain(word)
    expect((await get(`/anonymous-day?day=${NEXT_DAY}`)).status).toBe(404)
  })
})

describe('the kept facts', () => {
  test('are looked at by verify, and made again when they are missing or of another fold', {
    timeout: 90_000
  }, async () => {
    expect(verifyFile(path.join(hall.data, FILE)).findings).toEqual([])
    const { file: copy } = await makeBackup(hall.data, path.join(hall.data, 'copies'), Date.now())
    const client = new Database(copy)
    client.prepare('UPDATE day_facts SET visits = zeroblob(length(visits))').run()
    client.close()
    expect(verifyFile(copy).findings).toEqual([
      `The row of the figures of ${DAY} says of visits what the log does not.`
    ])
    const again = new Database(copy)
    again.exec('DELETE FROM day_facts')
    again.close()
    expect(verifyFile(copy).findings).toEqual([])

    const data = mkdtempSync(path.join(tmpdir(), 'kezek-'))
    writeFileSync(path.join(data, FILE), readFileSync(copy))
    const second = await openHall({ data, clock })
    await expect.poll(() => keptDays(second), PATIENT).toBe(1)
    const cookie = await second.signIn('supervisor')
    expect(
      (await second.call('GET', `/api/reports/figures?${DAY_QUERY}&by=day`, undefined, cookie)).body.total
    ).toEqual(TOTAL)
    expect(verifyFile(path.join(data, FILE)).findings).toEqual([])
    await second.close()
  })

  test('a summary that cannot be written is said, and the hall goes on', { timeout: 90_000 }, async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'kezek-'))
    const own = { at: at('08:30') }
    // A file stands where the folder should be.
    writeFileSync(path.join(data, 'in-the-way'), '')
    const second = await openHall({ data, clock: own, dailyReports: path.join(data, 'in-the-way') })
    await second.issue({ serviceId: 'id-card' })
    own.at = at('08:30', NEXT_DAY)
    await second.issue({ serviceId: 'id-card' })
    const cookie = await second.signIn('supervisor')
    await expect
      .poll(async () => (await second.call('GET', '/api/reports/daily-files', undefined, cookie)).body.failure, PATIENT)
      .toContain(`The summary of ${DAY} could not be written`)
    expect((await second.call('GET', '/health')).body.reasons).toEqual([
      expect.stringContaining('could not be written')
    ])
    expect((await second.issue({ serviceId: 'id-card' })).ticketNumber).toMatch(/\d/)
    await second.close()
  })
})

test.each([
  ['from=2026-03-02&to=2026-03-01', 'ends before'],
  ['from=2026-02-31&to=2026-03-01', 'no day'],
  ['from=2010-01-01&to=2026-03-01', 'ten years']
])('a period %s is refused: %s', async (period, words) => {
  expect(await get(`/figures?${period}&by=day`)).toMatchObject({
    status: 400,
    body: { code: 'bad-period', detail: expect.stringContaining(words) }
  })
})

test('every figure has its words in three languages', () => {
  expect(GLOSSARY.figures.map(({ id }) => id).sort()).toEqual(Object.keys(Figures.properties).sort())
  for (const { name, meaning } of [...GLOSSARY.figures, ...GLOSSARY.terms]) {
    for (const words of [name, meaning]) expect(Object.values(words).every((said) => said.trim() !== '')).toBe(true)
  }
})
