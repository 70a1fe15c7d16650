import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Centre } from '../../../../server/protocol/centre.ts'
import type { SettingsChangesBody } from '../../../../server/protocol/settings.ts'
import type { Session } from '../../session/session.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { dateTimeText } from '../../../../server/client/dates.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { ReplaceSettings } from '../settings/ReplaceSettings.tsx'
import { ChangeList } from '../settings/ChangeList.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/history.ts'
import { type Version, VersionTable } from './VersionTable.tsx'
import { useVersions } from './use-versions.ts'

/** How the settings came to be what they are: who changed what, any two compared, and an older one put back. */
export default function HistoryPage({ app, settings, centre }: SubjectProps) {
  const { session } = app
  const older = useSignal<{ version: Version; settings: Centre } | null>(null)
  const refusal = useSignal<string | null>(null)
  const { versions, isAll, load } = useVersions(session, refusal)
  const { compared, show } = useComparison(session, refusal)
  const done = useSignal('')

  useEffect(() => {
    void settings.load()
  }, [settings])

  const goBack = async (version: Version) => {
    const answer = await session.ask<Centre>('GET', `/settings/history/${version.seq}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (answer.ok) older.value = { version, settings: answer.body }
  }
  const when = (version: Version) =>
    version.at === 0 ? t('history.beginning') : dateTimeText(version.at, centre.timeZone)

  if (older.value) {
    const { version } = older.value
    return (
      <ReplaceSettings
        title={t('history.back-to', { when: when(version) })}
        settings={settings}
        wanted={older.value.settings}
        reason={t('history.reason', { when: when(version) })}
        onDone={(words) => {
          older.value = null
          done.value = words
          void load()
        }}
        onBack={() => {
          older.value = null
        }}
      />
    )
  }
  return (
    <>
      <PageTitle>{t('history.title')}</PageTitle>
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
      <RejectionMessage code={refusal} />
      {!versions.value && <p role='status'>{t('page.loading')}</p>}
      {versions.value && (
        <div class='settings-table'>
          <VersionTable versions={versions.value} when={when} onShow={show} onGoBack={goBack} />
          {!isAll.value && (
            <button type='button' class='pill' data-testid='older' onClick={() => load(versions.value?.at(-1)?.seq)}>
              {t('history.older')}
            </button>
          )}
        </div>
      )}
      {compared.value && (
        <ChangeList
          title={t(compared.value.isOfOne ? 'history.changed' : 'history.since')}
          changes={compared.value.changes}
          settings={settings}
        />
      )}
    </>
  )
}

/** What one version changed, or what has changed from another one to it. */
function useComparison(session: Session, refusal: Signal<string | null>) {
  const compared = useSignal<(SettingsChangesBody & { isOfOne: boolean }) | null>(null)
  const show = async ({ seq }: Version, from = seq) => {
    const answer = await session.ask<SettingsChangesBody>(
      'GET',
      `/settings/changes?to=${seq}${from === seq ? '' : `&from=${from}`}`
    )
    refusal.value = answer.ok ? null : answer.problem.code
    compared.value = answer.ok ? { ...answer.body, isOfOne: from === seq } : null
  }
  return { compared, show }
}
