import { newKey } from '../../../../server/client/api.ts'
import type { Text } from '../../../../server/protocol/basics.ts'
import type { Notice, NoticeFilesBody, Schedule } from '../../../../server/protocol/notices.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { usePolled } from '../use-polled.ts'
import { OrderedList } from '../form/OrderedList.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { NoticeFiles } from './NoticeFiles.tsx'
import { ScheduleFields } from './ScheduleFields.tsx'
import { t } from '../texts/notices.ts'
import './notices.css'

const always: Schedule = {
  from: null,
  until: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromTime: '00:00',
  untilTime: '24:00'
}
const empty: Text = { ky: '', ru: '', en: '' }
const MOST_SIGNS = 300

/** What displays show between calls: the files, the notices made of them, and the running line. */
export default function NoticesPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ notices }) => ({ notices }))
  const { body, refresh } = usePolled<NoticeFilesBody>(app.session, '/notices/files')
  const files = (body.value?.files ?? []).filter(({ kind }) => kind !== null).map(({ file }) => file)
  const choices = (chosen: string | null) => [
    { value: '', label: t('notices.no-file') },
    ...files.map((file) => ({ value: file, label: file })),
    ...(chosen !== null && body.value !== null && !files.includes(chosen)
      ? [{ value: chosen, label: t('notices.missing-file', { file: chosen }) }]
      : [])
  ]
  return (
    <>
      <PageTitle>{t('notices.title')}</PageTitle>
      <p>{t('notices.about')}</p>
      <NoticeFiles session={app.session} body={body} refresh={refresh} />
      <SettingsForm section={section}>
        {({ notices }, change) => (
          <>
            <NumberField
              label={t('notices.calm')}
              value={notices.calmS}
              unit={t('notices.s')}
              at='/notices/calmS'
              testId='notices-calm'
              onChange={(calmS) => change({ notices: { ...notices, calmS } })}
            />
            <OrderedList<Notice>
              label={t('notices.list')}
              items={notices.items}
              keyOf={({ noticeId }) => noticeId}
              nameOf={(_notice, i) => t('notices.one', { n: i + 1 })}
              make={() => ({ noticeId: newKey(), file: files[0] ?? null, text: null, seconds: 10, schedule: always })}
              addLabel={t('notices.add')}
              max={100}
              testId='notices'
              onChange={(items) => change({ notices: { ...notices, items } })}
            >
              {(notice, i, put) => (
                <>
                  <div class='settings-fields'>
                    <SelectField
                      label={t('notices.file')}
                      value={notice.file ?? ''}
                      options={choices(notice.file)}
                      at={`/notices/items/${i}/file`}
                      testId={`notice-file-${i}`}
                      onChange={(file) => put({ ...notice, file: file === '' ? null : file })}
                    />
                    <NumberField
                      label={t('notices.seconds')}
                      value={notice.seconds}
                      unit={t('notices.s')}
                      at={`/notices/items/${i}/seconds`}
                      onChange={(seconds) => put({ ...notice, seconds })}
                    />
                  </div>
                  <TranslatedTextField
                    label={t('notices.text')}
                    hint={t('notices.text-hint')}
                    value={notice.text ?? empty}
                    optional={notice.text === null}
                    maxLength={MOST_SIGNS}
                    at={`/notices/items/${i}/text`}
                    testId={`notice-text-${i}`}
                    onChange={(text) =>
                      put({ ...notice, text: Object.values(text).every((each) => each === '') ? null : text })
                    }
                  />
                  <ScheduleFields
                    value={notice.schedule}
                    at={`/notices/items/${i}/schedule`}
                    onChange={(schedule) => put({ ...notice, schedule })}
                  />
                </>
              )}
            </OrderedList>
            <OrderedList
              label={t('notices.ticker')}
              items={notices.ticker}
              keyOf={({ lineId }) => lineId}
              nameOf={(_line, i) => t('notices.line', { n: i + 1 })}
              make={() => ({ lineId: newKey(), text: empty, schedule: always })}
              addLabel={t('notices.add-line')}
              max={20}
              testId='ticker'
              onChange={(ticker) => change({ notices: { ...notices, ticker } })}
            >
              {(line, i, put) => (
                <>
                  <TranslatedTextField
                    label={t('notices.text')}
                    value={line.text}
                    maxLength={MOST_SIGNS}
                    at={`/notices/ticker/${i}/text`}
                    testId={`ticker-text-${i}`}
                    onChange={(text) => put({ ...line, text })}
                  />
                  <ScheduleFields
                    value={line.schedule}
                    at={`/notices/ticker/${i}/schedule`}
                    onChange={(schedule) => put({ ...line, schedule })}
                  />
                </>
              )}
            </OrderedList>
          </>
        )}
      </SettingsForm>
    </>
  )
}
