import type { ComponentChildren } from 'preact'

type Props = { id: string; label: string; hint?: string | undefined; said: string | null; children: ComponentChildren }

/** A label, what is entered, a hint, and what is wrong with it. The input has the id, and names `described(id)`. */
export function Field({ id, label, hint, said, children }: Props) {
  return (
    <div class={said === null ? 'field' : 'field is-wrong'}>
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p class='field-hint' id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class='field-wrong' id={`${id}-wrong`} aria-live='polite'>
        {said}
      </p>
    </div>
  )
}

/** What describes the input of a field, for its aria-describedby. */
export const describedBy = (id: string, hint?: string): string => (hint ? `${id}-hint ${id}-wrong` : `${id}-wrong`)
