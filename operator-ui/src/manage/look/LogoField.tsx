import type { Signal } from '@preact/signals'
import { FileButton } from '../form/FileButton.tsx'
import { t } from '../texts/look.ts'

type Props = { logo: string | null; refused: Signal<string | null>; onChange: (logo: string | null) => void }

const TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']
/** As the settings hold it, in a third more letters (protocol/look.ts). */
const LARGEST_BYTES = 115_000

/** The sign of the centre: a small picture, kept in the settings themselves. */
export function LogoField({ logo, refused, onChange }: Props) {
  const take = (file: File | undefined) => {
    if (!file) return
    refused.value = !TYPES.includes(file.type)
      ? t('look.not-a-picture')
      : file.size > LARGEST_BYTES
        ? t('look.too-large', { kilobytes: Math.floor(LARGEST_BYTES / 1_000) })
        : null
    if (refused.peek() !== null) return
    const reader = new FileReader()
    reader.onload = () => onChange(String(reader.result))
    reader.readAsDataURL(file)
  }
  return (
    <div class='field logo-field'>
      <label for='logo-file'>{t('look.logo')}</label>
      {logo !== null && <img class='logo-shown' src={logo} alt={t('look.logo')} data-testid='logo-shown' />}
      <FileButton
        id='logo-file'
        accept={TYPES.join()}
        describedBy='logo-hint logo-wrong'
        testId='logo-file'
        onPick={([file]) => take(file)}
      />
      <p class='field-hint' id='logo-hint'>
        {t('look.logo-hint')}
      </p>
      <p class='field-wrong' id='logo-wrong' aria-live='polite'>
        {refused.value}
      </p>
      {logo !== null && (
        <div>
          <button type='button' class='pill' data-testid='logo-remove' onClick={() => onChange(null)}>
            {t('settings.remove')}
          </button>
        </div>
      )}
    </div>
  )
}
