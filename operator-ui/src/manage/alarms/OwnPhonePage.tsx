import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { dateTimeText } from '../../../../server/client/dates.ts'
import type { AlarmChoice } from '../../../../server/protocol/alarm-news.ts'
import { lang } from '../../texts.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { SelectField } from '../form/choice-fields.tsx'
import { NamedTable } from '../layout/NamedTable.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/own-phone.ts'
import { canBeTold, createOwnPhone } from './own-phone.ts'

const CHOICES = {
  all: 'own-phone.all',
  hall: 'own-phone.hall',
  system: 'own-phone.system'
} as const satisfies Record<AlarmChoice, string>

/** Alarms to the phone of whoever is signed in. */
export default function OwnPhonePage({ app: { session }, centre, me }: SubjectProps) {
  const phone = useMemo(() => createOwnPhone(session), [session])
  const choice = useSignal<AlarmChoice>(me.rights.includes('board') ? 'all' : 'system')
  useEffect(() => {
    void phone.ask()
  }, [phone])
  const phones = phone.known.value?.phones
  const own = phones?.find(phone.isMine)
  const offered = (Object.keys(CHOICES) as AlarmChoice[]).filter(
    (each) => each === 'system' || me.rights.includes('board')
  )
  return (
    <>
      <PageTitle>{t('alarm-phone.title')}</PageTitle>
      <p>{t('own-phone.about')}</p>
      {!canBeTold() && (
        <p class='settings-warning' data-testid='no-push-here'>
          {t('own-phone.not-here')}
        </p>
      )}
      <RejectionMessage code={phone.refusal} />
      {phones && canBeTold() && (
        <div class='settings-fields'>
          <SelectField
            label={t('own-phone.choice')}
            value={choice.value}
            options={offered.map((value) => ({ value, label: t(CHOICES[value]) }))}
            onChange={(chosen) => {
              choice.value = chosen
            }}
            testId='alarm-choice'
          />
          <div class='settings-buttons'>
            <button
              type='button'
              class='go'
              data-testid='alarms-here'
              onClick={() => void phone.switchOn(choice.value, lang.value)}
            >
              {t(own ? 'own-phone.change' : 'own-phone.on')}
            </button>
          </div>
        </div>
      )}
      {phones?.length === 0 && <p>{t('own-phone.none')}</p>}
      {phones && phones.length > 0 && (
        <div class='settings-table'>
          <NamedTable
            rows={phones}
            testId='phone-row'
            keyOf={({ phoneId }) => phoneId}
            nameOf={(each) => t(phone.isMine(each) ? 'own-phone.this' : 'own-phone.other')}
            head={t('own-phone.phone')}
            columns={[
              { head: t('own-phone.choice'), cell: (each) => t(CHOICES[each.choice]) },
              { head: t('own-phone.since'), cell: ({ addedAt }) => dateTimeText(addedAt, centre.timeZone) }
            ]}
            actions={(each) => [
              { label: t('own-phone.test'), onClick: () => void phone.test(each) },
              { label: t('own-phone.off'), onClick: () => void phone.remove(each) }
            ]}
          />
        </div>
      )}
    </>
  )
}
