import type { ComponentChildren } from 'preact'
import type { Office } from './office.ts'

type Props = { office: Office; path: string; children: ComponentChildren; testId?: string }

/** A way to another page of head office, without loading it anew. */
export function OfficeLink({ office, path, children, testId }: Props) {
  return (
    <a
      href={path}
      data-testid={testId}
      onClick={(event) => {
        event.preventDefault()
        office.go(path)
      }}
    >
      {children}
    </a>
  )
}
