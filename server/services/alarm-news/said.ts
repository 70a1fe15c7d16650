import { sentenceOf } from '../../devices/printing/sentences.ts'
import type { Lang, Text } from '../../protocol/basics.ts'
import type { Centre } from '../../protocol/centre.ts'
import { alarmTexts } from '../../protocol/conventions/alarm-texts.ts'
import { alarmMessage } from '../../protocol/conventions/alarm-words.ts'
import { formatMessage, sameIn } from '../../protocol/conventions/message-format.ts'
import type { PrinterView } from '../../protocol/printing.ts'
import { DESK_WORDS } from '../../reports/names.ts'
import type { Standing } from '../../views/alarm-causes.ts'

interface Surroundings {
  centre: Pick<Centre, 'deskWord'>
  printers: readonly PrinterView[]
  now: number
}

const NOTHING = sameIn('')

/** An alarm in a sentence, in each language. Nobody's name: of whom a password is guessed, the board tells. */
export function saidOf(standing: Standing, { centre, printers, now }: Surroundings): Text {
  const { kind, deskNumber, services = [] } = standing
  const about = kind === 'guessing' ? null : standing.about
  if (kind === 'paper') {
    const printer = printers.find(({ printerId }) => standing.alarmId === `paper:${printerId}`)
    const sentence = printer && sentenceOf(printer)
    if (sentence) return sentence
  }
  const desk = deskNumber === undefined ? NOTHING : DESK_WORDS[centre.deskWord](deskNumber)
  const inLang = (lang: Lang) => {
    const called = about?.[lang] ?? ''
    const message = alarmMessage(
      { ...standing, called, queues: services.length, desk: desk[lang], printer: called },
      now
    )
    if (message === null) return called
    const [key, values] = message
    return formatMessage(alarmTexts[key as keyof typeof alarmTexts][lang], lang, values)
  }
  return { ky: inLang('ky'), ru: inLang('ru'), en: inLang('en') }
}
