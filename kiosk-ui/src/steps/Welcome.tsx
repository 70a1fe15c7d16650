import type { CentreBody } from '../../../server/protocol/centre.ts'
import { LANG_NAMES } from '../../../server/client/texts.ts'
import { Step } from '../components/Step.tsx'
import type { FirstKiosk } from '../store/first-kiosk.ts'
import { openingText } from './closed-texts.ts'

type Props = { kiosk: FirstKiosk }

/** Nobody has said yet what they speak: everything is said in every language. */
export function Welcome({ kiosk }: Props) {
  const { t } = kiosk.texts
  const centre = kiosk.centre.value
  const tree = kiosk.tree.value
  const languages = kiosk.languages.value
  return (
    <Step
      heading={languages.map((lang) => (
        <span key={lang} lang={lang}>
          {centre?.screenTexts.greeting?.[lang] || t('welcome.greeting', undefined, lang)}{' '}
        </span>
      ))}
    >
      <div class='welcome'>
        {languages.map((lang) => (
          <button
            key={lang}
            type='button'
            class='button welcome-language'
            lang={lang}
            data-testid={`lang-${lang}`}
            onClick={() => kiosk.send({ type: 'choose-language', lang })}
          >
            <b>{LANG_NAMES[lang]}</b>
            <span>
              {tree?.status === 'closed'
                ? t('closed.centre', undefined, lang)
                : t('welcome.get-ticket', undefined, lang)}
            </span>
            {tree?.status === 'closed' && tree.opensAt !== undefined && (
              <span>{t('closed.opens-at', { time: openingText(kiosk, tree.opensAt, lang) ?? '' }, lang)}</span>
            )}
          </button>
        ))}
      </div>
      {(centre?.outsideOpen || centre?.appointmentsOpen) && (
        <button
          type='button'
          class='button welcome-arrive'
          data-testid='arrive'
          onClick={() => kiosk.send({ type: 'open-arrival' })}
        >
          {languages.map((lang) => (
            <span key={lang} lang={lang}>
              {t(openWords(centre), undefined, lang)}
            </span>
          ))}
        </button>
      )}
    </Step>
  )
}

/** Who has something on their phone already: a ticket, an appointment, or one of both. */
function openWords({ outsideOpen, appointmentsOpen }: CentreBody) {
  if (!appointmentsOpen) return 'arrive.open'
  return outsideOpen ? 'arrive.open-either' : 'arrive.open-booked'
}
