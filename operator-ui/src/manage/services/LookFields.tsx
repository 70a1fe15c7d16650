import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { ServiceMark } from '../../../../server/client/components/ServiceMark.tsx'
import { SERVICE_COLOURS, SERVICE_ICONS, serviceColour } from '../../../../server/client/service-look.ts'
import type { ServiceLook } from '../../../../server/protocol/service-look.ts'
import { Disclosure } from '../layout/Disclosure.tsx'
import { useField } from '../form/form-state.ts'
import { t } from '../texts/services.ts'

type Props = {
  at: string
  look: { [K in keyof ServiceLook]?: ServiceLook[K] | undefined }
  /** Whether a group stands around it, whose icon and colour it then has. */
  isInGroup: boolean
  testId: string
  onChange: (part: Partial<ServiceLook>) => void
}

/** How visitors know it again: one of the icons, in one of the colours. */
export function LookFields({ at, look: { icon = null, colour = null }, isInGroup, testId, onChange }: Props) {
  const none = t(isInGroup ? 'services.as-group' : 'services.no-look')
  const said = [icon === null ? none : t(`icon.${icon}`), colour === null ? none : t(`colour.${colour}`)]
  return (
    <Disclosure summary={`${t('services.look')}: ${[...new Set(said)].join(' · ')}`} testId={`${testId}-look`}>
      <SwatchChoice
        label={t('services.icon')}
        at={`${at}/icon`}
        value={icon}
        values={[null, ...SERVICE_ICONS]}
        testId={`${testId}-icon`}
        nameOf={(each) => (each === null ? none : t(`icon.${each}`))}
        drawn={(each) => <ServiceMark look={{ icon: each, colour }} />}
        onChange={(next) => onChange({ icon: next })}
      />
      <SwatchChoice
        label={t('services.colour')}
        at={`${at}/colour`}
        value={colour}
        values={[null, ...SERVICE_COLOURS]}
        testId={`${testId}-colour`}
        nameOf={(each) => (each === null ? none : t(`colour.${each}`))}
        drawn={(each) => each !== null && <span class='mark-colour' style={{ background: serviceColour(each) }} />}
        onChange={(next) => onChange({ colour: next })}
      />
    </Disclosure>
  )
}

type SwatchChoiceProps<V extends string> = {
  label: string
  at: string
  value: V | null
  values: ReadonlyArray<V | null>
  nameOf: (value: V | null) => string
  drawn: (value: V | null) => ComponentChildren
  onChange: (value: V | null) => void
  testId: string
}

/** One of a few pictures, each with its name; the arrow keys go from one to the next. */
function SwatchChoice<V extends string>({
  label,
  at,
  value,
  values,
  nameOf,
  drawn,
  onChange,
  testId
}: SwatchChoiceProps<V>) {
  const { id, said } = useField(at, null)
  const name = useId()
  return (
    <fieldset class='marks' aria-describedby={`${id}-wrong`}>
      <legend>{label}</legend>
      <div class='marks-options'>
        {values.map((each) => (
          <label key={each} class='mark' data-testid={`${testId}-${each ?? 'none'}`}>
            <input
              type='radio'
              class='visually-hidden'
              name={name}
              checked={each === value}
              onChange={() => onChange(each)}
            />
            {drawn(each)}
            <span>{nameOf(each)}</span>
          </label>
        ))}
      </div>
      <p class='field-wrong' id={`${id}-wrong`} aria-live='polite'>
        {said}
      </p>
    </fieldset>
  )
}
