import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { By, Definition, Figures, GlossaryBody, ReportBody } from '../../../../server/protocol/reports.ts'
import { dayText } from '../../../../server/client/dates.ts'
import type { Session } from '../../session/session.ts'
import { stopwatchText } from '../../format/durations.ts'
import { name, t } from '../texts/reports.ts'

/** How figures and what they are grouped by are written. */

export type FigureId = keyof Figures

const counts = new Intl.NumberFormat('ru')
/** "1 234"; a dash for what cannot be said. */
export const countText = (n: number | null): string => (n === null ? '–' : counts.format(n))
export const secondsText = (s: number | null): string => (s === null ? '–' : stopwatchText(s * 1_000))
export const shareText = (share: number | null): string =>
  share === null ? '–' : `${counts.format(Math.round(share * 1_000) / 10)}\u00a0%`

export { dayText }

const glossary = signal<GlossaryBody | null>(null)

/** The definitions, asked from the server once; null until they are there. */
export function useGlossary(session: Session): GlossaryBody | null {
  useEffect(() => {
    if (glossary.peek() !== null) return
    void session.ask<GlossaryBody>('GET', '/reports/glossary').then((answer) => {
      if (answer.ok) glossary.value = answer.body
    })
  }, [])
  return glossary.value
}

/** The same for a part of a page that has asked already. */
export const useKnownGlossary = (): GlossaryBody | null => glossary.value

export const definitionIn = (glossary: GlossaryBody | null, id: FigureId): Definition | undefined =>
  glossary?.figures.find((figure) => figure.id === id)

/** A figure as it is read. */
export function figureText(definition: Definition | undefined, figures: Figures): string {
  const value = definition && figures[definition.id as FigureId]
  if (!definition || value === undefined || Array.isArray(value)) return '–'
  return definition.unit === 'seconds'
    ? secondsText(value)
    : definition.unit === 'share'
      ? shareText(value)
      : countText(value)
}

/** "09:00" of the hour 9. */
export const hourText = (hour: number | string): string => `${String(hour).padStart(2, '0')}:00`

/** A group in words. */
export function groupText(by: By, group: Pick<ReportBody['groups'][number], 'key' | 'name'>): string {
  if (group.name) return name(group.name)
  return by === 'hour' ? hourText(group.key) : by === 'month' ? monthText(group.key) : dayText(group.key)
}

const monthText = (month: string): string => month.split('-').reverse().join('.')
/** A point of a trend in words: the day, the week's Monday, the month. */
export const pointText = (key: string): string => (key.length === 7 ? monthText(key) : dayText(key))

export const daysText = (n: number): string => t('reports.days', { n })
