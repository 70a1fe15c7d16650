import type { SettingsFault } from '../../../../server/protocol/settings.ts'
import type { WhatIfRun } from '../../../../server/protocol/what-if.ts'
import { t } from '../texts/what-if.ts'
import { isGoing } from './use-run.ts'

type Props = { run: WhatIfRun | null; faults: readonly SettingsFault[]; onCancel: () => void }

/** How far a run is, with the way to end it; or what is wrong with what was asked, by line. */
export function RunProgress({ run, faults, onCancel }: Props) {
  return (
    <div class='run-progress' role='status'>
      {run && isGoing(run) && (
        <>
          <label>
            <span>{t('what-if.progress')}</span>
            <progress max={1} value={run.progress} data-testid='progress' />
          </label>
          <button type='button' class='pill' data-testid='cancel' onClick={onCancel}>
            {t('what-if.cancel')}
          </button>
        </>
      )}
      {run?.status === 'failed' && <p>{t('what-if.failed')}</p>}
      {faults.length > 0 && (
        <ul class='settings-missing' data-testid='faults'>
          {faults.map(({ line, sentence }) => (
            <li key={`${line} ${sentence}`}>
              {line !== undefined && <strong>{t('what-if.line', { line: String(line) })}</strong>}{' '}
              <span lang='en'>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
