import type { SettingsChange } from '../../../../server/protocol/settings.ts'
import type { Settings } from './settings-store.ts'
import { fieldKey } from './field-key.ts'
import { hoursChanges } from './hours-changes.ts'
import { nameResolver, valueText } from './value-text.ts'
import { name, t, tOr } from '../texts/changed.ts'

type Props = { title?: string; changes: readonly SettingsChange[]; settings: Settings }

const SHOWN = 200

/** What differs, in words: which part, which of its items, and from what to what. */
export function ChangeList({ title, changes, settings }: Props) {
  const called = nameResolver(settings.saved.value)
  const sections = [...new Set(changes.map(({ section }) => section))]
  return (
    <div class='changes' data-testid='changes'>
      {title && (
        <h2>
          {title} · {changes.length}
        </h2>
      )}
      {changes.length === 0 && <p>{t('changes.none')}</p>}
      {sections.map((section) => (
        <section key={section}>
          <h3>{tOr(`section.${section}`, 'section.other', { section })}</h3>
          <ul>
            {changes
              .filter((change) => change.section === section)
              .slice(0, SHOWN)
              .map((change) => (
                <li key={JSON.stringify(change)} data-testid='change'>
                  {change.item !== null && (
                    <strong>{typeof change.item === 'string' ? change.item : name(change.item)} </strong>
                  )}
                  {change.what === 'added' && t('changes.added')}
                  {change.what === 'removed' && t('changes.removed')}
                  {change.what === 'order' && t('changes.order')}
                  {change.what === 'changed' && hoursChanges(change) && <HoursList days={hoursChanges(change) ?? []} />}
                  {change.what === 'changed' && !hoursChanges(change) && (
                    <>
                      {change.field !== '' && (
                        <span class='changes-field'>
                          {tOr(fieldKey(section, change.field), 'field.other', { field: change.field })}
                          {languageOf(change.field)}:{' '}
                        </span>
                      )}
                      <del>{valueText(change.before, change, called)}</del> →{' '}
                      <ins>{valueText(change.after, change, called)}</ins>
                    </>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
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

/** " (ky)" for a text that changed in one language. */
function languageOf(field: string): string {
  const lang = /\.(ky|ru|en)$/.exec(field)?.[1]
  return lang ? ` (${lang})` : ''
}
