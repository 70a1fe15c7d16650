import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { request } from '../../../server/client/api.ts'
import type { CheckedIn } from '../../../server/protocol/appointments.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { ArrivedTicket } from '../../../server/protocol/tickets.ts'
import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk }

const DIGITS = 6
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'erase', '0'] as const
const WORDS = {
  unknown: 'arrive.unknown',
  late: 'arrive.late',
  'another-day': 'arrive.another-day',
  closed: 'arrive.closed',
  failed: 'arrive.failed'
} as const

/** Whoever has a ticket from outside, or an appointment: no code is of both. */
async function arrived(centre: CentreBody | null, code: string) {
  const onTheWay = centre?.outsideOpen ? await request<ArrivedTicket>('POST', '/arrivals', { code }) : null
  const isKnown = onTheWay !== null && (onTheWay.ok || onTheWay.problem.code !== 'unknown-arrival')
  if (isKnown || !centre?.appointmentsOpen)
    return onTheWay ?? (await request<ArrivedTicket>('POST', '/arrivals', { code }))
  return request<CheckedIn>('POST', '/appointments/check-in', { code })
}

function faultOf(code: string): keyof typeof WORDS {
  switch (code) {
    case 'unknown-arrival':
    case 'unknown-appointment':
      return 'unknown'
    case 'arrival-late':
    case 'wrong-status':
      return 'late'
    case 'another-day':
      return 'another-day'
    case 'service-closed':
    case 'daily-limit':
      return 'closed'
    default:
      return 'failed'
  }
}

/** A visitor who took a ticket by phone, or has an appointment, says that they are here, in one way: by its six digits. A scanner types too. */
export function Arrive({ kiosk }: Props) {
  const { t } = kiosk.texts
  const digits = useSignal('')
  const busy = useSignal(false)
  const fault = useSignal<keyof typeof WORDS | null>(null)

  const confirm = async () => {
    busy.value = true
    const answer = await arrived(kiosk.centre.peek(), digits.peek())
    busy.value = false
    digits.value = ''
    if (answer.ok) kiosk.send({ type: 'arrived', ticket: answer.body })
    else fault.value = faultOf(answer.problem.code)
  }
  const press = (key: string) => {
    if (busy.peek()) return
    fault.value = null
    digits.value = key === 'erase' ? digits.peek().slice(0, -1) : (digits.peek() + key).slice(0, DIGITS)
    if (digits.peek().length === DIGITS) void confirm()
  }
  // Before the page is painted: a key pressed as soon as it is seen is taken.
  useLayoutEffect(() => {
    const typed = ({ key }: KeyboardEvent) => {
      if (/^\d$/.test(key)) press(key)
      else if (key === 'Backspace') press('erase')
    }
    window.addEventListener('keydown', typed)
    return () => window.removeEventListener('keydown', typed)
  }, [])

  return (
    <Step heading={t('arrive.heading')}>
      <div class='arrive'>
        <p class='arrive-how'>{t('arrive.how')}</p>
        <output class='arrive-digits' aria-label={t('arrive.digits')} data-testid='arrive-digits'>
          {Array.from({ length: DIGITS }, (_, i) => (
            <span key={i}>{digits.value[i] ?? ''}</span>
          ))}
        </output>
        <p class='arrive-fault' role='alert' data-testid='arrive-fault'>
          {fault.value && t(WORDS[fault.value])}
        </p>
        <div class='arrive-keys'>
          {KEYS.map((key) => (
            <button
              key={key}
              type='button'
              class='button'
              disabled={busy.value}
              data-testid={`key-${key}`}
              aria-label={key === 'erase' ? t('arrive.erase') : key}
              onClick={() => press(key)}
            >
              {key === 'erase' ? <Erase /> : key}
            </button>
          ))}
        </div>
      </div>
    </Step>
  )
}

const Erase = () => (
  <svg
    class='arrive-erase'
    viewBox='0 0 24 24'
    aria-hidden='true'
    fill='none'
    stroke='currentColor'
    stroke-width='2'
    stroke-linejoin='round'
  >
    <path d='M8.5 6H21v12H8.5L3 12zM12 9.5l5 5M17 9.5l-5 5' />
  </svg>
)
