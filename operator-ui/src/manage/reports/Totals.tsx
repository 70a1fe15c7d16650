import type { GlossaryBody, ReportBody } from '../../../../server/protocol/reports.ts'
import { dayText, daysText, definitionIn, type FigureId, figureText } from './figures.ts'
import { t as filtersT } from '../texts/report-filters.ts'
import { name, t } from '../texts/reports.ts'

type Props = { report: ReportBody; glossary: GlossaryBody | null; isCompared: boolean }

const SHOWN: FigureId[] = [
  'tickets',
  'persons',
  'served',
  'personsServed',
  'neverCalled',
  'left',
  'didNotCome',
  'leftOver',
  'waitMedianS',
  'wait90S',
  'withinTarget',
  'serviceMedianS',
  'visits',
  'noShows'
]

/** The period in a few figures, each beside the one before. */
export function Totals({ report: { total, before }, glossary, isCompared }: Props) {
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
      {!before && isCompared && <p class='settings-hint'>{filtersT('compare.none')}</p>}
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
