import { type Signal, useSignal } from '@preact/signals'
import type { SlideFile, SlideFilesBody } from '../../../../server/protocol/notices.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import type { Session } from '../../session/session.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { FileButton } from '../form/FileButton.tsx'
import { sendFile } from './send-file.ts'
import { t } from '../texts/notices.ts'
import { RowButton } from '../layout/RowButton.tsx'

type Props = { session: Session; body: Signal<SlideFilesBody | null>; refresh: () => Promise<void> }

const PROBLEMS = { name: 'notices.problem-name', type: 'notices.problem-type', size: 'notices.problem-size' } as const
const MB = 1024 * 1024

/** The folder: what is in it, adding to it and taking out of it. */
export function NoticeFiles({ session, body, refresh }: Props) {
  const sending = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const leaving = useSignal<SlideFile | null>(null)
  const leaveRefusal = useSignal<string | null>(null)
  const known = body.value
  if (!known) return <p role='status'>{t('page.loading')}</p>

  const send = async (chosen: File[]) => {
    refusal.value = null
    for (const file of chosen) {
      sending.value = file.name
      const answer = await sendFile(
        file,
        (body.peek()?.files ?? []).map((each) => each.file),
        known.mostBytes
      )
      await refresh()
      if (answer.ok) continue
      refusal.value = answer.problem.code
      if (answer.problem.status === 401) await session.look()
      break
    }
    sending.value = null
  }
  const remove = async ({ file }: SlideFile) => {
    const answer = await session.ask<void>('DELETE', `/notices/files/${encodeURIComponent(file)}`)
    leaveRefusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    await refresh()
  }

  return (
    <section class='settings-form' aria-labelledby='files-title'>
      <h2 id='files-title'>{t('notices.files')}</h2>
      <p class='settings-hint'>
        {t('notices.files-about', { picture: known.mostBytes.picture / MB, video: known.mostBytes.video / MB })}{' '}
        <code class='notices-folder'>{known.folder}</code>
      </p>
      <div class='settings-buttons'>
        <FileButton
          label={t('notices.send')}
          accept='image/png,image/jpeg,image/webp,image/avif,video/mp4,video/webm'
          multiple
          disabled={sending.value !== null}
          testId='notice-pick'
          onPick={(files) => void send(files)}
        />
        <p role='status'>{sending.value !== null && t('notices.sending', { name: sending.value })}</p>
      </div>
      <RejectionMessage code={refusal} />
      {known.files.length === 0 && <p>{t('notices.no-files')}</p>}
      <ul class='notices-files'>
        {known.files.map((file) => (
          <FileItem
            key={file.file}
            file={file}
            onRemove={() => {
              leaveRefusal.value = null
              leaving.value = file
            }}
          />
        ))}
      </ul>
      <ConfirmRemoval target={leaving} nameOf={({ file }) => file} refusal={leaveRefusal} onConfirm={remove}>
        <p>{t('notices.remove-about')}</p>
      </ConfirmRemoval>
    </section>
  )
}

/** One file with its picture; what the hall cannot name, it cannot remove. */
function FileItem({ file, onRemove }: { file: SlideFile; onRemove: () => void }) {
  return (
    <li data-testid={`file-${file.file}`}>
      <div class='notices-thumb'>
        {file.kind === 'picture' && <img src={`/api/notices/files/${file.file}`} alt='' loading='lazy' />}
        {file.kind === 'video' && (
          <video src={`/api/notices/files/${file.file}`} muted preload='metadata' aria-hidden='true' tabIndex={-1} />
        )}
      </div>
      <p class='notices-name'>{file.file}</p>
      <p class='field-hint'>{t('notices.megabytes', { size: (file.bytes / MB).toFixed(1) })}</p>
      {file.problem && <p class='settings-warning'>{t(PROBLEMS[file.problem])}</p>}
      {file.problem !== 'name' && <RowButton label={t('settings.remove')} subject={file.file} onClick={onRemove} />}
    </li>
  )
}
