import { FEWEST, FORMAT, STEP_S, TABLES } from './tables.ts'
import { VIEWS } from './views.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** What is in the files, for people: TABLES.md is this, and a test holds it. */
export const describeTables = (): string =>
  [
    `# Tables for analysts, \`${FORMAT}\``,
    `Written from \`tables.ts\` and \`views.ts\` beside this file; every file has the same in its table \`columns\`. CSV: commas,
decimal points, UTF-8 with a mark, a head; an empty cell is no value. SQLite: the same tables, and views. Dates and hours are local
to the centre.`,
    `## Whom it tells nothing of

There are no tickets' numbers or ids, no names, words, notes, contacts or reasons, and no moment closer than its hour. Durations of
one person are told to ${STEP_S} seconds, classes of which a day has fewer than ${FEWEST} tickets as \`other\`, ratings by month, and rows
come in the order of their values. \`figures\` has what the reports say, to the second.

**What it does not hide.** Whoever saw somebody at a desk in an hour in which few were there can find the row of that visit, and
read in it how long it took and whether they were called in time. A desk says who sat there to whoever has the roster; with
\`--staff\` a pseudonym follows one person through a month.`,
    ...TABLES.map(({ name, about, columns }) =>
      [
        `## ${name}\n\n${about}\n`,
        '| column | type | |',
        '| --- | --- | --- |',
        ...columns.map((column) => `| \`${column.name}\` | ${column.type} | ${cell(column.about)} |`)
      ].join('\n')
    ),
    `## Views\n\nOnly in the SQLite files.\n\n${VIEWS.map(({ name, about }) => `- \`${name}\`: ${about}`).join('\n')}\n`
  ].join('\n\n')
