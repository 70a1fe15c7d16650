import type { Signal } from '@preact/signals'
import type { WhatIfAsk } from '../../../../server/protocol/what-if.ts'
import type { Router } from '../../navigation/router.ts'
import { FileButton } from '../form/FileButton.tsx'
import type { Settings } from '../settings/settings-store.ts'
import { t } from '../texts/what-if.ts'

/** Settings that a day is played under, in place of its own. */
export interface OtherSettings {
  /** The name of their file; null: they are changes of a page that are not saved. */
  file: string | null
  value: NonNullable<WhatIfAsk['settings']>
}

/** The settings as they would be with the changes that are tried out; null: there are none. */
export function triedSettings({ tried, saved }: Settings): OtherSettings | null {
  const changes = tried.value
  return changes && { file: null, value: { ...changes.base, ...saved.value, ...changes.sections } }
}

type Props = { chosen: Signal<OtherSettings | null>; settings: Settings; router: Router }

/** Those of the day, of a file, or as they stand in the form of a page. */
export function SettingsChoice({ chosen, settings, router }: Props) {
  const tried = settings.tried.value
  const now = chosen.value
  const isTried = now?.file === null
  return (
    <div class='settings-buttons'>
      <span data-testid='other-settings'>
        {now === null ? t('what-if.no-settings') : (now.file ?? t('what-if.tried'))}
      </span>
      {now !== null && (
        <button
          type='button'
          class='pill'
          onClick={() => {
            chosen.value = null
          }}
        >
          {t('what-if.no-settings')}
        </button>
      )}
      {tried && isTried && (
        <button
          type='button'
          class='pill'
          data-testid='back-to-tried'
          onClick={() => router.navigate({ at: 'manage', subject: tried.subject })}
        >
          {t('what-if.back-to-tried')}
        </button>
      )}
      {tried && !isTried && (
        <button
          type='button'
          class='pill'
          onClick={() => {
            chosen.value = triedSettings(settings)
          }}
        >
          {t('what-if.tried')}
        </button>
      )}
      <FileButton
        label={t('what-if.settings')}
        accept='.yaml,.yml,.json'
        testId='settings-file'
        onPick={([picked]) => {
          if (picked)
            void picked.text().then((text) => {
              chosen.value = { file: picked.name, value: text }
            })
        }}
      />
    </div>
  )
}
