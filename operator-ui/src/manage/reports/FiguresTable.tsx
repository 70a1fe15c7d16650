import { useSignal } from '@preact/signals'
import type { Figures, GlossaryBody, ReportBody } from '../../../../server/protocol/reports.ts'
import { countText, definitionIn, type FigureId, figureText, groupText, shareText } from './figures.ts'
import { ScrollArea } from './ScrollArea.tsx'
import { name, t } from '../texts/reports.ts'

type Props = { report: ReportBody; glossary: GlossaryBody | null }

const SETS = {
  waits: ['tickets', 'served', 'abandoned', 'leftOver', 'waitMedianS', 'wait90S', 'withinTarget'],
  service: [
    'visits',
    'finished',
    'serviceMedianS',
    'service90S',
    'noShows',
    'recalls',
    'transfers',
    'parked',
    'outOfOrder'
  ],
  time: ['busyS', 'idleS', 'pausedS'],
  stars: []
} as const satisfies Record<string, FigureId[]>
type SetName = keyof typeof SETS
const SET_WORDS = {
  waits: 'columns.waits',
  service: 'columns.service',
  time: 'columns.time',
  stars: 'columns.stars'
} as const satisfies Record<SetName, string>
const STARS = [1, 2, 3, 4, 5] as const

/** Who gave four or five. */
const wellShare = ({ stars }: Figures): number | null => {
  const all = stars.reduce((sum, n) => sum + n, 0)
  return all === 0 ? null : (stars[3] + stars[4]) / all
}

/** The figures of each group, some columns at a time; all of them are in the files. */
export function FiguresTable({ report, glossary }: Props) {
  const shown = useSignal<SetName>('waits')
  const definitions = SETS[shown.value].map((id) => definitionIn(glossary, id))
  const cells = (figures: Figures) =>
    shown.value === 'stars'
      ? [...figures.stars.map(countText), shareText(wellShare(figures))]
      : definitions.map((definition) => figureText(definition, figures))
  const heads =
    shown.value === 'stars'
      ? [...STARS.map((n) => ({ head: '★'.repeat(n), meaning: '' })), { head: '★★★★ +', meaning: '' }]
      : definitions.map((definition) => ({
          head: definition ? name(definition.name) : '',
          meaning: definition ? name(definition.meaning) : ''
        }))
  const row = (figures: Figures) =>
    cells(figures).map((text, i) => (
      <td key={i} class='number'>
        {text}
      </td>
    ))

  return (
    <section class='settings-table report-table'>
      <h2>{t('reports.table')}</h2>
      <fieldset class='report-sets no-print'>
        <legend class='visually-hidden'>{t('reports.columns')}</legend>
        {(Object.keys(SETS) as SetName[]).map((set) => (
          <label key={set} class='pill'>
            <input
              type='radio'
              name='columns'
              checked={shown.value === set}
              data-testid={`columns-${set}`}
              onChange={() => {
                shown.value = set
              }}
            />
            {t(SET_WORDS[set])}
          </label>
        ))}
      </fieldset>
      <ScrollArea label={t('reports.table')}>
        <table data-testid='figures-table'>
          <thead>
            <tr>
              <td />
              {heads.map(({ head, meaning }, i) => (
                <th key={i} scope='col' class='number' title={meaning}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.groups.map((group) => (
              <tr key={group.key}>
                <th scope='row'>{groupText(report.by, group)}</th>
                {row(group.figures)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope='row'>{t('reports.total')}</th>
              {row(report.total)}
            </tr>
          </tfoot>
        </table>
      </ScrollArea>
    </section>
  )
}
