import { type Signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { HouseSettings, NewHouseSettings } from '../../../../server/protocol/house.ts'
import type { Session } from '../../session/session.ts'
import { CheckboxField } from '../form/choice-fields.tsx'
import { Form } from '../form/Form.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { TextField } from '../form/TextField.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { t } from '../texts/house.ts'
import { type Line, GroupLines, linesOf } from './GroupLines.tsx'

type Props = { session: Session; house: HouseSettings | null; onDone: () => Promise<void> }
type Draft = Omit<NewHouseSettings, 'secret' | 'groups'>

const EMPTY = { ky: '', ru: '', en: '' }
const fresh = (): Draft => ({
  issuer: '',
  clientId: '',
  name: EMPTY,
  hallAddress: location.origin,
  certificate: null,
  scopes: ['groups'],
  groupsClaim: 'groups',
  asksEachTime: true,
  checkMinutes: 15,
  holdsHours: 8
})

function draftOf(house: HouseSettings | null): Draft {
  if (house === null) return fresh()
  const { hasSecret: _, isSecretLost: __, groups: ___, ...draft } = house
  return draft
}

/** How the house's sign-in works. Its secret is typed and never shown. */
export function HouseForm({ session, house, onDone }: Props) {
  const draft = useSignal(draftOf(house))
  const lines = useSignal<Line[]>(linesOf(house?.groups ?? []))
  const secret = useRef<HTMLInputElement>(null)
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const said = useSignal('')
  const submit = async () => {
    const { name, issuer, clientId } = draft.value
    const groups = lines.value.map(({ group, role, skills }) => ({ group: group.trim(), role, skills }))
    const needed = [issuer, clientId, ...Object.values(name), ...groups.map(({ group }) => group)]
    said.value = ''
    refusal.value = null
    missing.value = needed.some((each) => each.trim() === '') ? t('house.missing') : null
    if (missing.value !== null) return
    const typed = secret.current?.value ?? ''
    const hallAddress = draft.value.hallAddress.trim().replace(/\/+$/, '')
    const answer = await session.ask<void>('PUT', '/house', {
      ...draft.value,
      issuer: issuer.trim(),
      clientId: clientId.trim(),
      hallAddress,
      groups,
      ...(typed !== '' && { secret: typed })
    })
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    if (secret.current) secret.current.value = ''
    said.value = t('house.saved')
    await onDone()
  }
  return (
    <Form missing={missing} refusal={refusal} submit={t('house.save')} onSubmit={submit}>
      <ProviderFields draft={draft} />
      <label class='field'>
        <span>{t('house.secret')}</span>
        <input
          ref={secret}
          type='password'
          autocomplete='new-password'
          maxLength={500}
          aria-describedby='house-secret-hint'
          data-testid='house-secret'
        />
      </label>
      {house?.hasSecret && (
        <p class='settings-hint' id='house-secret-hint'>
          {t(house.isSecretLost ? 'house.secret-lost' : 'house.secret-kept')}
        </p>
      )}
      <HallFields draft={draft} />
      <GroupLines session={session} lines={lines} />
      <p role='status' data-testid='house-saved'>
        {said.value}
      </p>
    </Form>
  )
}

type FieldProps = { draft: Signal<Draft> }

/** The provider, as it is asked. */
function ProviderFields({ draft }: FieldProps) {
  const { issuer, clientId, certificate, scopes, groupsClaim } = draft.value
  const put = (part: Partial<Draft>) => {
    draft.value = { ...draft.peek(), ...part }
  }
  return (
    <>
      <h2 class='whole-rows'>{t('house.provider')}</h2>
      <TextField
        label={t('house.issuer')}
        value={issuer}
        maxLength={500}
        testId='house-issuer'
        onChange={(text) => put({ issuer: text })}
      />
      <TextField
        label={t('house.client')}
        value={clientId}
        testId='house-client'
        onChange={(text) => put({ clientId: text })}
      />
      <TextField
        label={t('house.scopes')}
        value={scopes.join(' ')}
        optional
        testId='house-scopes'
        onChange={(text) => put({ scopes: text.split(/[\s,]+/).filter(Boolean) })}
      />
      <TextField
        label={t('house.claim')}
        value={groupsClaim}
        testId='house-claim'
        onChange={(text) => put({ groupsClaim: text.trim() })}
      />
      <TextField
        label={t('house.certificate')}
        value={certificate ?? ''}
        optional
        lines={3}
        maxLength={20_000}
        testId='house-certificate'
        onChange={(text) => put({ certificate: text.trim() || null })}
      />
    </>
  )
}

/** This hall, as people come to it, and how long a word of the provider holds here. */
function HallFields({ draft }: FieldProps) {
  const { hallAddress, name, asksEachTime, checkMinutes, holdsHours } = draft.value
  const put = (part: Partial<Draft>) => {
    draft.value = { ...draft.peek(), ...part }
  }
  return (
    <>
      <h2 class='whole-rows'>{t('house.hall')}</h2>
      <TextField
        label={t('house.address')}
        value={hallAddress}
        maxLength={300}
        testId='house-address'
        onChange={(text) => put({ hallAddress: text })}
      />
      <p class='field-hint whole-rows'>
        {t('house.back')} <code>{hallAddress.replace(/\/+$/, '')}/api/session/house/back</code>
      </p>
      <TranslatedTextField
        label={t('house.button')}
        value={name}
        maxLength={40}
        testId='house-name'
        onChange={(text) => put({ name: text })}
      />
      <CheckboxField
        label={t('house.asks')}
        hint={t('house.asks-hint')}
        checked={asksEachTime}
        testId='house-asks'
        onChange={(checked) => put({ asksEachTime: checked })}
      />
      <NumberField
        label={t('house.check')}
        hint={t('house.check-hint')}
        value={checkMinutes}
        min={1}
        max={120}
        testId='house-check'
        onChange={(minutes) => put({ checkMinutes: minutes })}
      />
      <NumberField
        label={t('house.holds')}
        hint={t('house.holds-hint')}
        value={holdsHours}
        min={1}
        max={14}
        testId='house-holds'
        onChange={(hours) => put({ holdsHours: hours })}
      />
    </>
  )
}
