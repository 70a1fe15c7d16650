import type { ServiceColour, ServiceIcon } from '../protocol/service-look.ts'

/** Drawn in lines on a field of 24 by 24. */
export const ICON_PATHS: Record<ServiceIcon, string> = {
  'id-card':
    'M4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-11A1.5 1.5 0 0 1 4.5 5ZM8.5 11.5a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Zm-3 4.5c.3-1.6 1.4-2.5 3-2.5s2.7.9 3 2.5M14.5 9.5H18m-3.5 4H18',
  passport:
    'M7 2.5h10.5A1.5 1.5 0 0 1 19 4v16a1.5 1.5 0 0 1-1.5 1.5H7A2 2 0 0 1 5 19.5v-15a2 2 0 0 1 2-2ZM12 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm-4 4h8M9 17.5h6',
  foreigner: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18Z',
  family:
    'M8 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm8.5 1a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM2.5 20v-2.5C2.5 14.5 5 12.5 8 12.5s5.5 2 5.5 5V20m1.5-6.2c3.5-.9 6.5 1 6.5 4.2v2',
  birth:
    'M4 10a8 8 0 0 0 16 0H4Zm8 0V3c4.5.3 8 3 8 7M8.5 20.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Zm7 0a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM4 10 2.5 6.5',
  marriage: 'M9 20.5a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm6 0a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM10 3.5h4l1 2-3 2.5-3-2.5 1-2Z',
  home: 'M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-5.5h4V20',
  property:
    'M5 21V4.5A1.5 1.5 0 0 1 6.5 3h7A1.5 1.5 0 0 1 15 4.5V21m0-11h3a1 1 0 0 1 1 1v10M3 21h18M8.5 7h3m-3 4h3m-3 4h3',
  land: 'M3 7.5 9 5l6 2.5L19 5v11.5L15 19l-6-2.5L3 19V7.5ZM9 5v11.5m6-9V19',
  vehicle:
    'M4 17v-4.5L6 7.2A1.8 1.8 0 0 1 7.7 6h8.6A1.8 1.8 0 0 1 18 7.2l2 5.3V17H4Zm0-4.5h16M5 17v2.5h2.5V17m9 0v2.5H19V17M7.2 14.8h.1m9.4 0h.1',
  licence:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-6.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-2.4-3.2L3.5 9.5m10.9 1.8 6.1-1.8M12 14.5V21',
  business: 'M4 10v10h16V10M3 9.5 5 4h14l2 5.5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0ZM9.5 20v-5.5h5V20',
  work: 'M4.5 7.5h15A1.5 1.5 0 0 1 21 9v9.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5V9a1.5 1.5 0 0 1 1.5-1.5Zm4 0V5A1.5 1.5 0 0 1 10 3.5h4A1.5 1.5 0 0 1 15.5 5v2.5M3 13c5.5 2 12.5 2 18 0m-9 .5v2',
  tax: 'm6.5 17.5 11-11M8.5 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm7 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  benefit:
    'M12 12.5C9 10.3 7.5 8.7 7.5 6.7A2.3 2.3 0 0 1 12 5.8a2.3 2.3 0 0 1 4.5.9c0 2-1.5 3.6-4.5 5.8ZM3 15h3l3-1c1.5-.5 3.5 0 4.5 1h2a1.5 1.5 0 0 1 0 3H11m4.5-.2 3.5-2c1.2-.7 2.5.8 1.5 1.9L17 21H8.5L6 20H3',
  pension:
    'M9 8.5A5.5 2.5 0 1 0 9 3.5a5.5 2.5 0 0 0 0 5ZM3.5 6v10c0 1.4 2.5 2.5 5.5 2.5h.5M14.5 6v4M3.5 11c0 1.4 2.5 2.5 5.5 2.5m7 7.5a5 5 0 1 0 0-10 5 5 0 0 0 0 10Zm0-7.5V16l1.7 1.2',
  health: 'M9.5 3.5h5v6h6v5h-6v6h-5v-6h-6v-5h6v-6Z',
  education: 'M1.5 9.5 12 4.5l10.5 5-10.5 5-10.5-5Zm4.5 2.2V17c3.5 2.5 8.5 2.5 12 0v-5.3M22.5 9.5V16',
  certificate:
    'M6.5 3h8L19 7.5V20a1 1 0 0 1-1 1H6.5A1.5 1.5 0 0 1 5 19.5v-15A1.5 1.5 0 0 1 6.5 3Zm8 0v4.5H19M8.5 12h7m-7 4h7',
  notary:
    'M5 16.5h14v-1.2a2 2 0 0 0-1.6-2L14.5 12.7c-.8-1.7 0-3 .3-4.5a2.9 2.9 0 1 0-5.6 0c.3 1.5 1.1 2.8.3 4.5l-2.9.6a2 2 0 0 0-1.6 2v1.2ZM5 20.5h14',
  'no-record': 'M12 3 4.5 5.8V11c0 4.7 3 8.2 7.5 10 4.5-1.8 7.5-5.3 7.5-10V5.8L12 3Zm-3.5 9 2.5 2.5 4.5-5',
  archive: 'M3.5 4h17v5h-17V4ZM5 9v11h14V9M9.5 13h5',
  signature:
    'm14.5 5.5 4 4L9 19l-5 1 1-5 9.5-9.5Zm0 0 1.3-1.3a2 2 0 0 1 2.8 0l1.2 1.2a2 2 0 0 1 0 2.8L18.5 9.5M13.5 20.5H20',
  collect:
    'M12 3v9m-3.5-3.5L12 12l3.5-3.5M7.5 6H6L3.5 14v5A1.5 1.5 0 0 0 5 20.5h14a1.5 1.5 0 0 0 1.5-1.5v-5L18 6h-1.5M3.5 14H8l1.5 2.5h5L16 14h4.5',
  advice: 'M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-6l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Zm3 4.5h8m-8 4h5',
  other: 'M6 6h.01M12 6h.01M18 6h.01M6 12h.01M12 12h.01M18 12h.01M6 18h.01M12 18h.01M18 18h.01'
}

/** The colours of tokens.css by their names, in its order. */
const COLOURS: Record<ServiceColour, string> = {
  teal: 'a',
  purple: 'b',
  rust: 'c',
  blue: 'd',
  berry: 'e',
  olive: 'f',
  green: 'g',
  slate: 'h'
}

export const SERVICE_ICONS = Object.keys(ICON_PATHS) as ServiceIcon[]
export const SERVICE_COLOURS = Object.keys(COLOURS) as ServiceColour[]

/** A colour as a style sheet takes it; null: that of the words. */
export const serviceColour = (colour: ServiceColour | null): string =>
  colour === null ? 'var(--ink)' : `var(--zone-${COLOURS[colour]})`
