import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { minutesText } from '../../format/durations.ts'
import { name, t } from '../texts/scheme.ts'
import { MarkShape } from './MarkShape.tsx'
import { type Mark, nextMark, STATE_WORDS } from './marks.ts'

/** One stop of the Tab key; arrow keys go from mark to mark. */
export function SchemeMarks({ marks, onChoose }: { marks: Mark[]; onChoose: (mark: Mark) => void }) {
  const present = useSignal<string | null>(null)
  const drawn = useRef(new Map<string, SVGGElement>())
  const stop = marks.some(({ key }) => key === present.value) ? present.value : marks[0]?.key
  const onKey = (event: KeyboardEvent, mark: Mark) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return onChoose(mark)
    }
    const next = nextMark(marks, mark, event.key)
    if (next === null) return
    event.preventDefault()
    present.value = next.key
    drawn.current.get(next.key)?.focus()
  }
  return (
    <g>
      {marks.map((mark) => (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no button
        <g
          key={mark.key}
          ref={(element) => {
            if (element) drawn.current.set(mark.key, element)
            else drawn.current.delete(mark.key)
          }}
          role='button'
          tabIndex={mark.key === stop ? 0 : -1}
          aria-label={wordsOf(mark)}
          class='scheme-mark'
          data-centres={mark.key}
          transform={`translate(${mark.x} ${mark.y})`}
          onClick={() => onChoose(mark)}
          onFocus={() => {
            present.value = mark.key
          }}
          onKeyDown={(event) => onKey(event, mark)}
        >
          <title>{wordsOf(mark)}</title>
          <MarkShape state={mark.state} text={String(mark.waiting ?? '')} count={mark.centres.length} />
        </g>
      ))}
      {/* Last, so that no mark hides how many another one is. */}
      {marks.map(
        ({ key, x, y, centres }) =>
          centres.length > 1 && (
            <text key={key} class='mark-count' x={x + 26} y={y - 20}>
              ×{centres.length}
            </text>
          )
      )}
    </g>
  )
}

function wordsOf({ centres, state, waiting, longestMs }: Mark): string {
  const [first] = centres
  return [
    centres.length > 1
      ? t('scheme.group', { n: centres.length })
      : first
        ? name(first.address) || name(first.name)
        : '',
    t(STATE_WORDS[state]),
    ...(waiting === null ? [] : [t('scheme.waiting', { n: waiting })]),
    ...(longestMs === null ? [] : [t('scheme.longest', { time: minutesText(longestMs) })])
  ].join(', ')
}
