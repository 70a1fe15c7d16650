import type { SettingsAdvice } from '../../../../server/protocol/settings.ts'
import { name, t, tOr } from '../texts.ts'

type Props = { advice: readonly SettingsAdvice[] }

/** Warnings of one kind are told as one, where a sentence says it of several. */
const SEVERAL = {
  'no-desk': 'advices.no-desk',
  'shared-prefix': 'advices.shared-prefix',
  'never-open': 'advices.never-open',
  'desk-without-services': 'advices.desk-without-services',
  'behind-others': 'advices.behind-others',
  starved: 'advices.starved'
} as const

/** What may be, and is probably not meant. */
export function Warnings({ advice }: Props) {
  const kinds = new Map<string, SettingsAdvice[]>()
  for (const one of advice) kinds.set(one.code, [...(kinds.get(one.code) ?? []), one])
  return (
    <ul class='advice'>
      {[...kinds].flatMap(([code, alike]) => {
        const several = SEVERAL[code as keyof typeof SEVERAL]
        return several && alike.length > 1
          ? [<Several key={code} code={code} words={t(several, { n: alike.length })} alike={alike} />]
          : alike.map((one) => (
              <li key={JSON.stringify([code, one.at, one.values])} data-testid='advice' data-code={code}>
                {sentenceOf(one)}
              </li>
            ))
      })}
    </ul>
  )
}

/** "30 services have no desk yet", with each of them when it is asked for. */
function Several({ code, words, alike }: { code: string; words: string; alike: readonly SettingsAdvice[] }) {
  return (
    <li data-testid='advice' data-code={code}>
      <details>
        <summary>{words}</summary>
        <ul>
          {alike.map((one) => (
            <li key={JSON.stringify([one.at, one.values])}>{sentenceOf(one)}</li>
          ))}
        </ul>
      </details>
    </li>
  )
}

const sentenceOf = ({ code, names, values }: SettingsAdvice): string =>
  tOr(`advice.${code}`, 'advice.other', { names: names.map((text) => name(text)).join(', '), ...values })
