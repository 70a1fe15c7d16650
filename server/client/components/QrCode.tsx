import encodeQR from 'qr'

type Props = { text: string; label: string }

/** Drawn here, from rows of dark squares: no image leaves or enters the machine. */
export function QrCode({ text, label }: Props) {
  // The quiet zone belongs to the code: without it phones do not find it.
  const rows = encodeQR(text, 'raw', { border: 3, ecc: 'medium' })
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      class='qr'
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shape-rendering='crispEdges'
      role='img'
      aria-label={label}
    >
      <path d={path} />
    </svg>
  )
}
