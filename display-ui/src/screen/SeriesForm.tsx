import { useRef } from 'preact/hooks'
import { DeskChoice } from './DeskChoice.tsx'
import { InAllLanguages } from './InAllLanguages.tsx'
import type { JoinSeries } from './join-series.ts'
import type { ScreenTexts } from './screen-texts.ts'
import './series.css'

type Props = { join: JoinSeries; words: ScreenTexts }

/** On a screen that the hall does not know: the code for many screens, and over which desk a sign hangs. */
export function SeriesForm({ join, words }: Props) {
  const { t, langs } = words
  const code = useRef<HTMLInputElement>(null)
  const said = join.said.value
  const desks = join.desks.value
  return (
    <div class='series'>
      {desks !== null ? (
        <DeskChoice desks={desks} words={words} onChoose={(deskNumber) => void join.take(deskNumber)} />
      ) : (
        <form
          class='series-form'
          noValidate
          aria-busy={join.isBusy.value}
          onSubmit={(event) => {
            event.preventDefault()
            if (code.current) void join.enter(code.current.value)
          }}
        >
          <label class='series-field'>
            <span>
              <InAllLanguages langs={langs.value} say={(lang) => t('series.code', undefined, lang)} />
            </span>
            <input
              ref={code}
              autocomplete='off'
              autocapitalize='characters'
              spellcheck={false}
              maxLength={20}
              data-testid='series-code'
            />
          </label>
          <button type='submit' data-testid='series-enter'>
            <InAllLanguages langs={langs.value} say={(lang) => t('series.enter', undefined, lang)} />
          </button>
        </form>
      )}
      <div role='alert' class='series-said' data-testid='series-said'>
        {said !== null &&
          langs.value.map((lang) => (
            <p key={lang} lang={lang}>
              {t(said, undefined, lang)}
            </p>
          ))}
      </div>
    </div>
  )
}
