import type { Lang } from '../../../server/protocol/basics.ts'
import type { SignView } from '../../../server/protocol/hall-views.ts'
import { InAllLanguages } from '../screen/InAllLanguages.tsx'
import type { ScreenTexts } from '../screen/screen-texts.ts'
import type { SignState as State } from './state-of.ts'

type Props = { sign: SignView; state: State; isStale: boolean; words: ScreenTexts }

/**
 * The ticket at this desk as large as it fits, or what the desk is doing instead.
 * Of an old picture only the number is left: whether it is being called nobody knows.
 */
export function SignState({ sign, state, isStale, words: { t, langs, labelLangs, desk } }: Props) {
  const say: Record<State, (lang: Lang) => string> = {
    called: (lang) => t('sign.called', undefined, lang),
    serving: (lang) => t('sign.serving', undefined, lang),
    free: (lang) => t('sign.free', undefined, lang),
    paused: (lang) => t('sign.paused', undefined, lang),
    closed: (lang) => t('sign.closed', { desk: desk.value }, lang)
  }

  if (sign.ticketNumber === null) {
    return (
      <main class='sign-body' aria-live='polite' data-testid='sign-state' data-state={state}>
        {langs.value.map((lang) => (
          <p key={lang} lang={lang} class='sign-sentence'>
            {say[state](lang)}
          </p>
        ))}
      </main>
    )
  }
  return (
    <main class='sign-body' aria-live='polite' key={sign.seq}>
      <p class='sign-state' hidden={isStale} data-testid='sign-state' data-state={state}>
        <InAllLanguages langs={labelLangs.value} say={say[state]} />
      </p>
      <p class='sign-number' style={{ '--signs': sign.ticketNumber.length }} data-testid='sign-number'>
        {sign.ticketNumber}
      </p>
    </main>
  )
}
