import { useSignal } from '@preact/signals'
import { clockText } from '../../../../server/client/dates.ts'
import type { CreatedProgram, Program, ProgramsBody } from '../../../../server/protocol/programs.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { RowButton } from '../layout/RowButton.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/programs.ts'
import { usePolled } from '../use-polled.ts'
import { HooksSection } from './HooksSection.tsx'
import { ProgramForm } from './ProgramForm.tsx'
import { scopeName } from './scope-names.ts'
import { ShownOnce } from './ShownOnce.tsx'

/** Programs of others that are let in, and the addresses that are told of events. */
export default function ProgramsPage({ app: { session }, centre }: SubjectProps) {
  const { body, refresh } = usePolled<ProgramsBody>(session, '/programs')
  const made = useSignal<CreatedProgram | null>(null)
  const leaving = useSignal<Program | null>(null)
  const refusal = useSignal<string | null>(null)
  const revoke = async ({ programId }: Program) => {
    const answer = await session.ask<void>('DELETE', `/programs/${programId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    await refresh()
  }
  const programs = body.value?.programs
  return (
    <>
      <PageTitle>{t('programs.title')}</PageTitle>
      <p>{t('programs.about')}</p>
      {made.value && (
        <ShownOnce
          name={made.value.name}
          secret={made.value.token}
          onSeen={() => {
            made.value = null
          }}
        />
      )}
      {programs?.length === 0 && <p>{t('programs.none')}</p>}
      {programs && programs.length > 0 && (
        <div class='settings-table'>
          <DataTable columns={[t('programs.name'), t('programs.scopes'), t('programs.used')]} hasActions>
            {programs.map((program) => (
              <tr key={program.programId} data-testid='program-row'>
                <th scope='row'>{program.name}</th>
                <td>{program.scopes.map(scopeName).join(', ')}</td>
                <td>
                  {program.lastUsedAt === null ? t('programs.never') : clockText(program.lastUsedAt, centre.timeZone)}
                </td>
                <td class='settings-row-actions'>
                  <RowButton
                    label={t('programs.revoke')}
                    subject={program.name}
                    onClick={() => {
                      refusal.value = null
                      leaving.value = program
                    }}
                  />
                </td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
      <ProgramForm
        session={session}
        onDone={(program) => {
          made.value = program
          void refresh()
        }}
      />
      <ConfirmRemoval
        target={leaving}
        nameOf={({ name }) => name}
        action={t('programs.revoke')}
        refusal={refusal}
        onConfirm={revoke}
      >
        <p>{t('programs.revoke-about')}</p>
      </ConfirmRemoval>
      <HooksSection session={session} />
    </>
  )
}
