import { ServiceMark } from '../../../server/client/components/ServiceMark.tsx'
import type { Text } from '../../../server/protocol/basics.ts'
import type { ListedService, ServicesPage } from '../../../server/protocol/finder.ts'
import type { FindTexts } from './find-texts.ts'
import { findPath, nearKey } from './links.ts'

type Props = { view: ServicesPage; texts: FindTexts }

/** The first page: what do you need? */
export function ServicesView({ view, texts }: Props) {
  const { t } = texts
  return (
    <>
      <h1>{t('find.title')}</h1>
      <p class='lead'>{t('find.lead')}</p>
      <search>
        <form class='search' method='get' action='/find'>
          <input type='hidden' name='lang' value={view.lang} />
          {view.near !== null && <input type='hidden' name='near' value={nearKey(view.near)} />}
          <label for='q'>{t('find.search-label')}</label>
          <div class='near-row'>
            <input
              id='q'
              name='q'
              type='search'
              value={view.q}
              maxLength={80}
              autocomplete='off'
              aria-describedby='q-hint'
              data-testid='q'
            />
            <button type='submit' class='go'>
              {t('find.search')}
            </button>
          </div>
          <p id='q-hint' class='hint'>
            {t('find.search-hint')}
          </p>
        </form>
      </search>
      <Answer view={view} texts={texts} />
    </>
  )
}

function Answer({ view, texts }: Props) {
  const { t } = texts
  if (view.q !== '' && view.found.length > 0)
    return (
      <section data-testid='found'>
        <h2>{t('find.found', { q: view.q })}</h2>
        <ServiceLinks services={view.found} view={view} texts={texts} />
      </section>
    )
  return (
    <section>
      <h2>{view.q === '' ? t('find.all-services') : t('find.nothing', { q: view.q })}</h2>
      {groupsOf(view.services).map(({ group, services }) => (
        <details key={group.en} class='find-group'>
          <summary>
            <ServiceMark look={{ icon: services[0]?.icon ?? null, colour: services[0]?.colour ?? null }} />
            <span>
              {texts.name(group)}
              <span class='inside'>{services.map((each) => texts.name(each.name)).join(', ')}</span>
            </span>
          </summary>
          <ServiceLinks services={services} view={view} texts={texts} />
        </details>
      ))}
    </section>
  )
}

type LinksProps = { services: ListedService[]; view: ServicesPage; texts: FindTexts }

function ServiceLinks({ services, view, texts: { name } }: LinksProps) {
  return (
    <ul class='service-links'>
      {services.map((each) => (
        <li key={each.commonId}>
          <a
            href={findPath('/find', view.lang, { service: each.commonId, near: nearKey(view.near) })}
            data-testid={`service-${each.commonId}`}
          >
            <ServiceMark look={{ icon: each.icon ?? null, colour: each.colour ?? null }} />
            <strong>{name(each.name)}</strong>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** In the order of the catalogue. */
function groupsOf(services: readonly ListedService[]): Array<{ group: Text; services: ListedService[] }> {
  const groups = new Map<string, { group: Text; services: ListedService[] }>()
  for (const each of services) {
    const known = groups.get(each.group.en) ?? { group: each.group, services: [] }
    groups.set(each.group.en, known)
    known.services.push(each)
  }
  return [...groups.values()]
}
