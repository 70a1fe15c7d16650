type Props = { name: string }

/** The key that does it, printed on its button. */
export function KeyHint({ name }: Props) {
  return (
    <span class='key' aria-hidden='true'>
      {name}
    </span>
  )
}
