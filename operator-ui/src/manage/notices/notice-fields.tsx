import { newKey } from '../../../../server/client/api.ts'
import type { Text } from '../../../../server/protocol/basics.ts'
import type { Slide, SlideSettings, Schedule } from '../../../../server/protocol/notices.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { t } from '../texts/notices.ts'
import { ScheduleFields } from './ScheduleFields.tsx'

/** Every day, round the clock. */
export const ALWAYS: Schedule = {
  from: null,
  until: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromTime: '00:00',
  untilTime: '24:00'
}
const EMPTY: Text = { ky: '', ru: '', en: '' }
const MAX_LENGTH = 300

type Props = {
  notice: Slide
  at: string
  /** Which of the list it is, from 0. */
  place: number
  files: ReadonlyArray<{ value: string; label: string }>
  onChange: (notice: Slide) => void
}

/** One notice: a file, a text, for how many seconds, and when. */
export function NoticeFields({ notice, at, place, files, onChange }: Props) {
  return (
    <>
      <div class='settings-fields'>
        <SelectField
          label={t('notices.file')}
          value={notice.file ?? ''}
          options={files}
          at={`${at}/file`}
          testId={`notice-file-${place}`}
          onChange={(file) => onChange({ ...notice, file: file === '' ? null : file })}
        />
        <NumberField
          label={t('notices.seconds')}
          value={notice.seconds}
          unit={t('notices.s')}
          at={`${at}/seconds`}
          onChange={(seconds) => onChange({ ...notice, seconds })}
        />
      </div>
      <TranslatedTextField
        label={t('notices.text')}
        hint={t('notices.text-hint')}
        value={notice.text ?? EMPTY}
        optional={notice.text === null}
        maxLength={MAX_LENGTH}
        at={`${at}/text`}
        testId={`notice-text-${place}`}
        onChange={(text) =>
          onChange({ ...notice, text: Object.values(text).every((each) => each === '') ? null : text })
        }
      />
      <ScheduleFields
        value={notice.schedule}
        at={`${at}/schedule`}
        onChange={(schedule) => onChange({ ...notice, schedule })}
      />
    </>
  )
}

type TickerProps = { lines: SlideSettings['ticker']; onChange: (lines: SlideSettings['ticker']) => void }

/** The lines that run along the foot of a display. */
export function TickerLines({ lines, onChange }: TickerProps) {
  return (
    <OrderedList
      label={t('notices.ticker')}
      items={lines}
      keyOf={({ lineId }) => lineId}
      nameOf={(_line, i) => t('notices.line', { n: i + 1 })}
      make={() => ({ lineId: newKey(), text: EMPTY, schedule: ALWAYS })}
      addLabel={t('notices.add-line')}
      max={20}
      testId='ticker'
      onChange={onChange}
    >
      {(line, i, put) => (
        <>
          <TranslatedTextField
            label={t('notices.text')}
            value={line.text}
            maxLength={MAX_LENGTH}
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
  )
}
