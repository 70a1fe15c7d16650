import { useSignal } from '@preact/signals'
import type { Figures, GlossaryBody, ReportBody } from '../../../../server/protocol/reports.ts'
import { countText, definitionIn, type FigureId, figureText, groupText, shareText } from './figures.ts'
import { BY_WORDS } from './ReportForm.tsx'
import { ScrollArea } from './ScrollArea.tsx'
import { SortHead, type Sorting, sortedBy } from '../layout/SortHead.tsx'
import { t as filtersT } from '../texts/report-filters.ts'
import { name, t } from '../texts/reports.ts'

type Props = { report: ReportBody; glossary: GlossaryBody | null }

const SETS = {
  waits: ['tickets', 'served', 'neverCalled', 'waitMedianS', 'wait90S', 'withinTarget'],
  fates: ['tickets', 'persons', 'served', 'personsServed', 'left', 'didNotCome', 'leftOver', 'neverCalled'],
  service: ['visits', 'finished', 'serviceMedianS', 'service90S', 'noShows'],
  calls: ['recalls', 'transfers', 'parked', 'outOfOrder', 'overtakings'],
  time: ['busyS', 'idleS', 'pausedS'],
  stars: []
} as const satisfies Record<string, FigureId[]>
type SetName = keyof typeof SETS
const SET_WORDS = {
  waits: 'columns.waits',
  fates: 'columns.fates',
  service: 'columns.service',
  calls: 'columns.calls',
  time: 'columns.time',
  stars: 'columns.stars'
} as const satisfies Record<SetName, string>
const STARS = [1, 2, 3, 4, 5] as const

/** Who gave four or five. */
const wellShare = ({ stars }: Figures): number | null => {
  const all = stars.reduce((sum, n) => sum + n, 0)
  return all === 0 ? null : (stars[3] + stars[4]) / all
}

/** Groups that tickets do not belong to open on what is known of them. */
const firstSet = ({ by, and }: ReportBody): SetName =>
  [by, and].some((each) => each === 'desk' || each === 'operator') ? 'service' : 'waits'
/** Hours of a night, a desk that nobody came to: nothing was taken and nobody called. */
const isEmpty = ({ tickets, visits }: Figures): boolean => (tickets ?? 0) === 0 && visits === 0

/** The figures of each group, some columns at a time, sorted by any of them; all of them are in the files. */
export function FiguresTable({ report, glossary }: Props) {
  const shown = useSignal<SetName>(firstSet(report))
  const sorting = useSignal<Sorting>({ column: null, isDown: false })
  const areEmptyShown = useSignal(false)
  const isOfStars = shown.value === 'stars'
  const definitions = SETS[shown.value].map((id) => definitionIn(glossary, id))
  const cells = (figures: Figures) =>
    isOfStars
      ? [...figures.stars.map(countText), shareText(wellShare(figures))]
      : definitions.map((definition) => figureText(definition, figures))
  const values = (figures: Figures): Array<number | null> =>
    isOfStars ? [...figures.stars, wellShare(figures)] : SETS[shown.value].map((id) => figures[id] as number | null)
  const heads = isOfStars
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
  const leads = report.and === null ? 1 : 2
  const empty = report.groups.filter(({ figures }) => isEmpty(figures)).length
  const rows = sortedBy(
    areEmptyShown.value || empty === report.groups.length
      ? report.groups
      : report.groups.filter(({ figures }) => !isEmpty(figures)),
    sorting.value,
    (group, column) =>
      column === 0
        ? groupText(report.by, group)
        : column === 1 && report.and && group.and
          ? groupText(report.and, group.and)
          : (values(group.figures)[column - leads] ?? null)
  )
  const choose = (set: SetName) => {
    shown.value = set
    sorting.value = { column: null, isDown: false }
  }

  return (
    <section class='settings-table report-table'>
      <h2>{t('reports.table')}</h2>
      <ColumnSets shown={shown.value} onChoose={choose} />
      <ScrollArea label={t('reports.table')}>
        <table data-testid='figures-table'>
          <thead>
            <tr>
              {[report.by, ...(report.and ? [report.and] : [])].map((by, i) => (
                <SortHead key={by} sorting={sorting} column={i} label={t(BY_WORDS[by])} />
              ))}
              {heads.map(({ head, meaning }, i) => (
                <SortHead key={head} sorting={sorting} column={leads + i} label={head} title={meaning} isNumber />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((group) => (
              <tr key={`${group.key} ${group.and?.key ?? ''}`}>
                <th scope='row'>{groupText(report.by, group)}</th>
                {report.and && group.and && <th scope='row'>{groupText(report.and, group.and)}</th>}
                {row(group.figures)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope='row' colSpan={leads}>
                {t('reports.total')}
              </th>
              {row(report.total)}
            </tr>
          </tfoot>
        </table>
      </ScrollArea>
      {empty > 0 && empty < report.groups.length && !areEmptyShown.value && (
        <button
          type='button'
          class='pill no-print'
          data-testid='empty-rows'
          onClick={() => {
            areEmptyShown.value = true
          }}
        >
          {filtersT('table.empty-rows', { n: empty })}
        </button>
      )}
    </section>
  )
}

/** Which columns are shown. */
function ColumnSets({ shown, onChoose }: { shown: SetName; onChoose: (set: SetName) => void }) {
  return (
    <fieldset class='report-sets no-print'>
      <legend class='visually-hidden'>{t('reports.columns')}</legend>
      {(Object.keys(SETS) as SetName[]).map((set) => (
        <label key={set} class='pill'>
          <input
            type='radio'
            name='columns'
            checked={shown === set}
            data-testid={`columns-${set}`}
            onChange={() => onChoose(set)}
          />
          {t(SET_WORDS[set])}
        </label>
      ))}
    </fieldset>
  )
}
