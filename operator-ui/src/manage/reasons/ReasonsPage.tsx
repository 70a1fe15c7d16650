import type { Centre } from '../../../../server/protocol/centre.ts'
import { Disclosure } from '../layout/Disclosure.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { newId } from '../form/new-id.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/reasons.ts'

const LISTS = [
  ['outcomes', 'reasons.outcomes'],
  ['pauseReasons', 'reasons.pause'],
  ['parkReasons', 'reasons.park'],
  ['transferReasons', 'reasons.transfer'],
  ['callReasons', 'reasons.call']
] as const

/** What operators choose from: how a visit ended, and why something was done. */
export default function ReasonsPage({ app, settings }: SubjectProps) {
  const section = useSection(
    settings,
    app.router,
    ({ outcomes, pauseReasons, parkReasons, transferReasons, callReasons }) => ({
      outcomes,
      pauseReasons,
      parkReasons,
      transferReasons,
      callReasons
    })
  )
  return (
    <>
      <PageTitle>{t('reasons.title')}</PageTitle>
      <p>{t('reasons.about')}</p>
      <SettingsForm section={section}>
        {(draft, change) =>
          LISTS.map(([list, label]) => (
            <Disclosure key={list} summary={`${t(label)} · ${draft[list].length}`} testId={`${list}-open`}>
              <OrderedList
                label={t(label)}
                items={draft[list]}
                keyOf={(one) => one.id}
                nameOf={(one) => name(one.name)}
                testId={list}
                addLabel={t('reasons.add')}
                onChange={(items) => change({ [list]: items } as Partial<Pick<Centre, typeof list>>)}
                make={() => ({ id: newId('reason'), name: { ky: '', ru: '', en: '' } })}
              >
                {(one, i, put) => (
                  <TranslatedTextField
                    label={t('reasons.words')}
                    at={`/${list}/${i}/name`}
                    value={one.name}
                    maxLength={80}
                    testId={`${list}-name`}
                    onChange={(text) => put({ ...one, name: text })}
                  />
                )}
              </OrderedList>
            </Disclosure>
          ))
        }
      </SettingsForm>
    </>
  )
}
