import type { Centre } from '../protocol/centre.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import { fault, twice } from './fault.ts'
import { MOST_SCREEN_DOTS, pictureFault } from './picture-size.ts'

/** Wider than any ticket, and small enough to be unpacked at once. */
const LOGO_DOTS = 1_200

/** What is wrong with printers and with the template of tickets, each where it is. */
export function printingFaults({ printing: { printers, template } }: Pick<Centre, 'printing'>): SettingsFault[] {
  const logo = logoFault(template.logo)
  return [
    ...twice(
      'printerId',
      printers.map((each) => each.printerId),
      (i) => `/printing/printers/${i}/printerId`
    ),
    ...twice(
      'printer name',
      printers.map((each) => each.name),
      (i) => `/printing/printers/${i}/name`
    ),
    ...(logo === null ? [] : [fault('/printing/template/logo', 'bad-logo', logo)]),
    ...template.lines.flatMap(({ what, text }, i) =>
      (what === 'text') === (text !== null)
        ? []
        : [
            fault(
              `/printing/template/lines/${i}/text`,
              'line-text',
              'A line of words has words, and no other line has.'
            )
          ]
    )
  ]
}

/** A picture tells its size in its head; a small file may unpack to a huge one. @param logo base64 of a PNG */
export function logoFault(logo: string | null): string | null {
  if (logo === null) return null
  const head = Buffer.from(logo.slice(0, 64), 'base64')
  if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return 'The logo is no PNG picture.'
  const [width, height] = [head.readUInt32BE(16), head.readUInt32BE(20)]
  return width >= 1 && height >= 1 && width <= LOGO_DOTS && height <= LOGO_DOTS
    ? null
    : `The logo is ${width} × ${height} dots; ${LOGO_DOTS} each way are the most.`
}

/** What is wrong with the logo of the screens. */
export function screenLogoFaults({ look: { logo } }: Pick<Centre, 'look'>): SettingsFault[] {
  if (logo === null) return []
  const wrong = pictureFault(Buffer.from(logo.slice(logo.indexOf(',') + 1), 'base64'), MOST_SCREEN_DOTS)
  return wrong === null ? [] : [fault('/look/logo', 'bad-picture', wrong, { most: MOST_SCREEN_DOTS })]
}
