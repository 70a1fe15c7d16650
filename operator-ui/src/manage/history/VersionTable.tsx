import type { SettingsHistoryBody } from '../../../../server/protocol/settings.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { RowButton } from '../layout/RowButton.tsx'
import { t } from '../texts/history.ts'

export type Version = SettingsHistoryBody['versions'][number]
type Props = {
  /** The newest first. */
  versions: readonly Version[]
  when: (version: Version) => string
  /** Shows what a version changed, or what has changed since `from`. */
  onShow: (version: Version, from?: number) => void
  onGoBack: (version: Version) => void
}

/** Who changed the settings when and why; each may be shown, compared with the newest, and put back. */
export function VersionTable({ versions, when, onShow, onGoBack }: Props) {
  const newest = versions[0]
  return (
    <DataTable columns={[t('history.when'), t('history.who'), t('history.why'), t('history.count')]} hasActions>
      {versions.map((version) => (
        <tr key={version.seq} data-testid='version-row'>
          <th scope='row'>{when(version)}</th>
          <td>{version.by === 'hall' || version.by === 'setup' ? t('history.nobody') : version.by}</td>
          <td>{version.reason}</td>
          <td>{version.changes}</td>
          <td class='settings-row-actions'>
            <RowButton label={t('history.show')} subject={when(version)} onClick={() => onShow(version)} />
            {newest && version !== newest && (
              <RowButton
                label={t('history.compare')}
                subject={when(version)}
                onClick={() => onShow(newest, version.seq)}
              />
            )}
            {version !== newest && (
              <RowButton label={t('history.undo')} subject={when(version)} onClick={() => onGoBack(version)} />
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
