import type { Countdown } from '../store/countdown.ts'

type Props = { countdown: Countdown; words: (seconds: number) => string }

/** Time running out, as a bar and in words. Not spoken: a voice that counts drowns everything else. */
export function TimeLeft({ countdown, words }: Props) {
  const left = countdown.left.value
  if (!left) return null
  return (
    <div class='time-left'>
      <div class='time-left-bar' aria-hidden='true'>
        <div style={{ inlineSize: `${(left.ms / left.ofMs) * 100}%` }} />
      </div>
      <p>{words(Math.ceil(left.ms / 1_000))}</p>
    </div>
  )
}
