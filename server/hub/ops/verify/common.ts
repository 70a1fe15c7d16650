import { Value } from 'typebox/value'
import { Catalogue, CommonSettings } from '../../../protocol/network/common.ts'
import { bundleText, isSignedBy } from '../../../protocol/network/signed.ts'
import { catalogueFault } from '../../common/catalogue-faults.ts'
import { bundleFor } from '../../common/for-centre.ts'
import { versionText } from '../../common/version-signature.ts'
import type { HubKeys } from '../../keys.ts'
import type { HubStore } from '../../store/store.ts'
import type { HubVerified } from './found.ts'

const MOST_VERSIONS = 100_000

/** Whether what was handed down is as it was signed, and still is what every centre gets and the public is told of. */
export async function verifyCommon(store: HubStore, keys: HubKeys, found: HubVerified): Promise<void> {
  const versions = (await store.versions(MOST_VERSIONS)).map(({ version }) => version)
  const known = new Set(versions)
  const everyId = new Set<string>()
  let unsigned = 0
  for (const version of versions) {
    found.versions++
    const say = (what: string) => found.findings.push(`Version ${version} of the catalogue ${what}.`)
    try {
      const published = await store.published(version)
      if (!published) continue
      const { catalogue, signature, takesBack } = published
      for (const { commonId } of catalogue.services) everyId.add(commonId)
      if (!Value.Check(Catalogue, catalogue)) say('is no catalogue')
      else if (catalogueFault(catalogue) !== null) say(`is at fault: ${catalogueFault(catalogue)}`)
      if (signature === null) unsigned++
      else if (!isSignedBy(keys.publicKey, versionText(published, catalogue), signature))
        say('is not the one that this hub has signed')
      if (catalogue.services.length !== published.services) say('has another number of services than was told')
      if (takesBack !== null && !known.has(takesBack)) say(`is version ${takesBack} again, which there is not`)
    } catch (error) {
      say(`cannot be read (${(error as Error).message})`)
    }
  }
  if (unsigned > 0) found.told.push(`${unsigned} versions of the catalogue were published before they were signed.`)
  const [newest] = versions
  if (newest === undefined) return
  await verifyNewest(store, keys, newest, found)
  for (const { centreId, serviceId, commonId } of await store.serviceMap())
    if (!everyId.has(commonId))
      found.findings.push(`${centreId}: its service ${serviceId} is ${commonId}, which no version has.`)
}

async function verifyNewest(store: HubStore, keys: HubKeys, version: number, found: HubVerified): Promise<void> {
  const published = await store.published(version).catch(() => null)
  if (!published) return
  const { catalogue } = published
  if (JSON.stringify(await store.services()) !== JSON.stringify(catalogue.services))
    found.findings.push(`The public is told of other services than version ${version} of the catalogue has.`)
  for (const centre of await store.centres()) {
    const bundle = bundleFor(published, centre, keys)
    if (!isSignedBy(keys.publicKey, bundleText(bundle), bundle.signature))
      found.findings.push(`${centre.centreId}: what it would get of version ${version} is not signed by this hub.`)
    if (!Value.Check(CommonSettings, JSON.parse(bundle.text)))
      found.findings.push(`${centre.centreId}: what it would get of version ${version} is none that a hall takes.`)
  }
}
