import { expect, test } from 'vitest'
import { Report } from '../../server/figures/report.ts'
import type { Lang, Text } from '../../server/protocol/basics.ts'
import type { By, ReportBody } from '../../server/protocol/reports.ts'
import { printPage } from '../../server/reports/print-page.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { sharedBrowser } from './shared-browser.ts'

/** A report that is sent is one page A4, however large the centre is and whatever is wrong with its system. */

const LANGS: Lang[] = ['ky', 'ru', 'en']
const { total: none, ...empty } = new Report({ by: 'service' }, 1).counts()
const figures = { ...none, tickets: 12_345, served: 12_000, neverCalled: 345, withinTarget: 0.873, wait90S: 5_432 }

function reportOf(by: By, groups: Array<{ key: string; name: Text | null }>): ReportBody {
  const period = { from: '2026-10-01', to: '2026-10-31' }
  return {
    ...empty,
    ...period,
    by,
    total: figures,
    openDay: null,
    missingDays: 3,
    before: { ...period, days: 31, total: figures },
    groups: groups.map((group, i) => ({ ...group, and: null, figures: { ...figures, tickets: i } }))
  }
}
const hours = Array.from({ length: 24 }, (_, i) => ({ key: String(i).padStart(2, '0'), name: null }))
const sampleServices = sampleCentre.services.map(({ serviceId, name }) => ({ key: serviceId, name }))
const long = 'Кыймылсыз мүлккө укуктарды мамлекеттик каттоо жана маалымкаттарды берүү бөлүмүнүн кызматы'
const manyServices = Array.from({ length: 80 }, (_, i) => ({
  key: `s-${i}`,
  name: { ky: `${long} ${i}`, ru: `${long} ${i}`, en: `${long} ${i}` }
}))
const troubles = Array.from({ length: 30 }, (_, i) => `${i}: ${long}. `.repeat(3))

async function pagesOf(html: string): Promise<number> {
  const context = await (await sharedBrowser()).newContext()
  try {
    const page = await context.newPage()
    await page.setContent(html)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  } finally {
    await context.close()
  }
}
const titleOf = (lang: Lang) => `${sampleCentre.name[lang]}: 2026-10-01 – 2026-10-31`
const pageOf = (lang: Lang, title: string, reports: ReportBody[], state: string[] | null): string =>
  printPage({
    centre: sampleCentre.name,
    title,
    lang,
    reports,
    complaints: 'Жалоб: 12, из них с ответом 9.',
    state
  })

test.each(LANGS)('in %s', async (lang) => {
  const day = [reportOf('service', sampleServices), reportOf('hour', hours.slice(8, 18))]
  const usual = pageOf(lang, titleOf(lang), day, null)
  // All that the page has room for is on it.
  expect(sampleServices.map(({ name }) => name[lang]).filter((name) => !usual.includes(name))).toEqual([])
  expect(await pagesOf(usual)).toBe(1)
  const large = pageOf(
    lang,
    `${long}: ${titleOf(lang)}`,
    [reportOf('service', manyServices), reportOf('hour', hours)],
    troubles
  )
  // Those that most visitors are in, and how many are not on it.
  expect([`${long} 79<`, `${long} 0<`, 'colspan'].map((each) => large.includes(each))).toEqual([true, false, true])
  expect(await pagesOf(large)).toBe(1)
})
