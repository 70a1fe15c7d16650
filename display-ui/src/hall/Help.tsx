import type { Text } from '../../../server/protocol/basics.ts'
import type { ScreenTexts } from '../screen/screen-texts.ts'
import type { Chime } from './chime.ts'
import { SoundHint } from './SoundHint.tsx'

type Props = { chime: Chime; words: ScreenTexts; own: Text | null }

/** One line on what to do when in doubt, in the centre's own words if it has some. @param own the centre's words */
export function Help({ chime, words, own }: Props) {
  const { t, lang } = words
  return (
    <footer class='help'>
      <p lang={lang.value}>{own?.[lang.value] || t('hall.missed', undefined, lang.value)}</p>
      <SoundHint chime={chime} words={words} />
    </footer>
  )
}
