import type { Text } from '../../protocol/basics.ts'
import type { PrinterView } from '../../protocol/printing.ts'
import { tell } from '../../protocol/conventions/message-format.ts'

/** What a technician does about a printer, in a sentence; null: nothing. */
export function sentenceOf({
  name,
  status,
  nearEnd,
  waiting
}: Pick<PrinterView, 'name' | 'status' | 'nearEnd' | 'waiting'>): Text | null {
  const words = status === 'ready' ? (nearEnd ? NEAR_END : null) : WORDS[status]
  if (words === null) return null
  const sentence = tell(words, { name })
  return waiting > 0 && status !== 'ready' ? tell(HELD, { sentence, n: waiting }) : sentence
}

/** The Kyrgyz is composed. */
const WORDS: Record<Exclude<PrinterView['status'], 'ready'>, Text | null> = {
  'out-of-paper': {
    ky: '«{name}» принтеринин кагазы түгөндү: жаңы түрмөк салыңыз.',
    ru: 'В принтере «{name}» кончилась бумага: вставьте новый рулон.',
    en: 'The printer "{name}" is out of paper: put a new roll in.'
  },
  'cover-open': {
    ky: '«{name}» принтеринин капкагы ачык: жабыңыз.',
    ru: 'Крышка принтера «{name}» открыта: закройте её.',
    en: 'The cover of the printer "{name}" is open: close it.'
  },
  fault: {
    ky: '«{name}» принтери бузулганын айтат: чырактарын караңыз, өчүрүп-күйгүзүңүз.',
    ru: 'Принтер «{name}» сообщает о неисправности: посмотрите на его индикаторы, выключите и включите его.',
    en: 'The printer "{name}" says that something is wrong with it: look at its lights, switch it off and on.'
  },
  offline: {
    ky: '«{name}» принтери жооп бербейт: күйүп-туташып турганын жана жөндөөлөрдөгү дарегин караңыз.',
    ru: 'Принтер «{name}» не отвечает: проверьте, включён ли он и подключён, и его адрес в настройках.',
    en: 'The printer "{name}" does not answer: look whether it is on and connected, and at its address in the settings.'
  },
  unknown: null
}
const NEAR_END: Text = {
  ky: '«{name}» принтеринин кагазы түгөнүп баратат: жаңы түрмөк даярдап коюңуз.',
  ru: 'В принтере «{name}» кончается бумага: приготовьте новый рулон.',
  en: 'The paper of the printer "{name}" is nearly used up: lay a new roll ready.'
}
const HELD: Text = {
  ky: '{sentence} Аны {n} талон күтүп турат.',
  ru: '{sentence} Его {n, plural, one {ждёт # талон} few {ждут # талона} many {ждут # талонов} other {ждут # талона}}.',
  en: '{sentence} {n, plural, one {# ticket waits} other {# tickets wait}} for it.'
}
