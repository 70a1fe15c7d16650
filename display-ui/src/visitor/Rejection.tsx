import type { VisitorContext, VisitorTexts } from './visitor-context.ts'

type Props = Pick<VisitorContext, 'texts' | 'visitor'>

/** Why a wish was not granted, in words; a visitor never sees a code. */
export function Rejection({ visitor, texts: { t } }: Props) {
  const code = visitor.rejection.value
  return code === null ? null : (
    <p class='rejection' role='alert'>
      {wordsFor(code, t)}
    </p>
  )
}

function wordsFor(code: string, t: VisitorTexts['t']): string {
  switch (code) {
    case 'no-connection':
      return t('rejection.no-connection')
    case 'postpone-too-long':
      return t('rejection.postpone-too-long')
    default:
      return t('rejection.other')
  }
}
