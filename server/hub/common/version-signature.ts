import { BUNDLE_FORMAT, type Catalogue } from '../../protocol/network/common.ts'
import { bundleText } from '../../protocol/network/signed.ts'

/** Stands where a bundle has its centre: an id has no star. */
const EVERY_CENTRE = '*'

/** What the hub signs of a version when it is published, so that a change of it since is found (`npm run hub -- verify`). */
export const versionText = (
  { version, publishedAt }: { version: number; publishedAt: number },
  catalogue: Catalogue
): Buffer =>
  bundleText({
    format: BUNDLE_FORMAT,
    centreId: EVERY_CENTRE,
    version,
    publishedAt,
    text: JSON.stringify(catalogue)
  })
