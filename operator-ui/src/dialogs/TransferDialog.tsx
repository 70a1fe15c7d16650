import { type Signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { tidied } from '../../../server/protocol/conventions/free-text.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { Desk } from '../desk/desk-store.ts'
import type { Session } from '../session/session.ts'
import { name, t } from '../texts.ts'
import { Dialog } from './Dialog.tsx'
import { DeskSelect, ServiceSelect } from './destination-selects.tsx'
import { loadDestinations } from './destinations.ts'
import { ChoiceField } from './ChoiceField.tsx'

type Props = { desk: Desk; session: Session; centre: CentreBody; about: string; ticketNumber: string }

export function TransferDialog({ desk, session, centre, about, ticketNumber }: Props) {
  const destinations = useMemo(() => loadDestinations(session), [session])
  const serviceId = useSignal('')
  const deskId = useSignal('')
  const note = useSignal('')
  const reason = useSignal('')
  const keepPlace = useSignal(true)
  const missing = useSignal<string | null>(null)

  const confirm = async () => {
    if (!serviceId.value && !deskId.value) {
      missing.value = t('transfer.missing')
      return
    }
    missing.value = null
    // The next operator reads both as one note.
    const said = [reason.value, tidied(note.value)].filter(Boolean).join('. ').slice(0, 300)
    const body = {
      expect: about,
      keepPlace: keepPlace.value,
      ...(serviceId.value ? { serviceId: serviceId.value } : {}),
      ...(deskId.value ? { deskId: deskId.value } : {}),
      ...(said ? { note: said } : {})
    }
    if (await desk.send('transfer', body)) desk.closeDialog()
  }

  return (
    <Dialog
      desk={desk}
      title={t('transfer.title', { number: ticketNumber })}
      confirm={t('action.transfer')}
      missing={missing}
      onConfirm={confirm}
    >
      <ServiceSelect groups={destinations.value?.groups ?? []} chosen={serviceId} />
      <DeskSelect
        desks={(destinations.value?.desks ?? []).filter((one) => one.deskId !== desk.deskId)}
        centre={centre}
        chosen={deskId}
      />
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
      <label class='check'>
        <input
          type='checkbox'
          checked={keepPlace.value}
          data-testid='keep-place'
          onChange={(event) => {
            keepPlace.value = event.currentTarget.checked
          }}
        />
        <span>{t('transfer.keep-place')}</span>
      </label>
    </Dialog>
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
