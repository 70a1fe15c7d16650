import type { Signal } from '@preact/signals'
import { KeyHint } from '../desk/KeyHint.tsx'

type Props = {
  group: string
  legend: string
  presets: Array<{ id: string; label: string }>
  chosen: Signal<string | null>
  first?: boolean
  digits?: boolean
}

/** Preset answers as radio buttons, each with its digit key. */
export function PresetButtons({ group, legend, presets, chosen, first = false, digits = true }: Props) {
  return (
    <fieldset class='presets'>
      <legend>{legend}</legend>
      {presets.map(({ id, label }, i) => {
        const digit = digits && i < 9 ? i + 1 : undefined
        return (
          <label key={id} class='preset'>
            <input
              type='radio'
              name={group}
              value={id}
              checked={chosen.value === id}
              data-digit={digit}
              data-first={first && (chosen.peek() === null ? i === 0 : chosen.peek() === id) ? true : undefined}
              data-testid={`${group}-${i + 1}`}
              onChange={() => {
                chosen.value = id
              }}
            />
            <span>{label}</span>
            {digit && <KeyHint name={String(digit)} />}
          </label>
        )
      })}
    </fieldset>
  )
}
