import { useSignal } from '@preact/signals'
import { LANG_NAMES, LANGS } from '../../../server/client/texts.ts'
import type { TakenDown } from '../../../server/protocol/complaints.ts'
import { tidied } from '../../../server/protocol/conventions/free-text.ts'
import { ChoiceField } from '../dialogs/ChoiceField.tsx'
import type { Session } from '../session/session.ts'
import { RejectionMessage } from '../status/RejectionMessage.tsx'
import { lang, textsWith } from '../texts.ts'
import { useSendOnce } from '../use-send-once.ts'
import { takingDown } from './texts/taking-down.ts'
import '../dialogs/dialogs.css'
import './take-down.css'

const { t } = textsWith(takingDown)
const LONGEST = 1_000

type Props = {
  ask: Session['ask']
  /** The present service day. */
  today: string
  /** Left out: it is typed in, and may be of an earlier day. */
  ticketNumber?: string
  onDone?: () => void
}

/** Takes a complaint down for a visitor who is at the counter; opens nothing of the ticket. */
export function TakeDownForm({ ask, today, ticketNumber, onDone }: Props) {
  const number = useSignal('')
  const day = useSignal(today)
  const words = useSignal('')
  const phone = useSignal('')
  const language = useSignal<string>(lang.peek())
  const missing = useSignal(false)
  const refusal = useSignal<string | null>(null)
  const done = useSignal<string | null>(null)
  const { busy, send } = useSendOnce(async () => {
    const body = {
      day: day.peek() || today,
      ticketNumber: ticketNumber ?? number.peek().trim(),
      language: language.peek(),
      text: tidied(words.peek())
    }
    const typed = phone.peek().replace(/[^\d+]/g, '')
    done.value = refusal.value = null
    missing.value = body.ticketNumber === '' || body.text === ''
    if (missing.peek()) return
    const answer = await ask<TakenDown>('POST', '/complaints', { ...body, ...(typed !== '' && { phone: typed }) })
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    done.value = answer.body.ticketNumber
    words.value = phone.value = number.value = ''
    onDone?.()
  })

  return (
    <form class='take-down' noValidate aria-busy={busy.value} onSubmit={send} data-testid='take-down'>
      <p>{t('taking-down.about')}</p>
      {ticketNumber === undefined && (
        <div class='take-down-ticket'>
          <label class='field'>
            <span>{t('taking-down.number')}</span>
            <input
              value={number.value}
              maxLength={12}
              autocomplete='off'
              spellcheck={false}
              data-testid='take-down-number'
              onInput={(event) => {
                number.value = event.currentTarget.value
              }}
            />
          </label>
          <label class='field'>
            <span>{t('taking-down.day')}</span>
            <input
              type='date'
              value={day.value}
              max={today}
              data-testid='take-down-day'
              onInput={(event) => {
                day.value = event.currentTarget.value
              }}
            />
          </label>
        </div>
      )}
      <ChoiceField label={t('taking-down.language')} chosen={language} testId='take-down-language'>
        {LANGS.map((each) => (
          <option key={each} value={each} selected={each === language.value}>
            {LANG_NAMES[each]}
          </option>
        ))}
      </ChoiceField>
      <label class='field'>
        <span>{t('taking-down.words')}</span>
        <textarea
          rows={4}
          maxLength={LONGEST}
          value={words.value}
          data-testid='take-down-words'
          onInput={(event) => {
            words.value = event.currentTarget.value
          }}
        />
      </label>
      <label class='field'>
        <span>{t('taking-down.phone')}</span>
        <input
          type='tel'
          value={phone.value}
          autocomplete='off'
          data-testid='take-down-phone'
          onInput={(event) => {
            phone.value = event.currentTarget.value
          }}
        />
        <small>{t('taking-down.phone-hint')}</small>
      </label>
      <p class='take-down-missing' role='alert'>
        {missing.value && t('taking-down.missing')}
      </p>
      <RejectionMessage code={refusal} />
      <button type='submit' class='go' aria-disabled={busy.value} data-testid='take-down-send'>
        {t('taking-down.do')}
      </button>
      <p role='status' data-testid='take-down-done'>
        {done.value !== null && t('taking-down.done', { number: done.value })}
      </p>
    </form>
  )
}
