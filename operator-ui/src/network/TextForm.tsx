import { useSignal } from '@preact/signals'
import type { ScreenTexts } from '../../../server/protocol/screen-texts.ts'
import { Disclosure } from '../manage/layout/Disclosure.tsx'
import { textOrNull } from './lines.ts'
import { NamesField } from './NamesField.tsx'
import { t } from './texts/catalogue.ts'
import type { DraftOfPage } from './use-catalogue.ts'

type Props = { draft: DraftOfPage; mayChange: boolean }

const NOTHING = { ky: '', ru: '', en: '' }
const KEYS = ['greeting', 'help', 'advice'] as const

/** What the screens of all halls say in head office's words. */
export function TextForm({ draft, mayChange }: Props) {
  const changed = useSignal<ScreenTexts | null>(null)
  const done = useSignal('')
  const shown = changed.value ?? draft.body.value?.catalogue.screenTexts ?? {}
  const save = async (event: Event) => {
    event.preventDefault()
    const said = KEYS.flatMap((key) => {
      const text = textOrNull(shown[key] ?? NOTHING)
      return text === null ? [] : [[key, text] as const]
    })
    if (!(await draft.save((catalogue) => ({ ...catalogue, screenTexts: Object.fromEntries(said) })))) return
    changed.value = null
    done.value = t('catalogue.saved')
  }
  return (
    <Disclosure summary={t('part.texts')} testId='texts'>
      <form class='net-form' onSubmit={save} data-testid='texts-form'>
        <p class='net-hint'>{t('part.texts-hint')}</p>
        <fieldset class='net-bare' disabled={!mayChange}>
          {KEYS.map((key) => (
            <NamesField
              key={key}
              label={t(`part.${key}`)}
              value={shown[key] ?? NOTHING}
              lines={2}
              testId={`text-${key}`}
              onChange={(text) => {
                done.value = ''
                changed.value = { ...shown, [key]: text }
              }}
            />
          ))}
        </fieldset>
        {mayChange && (
          <button type='submit' class='go' disabled={changed.value === null}>
            {t('catalogue.save')}
          </button>
        )}
        <p role='status'>{done.value}</p>
      </form>
    </Disclosure>
  )
}
