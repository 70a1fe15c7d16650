import { CheckboxField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import { useSection } from '../settings/section.ts'
import type { SubjectProps } from '../subject-props.ts'
import { SentMessages } from './SentMessages.tsx'
import { t } from '../texts/phones.ts'
import { ComplaintFields, MessageFields, OutsideFields } from './phone-fields.tsx'

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
            <OutsideFields outside={outside} onChange={(part) => change({ outside: { ...outside, ...part } })} />
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
            <ComplaintFields feedback={feedback} onChange={(part) => change({ feedback: { ...feedback, ...part } })} />

            <MessageFields messages={messages} onChange={(part) => change({ messages: { ...messages, ...part } })} />
          </>
        )}
      </SettingsForm>
      <SentMessages session={app.session} timeZone={centre.timeZone} />
    </>
  )
}
