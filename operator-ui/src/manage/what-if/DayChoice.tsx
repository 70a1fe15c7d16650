import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SettingsFault } from '../../../../server/protocol/settings.ts'
import type { DayFileBody } from '../../../../server/protocol/what-if.ts'
import type { Session } from '../../session/session.ts'
import { FileButton } from '../form/FileButton.tsx'
import { weekday } from '../texts.ts'
import { t } from '../texts/what-if.ts'

/** Which day is played. */
export type DayAsked = { day: string } | { weekday: number } | { dayFileId: string }

type Props = {
  session: Session
  asked: Signal<DayAsked>
  /** What is wrong with a file that was brought in. */
  faults: Signal<readonly SettingsFault[]>
  lastDay: string
}

/** One day, the last of a weekday, or an anonymous day that was brought in. */
export function DayChoice({ session, asked, faults, lastDay }: Props) {
  const files = useSignal<readonly DayFileBody[]>([])
  const refresh = async () => {
    const answer = await session.ask<{ dayFiles: DayFileBody[] }>('GET', '/what-if/day-files')
    if (answer.ok) files.value = answer.body.dayFiles
  }
  useEffect(() => {
    void refresh()
  }, [])
  const bring = async (file: File | undefined) => {
    if (!file) return
    const answer = await session.ask<DayFileBody>('POST', '/what-if/day-files', { text: await file.text() })
    if (answer.ok) {
      faults.value = []
      await refresh()
      asked.value = { dayFileId: answer.body.dayFileId }
    } else
      faults.value = (answer.problem as typeof answer.problem & { faults?: SettingsFault[] }).faults ?? [
        { at: '', code: answer.problem.code, values: {}, sentence: answer.problem.detail ?? answer.problem.title }
      ]
  }
  const now = asked.value
  const [first] = files.value
  return (
    <fieldset>
      <legend>{t('what-if.which')}</legend>
      <div class='settings-fields'>
        <label class='check'>
          <input
            type='radio'
            name='which'
            checked={'day' in now}
            onChange={() => {
              asked.value = { day: lastDay }
            }}
          />
          <span>{t('what-if.one-day')}</span>
        </label>
        <label class='check'>
          <input
            type='radio'
            name='which'
            data-testid='by-weekday'
            checked={'weekday' in now}
            onChange={() => {
              asked.value = { weekday: 1 }
            }}
          />
          <span>{t('what-if.weekday')}</span>
        </label>
        <label class='check'>
          <input
            type='radio'
            name='which'
            disabled={!first}
            checked={'dayFileId' in now}
            onChange={() => {
              if (first) asked.value = { dayFileId: first.dayFileId }
            }}
          />
          <span>{t('what-if.file')}</span>
        </label>
        <FileButton label={t('what-if.bring')} accept='.csv' testId='day-file' onPick={([file]) => void bring(file)} />
      </div>
      {'day' in now && (
        <label class='field'>
          <span>{t('what-if.day')}</span>
          <input
            type='date'
            value={now.day}
            max={lastDay}
            data-testid='day'
            onInput={(event) => {
              asked.value = { day: event.currentTarget.value }
            }}
          />
        </label>
      )}
      {'weekday' in now && <WeekdayField asked={asked} value={now.weekday} />}
      {'dayFileId' in now && (
        <label class='field'>
          <span>{t('what-if.file-day')}</span>
          <select
            value={now.dayFileId}
            onChange={(event) => {
              asked.value = { dayFileId: event.currentTarget.value }
            }}
          >
            {files.value.map(({ dayFileId, month, weekday: of, tickets }) => (
              <option key={dayFileId} value={dayFileId}>
                {t('what-if.file-text', { month, weekday: weekday(of - 1), tickets })}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  )
}

export function WeekdayField({ asked, value }: { asked: Signal<DayAsked>; value: number }) {
  return (
    <label class='field'>
      <span>{t('what-if.day-of-week')}</span>
      <select
        value={value}
        data-testid='weekday'
        onChange={(event) => {
          asked.value = { weekday: Number(event.currentTarget.value) }
        }}
      >
        {[1, 2, 3, 4, 5, 6, 7].map((each) => (
          <option key={each} value={each}>
            {weekday(each - 1)}
          </option>
        ))}
      </select>
    </label>
  )
}
