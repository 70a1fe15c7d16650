import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { Form } from '../form/Form.tsx'
import { createFormState, FormContext } from '../form/form-state.ts'
import { NumberField } from '../form/NumberField.tsx'
import { t } from '../texts/screens.ts'

type Props = { percent: number; onSet: (percent: number) => Promise<void> }

/** How loud one display is against the others; set, it is heard there. */
export function VolumeForm({ percent, onSet }: Props) {
  const state = useMemo(() => createFormState(), [])
  const wanted = useSignal(percent)
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const submit = async () => {
    state.isTried.value = true
    missing.value = state.problems.size > 0 ? t('form.look') : null
    if (missing.value === null) await onSet(wanted.value)
  }
  return (
    <FormContext.Provider value={state}>
      <Form missing={missing} refusal={refusal} submit={t('screens.set-volume')} of='volume-' onSubmit={submit}>
        <NumberField
          label={t('screens.volume')}
          value={wanted.value}
          min={0}
          max={200}
          unit='%'
          testId='screen-volume'
          onChange={(value) => {
            wanted.value = value
          }}
        />
      </Form>
    </FormContext.Provider>
  )
}
