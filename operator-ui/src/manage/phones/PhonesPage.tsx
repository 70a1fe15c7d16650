import { CheckboxField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { TextField } from '../form/TextField.tsx'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import { useSection } from '../settings/section.ts'
import type { SubjectProps } from '../subject-props.ts'
import { GatewayFields } from './GatewayFields.tsx'
import { SentMessages } from './SentMessages.tsx'
import { t } from '../texts/phones.ts'

const MINUTE = 60_000

/** What visitors may do from their phones: take a ticket on the way, write a comment, be told by message. */
export default function PhonesPage({ app, centre, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ outside, feedback, messages }) => ({
    outside,
    feedback,
    messages
  }))
  return (
    <>
      <PageTitle>{t('phones.title')}</PageTitle>
      <SettingsForm section={section}>
        {({ outside, feedback, messages }, change) => (
          <>
            <h2>{t('phones.outside')}</h2>
            <CheckboxField
              label={t('phones.outside-open')}
              hint={t('phones.outside-hint')}
              checked={outside.open}
              onChange={(open) => change({ outside: { ...outside, open } })}
              testId='outside-open'
            />
            <NumberField
              label={t('phones.confirm-within')}
              unit={t('phones.minutes')}
              scale={MINUTE}
              value={outside.confirmWithinMs}
              at='/outside/confirmWithinMs'
              onChange={(ms) => change({ outside: { ...outside, confirmWithinMs: ms } })}
              testId='confirm-within'
            />
            <NumberField
              label={t('phones.most')}
              value={outside.mostOnTheWay}
              at='/outside/mostOnTheWay'
              onChange={(n) => change({ outside: { ...outside, mostOnTheWay: n } })}
              testId='most-on-the-way'
            />
            <NumberField
              label={t('phones.most-of-one')}
              hint={t('phones.most-of-one-hint')}
              value={outside.mostOfOneAddress}
              at='/outside/mostOfOneAddress'
              onChange={(n) => change({ outside: { ...outside, mostOfOneAddress: n } })}
              testId='most-of-one'
            />

            <h2>{t('phones.comments')}</h2>
            <CheckboxField
              label={t('phones.comments-on')}
              checked={feedback.comments}
              onChange={(comments) => change({ feedback: { ...feedback, comments } })}
              testId='comments-on'
            />
            <NumberField
              label={t('phones.kept-days')}
              value={feedback.keptDays}
              at='/feedback/keptDays'
              onChange={(n) => change({ feedback: { ...feedback, keptDays: n } })}
              testId='kept-days'
            />

            <h2>{t('phones.messages')}</h2>
            <p>{t('phones.messages-hint')}</p>
            <CheckboxField
              label={t('phones.push')}
              hint={t('phones.push-hint')}
              checked={messages.push}
              onChange={(push) => change({ messages: { ...messages, push } })}
              testId='push-on'
            />
            <CheckboxField
              label={t('phones.sms')}
              checked={messages.sms}
              onChange={(sms) => change({ messages: { ...messages, sms } })}
              testId='sms-on'
            />
            {messages.sms && (
              <>
                <GatewayFields
                  gateway={messages.smsGateway}
                  onChange={(smsGateway) => change({ messages: { ...messages, smsGateway } })}
                />
                <TextField
                  label={t('phones.prefix')}
                  value={messages.phonePrefix}
                  at='/messages/phonePrefix'
                  maxLength={7}
                  onChange={(phonePrefix) => change({ messages: { ...messages, phonePrefix } })}
                  testId='phone-prefix'
                />
                <NumberField
                  label={t('phones.most-sms')}
                  value={messages.mostSmsADay}
                  at='/messages/mostSmsADay'
                  onChange={(n) => change({ messages: { ...messages, mostSmsADay: n } })}
                  testId='most-sms'
                />
              </>
            )}
          </>
        )}
      </SettingsForm>
      <SentMessages session={app.session} timeZone={centre.timeZone} />
    </>
  )
}
