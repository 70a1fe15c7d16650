import type { CommonService } from '../../../server/protocol/network/catalogue.ts'
import type { FindTexts } from './find-texts.ts'

const RULES = {
  anywhere: 'find.rule-anywhere',
  'own-region': 'find.rule-own-region',
  'own-district': 'find.rule-own-district'
} as const

type Props = { service: CommonService; texts: FindTexts }

/** What to know before going: where it may be done at all, what to bring, what it costs, whether one has to come. */
export function ServiceFacts({ service, texts: { t, name } }: Props) {
  return (
    <div class='service-facts'>
      <p class='rule' data-rule={service.placeRule} data-testid='rule'>
        {t(RULES[service.placeRule])}
      </p>
      {service.online !== null && (
        <p>
          <a href={service.online} rel='noreferrer'>
            {t('find.online')}
          </a>
        </p>
      )}
      {(service.papers.length > 0 || service.fee !== null) && (
        <dl>
          {service.papers.length > 0 && (
            <>
              <dt>{t('find.papers')}</dt>
              {service.papers.map((paper) => (
                <dd key={paper.en}>{name(paper)}</dd>
              ))}
            </>
          )}
          {service.fee !== null && (
            <>
              <dt>{t('find.fee')}</dt>
              <dd>{name(service.fee)}</dd>
            </>
          )}
        </dl>
      )}
    </div>
  )
}
