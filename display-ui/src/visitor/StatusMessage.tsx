type Props = {
  title: string
  hint?: string
  /** What is to be noticed, such as until when. */
  more?: string | false
  /** There is no number above it: this is the page's heading. */
  isTitle?: boolean
}

/** A state in words. */
export function StatusMessage({ title, hint, more, isTitle = false }: Props) {
  return (
    <div class='word'>
      {isTitle ? <h1>{title}</h1> : <h2>{title}</h2>}
      {hint !== undefined && <p>{hint}</p>}
      {more && <p class='word-more'>{more}</p>}
    </div>
  )
}
