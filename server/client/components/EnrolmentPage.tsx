import type { ComponentChildren } from 'preact'
import type { Lang } from '../../protocol/basics.ts'
import type { Enrolment } from '../enrolment.ts'
import type { Values } from '../../protocol/conventions/message-format.ts'
import type { EnrolmentKey } from '../texts/enrolment.ts'
import './enrolment-page.css'

type Props = {
  enrolment: Enrolment
  langs: readonly Lang[]
  t: (key: EnrolmentKey | 'connection.lost' | 'connection.waiting', values: Values | undefined, lang: Lang) => string
  night?: boolean
  /** Another way in, beside the code. */
  children?: ComponentChildren
}

/** A screen that the hall does not know yet: its code, to be read across a room, and what to do with it. */
export function EnrolmentPage({ enrolment, langs, t, night = false, children }: Props) {
  const code = enrolment.code.value
  const address = `${location.host}/desk`
  const each = (say: (lang: Lang) => string, first: 'h1' | 'p') =>
    langs.map((lang, place) => {
      const Line = place === 0 ? first : 'p'
      return (
        <Line key={lang} lang={lang}>
          {say(lang)}
        </Line>
      )
    })
  return (
    <main class={night ? 'enrolment night' : 'enrolment'} data-testid='enrolment'>
      <div class='enrolment-title'>{each((lang) => t('enrolment.title', undefined, lang), 'h1')}</div>
      {code === null ? (
        <div class='enrolment-preparing'>{each((lang) => t('enrolment.preparing', undefined, lang), 'p')}</div>
      ) : (
        <div class='enrolment-middle'>
          <div class='enrolment-tell'>{each((lang) => t('enrolment.tell', undefined, lang), 'p')}</div>
          <p class='enrolment-code' data-testid='enrolment-code'>
            {code}
          </p>
        </div>
      )}
      <div class='enrolment-where'>{each((lang) => t('enrolment.where', { address }, lang), 'p')}</div>
      {children}
      {enrolment.isLost.value && (
        <div class='enrolment-lost' role='alert'>
          {each(
            (lang) => `${t('connection.lost', undefined, lang)}. ${t('connection.waiting', undefined, lang)}.`,
            'p'
          )}
        </div>
      )}
    </main>
  )
}
