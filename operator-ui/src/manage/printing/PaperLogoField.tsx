import { useSignal } from '@preact/signals'
import { describedBy, Field } from '../form/Field.tsx'
import { FileButton } from '../form/FileButton.tsx'
import { useField } from '../form/form-state.ts'
import { smallPng } from './scale-logo.ts'
import { t } from '../texts/printing.ts'

type Props = { logo: string | null; onChange: (logo: string | null) => void }

/** The centre's emblem: any picture file, made small here. */
export function PaperLogoField({ logo, onChange }: Props) {
  const isUnreadable = useSignal(false)
  const { id, said } = useField('/printing/template/logo', null)
  const take = async (file: File | undefined) => {
    if (!file) return
    const png = await smallPng(file)
    isUnreadable.value = png === null
    if (png !== null) onChange(png)
  }
  return (
    <div class='paper-logo'>
      <Field
        id={id}
        label={t('logo.choose')}
        hint={t('logo.about')}
        said={isUnreadable.value ? t('logo.unreadable') : said}
      >
        <FileButton
          id={id}
          accept='image/*'
          describedBy={describedBy(id, t('logo.about'))}
          testId='logo'
          onPick={([file]) => void take(file)}
        />
      </Field>
      {logo !== null && (
        <button type='button' class='pill' data-testid='logo-remove' onClick={() => onChange(null)}>
          {t('logo.remove')}
        </button>
      )}
    </div>
  )
}
