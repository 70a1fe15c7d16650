import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../texts.ts'

type Props = { input: RefObject<HTMLInputElement | null> }

/** The code of the second factor; whoever is asked for it writes on at once. */
export function CodeField({ input }: Props) {
  useEffect(() => input.current?.focus(), [input])
  return (
    <label class='field'>
      <span>{t('sign-in.code')}</span>
      <input
        ref={input}
        name='code'
        autocomplete='one-time-code'
        autocapitalize='none'
        spellcheck={false}
        maxLength={40}
        aria-describedby='code-hint'
        data-testid='code'
      />
      <span id='code-hint' class='code-hint'>
        {t('sign-in.code-hint')}
      </span>
    </label>
  )
}
