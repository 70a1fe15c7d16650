import { papersOf } from '../../../server/client/voice/names.ts'
import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import { ElsewhereButton } from '../components/ElsewhereButton.tsx'
import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk; service: ServiceLeaf }

/** What to bring, before anybody waits for nothing. */
export function Documents({ kiosk, service }: Props) {
  const { t, name } = kiosk.texts
  const papers = service.documents ? papersOf(name(service.documents)) : []
  return (
    <Step
      eyebrow={name(service.name)}
      heading={t('documents.heading')}
      reading={
        <ul class='notice'>
          {papers.map((paper) => (
            <li key={paper} class='notice-main'>
              {paper}
            </li>
          ))}
        </ul>
      }
    >
      <button
        type='button'
        class='button go'
        data-testid='continue'
        onClick={() => kiosk.send({ type: 'documents-read' })}
      >
        {t('continue')}
      </button>
      <ElsewhereButton kiosk={kiosk} />
    </Step>
  )
}
