import { ACTION_IDS, ACTION_NAMES } from '../desk/action-names.ts'
import type { Desk } from '../desk/desk-store.ts'
import { letterKeys } from '../desk/letter-keys.ts'
import { ACTION_LETTERS } from '../desk/allowed-actions.ts'
import { KeyHint } from '../desk/KeyHint.tsx'
import { t } from '../texts.ts'
import { Dialog } from './Dialog.tsx'
import { KeypadKeys } from './KeypadKeys.tsx'

type Props = { desk: Desk }

export function KeysDialog({ desk }: Props) {
  const rows: Array<[string, string]> = [
    ['Enter', t('keys.next-step')],
    ...ACTION_IDS.map((id): [string, string] => [ACTION_LETTERS[id], t(ACTION_NAMES[id])]),
    ['1–9', t('keys.presets')],
    ['Esc', t('keys.escape')]
  ]
  return (
    <Dialog desk={desk} title={t('keys.title')}>
      <dl class='keys'>
        {rows.map(([key, what]) => (
          <div key={key}>
            <dt>
              <KeyHint name={key} />
              <span class='visually-hidden'>{key}</span>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label class='check'>
        <input
          type='checkbox'
          checked={letterKeys.value}
          data-first
          data-testid='letter-keys'
          onChange={(event) => {
            letterKeys.value = event.currentTarget.checked
          }}
        />
        <span>{t('keys.letters')}</span>
      </label>
      <KeypadKeys />
    </Dialog>
  )
}
