type Props = { label: string; subject: string; onClick: () => void }

/** A button in a row; read out alone, it also names the row. */
export function RowButton({ label, subject, onClick }: Props) {
  return (
    <button type='button' class='pill' aria-label={`${label}: ${subject}`} onClick={onClick}>
      {label}
    </button>
  )
}
