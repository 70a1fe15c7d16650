import { useSignal } from '@preact/signals'
import type { PriorityClass } from '../../../server/protocol/centre.ts'
import { newId } from '../manage/form/new-id.ts'
import { Disclosure } from '../manage/layout/Disclosure.tsx'
import { rateText } from './net-format.ts'
import { NamesField } from './NamesField.tsx'
import { name, t } from './texts/catalogue.ts'
import type { DraftOfPage } from './use-catalogue.ts'

type Props = { draft: DraftOfPage; mayChange: boolean }

const NOTHING = { ky: '', ru: '', en: '' }

/** Who is served sooner everywhere, why, and how much. */
export function ClassForms({ draft, mayChange }: Props) {
  const classes = draft.body.value?.catalogue.priorityClasses ?? []
  const added = useSignal<PriorityClass | null>(null)
  const put = (one: PriorityClass) =>
    draft.save((catalogue) => {
      const isKnown = catalogue.priorityClasses.some((each) => each.priorityClassId === one.priorityClassId)
      const others = catalogue.priorityClasses.map((each) =>
        each.priorityClassId === one.priorityClassId ? one : each
      )
      return { ...catalogue, priorityClasses: isKnown ? others : [...others, one] }
    })
  const remove = (one: PriorityClass) =>
    draft.save((catalogue) => ({
      ...catalogue,
      priorityClasses: catalogue.priorityClasses.filter((each) => each.priorityClassId !== one.priorityClassId)
    }))
  return (
    <section data-testid='classes'>
      <h2>
        {t('part.classes')} · {classes.length}
      </h2>
      {classes.map((one) => (
        <Disclosure
          key={one.priorityClassId}
          summary={`${name(one.name)} · ${worthText(one)}`}
          testId={`class-${one.priorityClassId}`}
        >
          <ClassForm one={one} mayChange={mayChange} onSave={put} onRemove={remove} />
        </Disclosure>
      ))}
      {added.value && (
        <ClassForm
          key={added.value.priorityClassId}
          one={added.value}
          mayChange={mayChange}
          onSave={async (one) => {
            const isDone = await put(one)
            if (isDone) added.value = null
            return isDone
          }}
        />
      )}
      {mayChange && added.value === null && (
        <button
          type='button'
          class='pill'
          data-testid='add-class'
          onClick={() => {
            const words = { name: NOTHING, answer: NOTHING, basis: NOTHING, document: NOTHING }
            added.value = { priorityClassId: newId('class'), ...words, creditMs: 0, rate: 2, first: false }
          }}
        >
          {t('part.add-class')}
        </button>
      )}
    </section>
  )
}

const worthText = ({ first, creditMs, rate }: PriorityClass): string =>
  first ? t('part.first') : t('part.credit-words', { minutes: Math.round(creditMs / 60_000), rate: rateText(rate) })

type FormProps = {
  one: PriorityClass
  mayChange: boolean
  onSave: (one: PriorityClass) => Promise<boolean>
  onRemove?: (one: PriorityClass) => Promise<boolean>
}

const WORDS = [
  ['name', 'catalogue.name', true],
  ['answer', 'part.answer', false],
  ['basis', 'part.basis', false],
  ['document', 'part.document', false]
] as const

function ClassForm({ one, mayChange, onSave, onRemove }: FormProps) {
  const changed = useSignal<PriorityClass | null>(null)
  const done = useSignal('')
  const shown = changed.value ?? one
  const change = (part: Partial<PriorityClass>) => {
    done.value = ''
    changed.value = { ...shown, ...part }
  }
  const save = async (event: Event) => {
    event.preventDefault()
    if (!(await onSave(shown))) return
    changed.value = null
    done.value = t('catalogue.saved')
  }
  return (
    <form class='net-form' onSubmit={save} data-testid={`class-form-${one.priorityClassId}`}>
      <fieldset class='net-bare' disabled={!mayChange}>
        {WORDS.map(([part, label, required]) => (
          <NamesField
            key={part}
            label={t(label)}
            value={shown[part]}
            required={required}
            onChange={(text) => change({ [part]: text })}
          />
        ))}
        <Worth shown={shown} change={change} />
      </fieldset>
      {mayChange && (
        <div class='net-filters'>
          <button type='submit' class='go'>
            {t('catalogue.save')}
          </button>
          {onRemove && (
            <button type='button' class='pill' onClick={() => void onRemove(one)}>
              {t('catalogue.remove')}
            </button>
          )}
        </div>
      )}
      <p role='status'>{done.value}</p>
    </form>
  )
}

function Worth({ shown, change }: { shown: PriorityClass; change: (part: Partial<PriorityClass>) => void }) {
  return (
    <div class='net-filters'>
      <label class='net-check'>
        <input
          type='checkbox'
          checked={shown.first}
          onChange={(event) => change({ first: event.currentTarget.checked })}
        />
        <span>{t('part.first')}</span>
      </label>
      {!shown.first && (
        <>
          <label>
            <span>{t('part.credit')}</span>
            <input
              type='number'
              name='credit'
              min={0}
              max={240}
              required
              value={Math.round(shown.creditMs / 60_000)}
              onInput={(event) => change({ creditMs: (event.currentTarget.valueAsNumber || 0) * 60_000 })}
            />
          </label>
          <label>
            <span>{t('part.rate')}</span>
            <input
              type='number'
              name='rate'
              min={0}
              max={10}
              step={0.1}
              required
              value={shown.rate}
              onInput={(event) => change({ rate: event.currentTarget.valueAsNumber || 0 })}
            />
          </label>
        </>
      )}
    </div>
  )
}
