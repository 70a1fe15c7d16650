import type { ScreenTexts } from '../screen/screen-texts.ts'
import type { Hall } from './hall-store.ts'

type Props = { hall: Hall; words: ScreenTexts }

/** The announcement as a sentence, for whoever listens to the screen instead of looking. */
export function Spoken({ hall, words: { t, langs, desk } }: Props) {
  const call = hall.announced.value
  return (
    <div class='visually-hidden' aria-live='polite' data-testid='announced' data-seq={call?.seq}>
      {call !== null &&
        langs.value.map((lang) => (
          <p key={lang} lang={lang}>
            {t('hall.call', { number: call.ticketNumber, label: call.deskLabel, desk: desk.value }, lang)}
          </p>
        ))}
    </div>
  )
}
