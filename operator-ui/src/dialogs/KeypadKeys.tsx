import { ACTION_IDS, ACTION_NAMES } from '../desk/action-names.ts'
import { KeyHint } from '../desk/KeyHint.tsx'
import { KEYPAD_KEYS, KEYPAD_SIGNS, type KeypadAct, keypad, showsKeypad, USUAL_KEYPAD } from '../desk/keypad.ts'
import { t } from '../texts.ts'

const ACTS: KeypadAct[] = [...ACTION_IDS, 'close', 'nothing']
const nameOf = (act: KeypadAct): string =>
  act === 'close' ? t('keypad.close') : act === 'nothing' ? t('keypad.nothing') : t(ACTION_NAMES[act])

/** What the keys of a numeric keypad do at this computer; each can be given something else. */
export function KeypadKeys() {
  return (
    <details class='keypad-keys' data-testid='keypad-keys'>
      <summary>{t('keypad.title')}</summary>
      <p class='hint'>{t('keypad.about')}</p>
      <ul class='keypad-list'>
        {KEYPAD_KEYS.map((key) => (
          <li key={key}>
            <label>
              <KeyHint name={KEYPAD_SIGNS[key]} />
              <span class='visually-hidden'>{KEYPAD_SIGNS[key]}</span>
              <select
                value={keypad.value[key]}
                data-testid={`keypad-${key}`}
                onChange={(event) => {
                  keypad.value = { ...keypad.value, [key]: event.currentTarget.value as KeypadAct }
                }}
              >
                {ACTS.map((act) => (
                  <option key={act} value={act}>
                    {nameOf(act)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      <label class='check'>
        <input
          type='checkbox'
          checked={showsKeypad.value}
          data-testid='keypad-shown'
          onChange={(event) => {
            showsKeypad.value = event.currentTarget.checked
          }}
        />
        <span>{t('keypad.shown')}</span>
      </label>
      <button
        type='button'
        class='pill'
        data-testid='keypad-usual'
        onClick={() => {
          keypad.value = USUAL_KEYPAD
        }}
      >
        {t('keypad.usual')}
      </button>
    </details>
  )
}
