import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Centre } from '../../../../server/protocol/centre.ts'
import type { SettingsFault, SettingsFileBody } from '../../../../server/protocol/settings.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { faultText } from '../form/fault-text.ts'
import { placeText } from '../settings/place-text.ts'
import { FileButton } from '../form/FileButton.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { ReplaceSettings } from '../settings/ReplaceSettings.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/file.ts'

const TEMPLATES = [
  ['empty', 'file.empty', 'file.empty-about'],
  ['small', 'file.small', 'file.small-about'],
  ['sample', 'file.sample', 'file.sample-about']
] as const
const LARGEST_BYTES = 1_000_000

/** The settings as one file: to keep, to compare, to bring to another centre; and what a new centre begins with. */
export default function FilePage({ app, settings }: SubjectProps) {
  const { session } = app
  const wanted = useSignal<{ centre: Centre; title: string; reason: string } | null>(null)
  const faults = useSignal<readonly SettingsFault[]>([])
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')
  useEffect(() => {
    void settings.load()
  }, [settings])

  const read = async (file: File | undefined) => {
    faults.value = []
    refusal.value = null
    done.value = ''
    if (!file) return
    if (file.size > LARGEST_BYTES) {
      faults.value = [{ at: '', code: 'file-too-large', values: {}, sentence: '' }]
      return
    }
    const answer = await session.ask<SettingsFileBody>(
      'POST',
      '/settings/file',
      { text: await file.text() },
      { timeoutMs: 20_000 }
    )
    if (!answer.ok) refusal.value = answer.problem.code
    else if (answer.body.centre)
      wanted.value = {
        centre: answer.body.centre,
        title: t('file.from', { name: file.name }),
        reason: t('file.reason', { name: file.name })
      }
    else faults.value = answer.body.faults
  }
  const begin = async (template: string, title: string) => {
    const answer = await session.ask<Centre>('GET', `/settings/templates/${template}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (answer.ok) wanted.value = { centre: answer.body, title, reason: title }
  }

  if (wanted.value) {
    return (
      <ReplaceSettings
        title={wanted.value.title}
        settings={settings}
        wanted={wanted.value.centre}
        reason={wanted.value.reason}
        onDone={(words) => {
          wanted.value = null
          done.value = words
        }}
        onBack={() => {
          wanted.value = null
        }}
      />
    )
  }
  return (
    <>
      <PageTitle>{t('file.title')}</PageTitle>
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
      <RejectionMessage code={refusal} />
      <DownloadSection />
      <ReadSection faults={faults.value} onPick={read} />
      <section class='settings-form'>
        <h2>{t('file.templates')}</h2>
        <p>{t('file.templates-about')}</p>
        <TemplateList onChoose={begin} />
      </section>
    </>
  )
}

function DownloadSection() {
  return (
    <section class='settings-form'>
      <h2>{t('file.save')}</h2>
      <p>{t('file.save-about')}</p>
      <div>
        <a class='go' href='/api/settings/file' download data-testid='export'>
          {t('file.download')}
        </a>
      </div>
    </section>
  )
}

function ReadSection({ faults, onPick }: { faults: readonly SettingsFault[]; onPick: (file?: File) => Promise<void> }) {
  return (
    <section class='settings-form'>
      <h2>{t('file.read')}</h2>
      <p>{t('file.read-about')}</p>
      <FileButton
        label={t('file.choose')}
        accept='.yaml,.yml,.json'
        testId='import'
        onPick={([file]) => void onPick(file)}
      />
      <FileFaults faults={faults} />
    </section>
  )
}

/** What is wrong in the file that was chosen, with its lines. */
function FileFaults({ faults }: { faults: readonly SettingsFault[] }) {
  if (faults.length === 0) return null
  return (
    <div role='alert'>
      <p class='settings-missing'>{t('file.wrong')}</p>
      <ul class='file-faults' data-testid='file-faults'>
        {faults.map((fault) => (
          <li key={`${fault.line} ${fault.at} ${fault.code}`}>
            {fault.line !== undefined && <strong>{t('file.line', { line: fault.line })} </strong>}
            {placeText(fault.at) && <strong>{placeText(fault.at)}: </strong>}
            {faultText(fault)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function TemplateList({ onChoose }: { onChoose: (template: string, title: string) => void }) {
  return (
    <ul class='templates'>
      {TEMPLATES.map(([template, label, about]) => (
        <li key={template}>
          <button
            type='button'
            class='pill'
            data-testid={`template-${template}`}
            onClick={() => onChoose(template, t(label))}
          >
            {t(label)}
          </button>
          <span>{t(about)}</span>
        </li>
      ))}
    </ul>
  )
}
