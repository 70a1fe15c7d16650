import { useSignal } from '@preact/signals'
import { described, Field } from '../parts/Field.tsx'
import { useField } from '../parts/form-state.ts'
import { smallPng } from './small-png.ts'
import { t } from './words.ts'

type Props = { logo: string | null, onChange: (logo: string | null) => void }

/** The centre's emblem: any picture file, made small here. */
export function Logo ({ logo, onChange }: Props) {
  const isUnreadable = useSignal(false)
  const { id, said } = useField('/printing/template/logo', null)
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    const png = await smallPng(file)
    isUnreadable.value = png === null
    if (png !== null) onChange(png)
    input.value = ''
  }
  return (
    <div class='paper-logo'>
      <Field id={id} label={t('logo.choose')} hint={t('logo.about')} said={isUnreadable.value ? t('logo.unreadable') : said}>
        <input id={id} type='file' accept='image/*' aria-describedby={described(id, t('logo.about'))} data-testid='logo' onChange={(event) => take(event.currentTarget)} />
      </Field>
      {logo !== null && <button type='button' class='pill' data-testid='logo-remove' onClick={() => onChange(null)}>{t('logo.remove')}</button>}
    </div>
  )
}
