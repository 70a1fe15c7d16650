import Type from 'typebox'
import { At, Count, Id, Lang, type ShownWait, type Text, TicketNumber } from './basics.ts'

/** Tickets on paper: the printers of a centre, what stands on a ticket, and how printing goes. */

export const Connection = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('network'),
      host: Type.String({ pattern: '^[A-Za-z0-9]([A-Za-z0-9.:_-]{0,251}[A-Za-z0-9])?$', examples: ['192.168.1.60'] }),
      port: Type.Integer({
        minimum: 1024,
        maximum: 65535,
        examples: [9100],
        description: 'Never one of the ports below 1024, where servers listen that are no printers'
      })
    },
    { additionalProperties: false }
  ),
  Type.Object(
    {
      kind: Type.Literal('file'),
      path: Type.String({
        pattern: '^/dev(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}){1,4}$',
        examples: ['/dev/usb/lp0'],
        description: "A printer's device file; nothing else is ever opened"
      })
    },
    { additionalProperties: false }
  )
])
export type Connection = Type.Static<typeof Connection>

export const Model = Type.Union([Type.Literal('epson'), Type.Literal('compatible'), Type.Literal('silent')], {
  description:
    'epson: tells its state and when a ticket is done. compatible: may tell its state. silent: tells nothing, or nothing true'
})
export type Model = Type.Static<typeof Model>

export const Printer = Type.Object(
  {
    printerId: Id,
    name: Type.String({ minLength: 1, maxLength: 60 }),
    connection: Connection,
    widthDots: Type.Union([Type.Literal(576), Type.Literal(384)], {
      description: '576: paper of 80 mm; 384: of 58 mm'
    }),
    model: Model
  },
  { additionalProperties: false }
)
export type Printer = Type.Static<typeof Printer>

export const LineSize = Type.Union([
  Type.Literal('small'),
  Type.Literal('normal'),
  Type.Literal('large'),
  Type.Literal('huge')
])
export type LineSize = Type.Static<typeof LineSize>

const PaperWords = Type.String({ maxLength: 200 })

export const TemplateLine = Type.Object(
  {
    what: Type.Enum([
      'logo',
      'centre',
      'address',
      'number',
      'service',
      'class',
      'time',
      'ahead',
      'estimate',
      'zone',
      'qr',
      'text',
      'rule'
    ]),
    size: LineSize,
    text: Type.Union(
      [Type.Object({ ky: PaperWords, ru: PaperWords, en: PaperWords }, { additionalProperties: false }), Type.Null()],
      { description: 'The words of a `text`; of the others null' }
    )
  },
  { additionalProperties: false }
)
export type TemplateLine = Type.Static<typeof TemplateLine>

export const Template = Type.Object(
  {
    logo: Type.Union([Type.String({ maxLength: 60_000, pattern: '^iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$' }), Type.Null()], {
      examples: [null],
      description: 'A small PNG picture, base64; printed black on white'
    }),
    lines: Type.Array(TemplateLine, { minItems: 1, maxItems: 24, description: 'From top to bottom' })
  },
  { additionalProperties: false }
)
export type Template = Type.Static<typeof Template>

const line = (what: TemplateLine['what'], size: LineSize): TemplateLine => ({ what, size, text: null })
const words = (size: LineSize, text: Text): TemplateLine => ({ what: 'text', size, text })

/** The ticket that a centre has until somebody changes it. */
export const firstTemplate: Template = {
  logo: null,
  lines: [
    line('logo', 'normal'),
    line('centre', 'normal'),
    line('rule', 'normal'),
    words('small', { ky: 'Сиздин номериңиз', ru: 'Ваш номер', en: 'Your number' }), // attested
    line('number', 'huge'),
    line('service', 'large'),
    line('class', 'normal'),
    line('rule', 'normal'),
    line('ahead', 'normal'),
    line('estimate', 'normal'),
    line('zone', 'large'),
    line('qr', 'normal'),
    words('small', {
      ky: 'Кезекти телефондон көрүңүз',
      ru: 'Следите за очередью в телефоне',
      en: 'Follow the queue on your phone'
    }), // composed
    line('rule', 'normal'),
    words('small', {
      // composed
      ky: 'Талонду сактаңыз. Чакырууну өткөрүп жиберсеңиз, кызматкерге кайрылыңыз.',
      ru: 'Сохраняйте талон. Пропустили вызов? Обратитесь к сотруднику.',
      en: 'Keep your ticket. Missed your call? Ask a member of staff.'
    }),
    line('time', 'small')
  ]
}

