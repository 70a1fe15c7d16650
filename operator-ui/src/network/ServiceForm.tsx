import { useSignal } from '@preact/signals'
import type { CommonService, PlaceRule } from '../../../server/protocol/network/catalogue.ts'
import { linesOf, linesOfWords, papersOf, textOrNull, wordsOf } from './lines.ts'
import { NamesField } from './NamesField.tsx'
import { PLACE_RULES } from './place-rules.ts'
import { t } from './texts/catalogue.ts'
import type { DraftOfPage } from './use-catalogue.ts'

type Props = { draft: DraftOfPage; service: CommonService; mayChange: boolean }

const NOTHING = { ky: '', ru: '', en: '' }

/** What a common service is: its words, what to bring and to pay, where it may be asked for. */
export function ServiceForm({ draft, service, mayChange }: Props) {
  const changed = useSignal<CommonService | null>(null)
  const papers = useSignal(linesOf(service.papers))
  const words = useSignal(linesOfWords(service.everydayWords))
  const fee = useSignal(service.fee ?? NOTHING)
  const done = useSignal('')
  const shown = changed.value ?? service
  const change = (part: Partial<CommonService>) => {
    changed.value = { ...shown, ...part }
  }
  const save = async (event: Event) => {
    event.preventDefault()
    const next = {
      ...shown,
      papers: papersOf(papers.value),
      everydayWords: wordsOf(words.value),
      fee: textOrNull(fee.value),
      online: shown.online?.trim() || null
    }
    const isDone = await draft.save((catalogue) => ({
      ...catalogue,
      services: catalogue.services.map((each) => (each.commonId === service.commonId ? next : each))
    }))
    done.value = isDone ? t('catalogue.saved') : ''
    if (isDone) changed.value = null
  }
  return (
    <form class='net-form' onSubmit={save} data-testid='service'>
      <fieldset class='net-bare' disabled={!mayChange}>
        <NamesField
          label={t('catalogue.name')}
          value={shown.name}
          required
          onChange={(called) => change({ name: called })}
        />
        <NamesField label={t('catalogue.group')} value={shown.group} required onChange={(group) => change({ group })} />
        <NamesField
          label={t('catalogue.papers')}
          value={papers.value}
          lines={4}
          testId='papers'
          onChange={(lines) => {
            papers.value = lines
          }}
        />
        <NamesField
          label={t('part.fee')}
          value={fee.value}
          testId='fee'
          onChange={(said) => {
            fee.value = said
          }}
        />
        <NamesField
          label={t('part.everyday')}
          value={words.value}
          lines={4}
          onChange={(lines) => {
            words.value = lines
          }}
        />
        <Rules shown={shown} change={change} />
      </fieldset>
      {mayChange && (
        <button type='submit' class='go'>
          {t('catalogue.save')}
        </button>
      )}
      <p role='status'>{done.value}</p>
    </form>
  )
}

function Rules({ shown, change }: { shown: CommonService; change: (part: Partial<CommonService>) => void }) {
  return (
    <div class='net-filters'>
      <label>
        <span>{t('catalogue.target')}</span>
        <input
          name='target'
          type='number'
          min={1}
          max={1_440}
          required
          value={Math.round(shown.targetMs / 60_000)}
          onInput={(event) => change({ targetMs: Math.max(1, event.currentTarget.valueAsNumber || 1) * 60_000 })}
        />
      </label>
      <label>
        <span>{t('catalogue.place-rule')}</span>
        <select
          value={shown.placeRule}
          onChange={(event) => change({ placeRule: event.currentTarget.value as PlaceRule })}
        >
          {(Object.keys(PLACE_RULES) as PlaceRule[]).map((rule) => (
            <option key={rule} value={rule}>
              {t(PLACE_RULES[rule])}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('part.online')}</span>
        <input
          name='online'
          type='url'
          maxLength={500}
          size={36}
          placeholder='https://'
          value={shown.online ?? ''}
          onInput={(event) => change({ online: event.currentTarget.value })}
        />
      </label>
    </div>
  )
}
