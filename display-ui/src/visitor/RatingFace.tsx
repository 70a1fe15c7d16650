type Props = { stars: number }

/** How the mouth bends, from one star to five. */
const MOUTHS = ['M14 32q10-9 20 0', 'M15 31q9-5 18 0', 'M15 30h18', 'M15 28q9 6 18 0', 'M13 26q11 12 22 0']

/** A face for a rating; its words stand beside it. */
export function RatingFace({ stars }: Props) {
  return (
    <svg
      class='face'
      viewBox='0 0 48 48'
      aria-hidden='true'
      fill='none'
      stroke='currentColor'
      stroke-width='3'
      stroke-linecap='round'
    >
      <circle cx='24' cy='24' r='20' />
      <path d='M17 18v2M31 18v2' stroke-width='4' />
      <path d={MOUTHS[stars - 1]} />
    </svg>
  )
}
