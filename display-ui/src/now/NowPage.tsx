import { clockText } from '../../../server/client/dates.ts'
import { MadeUpDays } from '../promises/MadeUpDays.tsx'
import type { NowBody, OpenPart } from '../../../server/protocol/in-the-open.ts'
import { Languages } from '../visitor/Languages.tsx'
import { StatusMessage } from '../visitor/StatusMessage.tsx'
import { TopLine } from '../visitor/TopLine.tsx'
import { HoursTable } from '../usual/HoursTable.tsx'
import type { NowStore } from './now-store.ts'
import type { NowTexts } from './now-texts.ts'
import { PART_TITLES, peopleText, sentencesOf, waitText } from './sentences.ts'

type Props = { texts: NowTexts; store: NowStore }

/** The hall in the open, for everybody. */
export function NowPage({ texts, store }: Props) {
  const { t } = texts
  const centre = store.centre.value
  const body = store.now.value
  return (
    <div class='visitor now'>
      <header>
        <Languages offered={centre?.languages} texts={texts} />
        <TopLine centre={centre} texts={texts} />
      </header>
      <main data-testid='now'>
        {body === null ? (
          <StatusMessage title={t('now.loading')} isTitle />
        ) : (
          <>
            <h1>{t('now.title')}</h1>
            {centre && <p class='now-note'>{t('now.as-of', { time: clockText(body.at, centre.timeZone) })}</p>}
            <MadeUpDays days={centre?.madeUpDays ?? null} texts={texts} />
            {body.parts.length === 0 && <p>{t('now.nothing')}</p>}
            {body.parts.map((part) => (
              <Part key={part} part={part} body={body} texts={texts} />
            ))}
            {body.parts.length > 0 && <p class='now-note'>{t('now.five')}</p>}
          </>
        )}
      </main>
    </div>
  )
}

type PartProps = { part: OpenPart; body: NowBody; texts: NowTexts }

/** What is counted of closed days, and may not be known yet. */
const COUNTED = ['promises', 'hours', 'target', 'order'] as const

function Part({ part, body, texts }: PartProps) {
  const { t } = texts
  const sentences = sentencesOf(part, body, { t, lang: texts.lang.value })
  const isUnknown = COUNTED.some((each) => each === part && body[each] === null)
  return (
    <section aria-labelledby={`now-${part}`} data-testid={`now-${part}`}>
      <h2 id={`now-${part}`}>{t(PART_TITLES[part])}</h2>
      {isUnknown && <p class='now-note'>{t(body.counting ? 'now.loading' : 'now.unknown')}</p>}
      {sentences.length > 1 ? (
        <ul class='now-sentences'>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
      {part === 'waiting' && <WaitingList rows={body.waiting ?? []} texts={texts} />}
      {part === 'hours' && body.hours && <UsualHours usual={body.hours} texts={texts} />}
      {part === 'promises' && (
        <p>
          <a href='/promises'>{t('now.kept-more')}</a>
        </p>
      )}
    </section>
  )
}

function WaitingList({ rows, texts }: { rows: NonNullable<NowBody['waiting']>; texts: NowTexts }) {
  const speaker = { t: texts.t, lang: texts.lang.value }
  if (rows.length === 0) return null
  return (
    <ul class='now-rows'>
      {rows.map((row) => (
        <li key={row.serviceId} data-testid='now-row' data-id={row.serviceId}>
          <span class='now-name'>{texts.name(row.name)}</span>
          <span class='now-people'>{peopleText(row, speaker)}</span>
          <span class='now-wait'>{waitText(row, speaker)}</span>
        </li>
      ))}
    </ul>
  )
}

function UsualHours({
  usual: { hours, weeks },
  texts: { t }
}: {
  usual: NonNullable<NowBody['hours']>
  texts: NowTexts
}) {
  const longest = Math.max(...hours.map(({ to }) => to))
  const cells = hours.map(({ weekday, hour, from, to }) => ({
    weekday,
    hour,
    range: `${from}–${to}`,
    share: to / longest
  }))
  return <HoursTable cells={cells} weeks={weeks} label={t('now.hours')} t={t} />
}
