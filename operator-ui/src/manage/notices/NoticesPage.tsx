import { newKey } from '../../../../server/client/api.ts'
import type { Slide, SlideFilesBody } from '../../../../server/protocol/notices.ts'
import { usePolled } from '../use-polled.ts'
import { OrderedList } from '../form/OrderedList.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { NoticeFiles } from './NoticeFiles.tsx'
import { t } from '../texts/notices.ts'
import './notices.css'
import { ALWAYS, NoticeFields, TickerLines } from './notice-fields.tsx'

/** What displays show between calls: the files, the notices made of them, and the lines at their foot. */
export default function NoticesPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ notices }) => ({ notices }))
  const { body, refresh } = usePolled<SlideFilesBody>(app.session, '/notices/files')
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
            <OrderedList<Slide>
              label={t('notices.list')}
              items={notices.items}
              keyOf={({ noticeId }) => noticeId}
              nameOf={(_notice, i) => t('notices.one', { n: i + 1 })}
              make={() => ({ noticeId: newKey(), file: files[0] ?? null, text: null, seconds: 10, schedule: ALWAYS })}
              addLabel={t('notices.add')}
              max={100}
              testId='notices'
              onChange={(items) => change({ notices: { ...notices, items } })}
            >
              {(notice, i, put) => (
                <NoticeFields
                  notice={notice}
                  at={`/notices/items/${i}`}
                  place={i}
                  files={choices(notice.file)}
                  onChange={put}
                />
              )}
            </OrderedList>
            <TickerLines lines={notices.ticker} onChange={(ticker) => change({ notices: { ...notices, ticker } })} />
          </>
        )}
      </SettingsForm>
    </>
  )
}
