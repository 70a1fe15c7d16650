import { useSignal } from '@preact/signals'
import type { Office } from './office.ts'
import { t } from './texts/common.ts'
import type { DraftOfPage } from './use-catalogue.ts'

type Props = { office: Office; draft: DraftOfPage; mayChange: boolean }

/** Whether the centres have what stands here, and handing it down. */
export function PublishForm({ office, draft, mayChange }: Props) {
  const done = useSignal('')
  const body = draft.body.value
  if (body === null) return null
  const { version, isPublished } = body
  const publish = async (event: Event) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const note = String(new FormData(form).get('note') ?? '').trim()
    const answer = await office.session.ask<{ version: number }>('POST', '/network/bundles', { note })
    draft.refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    done.value = t('catalogue.published', { version: String(answer.body.version) })
    form.reset()
    await draft.refresh()
  }
  const state = () => {
    if (version !== null && isPublished) return t('catalogue.draft-same', { version: String(version) })
    return version === null ? t('catalogue.never') : t('catalogue.draft-differs')
  }
  return (
    <form class='net-form' onSubmit={publish} data-testid='publish'>
      <p data-testid='draft-state'>{state()}</p>
      {mayChange && !isPublished && (
        <>
          <div class='net-filters'>
            <label>
              <span>{t('catalogue.note')}</span>
              <input name='note' required maxLength={300} size={40} autocomplete='off' />
            </label>
            <button type='submit' class='go'>
              {t('catalogue.publish')}
            </button>
          </div>
          <p class='net-hint'>{t('catalogue.publish-hint')}</p>
        </>
      )}
      <p role='status'>{done.value}</p>
    </form>
  )
}
