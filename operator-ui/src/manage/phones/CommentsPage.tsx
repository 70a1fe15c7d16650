import { useSignal } from '@preact/signals'
import type { CommentsBody } from '../../../../server/protocol/feedback.ts'
import { dateTimeText } from '../../../../server/client/dates.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { usePolled } from '../use-polled.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/phones.ts'
import { DataTable } from '../layout/DataTable.tsx'

/** Visitors' comments; one that names a person can be removed. */
export default function CommentsPage({ app, centre }: SubjectProps) {
  const { session } = app
  const { body, refresh } = usePolled<CommentsBody>(session, '/comments')
  const refusal = useSignal<string | null>(null)
  const comments = body.value?.comments
  const remove = async (commentId: number) => {
    const answer = await session.ask<void>('DELETE', `/comments/${commentId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (answer.ok) await refresh()
  }
  return (
    <>
      <PageTitle>{t('comments.title')}</PageTitle>
      <p>{t('comments.about')}</p>
      <RejectionMessage code={refusal} />
      {!comments && <p>{t('page.loading')}</p>}
      {comments?.length === 0 && <p>{t('comments.none')}</p>}
      {comments && comments.length > 0 && (
        <div class='settings-table'>
          <DataTable columns={[t('comments.when'), t('comments.stars'), t('comments.text')]} hasActions>
            {comments.map((one) => (
              <tr key={one.commentId} data-testid='comment-row'>
                <td>
                  {dateTimeText(one.at, centre.timeZone)}
                  <br />
                  {one.ticketNumber}
                  {one.serviceName && ` · ${name(one.serviceName)}`}
                </td>
                <td>{t('comments.of-5', { n: one.stars })}</td>
                <td>{one.text}</td>
                <td>
                  <button type='button' class='pill' data-testid='comment-remove' onClick={() => remove(one.commentId)}>
                    {t('settings.remove')}
                  </button>
                </td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
    </>
  )
}
