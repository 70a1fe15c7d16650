import type { GlossaryBody, ReportBody } from '../../../../server/protocol/reports.ts'
import { dayText, daysText, definitionIn, type FigureId, figureText } from './figures.ts'
import { name, t } from '../texts/reports.ts'

type Props = { report: ReportBody; glossary: GlossaryBody | null }

const SHOWN: FigureId[] = [
  'tickets',
  'visits',
  'waitMedianS',
  'wait90S',
  'withinTarget',
  'serviceMedianS',
  'noShows',
  'abandoned'
]

/** The period in a few figures, each beside the one before. */
export function Totals({ report: { total, before }, glossary }: Props) {
  return (
    <section class='totals' aria-label={t('reports.totals')}>
      <dl>
        {SHOWN.filter((id) => total[id] !== null || id === 'waitMedianS').map((id) => {
          const definition = definitionIn(glossary, id)
          return (
            definition && (
              <div key={id} data-testid={`total-${id}`}>
                <dt title={name(definition.meaning)}>{name(definition.name)}</dt>
                <dd>{figureText(definition, total)}</dd>
                {before && (
                  <dd class='totals-before'>{t('reports.before', { value: figureText(definition, before.total) })}</dd>
                )}
              </div>
            )
          )
        })}
      </dl>
      {before && (
        <p class='settings-hint'>
          {t('reports.compared-with', {
            from: dayText(before.from),
            to: dayText(before.to),
            days: daysText(before.days)
          })}
        </p>
      )}
    </section>
  )
}
