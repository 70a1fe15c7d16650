import type { Centre } from '../../../../server/protocol/centre.ts'
import { CheckboxField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { TextField } from '../form/TextField.tsx'
import { t } from '../texts/phones.ts'
import { GatewayFields } from './GatewayFields.tsx'

const MINUTE = 60_000

type OutsideProps = { outside: Centre['outside']; onChange: (part: Partial<Centre['outside']>) => void }

/** Tickets taken on the way: whether, and how many. */
export function OutsideFields({ outside, onChange }: OutsideProps) {
  return (
    <>
      <h2>{t('phones.outside')}</h2>
      <CheckboxField
        label={t('phones.outside-open')}
        hint={t('phones.outside-hint')}
        checked={outside.open}
        onChange={(open) => onChange({ open })}
        testId='outside-open'
      />
      <NumberField
        label={t('phones.confirm-within')}
        unit={t('phones.minutes')}
        scale={MINUTE}
        value={outside.confirmWithinMs}
        at='/outside/confirmWithinMs'
        onChange={(ms) => onChange({ confirmWithinMs: ms })}
        testId='confirm-within'
      />
      <NumberField
        label={t('phones.most')}
        value={outside.mostOnTheWay}
        at='/outside/mostOnTheWay'
        onChange={(n) => onChange({ mostOnTheWay: n })}
        testId='most-on-the-way'
      />
      <NumberField
        label={t('phones.most-of-one')}
        hint={t('phones.most-of-one-hint')}
        value={outside.mostOfOneAddress}
        at='/outside/mostOfOneAddress'
        onChange={(n) => onChange({ mostOfOneAddress: n })}
        testId='most-of-one'
      />
    </>
  )
}

type ComplaintProps = { feedback: Centre['feedback']; onChange: (part: Partial<Centre['feedback']>) => void }

/** Complaints from the page of a ticket: whether, and for how long what. */
export function ComplaintFields({ feedback, onChange }: ComplaintProps) {
  return (
    <>
      <h2>{t('complaints.title')}</h2>
      <CheckboxField
        label={t('phones.complaints-on')}
        checked={feedback.complaints}
        onChange={(complaints) => onChange({ complaints })}
        testId='complaints-on'
      />
      <NumberField
        label={t('phones.complain-days')}
        unit={t('phones.days')}
        value={feedback.complainDays}
        at='/feedback/complainDays'
        onChange={(n) => onChange({ complainDays: n })}
        testId='complain-days'
      />
      <NumberField
        label={t('phones.answer-days')}
        unit={t('phones.days')}
        hint={t('phones.answer-days-hint')}
        value={feedback.answerDays}
        at='/feedback/answerDays'
        onChange={(n) => onChange({ answerDays: n })}
        testId='answer-days'
      />
      <NumberField
        label={t('phones.complaint-kept-days')}
        unit={t('phones.days')}
        value={feedback.complaintKeptDays}
        at='/feedback/complaintKeptDays'
        onChange={(n) => onChange({ complaintKeptDays: n })}
        testId='complaint-kept-days'
      />
    </>
  )
}

type MessageProps = { messages: Centre['messages']; onChange: (part: Partial<Centre['messages']>) => void }

/** How visitors are told that their turn is near. */
export function MessageFields({ messages, onChange }: MessageProps) {
  return (
    <>
      <h2>{t('phones.messages')}</h2>
      <p>{t('phones.messages-hint')}</p>
      <CheckboxField
        label={t('phones.push')}
        hint={t('phones.push-hint')}
        checked={messages.push}
        onChange={(push) => onChange({ push })}
        testId='push-on'
      />
      <CheckboxField
        label={t('phones.sms')}
        checked={messages.sms}
        onChange={(sms) => onChange({ sms })}
        testId='sms-on'
      />
      {messages.sms && (
        <>
          <GatewayFields gateway={messages.smsGateway} onChange={(smsGateway) => onChange({ smsGateway })} />
          <TextField
            label={t('phones.prefix')}
            value={messages.phonePrefix}
            at='/messages/phonePrefix'
            maxLength={7}
            onChange={(phonePrefix) => onChange({ phonePrefix })}
            testId='phone-prefix'
          />
          <NumberField
            label={t('phones.most-sms')}
            value={messages.mostSmsADay}
            at='/messages/mostSmsADay'
            onChange={(n) => onChange({ mostSmsADay: n })}
            testId='most-sms'
          />
        </>
      )}
    </>
  )
}
