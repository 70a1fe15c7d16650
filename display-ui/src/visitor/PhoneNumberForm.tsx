import { useSignal } from '@preact/signals'
import type { VisitorContext } from './visitor-context.ts'

type Props = Pick<VisitorContext, 'texts' | 'contact'>

/** A telephone number for a message, where the centre sends them. */
export function PhoneNumberForm({ texts: { t }, contact }: Props) {
  const number = useSignal('')
  const { sms } = contact
  if (sms.value === null) return null
  const save = async (event: Event) => {
    event.preventDefault()
    await contact.savePhone(number.value)
  }
  if (sms.value.isKept) {
    return (
      <div class='contact' data-testid='phone-kept'>
        <p>
          <strong>{t('contact.kept')}</strong>
        </p>
        <p>{t('contact.until')}</p>
        <button
          type='button'
          class='action'
          disabled={contact.pending.value}
          data-testid='phone-forget'
          onClick={() => contact.forget('sms')}
        >
          {t('contact.forget')}
        </button>
      </div>
    )
  }
  return (
    <form class='contact' onSubmit={save}>
      <label for='phone-number'>{t('contact.label')}</label>
      <input
        id='phone-number'
        type='tel'
        inputMode='tel'
        autocomplete='tel'
        placeholder={sms.value.prefix}
        value={number.value}
        data-testid='phone-number'
        onInput={(event) => {
          number.value = event.currentTarget.value
        }}
      />
      <p>{t('contact.until')}</p>
      {contact.fault.value !== null && (
        <p class='rejection' role='alert'>
          {contact.fault.value === 'no-connection'
            ? t('rejection.no-connection')
            : t('contact.wrong', { prefix: sms.value.prefix })}
        </p>
      )}
      <button type='submit' class='action' disabled={contact.pending.value} data-testid='phone-save'>
        {t('contact.save')}
      </button>
    </form>
  )
}
