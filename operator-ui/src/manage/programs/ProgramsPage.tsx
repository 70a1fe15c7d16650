import { useSignal } from '@preact/signals'
import type { Program, ProgramsBody, RenewedToken } from '../../../../server/protocol/programs.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/programs.ts'
import { usePolled } from '../use-polled.ts'
import { HooksSection } from './HooksSection.tsx'
import { ProgramForm } from './ProgramForm.tsx'
import { ProgramsTable } from './ProgramsTable.tsx'
import { ShownOnce } from './ShownOnce.tsx'

/** Programs of others that are let in, and the addresses that are told of events. */
export default function ProgramsPage({ app: { session }, centre }: SubjectProps) {
  const { body, refresh } = usePolled<ProgramsBody>(session, '/programs')
  const shown = useSignal<{ name: string; token: string } | null>(null)
  const renewing = useSignal<Program | null>(null)
  const leaving = useSignal<Program | null>(null)
  const refusal = useSignal<string | null>(null)
  const revoke = async ({ programId }: Program) => {
    const answer = await session.ask<void>('DELETE', `/programs/${programId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    await refresh()
  }
  const renew = async ({ programId, name }: Program) => {
    const answer = await session.ask<RenewedToken>('POST', `/programs/${programId}/token`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    renewing.value = null
    shown.value = { name, token: answer.body.token }
  }
  const ask = (target: typeof leaving, program: Program) => {
    refusal.value = null
    target.value = program
  }
  const programs = body.value?.programs
  return (
    <>
      <PageTitle>{t('programs.title')}</PageTitle>
      <p>{t('programs.about')}</p>
      {shown.value && (
        <ShownOnce
          name={shown.value.name}
          secret={shown.value.token}
          onSeen={() => {
            shown.value = null
          }}
        />
      )}
      {programs?.length === 0 && <p>{t('programs.none')}</p>}
      {programs && programs.length > 0 && (
        <div class='settings-table'>
          <ProgramsTable
            programs={programs}
            timeZone={centre.timeZone}
            onRenew={(program) => ask(renewing, program)}
            onRevoke={(program) => ask(leaving, program)}
          />
        </div>
      )}
      <ProgramForm
        session={session}
        timeZone={centre.timeZone}
        onDone={(program) => {
          shown.value = program
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
      <ConfirmRemoval
        target={renewing}
        nameOf={({ name }) => name}
        action={t('programs.renew')}
        refusal={refusal}
        onConfirm={renew}
      >
        <p>{t('programs.renew-about')}</p>
      </ConfirmRemoval>
      <HooksSection session={session} timeZone={centre.timeZone} />
    </>
  )
}
