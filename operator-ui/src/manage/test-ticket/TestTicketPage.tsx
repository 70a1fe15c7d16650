import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { dateTimeText } from '../../../../server/client/dates.ts'
import type { TestTicketBody } from '../../../../server/protocol/test-ticket.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/test-ticket.ts'
import { t as shellT } from '../texts.ts'
import { TestAnswers } from './TestAnswers.tsx'
import './test-ticket.css'

const PATH = '/test-ticket'
const LOOK_MS = 1_000

/** A ticket that nobody took, through printers, displays, signs and voice; and what somebody saw and heard of it. */
export default function TestTicketPage({ app: { session }, centre }: SubjectProps) {
  const body = useSignal<TestTicketBody | null>(null)
  /** The answers are asked for: it was sent here, or just before. */
  const isAsking = useSignal(false)
  const isBusy = useSignal(false)
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')

  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const answer = await session.ask<TestTicketBody>('GET', PATH)
      if (isOver) return
      if (answer.ok && !isBusy.peek()) {
        if (body.peek() === null && answer.body.test?.isOver === false) isAsking.value = true
        body.value = answer.body
      }
      timer = setTimeout(look, LOOK_MS)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [session])

  const ask = async <T,>(method: 'POST' | 'PUT', path: string, sent?: object) => {
    isBusy.value = true
    const answer = await session.ask<T>(method, path, sent)
    isBusy.value = false
    refusal.value = answer.ok ? null : answer.problem.code
    return answer
  }
  const send = async () => {
    done.value = ''
    const answer = await ask<TestTicketBody>('POST', PATH)
    if (!answer.ok) return
    body.value = answer.body
    isAsking.value = true
  }
  const keep = async (wrong: string[]) => {
    const answer = await ask<void>('PUT', `${PATH}/answers`, { wrong })
    if (!answer.ok) return
    isAsking.value = false
    done.value = wrong.length === 0 ? t('test.all-right') : t('test.some-wrong', { n: wrong.length })
  }

  const { test = null, kept = null, mayBegin = true } = body.value ?? {}
  return (
    <>
      <PageTitle>{shellT('test.title')}</PageTitle>
      <p>{t('test.about')}</p>
      <p class='settings-hint'>{t('test.when')}</p>
      {!mayBegin && <p class='settings-warning'>{t('test.in-use')}</p>}
      <div class='settings-buttons'>
        <button
          type='button'
          class='go'
          aria-disabled={isBusy.value || !mayBegin}
          data-testid='test-send'
          onClick={() => {
            if (mayBegin && !isBusy.value) void send()
          }}
        >
          {t(isAsking.value ? 'test.again' : 'test.send')}
        </button>
      </div>
      <RejectionMessage code={refusal} />
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
      {kept && !isAsking.value && (
        <p data-testid='test-kept'>
          {t('test.kept', { when: dateTimeText(kept.at, centre.timeZone), right: kept.right, wrong: kept.wrong })}
        </p>
      )}
      {isAsking.value && test && <TestAnswers key={test.at} test={test} isBusy={isBusy.value} onKeep={keep} />}
    </>
  )
}
