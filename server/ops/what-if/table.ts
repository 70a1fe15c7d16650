import type { Band, Bands, Compared, Comparison } from '../../foresight/what-if/compare.ts'
import type { Figures } from '../../foresight/what-if/score.ts'

/** A comparison as lines for a terminal: for each service a row as it was, and one as it would have been. */
export function tableOf({ days, runs, total, services }: Comparison, nameOf: (serviceId: string) => string): string[] {
  const [first] = days
  const which = days.length === 1 ? `${first}` : `The mean of ${days.length} days, ${first} to ${days.at(-1)}`
  const bands =
    total.bands === null ? 'Without bands: give --runs to draw the times at the desks anew.' : bandsSaid(days, runs)
  const rows = [...services]
    .filter(({ was, would }) => was.tickets + would.tickets + would.turnedAway > 0)
    .sort((a, b) => b.was.tickets - a.was.tickets)
    .map((row): [string, Compared] => [nameOf(row.serviceId), row])
  return [
    `${which}. ${bands}`,
    '',
    line(HEAD),
    ...[['All', total] as const, ...rows].flatMap(([name, { was, would, bands: of }]) => [
      line([name, 'was', ...cells(was, null)]),
      line(['', 'would', ...cells(would, of?.would ?? null)])
    ])
  ]
}

const bandsSaid = (days: readonly string[], runs: number): string =>
  `In brackets: where four fifths lie of ${runs > 0 ? `${runs} runs that draw the times at the desks anew${days.length > 1 ? ', each of every day' : ''}` : 'the days'}.`

const HEAD = ['', '', 'tickets', 'median', '90 %', 'longest', 'in target', 'unserved', 'left', 'turned away', 'idle']
const WIDTHS = [26, 6, 9, 20, 20, 20, 16, 12, 12, 12, 9]

const line = (values: readonly string[]): string =>
  values
    .map((value, place) => value.padEnd(WIDTHS[place] ?? 0))
    .join('')
    .trimEnd()

function cells(figures: Figures, bands: Bands | null): string[] {
  const withBand = (value: string, band: Band | null | undefined, said: (each: number) => string) =>
    band ? `${value} (${said(band[0])}–${said(band[1])})` : value
  const time = (name: 'medianMs' | 'p90Ms' | 'longestMs') =>
    figures[name] === null ? '–' : withBand(minutes(figures[name]), bands?.[name], minutes)
  const count = (name: 'unserved' | 'left' | 'turnedAway') =>
    withBand(whole(figures[name]), name === 'unserved' ? bands?.unserved : null, whole)
  const share = figures.withinTarget
  return [
    whole(figures.tickets),
    time('medianMs'),
    time('p90Ms'),
    time('longestMs'),
    share === null ? '–' : withBand(percent(share), bands?.withinTarget, percent),
    count('unserved'),
    count('left'),
    count('turnedAway'),
    hours(figures.idleMs)
  ]
}

const whole = (value: number): string => String(Math.round(value))
const percent = (share: number): string => `${Math.round(share * 100)}%`
const minutes = (ms: number): string => {
  const seconds = Math.round(ms / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
const hours = (ms: number): string => `${(ms / 3_600_000).toFixed(1)} h`
