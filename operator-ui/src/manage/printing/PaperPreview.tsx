import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { LANG_NAMES } from '../../../../server/client/texts.ts'
import type { Lang } from '../../../../server/protocol/basics.ts'
import type { Preview as Picture, Printer, Template } from '../../../../server/protocol/printing.ts'
import type { App } from '../../app.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { SelectField } from '../form/choice-fields.tsx'
import { t } from '../texts/printing.ts'

type Props = { app: App; languages: readonly Lang[]; template: Template }

/** Not at every letter that is typed. */
const PAUSE_MS = 250

/** The ticket by the template as it stands in the form, dot for dot as a printer prints it. */
export function PaperPreview({ app, languages, template }: Props) {
  const language = useSignal<Lang>(languages[0] ?? 'ky')
  const widthDots = useSignal<Printer['widthDots']>(576)
  const picture = useSignal<Picture | null>(null)
  const refusal = useSignal<string | null>(null)
  const wanted = JSON.stringify({ template, widthDots: widthDots.value, language: language.value })
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(async () => {
      const answer = await app.session.ask<Picture>('POST', '/printers/preview', JSON.parse(wanted))
      if (isOver) return
      if (answer.ok) picture.value = answer.body
      refusal.value = answer.ok ? null : answer.problem.code
    }, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [app, wanted, picture, refusal])

  return (
    <section class='paper-preview' aria-labelledby='preview-title'>
      <h2 id='preview-title'>{t('preview.title')}</h2>
      <div class='paper-line'>
        <SelectField
          label={t('preview.language')}
          value={language.value}
          options={languages.map((value) => ({ value, label: LANG_NAMES[value] }))}
          testId='preview-language'
          onChange={(value) => {
            language.value = value
          }}
        />
        <SelectField
          label={t('printing.width')}
          value={String(widthDots.value)}
          options={[
            { value: '576', label: t('printing.mm', { mm: 80 }) },
            { value: '384', label: t('printing.mm', { mm: 58 }) }
          ]}
          testId='preview-width'
          onChange={(value) => {
            widthDots.value = value === '384' ? 384 : 576
          }}
        />
      </div>
      <RejectionMessage code={refusal} />
      {picture.value && (
        <img
          class='paper-picture'
          src={`data:image/png;base64,${picture.value.png}`}
          alt={t('preview.picture')}
          width={picture.value.widthDots / 2}
          height={picture.value.heightDots / 2}
          data-testid='preview'
          data-language={language.value}
        />
      )}
    </section>
  )
}
