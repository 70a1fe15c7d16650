const PATHS = {
  back: 'M19 12H5m6-7-7 7 7 7',
  forward: 'm9 5 7 7-7 7',
  down: 'm5 9 7 7 7-7',
  up: 'm5 15 7-7 7 7',
  text: 'M2 19 8 5l6 14M4.2 14h7.6M15 19l3.5-8.5 3.5 8.5m-6-3h5',
  contrast: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0v18m3-17v16m3-13.5v11',
  seated: 'M10 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Zm0 2.5v7h6l3 6m-9-10h5M7 11.5A5.5 5.5 0 1 0 15 19',
  listen:
    'M4 14v-2a8 8 0 0 1 16 0v2M4 14h3v6H5.5A1.5 1.5 0 0 1 4 18.500v-4.500Zm16 0h-3v6h1.500a1.500 1.500 0 0 0 1.500-1.500v-4.500Z',
  person: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 10c0-4 3.5-6.5 8-6.5s8 2.5 8 6.5',
  check: 'm4 12.5 5 5L20 6.5',
  paper: 'M6 9V3h12v6M6 14H3V9h18v5h-3M6 12h12v9l-3-1.5-3 1.5-3-1.5L6 21Z'
} as const

type Props = { name: keyof typeof PATHS }

/** Says again what the words beside it say. */
export function Icon({ name }: Props) {
  return (
    <svg class='icon' viewBox='0 0 24 24' aria-hidden='true' focusable='false'>
      <path d={PATHS[name]} />
    </svg>
  )
}
