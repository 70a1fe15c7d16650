type Props<K extends string> = {
  group: string
  legend: string
  chosen: K
  choices: Array<{ id: K; label: string; lang?: string }>
  onChoose: (id: K) => void
}

/** One of a few, each wide enough for a finger. */
export function Choice<K extends string>({ group, legend, chosen, choices, onChoose }: Props<K>) {
  return (
    <fieldset class='presets chips'>
      <legend>{legend}</legend>
      {choices.map(({ id, label, lang }) => (
        <label key={id} class='preset'>
          <input
            type='radio'
            name={group}
            checked={chosen === id}
            data-testid={`${group}-${id || 'none'}`}
            onChange={() => onChoose(id)}
          />
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
