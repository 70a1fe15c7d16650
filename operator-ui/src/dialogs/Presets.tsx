import type { Signal } from '@preact/signals'
import { Key } from '../parts/Key.tsx'

type Props = {
  group: string
  legend: string
  presets: Array<{ id: string; label: string }>
  chosen: Signal<string | null>
  first?: boolean
  digits?: boolean
}

/** Ready answers to pick one of, each with its digit. */
export function Presets({ group, legend, presets, chosen, first = false, digits = true }: Props) {
  return (
    <fieldset class='presets'>
      <legend>{legend}</legend>
      {presets.map(({ id, label }, place) => {
        const digit = digits && place < 9 ? place + 1 : undefined
        return (
          <label key={id} class='preset'>
            <input
              type='radio'
              name={group}
              value={id}
              checked={chosen.value === id}
              data-digit={digit}
              data-first={first && place === 0 ? true : undefined}
              data-testid={`${group}-${place + 1}`}
              onChange={() => {
                chosen.value = id
              }}
            />
            <span>{label}</span>
            {digit && <Key name={String(digit)} />}
          </label>
        )
      })}
    </fieldset>
  )
}
