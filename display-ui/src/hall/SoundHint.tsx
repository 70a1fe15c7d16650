import type { ScreenTexts } from '../screen/screen-texts.ts'
import type { Chime } from './chime.ts'

type Props = { chime: Chime; words: ScreenTexts }

/** For whoever sets the screen up; visitors see the calls in any case. */
export function SoundHint({ chime, words: { t, lang } }: Props) {
  if (!chime.silenced.value) return null
  return (
    <p class='sound-hint' data-testid='sound-hint' lang={lang.value}>
      {t('hall.sound-off', undefined, lang.value)}
    </p>
  )
}
