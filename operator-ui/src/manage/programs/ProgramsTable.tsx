import { dateText, dateTimeText } from '../../../../server/client/dates.ts'
import type { Program } from '../../../../server/protocol/programs.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { RowButton } from '../layout/RowButton.tsx'
import { t } from '../texts/programs.ts'
import { scopeName } from './scope-names.ts'

interface Props {
  programs: readonly Program[]
  timeZone: string
  onRenew: (program: Program) => void
  onRevoke: (program: Program) => void
}

/** The programs that are let in: what each may do, from where and until when. */
export const ProgramsTable = ({ programs, timeZone, onRenew, onRevoke }: Props) => (
  <DataTable
    columns={[t('programs.name'), t('programs.scopes'), t('programs.from'), t('programs.ends'), t('programs.used')]}
    hasActions
  >
    {programs.map((program) => (
      <tr key={program.programId} data-testid='program-row'>
        <th scope='row'>{program.name}</th>
        <td>{program.scopes.map(scopeName).join(', ')}</td>
        <td>{program.addresses.length === 0 ? t('programs.anywhere') : program.addresses.join(', ')}</td>
        <td>{endText(program.endsAt, timeZone)}</td>
        <td>{program.lastUsedAt === null ? t('programs.never') : dateTimeText(program.lastUsedAt, timeZone)}</td>
        <td class='settings-row-actions'>
          <RowButton label={t('programs.renew')} subject={program.name} onClick={() => onRenew(program)} />
          <RowButton label={t('programs.revoke')} subject={program.name} onClick={() => onRevoke(program)} />
        </td>
      </tr>
    ))}
  </DataTable>
)

/** The last day on which a token counts: it ends at midnight. */
const endText = (endsAt: number | null, timeZone: string): string =>
  endsAt === null
    ? t('programs.no-end')
    : endsAt <= Date.now()
      ? t('programs.over')
      : t('programs.until', { day: dateText(endsAt - 1, timeZone) })
