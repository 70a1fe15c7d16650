import type { Zone } from '../../../../server/protocol/centre.ts'
import { Disclosure } from '../layout/Disclosure.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { newId } from '../form/new-id.ts'
import { TextField } from '../form/TextField.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { name, t } from '../texts/desks.ts'

type Props = { zones: Zone[]; used: ReadonlySet<string>; onChange: (zones: Zone[]) => void }

/** The parts of the hall, each with its letter. One that has desks stays until they are elsewhere. */
export function ZoneList({ zones, used, onChange }: Props) {
  const change = (next: Zone[]) =>
    onChange(next.length < zones.length ? zones.filter((zone) => next.includes(zone) || used.has(zone.zoneId)) : next)
  const letter = [...'ABCDEFGHKMPT'].find((each) => !zones.some((zone) => zone.letter === each)) ?? 'Z'
  return (
    <Disclosure summary={t('desks.zones', { count: zones.length })} testId='zones-open'>
      <p class='field-hint'>{t('desks.zones-hint')}</p>
      <OrderedList
        label={t('desks.zones-label')}
        items={zones}
        keyOf={(zone) => zone.zoneId}
        nameOf={(zone) => `${zone.letter} ${name(zone.name)}`}
        min={1}
        testId='zones'
        onChange={change}
        addLabel={t('desks.add-zone')}
        make={(): Zone => ({
          zoneId: newId('zone'),
          letter,
          name: { ky: `${letter} зонасы`, ru: `Зона ${letter}`, en: `Zone ${letter}` }
        })}
      >
        {(zone, i, put) => (
          <>
            <TextField
              label={t('desks.letter')}
              at={`/zones/${i}/letter`}
              value={zone.letter}
              maxLength={2}
              testId='zone-letter'
              onChange={(typed) => put({ ...zone, letter: typed.trim().toUpperCase() })}
            />
            <TranslatedTextField
              label={t('desks.zone-name')}
              at={`/zones/${i}/name`}
              value={zone.name}
              testId='zone-name'
              onChange={(text) => put({ ...zone, name: text })}
            />
          </>
        )}
      </OrderedList>
    </Disclosure>
  )
}
