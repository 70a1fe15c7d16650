import { useSignal } from '@preact/signals'
import type { HolderComplaints } from '../../../server/protocol/complaints.ts'
import { tidied } from '../../../server/protocol/conventions/free-text.ts'
import { canNotify, mayNotify } from './phone-notifications.ts'
import { Sheet } from './Sheet.tsx'
import type { VisitorContext } from './visitor-context.ts'

const LONGEST = 1_000

type Props = Pick<VisitorContext, 'texts' | 'complaints' | 'wishes'> & {
  known: HolderComplaints
  onClose: () => void
}

/** What was wrong, in the visitor's words; and where to tell of the answer, if they want. */
export function ComplainSheet({ texts: { t }, complaints, wishes, known, onClose }: Props) {
  const words = useSignal('')
  const phone = useSignal('')
  const isMissing = useSignal(false)
  const { pushKey, phonePrefix } = known.messages
  const canPush = pushKey !== null && canNotify()
  // Whoever was told of the call by the phone is told of the answer too.
  const notice = useSignal(canPush && wishes.notice.peek())
  const send = async (event: Event) => {
    event.preventDefault()
    const text = tidied(words.peek())
    isMissing.value = text === ''
    if (text === '' || complaints.pending.peek()) return
    if (await complaints.complain(text, phone.peek(), notice.peek())) onClose()
  }

  return (
    <Sheet title={t('complaint.title')} onClose={onClose}>
      <p>{t('complaint.about', { days: known.answerDays })}</p>
      <form class='contact' noValidate aria-busy={complaints.pending.value} onSubmit={send}>
        <label for='complaint-words'>{t('complaint.words')}</label>
        <textarea
          id='complaint-words'
          rows={5}
          maxLength={LONGEST}
          value={words.value}
          aria-describedby='complaint-hint'
          aria-invalid={isMissing.value}
          data-testid='complaint-words'
          onInput={(event) => {
            words.value = event.currentTarget.value
            isMissing.value = false
          }}
        />
        <p id='complaint-hint'>{t('complaint.words-hint')}</p>
        {canPush && (
          <button
            type='button'
            role='switch'
            class='switch'
            aria-checked={notice.value}
            data-testid='complaint-notice'
            onClick={async () => {
              notice.value = !notice.peek() && (await mayNotify())
            }}
          >
            <span>{t('complaint.notice')}</span>
            <span class='switch-track' aria-hidden='true' />
          </button>
        )}
        {phonePrefix !== null && (
          <>
            <label for='complaint-phone'>{t('complaint.phone')}</label>
            <input
              id='complaint-phone'
              type='tel'
              inputMode='tel'
              autocomplete='tel'
              placeholder={phonePrefix}
              value={phone.value}
              aria-describedby='complaint-phone-hint'
              data-testid='complaint-phone'
              onInput={(event) => {
                phone.value = event.currentTarget.value
              }}
            />
            <p id='complaint-phone-hint'>{t('complaint.phone-hint')}</p>
          </>
        )}
        <Fault isMissing={isMissing.value} code={complaints.fault.value} prefix={phonePrefix ?? ''} t={t} />
        <button type='submit' class='action stay' disabled={complaints.pending.value} data-testid='complaint-send'>
          {t('rate.send')}
        </button>
      </form>
      <button type='button' class='action quiet' data-testid='complaint-back' onClick={onClose}>
        {t('visitor.back')}
      </button>
    </Sheet>
  )
}

type FaultProps = { isMissing: boolean; code: string | null; prefix: string; t: VisitorContext['texts']['t'] }

function Fault({ isMissing, code, prefix, t }: FaultProps) {
  if (!isMissing && code === null) return null
  return (
    <p class='rejection' role='alert'>
      {isMissing ? t('complaint.missing') : wordsFor(code, prefix, t)}
    </p>
  )
}

function wordsFor(code: string | null, prefix: string, t: FaultProps['t']): string {
  switch (code) {
    case 'no-connection':
      return t('rejection.no-connection')
    case 'complaint-late':
      return t('complaint.late')
    case 'bad-phone':
    case 'bad-request':
      return t('complaint.wrong-phone', { prefix })
    case 'too-many-requests':
      return t('complaint.too-many')
    default:
      return t('rejection.other')
  }
}
