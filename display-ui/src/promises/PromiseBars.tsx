import type { PromiseRow, PromisesBody } from '../../../server/protocol/promises.ts'
import type { PromiseTexts } from './promise-texts.ts'

type Props = { heading: string; body: PromisesBody; texts: PromiseTexts }

/** One bar a row: sooner, kept, later; the figures beside it. */
export function PromiseBars({ heading, body: { by, rows }, texts }: Props) {
  const { t } = texts
  const judged = rows.filter(({ told }) => told > 0)
  return (
    <section>
      <h2>{heading}</h2>
      {judged.length === 0 ? (
        <p class='promises-note'>{t(by === 'service' ? 'promises.too-few' : 'promises.none')}</p>
      ) : (
        <ul class='promise-rows'>
          {judged.map((row) => (
            <Bar key={row.key} name={nameOf(row, by, texts)} row={row} texts={texts} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Bar({ name, row, texts: { t } }: { name: string; row: PromiseRow; texts: PromiseTexts }) {
  const { told, kept, sooner, later } = row
  const share = (n: number) => `${(100 * n) / told}%`
  return (
    <li data-testid='promise-row' data-id={row.key}>
      <span class='promise-name'>{name}</span>
      <b class='promise-kept'>{Math.round((100 * kept) / told)} %</b>
      <span class='promise-bar' aria-hidden='true'>
        <i class='sooner' style={{ inlineSize: share(sooner) }} />
        <i class='kept' style={{ inlineSize: share(kept) }} />
        <i class='later' style={{ inlineSize: share(later) }} />
      </span>
      <span class='promise-figures'>{t('promises.row', { told, sooner, later })}</span>
    </li>
  )
}

function nameOf({ key, name }: PromiseRow, by: PromisesBody['by'], texts: PromiseTexts): string {
  if (name) return texts.name(name)
  if (by === 'hour') return `${key.padStart(2, '0')}:00–${String(Number(key) + 1).padStart(2, '0')}:00`
  return by === 'week' ? texts.t('promises.week', { day: key.split('-').reverse().join('.') }) : key
}
