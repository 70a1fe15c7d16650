import { type Signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { tidied } from '../../../server/protocol/conventions/free-text.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { Desk } from '../desk/desk-store.ts'
import type { Session } from '../session/session.ts'
import { name, t } from '../texts.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { DeskSelect } from './destination-selects.tsx'
import { Dialog } from './Dialog.tsx'
import { loadDestinations } from './destinations.ts'
import { TargetList } from './TargetList.tsx'
import { targetsOf } from './targets.ts'
import { noteTarget, usualTargets } from './usual-targets.ts'

type Props = { desk: Desk; session: Session; centre: CentreBody; about: string; ticketNumber: string }

export function TransferDialog({ desk, session, centre, about, ticketNumber }: Props) {
  const destinations = useMemo(() => loadDestinations(session), [session])
  const usual = useMemo(usualTargets, [])
  const chosen = useSignal('')
  const onlyDesk = useSignal('')
  const note = useSignal('')
  const reason = useSignal('')
  const keepPlace = useSignal(true)
  const backToSender = useSignal(false)
  const missing = useSignal<string | null>(null)
  const known = destinations.value
  const targets = known === null ? null : targetsOf(known, centre, desk.deskId, usual)

  const confirm = async () => {
    const target = targets?.find(({ id }) => id === chosen.value)
    if (!target) {
      missing.value = t('transfer.missing')
      return
    }
    missing.value = null
    // The next operator reads both as one note.
    const said = [reason.value, tidied(note.value)].filter(Boolean).join('. ').slice(0, 300)
    const body = {
      expect: about,
      keepPlace: keepPlace.value,
      backToSender: backToSender.value,
      ...('serviceId' in target.to && onlyDesk.value ? { deskId: onlyDesk.value } : {}),
      ...target.to,
      ...(said ? { note: said } : {})
    }
    if (!(await desk.send('transfer', body))) return
    noteTarget(target.id)
    desk.closeDialog()
  }

  return (
    <Dialog
      desk={desk}
      title={t('transfer.title', { number: ticketNumber })}
      confirm={t('action.transfer')}
      missing={missing}
      onConfirm={confirm}
    >
      <TargetList targets={targets} chosen={chosen} />
      {chosen.value.startsWith('service:') && (
        <DeskSelect
          desks={(known?.desks ?? []).filter((one) => one.deskId !== desk.deskId)}
          centre={centre}
          chosen={onlyDesk}
        />
      )}
      <Check label={t('transfer.back-to-me')} checked={backToSender} testId='back-to-me' />
      <TransferReason reasons={centre.transferReasons} chosen={reason} />
      <label class='field'>
        <span>{t('transfer.note')}</span>
        <textarea
          rows={2}
          maxLength={300}
          value={note.value}
          data-testid='transfer-note'
          onInput={(event) => {
            note.value = event.currentTarget.value
          }}
        />
      </label>
      <Check label={t('transfer.keep-place')} checked={keepPlace} testId='keep-place' />
    </Dialog>
  )
}

function Check({ label, checked, testId }: { label: string; checked: Signal<boolean>; testId: string }) {
  return (
    <label class='check'>
      <input
        type='checkbox'
        checked={checked.value}
        data-testid={testId}
        onChange={(event) => {
          checked.value = event.currentTarget.checked
        }}
      />
      <span>{label}</span>
    </label>
  )
}

type ReasonProps = { reasons: CentreBody['transferReasons']; chosen: Signal<string> }

function TransferReason({ reasons, chosen }: ReasonProps) {
  if (reasons.length === 0) return null
  return (
    <ChoiceField label={t('transfer.reason')} chosen={chosen} testId='transfer-reason'>
      <option value=''>{t('transfer.no-reason')}</option>
      {reasons.map((one) => (
        <option key={one.id} value={name(one.name)}>
          {name(one.name)}
        </option>
      ))}
    </ChoiceField>
  )
}
