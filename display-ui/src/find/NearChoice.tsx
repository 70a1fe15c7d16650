import type { FinderPage, Near } from '../../../server/protocol/finder.ts'
import type { FindTexts } from './find-texts.ts'
import { nearKey } from './links.ts'

type Props = {
  view: FinderPage
  near: Near | null
  texts: FindTexts
  /** What else the address asks. */
  query: Record<string, string>
  label: 'find.where-label' | 'find.home-label'
}

/** Region or district, in one choice that needs no script. */
export function NearChoice({ view, near, texts: { t, name }, query, label }: Props) {
  const chosen = nearKey(near)
  return (
    <form class='near' method='get' action='/find'>
      {Object.entries({ ...query, lang: view.lang }).map(([key, value]) => (
        <input key={key} type='hidden' name={key} value={value} />
      ))}
      <label for='near'>{t(label)}</label>
      <div class='near-row'>
        <select id='near' name='near' data-testid='near'>
          <option value='' selected={chosen === ''}>
            {t('find.where-any')}
          </option>
          {view.places.regions.map((region) => (
            <optgroup key={region.regionId} label={name(region.name)}>
              {region.districts.length !== 1 && (
                <option value={`r:${region.regionId}`} selected={chosen === `r:${region.regionId}`}>
                  {t('find.where-region', { region: name(region.name) })}
                </option>
              )}
              {region.districts.map(({ districtId, name: ofDistrict }) => (
                <option key={districtId} value={`d:${districtId}`} selected={chosen === `d:${districtId}`}>
                  {name(ofDistrict)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type='submit' class='go'>
          {t('find.show')}
        </button>
      </div>
    </form>
  )
}
