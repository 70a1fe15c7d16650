import type { FirstKiosk } from '../store/first-kiosk.ts'
import type { TextKey } from '../texts.ts'

type Props = { kiosk: FirstKiosk; text: TextKey }

/** What a button of the bar says; at the welcome, where nobody has said yet what they speak, in every language. */
export function BarWords({ kiosk, text }: Props) {
  const { t } = kiosk.texts
  if (kiosk.step.value.name !== 'welcome') return <span>{t(text)}</span>
  return (
    <span class='bar-words'>
      {kiosk.languages.value.map((lang) => (
        <span key={lang} lang={lang}>
          {t(text, undefined, lang)}{' '}
        </span>
      ))}
    </span>
  )
}
