import type { Words } from '../screen/words.ts'

type Props = { words: Words }

export function Help ({ words: { t, lang } }: Props) {
  return <footer class='help'><p lang={lang.value}>{t('hall.missed', undefined, lang.value)}</p></footer>
}
