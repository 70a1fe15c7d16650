import type { VisitorParts } from './parts.ts'

type Props = Pick<VisitorParts, 'texts' | 'visitor'>

/** Why a wish was not granted, in words; a visitor never sees a code. */
export function Rejection ({ visitor, texts: { tOr } }: Props) {
  const code = visitor.rejection.value
  return code === null ? null : <p class='rejection' role='alert'>{tOr(`rejection.${code}`, 'rejection.other')}</p>
}
