import { useMemo } from 'preact/hooks'
import { zoneColour } from '../../../../server/client/zone-colours.ts'
import type { Zone } from '../../../../server/protocol/centre.ts'
import { contrastRatio, MIN_TEXT_CONTRAST } from '../../../../server/protocol/conventions/contrast.ts'
import type { ZoneColours as Colours } from '../../../../server/protocol/floor-plan.ts'
import { CheckboxField } from '../form/choice-fields.tsx'
import { describedBy, Field } from '../form/Field.tsx'
import { useField } from '../form/form-state.ts'
import { t } from '../texts/plan.ts'

type Props = { zones: Zone[]; onChange: (zones: Zone[]) => void }

/** Each zone's colours: those of its place in the row, or its own. */
export function ZoneColours({ zones, onChange }: Props) {
  return (
    <fieldset>
      <legend>{t('plan.colours')}</legend>
      {zones.map((zone, i) => (
        <div key={zone.zoneId} class='plan-zone-colours'>
          <CheckboxField
            label={t('plan.own-colours', { letter: zone.letter })}
            checked={Boolean(zone.colours)}
            testId={`own-colours-${zone.letter}`}
            onChange={(isOwn) =>
              onChange(
                zones.with(i, {
                  ...zone,
                  colours: isOwn ? { paper: rowColour(zones, zone, false), night: rowColour(zones, zone, true) } : null
                })
              )
            }
          />
          {(['paper', 'night'] as const).map((ground) => (
            <ColourInput
              key={ground}
              zone={zone}
              zones={zones}
              ground={ground}
              at={`/zones/${i}/colours/${ground}`}
              onChange={(colours) => onChange(zones.with(i, { ...zone, colours }))}
            />
          ))}
        </div>
      ))}
    </fieldset>
  )
}

type ColourProps = {
  zone: Zone
  zones: Zone[]
  ground: keyof Colours
  at: string
  onChange: (colours: Colours) => void
}

function ColourInput({ zone, zones, ground, at, onChange }: ColourProps) {
  const under = useMemo(() => token(ground === 'paper' ? '--paper' : '--night-card'), [ground])
  const own = zone.colours
  const contrast = own ? contrastRatio(own[ground], under) : null
  const { id, said } = useField(
    own ? at : undefined,
    contrast === null || contrast >= MIN_TEXT_CONTRAST
      ? null
      : t('plan.pale', { contrast: contrast.toFixed(1), least: MIN_TEXT_CONTRAST })
  )
  const label = t(ground === 'paper' ? 'plan.paper' : 'plan.night')
  const colour = zoneColour(zones, zone.zoneId, ground === 'night') ?? ''
  const badge = (
    <span class='plan-badge' style={{ background: colour, color: ground === 'paper' ? '#ffffff' : '#0b1220' }}>
      {zone.letter}
    </span>
  )
  if (!own)
    return (
      <p class='plan-colour'>
        {label} {badge}
      </p>
    )
  return (
    <Field
      id={id}
      label={label}
      said={
        contrast !== null && contrast < MIN_TEXT_CONTRAST
          ? t('plan.pale', { contrast: contrast.toFixed(1), least: MIN_TEXT_CONTRAST })
          : said
      }
    >
      <span class='colour'>
        <input
          id={id}
          type='color'
          value={own[ground]}
          aria-invalid={said !== null}
          aria-describedby={describedBy(id)}
          data-testid={`colour-${zone.letter}-${ground}`}
          onInput={(event) => onChange({ ...own, [ground]: event.currentTarget.value })}
        />
        {badge}
      </span>
    </Field>
  )
}

const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** The colour of a zone's place in the row, as one that can be changed. */
const rowColour = (zones: Zone[], zone: Zone, night: boolean): string =>
  token(
    /var\((--[\w-]+)\)/.exec(
      zoneColour(
        zones.map((each) => ({ ...each, colours: null })),
        zone.zoneId,
        night
      ) ?? ''
    )?.[1] ?? '--ink'
  )
