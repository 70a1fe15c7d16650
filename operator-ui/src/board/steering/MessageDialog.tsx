import { type Signal, useSignal } from '@preact/signals'
import { tidied } from '../../../../server/protocol/conventions/free-text.ts'
import type { SteeringStep } from '../../../../server/protocol/steering.ts'
import { t } from '../texts.ts'
import { UntilField, useUntil, ActionField } from './fields.tsx'
import { StepDialog, type StepDialogProps } from './StepDialog.tsx'

/** A message to the desks or the displays, in up to three languages. */
export function MessageDialog(props: StepDialogProps) {
  const to = useSignal<'desks' | 'displays'>('desks')
  const words = { ky: useSignal(''), ru: useSignal(''), en: useSignal('') }
  const until = useUntil()
  const first = [words.ky, words.ru, words.en].map((each) => tidied(each.value)).find((text) => text !== '')
  const step: SteeringStep | null =
    first === undefined
      ? null
      : {
          step: 'message',
          to: to.value,
          words: {
            ky: tidied(words.ky.value) || first,
            ru: tidied(words.ru.value) || first,
            en: tidied(words.en.value) || first
          },
          until: until.at.value
        }
  const line = (lang: 'ky' | 'ru' | 'en', label: string, text: Signal<string>) => (
    <label class='field'>
      <span>{label}</span>
      <input
        value={text.value}
        lang={lang}
        maxLength={200}
        autocomplete='off'
        data-testid={`words-${lang}`}
        onInput={(event) => {
          text.value = event.currentTarget.value
        }}
      />
    </label>
  )
  return (
    <StepDialog {...props} title={t('steer.message')} step={step}>
      <ActionField
        what={to}
        choices={[
          ['desks', t('steer.to-desks')],
          ['displays', t('steer.to-displays')]
        ]}
        legend={t('steer.to')}
      />
      {line('ky', t('steer.words-ky'), words.ky)}
      {line('ru', t('steer.words-ru'), words.ru)}
      {line('en', t('steer.words-en'), words.en)}
      <p class='hint'>{t('steer.words-one')}</p>
      <UntilField until={until} />
    </StepDialog>
  )
}
