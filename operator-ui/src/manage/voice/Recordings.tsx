import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { LANG_NAMES, LANGS } from '../../../../server/client/texts.ts'
import { guidanceClips } from '../../../../server/client/voice/guidance.ts'
import { nameClips } from '../../../../server/client/voice/names.ts'
import { type Clip, clipsFor } from '../../../../server/client/voice/sentences.ts'
import type { Lang } from '../../../../server/protocol/basics.ts'
import type { Centre, CentreBody } from '../../../../server/protocol/centre.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { CheckboxField, SelectField } from '../form/choice-fields.tsx'
import { FileButton } from '../form/FileButton.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { ClipRow } from './ClipRow.tsx'
import { createRecordings } from './recordings-store.ts'
import { useClipImport } from './use-clip-import.ts'
import { canRecord } from './record-clip.ts'
import './voice.css'
import { t } from '../texts/voice.ts'
import { DataTable } from '../layout/DataTable.tsx'

type Props = Pick<SubjectProps, 'app' | 'centre' | 'settings'>

/** The words of the centre's own speaker: which there are, which are missing, recording them or bringing them in. */
export function Recordings({ app, centre, settings }: Props) {
  const recordings = useMemo(() => createRecordings(app), [app])
  const lang = useSignal<Lang>('ky')
  const onlyMissing = useSignal(false)
  useEffect(() => {
    void recordings.load()
  }, [recordings])

  const wanted = wantedClips(lang.value, centre, settings.saved.value)
  const isThere = (id: string) => recordings.clip('recorded', lang.value, id) !== undefined
  const silent = wanted.filter((clip) => !isThere(clip.id) && !recordings.made(lang.value, clip)).length
  const { busy, done, failed, importFiles } = useClipImport(recordings, lang, wanted)

  return (
    <section class='recordings' aria-labelledby='recordings'>
      <h2 id='recordings'>{t('voice.clips')}</h2>
      <p>{t('voice.clips-about')}</p>
      {!canRecord() && <NoMicrophone />}
      <div class='settings-form'>
        <div class='settings-fields'>
          <SelectField
            label={t('voice.language')}
            value={lang.value}
            options={LANGS.map((value) => ({ value, label: LANG_NAMES[value] }))}
            testId='clip-language'
            onChange={(value) => {
              lang.value = value
            }}
          />
          <FileButton
            label={t('voice.import')}
            accept='audio/*'
            multiple
            disabled={busy.value}
            testId='clip-files'
            onPick={(files) => void importFiles(files)}
          />
        </div>
        <p class='field-hint'>{t('voice.import-hint')}</p>
        <p class='settings-done' role='status' data-testid='clips-done'>
          {done.value}
        </p>
        <p class='settings-missing' role='alert' data-testid='clips-failed'>
          {failed.value}
        </p>
        <RejectionMessage code={recordings.refusal} />
        <p data-testid='clip-count'>
          {t('voice.count', { n: wanted.filter(({ id }) => isThere(id)).length, total: wanted.length })}
        </p>
        {recordings.body.value && silent > 0 && (
          <p class='settings-missing' data-testid='clips-silent'>
            {t('voice.silent', { n: silent })}
          </p>
        )}
        <CheckboxField
          label={t('voice.only-missing')}
          checked={onlyMissing.value}
          testId='only-missing'
          onChange={(only) => {
            onlyMissing.value = only
          }}
        />
      </div>
      <div class='settings-table'>
        <DataTable columns={[t('voice.word'), t('voice.file'), t('voice.state')]} hasActions>
          {wanted
            .filter(({ id }) => !onlyMissing.value || !isThere(id))
            .map((clip) => (
              <ClipRow key={`${lang.value} ${clip.id}`} lang={lang.value} clip={clip} recordings={recordings} />
            ))}
          {recordings.old(lang.value, wanted).map((clip) => (
            <ClipRow key={`${lang.value} ${clip.id}`} lang={lang.value} clip={clip} recordings={recordings} isOld />
          ))}
        </DataTable>
      </div>
    </section>
  )
}

const NoMicrophone = () => (
  <p class='settings-missing' data-testid='no-microphone'>
    {t('voice.no-microphone')}
  </p>
)

/** Every clip that this centre's calls, guidance and names need in one language. */
function wantedClips(lang: Lang, centre: CentreBody, saved: Centre | null): Clip[] {
  const needs = {
    deskWord: centre.deskWord,
    prefixes: saved?.services.map(({ prefix }) => prefix) ?? [],
    highestDesk: Math.max(0, ...(saved?.desks.map(({ deskNumber }) => deskNumber) ?? []))
  }
  return [...clipsFor(lang, needs), ...guidanceClips(lang), ...(saved ? nameClips(lang, saved) : [])]
}
