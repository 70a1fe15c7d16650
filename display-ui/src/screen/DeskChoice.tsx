import { useEffect, useRef } from 'preact/hooks'
import { InAllLanguages } from './InAllLanguages.tsx'
import type { SignDesk } from './join-series.ts'
import type { ScreenTexts } from './screen-texts.ts'
import './series.css'

type Props = { desks: readonly SignDesk[]; words: ScreenTexts; onChoose: (deskNumber: number) => void }

/** Over which desk a sign hangs: the first has the focus, so that Enter alone takes it. */
export function DeskChoice({ desks, words: { t, langs, desk }, onChoose }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  if (desks.length === 0)
    return (
      <div class='series-none' data-testid='no-desks'>
        {langs.value.map((lang) => (
          <p key={lang} lang={lang}>
            {t('series.no-desks', undefined, lang)}
          </p>
        ))}
      </div>
    )
  return (
    <section class='series-desks' data-testid='desk-choice'>
      <h1>
        <InAllLanguages langs={langs.value} say={(lang) => t('series.over-which', { desk: desk.value }, lang)} />
      </h1>
      <ul>
        {desks.map(({ deskNumber }, i) => (
          <li key={deskNumber}>
            <button
              type='button'
              ref={i === 0 ? first : undefined}
              data-testid={`over-desk-${deskNumber}`}
              onClick={() => onChoose(deskNumber)}
            >
              {deskNumber}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
