import { useSignal } from '@preact/signals'
import type { ListedCentre } from '../../../../server/protocol/network/centres.ts'
import type { Places } from '../../../../server/protocol/network/places.ts'
import type { Scheme } from '../../../../server/protocol/network/scheme.ts'
import type { Office } from '../office.ts'
import { OfficeLink } from '../OfficeLink.tsx'
import { name, t } from '../texts/scheme.ts'
import { MarkShape } from './MarkShape.tsx'
import { MARK_STATES, type Mark, marksOf, STATE_WORDS } from './marks.ts'
import { SchemeMarks } from './SchemeMarks.tsx'
import { SchemeRegions } from './SchemeRegions.tsx'

type Props = {
  office: Office
  scheme: Scheme
  places: Places
  centres: ListedCentre[]
  regionId: string
  onRegion: (regionId: string) => void
}

/** The country with its centres as they are now. The list says the same, and more: this shows where. */
export function SchemeMap({ office, scheme, places, centres, regionId, onRegion }: Props) {
  const together = useSignal<string | null>(null)
  const marks = marksOf(scheme, centres)
  const group = marks.find(({ key }) => key === together.value)
  const choose = (mark: Mark) => {
    const [only] = mark.centres
    if (mark.centres.length === 1 && only) office.go(`/network/centres/${only.centreId}`)
    else together.value = together.value === mark.key ? null : mark.key
  }
  return (
    <figure class='scheme' data-testid='scheme'>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
      <svg viewBox={`0 0 ${scheme.width} ${scheme.height}`} role='group' aria-label={t('scheme.title')}>
        <SchemeRegions scheme={scheme} places={places} regionId={regionId} onRegion={onRegion} />
        <SchemeMarks marks={marks} onChoose={choose} />
      </svg>
      {group && (
        <div class='scheme-group' role='status' data-testid='scheme-group'>
          <strong>{t('scheme.together')}</strong>
          <ul>
            {group.centres.map((centre) => (
              <li key={centre.centreId}>
                <OfficeLink office={office} path={`/network/centres/${centre.centreId}`}>
                  {name(centre.address) || name(centre.name)}
                </OfficeLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <figcaption>
        <ul class='scheme-key'>
          {MARK_STATES.map((state) => (
            <li key={state}>
              <svg viewBox='-32 -32 64 64' aria-hidden='true'>
                <MarkShape state={state} />
              </svg>
              {t(STATE_WORDS[state])}
            </li>
          ))}
        </ul>
        <p class='net-hint'>{t('scheme.hint')}</p>
      </figcaption>
    </figure>
  )
}
