import type { Words } from '../screen/words.ts'
import type { Chime } from './chime.ts'
import { SoundHint } from './SoundHint.tsx'

type Props = { chime: Chime, words: Words }

/** One line on what to do when in doubt. */
export function Help ({ chime, words }: Props) {
  const { t, lang } = words
  return (
    <footer class='help'>
      <p lang={lang.value}>{t('hall.missed', undefined, lang.value)}</p>
      <SoundHint chime={chime} words={words} />
    </footer>
  )
}
