import { GroupTile } from '../components/GroupTile.tsx'
import { Basket } from '../components/Basket.tsx'
import { OneMoreButton } from '../components/OneMoreButton.tsx'
import { Pager } from '../components/Pager.tsx'
import { ServiceTile } from '../components/ServiceTile.tsx'
import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'
import { firstShelf, shelfAt } from '../store/tree.ts'
import { CentreClosed } from './CentreClosed.tsx'

type Props = { kiosk: Kiosk; path: string[] }

/** A list of the hall's offer: groups first, then services. */
export function Choose({ kiosk, path }: Props) {
  const { t, name } = kiosk.texts
  const tree = kiosk.tree.value
  if (!tree) return null
  if (tree.status === 'closed') return <CentreClosed kiosk={kiosk} opensAt={tree.opensAt} />
  // A group that was taken away meanwhile leaves the whole offer.
  const shelf = shelfAt(tree, path) ?? firstShelf(tree)
  return (
    <Step
      eyebrow={shelf.group && name(shelf.group.name)}
      heading={t(kiosk.basket.value === null ? 'choose.heading' : 'basket.heading')}
    >
      <Pager kiosk={kiosk}>
        {shelf.groups.map((group) => (
          <GroupTile key={group.groupId} kiosk={kiosk} group={group} />
        ))}
        {shelf.services.map((service) => (
          <ServiceTile key={service.serviceId} kiosk={kiosk} service={service} />
        ))}
      </Pager>
      <Basket kiosk={kiosk} />
      {kiosk.basket.value === null && kiosk.centre.value?.priorityClasses.length === 0 && (
        <OneMoreButton kiosk={kiosk} />
      )}
    </Step>
  )
}