/** Until somebody connects one, a centre has no printer: kiosks show their tickets. */
export const firstPrinting: { printers: Printer[]; template: Template; maxJobAgeMs: number } = {
  printers: [],
  template: firstTemplate,
  maxJobAgeMs: 120_000
}

export const Printing = Type.Object(
  {
    printers: Type.Array(Printer, { maxItems: 32 }),
    template: Template,
    maxJobAgeMs: Type.Integer({
      minimum: 10_000,
      maximum: 3_600_000,
      description: 'A ticket that could not be printed within this time is not printed late'
    })
  },
  { additionalProperties: false, default: firstPrinting }
)
export type Printing = Type.Static<typeof Printing>

/** What one ticket tells on paper, in its visitor's language. */
export interface Paper {
  language: Lang
  timeZone: string
  centreName: string
  address: string
  ticketNumber: string
  serviceName: string
  /** The services of a visit that has several, in their order, the present one marked. */
  visit?: Array<{ name: string; status: 'done' | 'now' | 'later' }>
  /** How long the whole visit takes, minutes; left out: it has one service, or nobody can tell. */
  wholeMinutes?: { from: number; to: number }
  /** For how many people; left out: one. */
  persons?: number
  className: string | null
  /** Epoch ms. */
  issuedAt: number
  /** Of a ticket that is printed once more: when, epoch ms. */
  reprintedAt: number | null
  /** null: nobody waits with it any more. */
  ahead: number | null
  /** null: nobody waits with it any more. */
  told: ShownWait | null
  zones: Array<{ letter: string; name: string }>
  /** The address of its page; null: nobody knows one. */
  trackUrl: string | null
  /** Lines that are printed instead of a ticket. */
  words?: string[]
}

export const PrinterStatus = Type.Union(
  [
    Type.Literal('ready'),
    Type.Literal('out-of-paper'),
    Type.Literal('cover-open'),
    Type.Literal('fault'),
    Type.Literal('offline'),
    Type.Literal('unknown')
  ],
  {
    description:
      'fault: it says that something else is wrong; offline: it does not answer; unknown: nobody has looked yet'
  }
)
export type PrinterStatus = Type.Static<typeof PrinterStatus>

export const PrinterView = Type.Object({
  printerId: Id,
  name: Type.String(),
  status: PrinterStatus,
  nearEnd: Type.Boolean({ description: 'The paper will soon be used up' }),
  since: At,
  waiting: Count
})
export type PrinterView = Type.Static<typeof PrinterView>

export const JobStatus = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('printed'),
  Type.Literal('too-old'),
  Type.Literal('failed')
])
export type JobStatus = Type.Static<typeof JobStatus>

/** The view of topic `paper:<ticketId>`: what has become of a ticket on paper. */
export const PaperView = Type.Object({ status: JobStatus, printer: PrinterStatus })
export type PaperView = Type.Static<typeof PaperView>

/** `GET /api/printers` */
export const PrintersBody = Type.Object({ printers: Type.Array(PrinterView) })
export type PrintersBody = Type.Static<typeof PrintersBody>

export const ReprintBody = Type.Object(
  {
    ticketNumber: Type.String({ minLength: 2, maxLength: 12, description: 'Of today' }),
    printerId: Type.Optional(Type.Union([Id, Type.Null()], { description: 'Left out: the printer that it came from' }))
  },
  { additionalProperties: false }
)
export const Reprint = Type.Object({ ticketNumber: TicketNumber, printerId: Id })
export type Reprint = Type.Static<typeof Reprint>

export const PreviewBody = Type.Object(
  { template: Template, widthDots: Printer.properties.widthDots, language: Lang },
  { additionalProperties: false }
)
export type PreviewBody = Type.Static<typeof PreviewBody>
/** A PNG picture of the ticket, dot for dot, base64. */
export const Preview = Type.Object({ png: Type.String(), widthDots: Type.Integer(), heightDots: Type.Integer() })
export type Preview = Type.Static<typeof Preview>
