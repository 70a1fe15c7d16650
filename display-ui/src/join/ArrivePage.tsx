import type { ReadonlySignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { Languages } from '../visitor/Languages.tsx'
import { StatusMessage } from '../visitor/StatusMessage.tsx'
import type { Arrival } from './arrival.ts'
import type { JoinTexts } from './join-texts.ts'

type Props = { texts: JoinTexts; centre: ReadonlySignal<CentreBody | null>; arrival: Arrival }

const WORDS = {
  asking: ['arrived.asking', undefined],
  'no-ticket': ['arrived.no-ticket', 'arrived.no-ticket-hint'],
  'wrong-code': ['arrived.wrong-code', 'arrived.wrong-code-hint'],
  'too-late': ['arrived.too-late', 'arrived.too-late-hint'],
  'another-day': ['arrived.another-day', 'arrived.another-day-hint'],
  'no-connection': ['connection.lost', 'arrived.kiosk-hint'],
  failed: ['arrived.failed', 'arrived.kiosk-hint']
} as const

/** Behind the code at the door: for a moment, until the ticket's own page opens; or why it does not. */
export function ArrivePage({ texts, centre, arrival }: Props) {
  const { t } = texts
  const state = arrival.state.value
  const [title, hint] = WORDS[state]
  return (
    <div class='visitor'>
      <header>
        <Languages offered={centre.value?.languages} texts={texts} />
      </header>
      <main>
        <section class='status' aria-live='polite' data-testid='arrive' data-state={state}>
          <StatusMessage title={t(title)} hint={hint && t(hint)} isTitle />
          {(state === 'no-connection' || state === 'failed') && (
            <button type='button' class='action stay' data-testid='again' onClick={arrival.again}>
              {t('arrived.again')}
            </button>
          )}
          {state !== 'asking' && arrival.ticketId !== null && (
            <a class='action' href={`/t/${arrival.ticketId}`}>
              {t('join.open-mine')}
            </a>
          )}
          {state !== 'asking' && arrival.ticketId === null && (
            <a class='action' href='/join'>
              {t('join.title')}
            </a>
          )}
        </section>
      </main>
    </div>
  )
}
