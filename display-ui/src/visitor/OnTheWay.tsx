import { minutesLeft } from '../../../server/client/waits.ts'
import { tick } from '../../../server/client/clock.ts'
import type { VisitorView } from '../../../server/protocol/tickets.ts'
import type { VisitorContext } from './visitor-context.ts'
import { timeWords } from './time-in.ts'

type Props = Pick<VisitorContext, 'texts' | 'centre'> & { view: VisitorView }

/** Taken from outside: until when to come, and how to say that one is there. */
export function OnTheWay({ view, texts: { t }, centre }: Props) {
  if (view.confirmBy === null || view.arrivalCode === null) return null
  return (
    <div class='word on-the-way'>
      <h2>{t('arrive.title')}</h2>
      <p class='word-more'>
        {t('arrive.until', { ...timeWords(centre.value, view.confirmBy), n: minutesLeft(view.confirmBy, tick.value) })}
      </p>
      <p>{t('arrive.how')}</p>
      <p class='arrival-code'>
        <span class='visually-hidden'>{t('arrive.code')}</span>
        <span data-testid='arrival-code'>
          {view.arrivalCode.slice(0, 3)} {view.arrivalCode.slice(3)}
        </span>
      </p>
    </div>
  )
}
