import { tick } from '../../../../server/client/clock.ts'
import { clockText, dateTimeText } from '../../../../server/client/dates.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { StoryBody } from '../../../../server/protocol/reports.ts'
import { name, t } from '../texts/story.ts'
import { dayText } from './figures.ts'
import { eventText } from './story-text.ts'

type Props = { story: StoryBody; centre: CentreBody }

/** Every event of one ticket, and where the log has them. */
export function TicketStory({ story, centre }: Props) {
  return (
    <section class='settings-table story' data-testid='story'>
      <h2>{t('story.heading', { number: story.ticketNumber, day: dayText(story.serviceDay) })}</h2>
      <p>
        {name(centre.name)}
        {story.service && <> · {name(story.service)}</>}
        {story.priorityClass && <> · {name(story.priorityClass)}</>}
      </p>
      <ol>
        {story.events.map((event) => {
          const { sentence, more } = eventText(event, centre)
          return (
            <li key={event.seq} data-testid='story-event'>
              <time dateTime={new Date(event.at).toISOString()}>{clockText(event.at, centre.timeZone)}</time>
              <div>
                <p>{sentence}</p>
                <p class='story-more'>{more.join(' · ')}</p>
              </div>
            </li>
          )
        })}
      </ol>
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
