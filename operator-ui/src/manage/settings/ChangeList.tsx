import type { SettingsChange } from '../../../../server/protocol/settings.ts'
import type { Settings } from './settings-store.ts'
import { fieldText, itemText } from './change-lines.ts'
import { hoursChanges } from './hours-changes.ts'
import { nameResolver, valueText } from './value-text.ts'
import { t, tOr } from '../texts/changed.ts'

type Props = {
  title?: string
  changes: readonly SettingsChange[]
  settings: Settings
}

const SHOWN = 200

/** What differs, in words: which part, which of its items, and from what to what. */
export function ChangeList({ title, changes, settings }: Props) {
  const called = nameResolver(settings.saved.value)
  return (
    <div class='changes' data-testid='changes'>
      {title && (
        <h2>
          {title} · {changes.length}
        </h2>
      )}
      {changes.length === 0 && <p>{t('changes.none')}</p>}
      <ChangeSections changes={changes} called={called} />
    </div>
  )
}

/** Differences by their sections. @param called how people call what an id stands for */
export function ChangeSections({
  changes,
  called
}: {
  changes: readonly SettingsChange[]
  called: (id: string) => string
}) {
  const sections = [...new Set(changes.map(({ section }) => section))]
  return sections.map((section) => (
    <section key={section}>
      <h3>{tOr(`section.${section}`, 'section.other', { section })}</h3>
      <ul>
        {changes
          .filter((change) => change.section === section)
          .slice(0, SHOWN)
          .map((change) => (
            <li key={JSON.stringify(change)} data-testid='change'>
              <Change change={change} called={called} />
            </li>
          ))}
      </ul>
    </section>
  ))
}

function Change({ change, called }: { change: SettingsChange; called: (id: string) => string }) {
  const days = change.what === 'changed' ? hoursChanges(change) : null
  const item = itemText(change, called)
  return (
    <>
      {item && <strong>{item} </strong>}
      {change.what === 'added' && t('changes.added')}
      {change.what === 'removed' && t('changes.removed')}
      {change.what === 'order' && t('changes.order')}
      {days && <HoursList days={days} />}
      {change.what === 'changed' && !days && (
        <>
          {change.field !== '' && <span class='changes-field'>{fieldText(change)}: </span>}
          <del>{valueText(change.before, change, called)}</del> → <ins>{valueText(change.after, change, called)}</ins>
        </>
      )}
    </>
  )
}

/** Opening hours, each day that differs in a line. */
function HoursList({ days }: { days: Array<[string, string, string]> }) {
  return (
    <ul>
      {days.map(([day, was, is]) => (
        <li key={day} data-testid='hours-change'>
          {day}: <del>{was}</del> → <ins>{is}</ins>
        </li>
      ))}
    </ul>
  )
}
