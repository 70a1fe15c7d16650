import { KeyHint } from './KeyHint.tsx'
import { keepFocus } from './keep-focus.ts'
import { type KeypadAct, keypadSign, showsKeypad } from './keypad.ts'
import { letterKeys } from './letter-keys.ts'

type Props = { id: KeypadAct; label: string; letter: string; hint: string | null; enabled: boolean; onAct: () => void }

/** A secondary button. While disabled it stays in place, keeps its focus stop and says what is missing. */
export function ActionButton({ id, label, letter, hint, enabled, onAct }: Props) {
  return (
    <button
      type='button'
      class={`action action-${id}`}
      data-testid={id}
      aria-disabled={!enabled}
      aria-keyshortcuts={letterKeys.value ? letter : undefined}
      onMouseDown={keepFocus}
      onClick={(event) => {
        if (enabled && event.detail < 2) onAct()
      }}
    >
      <span class='action-words'>
        <span class='action-label'>{label}</span>
        {hint && <span class='action-hint'>{hint}</span>}
      </span>
      {letterKeys.value && <KeyHint name={(showsKeypad.value && keypadSign(id)) || letter} />}
    </button>
  )
}
