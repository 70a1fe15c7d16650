import { tick } from '../../../../server/client/clock.ts'
import { clockSecondsText, dateTimeText } from '../../../../server/client/dates.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { StoryBody } from '../../../../server/protocol/stories.ts'
import { name, t } from '../texts/story.ts'
import { dayText } from './figures.ts'
import { t as overtakesT } from '../texts/overtakes.ts'
import type { Router } from '../../navigation/router.ts'
import { OvertakenList } from './OvertakenList.tsx'
import { eventText, waitText } from './story-text.ts'

type Props = { story: StoryBody; centre: CentreBody; router: Router }

/** Every event of one ticket, and where the log has them. */
export function TicketStory({ story, centre, router }: Props) {
  return (
    <section class='settings-table story' data-testid='story'>
      <h2>{t('story.heading', { number: story.ticketNumber, day: dayText(story.serviceDay) })}</h2>
      <p>
        {name(centre.name)}
        {story.service && <> · {name(story.service)}</>}
        {story.priorityClass && <> · {name(story.priorityClass)}</>}
      </p>
      <PlaceNow now={story.now} timeZone={centre.timeZone} />
      <ol>
        {story.events.map((event) => {
          const { sentence, more } = eventText(event, centre)
          return (
            <li key={event.seq} data-testid='story-event'>
              <time dateTime={new Date(event.at).toISOString()}>{clockSecondsText(event.at, centre.timeZone)}</time>
              <div>
                <p>{sentence}</p>
                <p class='story-more'>{more.join(' · ')}</p>
              </div>
            </li>
          )
        })}
      </ol>
      <OvertakenList story={story} centre={centre} router={router} />
      <p class='story-log'>
        {t('story.log', {
          first: story.log.firstSeq,
          last: story.log.lastSeq,
          hash: story.log.lastHash,
          epoch: story.log.epoch
        })}{' '}
        {t('story.printed', { at: dateTimeText(tick.value, centre.timeZone) })}
      </p>
    </section>
  )
}

/** Where a ticket stands that waits. */
function PlaceNow({ now, timeZone }: { now: StoryBody['now']; timeZone: string }) {
  if (!now) return null
  const { ahead, told, callableAt, asOf } = now
  return (
    <p class='story-now' data-testid='story-now'>
      {overtakesT('now.waits', {
        at: clockSecondsText(asOf, timeZone),
        n: ahead,
        wait: waitText(told, timeZone)
      })}
      {callableAt !== null && <> {overtakesT('now.lets-pass', { until: clockSecondsText(callableAt, timeZone) })}</>}
    </p>
  )
}
