import type { Signal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { keepFocus } from '../desk/keep-focus.ts'
import { keypadInDialog } from '../desk/keypad.ts'
import { KeyHint } from '../desk/KeyHint.tsx'
import { t } from '../texts.ts'
import { matching, MOST_DIGITS, type Target } from './targets.ts'

/** `targets` null: not known yet. */
type Props = { targets: readonly Target[] | null; chosen: Signal<string> }

/**
 * Where to: a digit takes one of the usual destinations, letters find any other, arrows go up and down; Enter does it.
 * As long as nothing is typed digits choose; afterwards they are part of what is looked for ("12").
 */
export function TargetList({ targets, chosen }: Props) {
  const typed = useSignal('')
  const list = useRef<HTMLDivElement>(null)
  const found = matching(targets ?? [], typed.value)
  const isFound = found.length > 0

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen.value])

  const choose = (target: Target | undefined) => {
    if (target) chosen.value = target.id
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const way = keypadInDialog(event)
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    if (digit && typed.peek() === '' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault()
      choose(found[Number(digit) - 1])
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp' || way === 'down' || way === 'up') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' || way === 'down' ? 1 : -1
      const place = found.findIndex(({ id }) => id === chosen.peek())
      choose(found[Math.max(0, Math.min(found.length - 1, place + step))])
    }
  }

  return (
    <div class='pick'>
      <label class='field'>
        <span>{t('transfer.find')}</span>
        <input
          role='combobox'
          aria-expanded={isFound}
          aria-controls={isFound ? 'targets' : undefined}
          aria-activedescendant={chosen.value ? `target-${chosen.value}` : undefined}
          autocomplete='off'
          data-first
          data-testid='transfer-find'
          value={typed.value}
          onKeyDown={onKeyDown}
          onInput={(event) => {
            typed.value = event.currentTarget.value
            // What is found first is what Enter does.
            chosen.value = typed.peek() === '' ? '' : (matching(targets ?? [], typed.peek())[0]?.id ?? '')
          }}
        />
      </label>
      {!isFound && (
        <div class='pick-rows'>
          <p class='pick-none' role='status'>
            {targets !== null && t('transfer.none')}
          </p>
        </div>
      )}
      <div
        class='pick-rows targets'
        id='targets'
        role='listbox'
        aria-label={t('transfer.to')}
        ref={list}
        hidden={!isFound}
      >
        {found.map((target, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox does
          // biome-ignore lint/a11y/useFocusableInteractive: and the focus
          <div
            key={target.id}
            id={`target-${target.id}`}
            class='preset'
            role='option'
            aria-selected={chosen.value === target.id}
            data-testid='target'
            data-target={target.id}
            onMouseDown={keepFocus}
            onClick={() => choose(target)}
          >
            <span>
              {target.label} <small>{target.about}</small>
            </span>
            {typed.value === '' && place < MOST_DIGITS && <KeyHint name={String(place + 1)} />}
          </div>
        ))}
      </div>
    </div>
  )
}
