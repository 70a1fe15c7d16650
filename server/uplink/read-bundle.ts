import { Value } from 'typebox/value'
import {
  BUNDLE_FORMAT,
  Bundle,
  type BundleFault,
  CommonSettings,
  MOST_BUNDLE_BYTES
} from '../protocol/network/common.ts'
import { bundleText, isSignedBy } from '../protocol/network/signed.ts'
import type { Membership } from './membership.ts'

/** A bundle as the thread of the uplink hands it over: read and rightly signed, or why it is not taken. */
export type ReadBundle =
  | { version: number; settings: CommonSettings; isSigned: true }
  | { version: number; faults: BundleFault[]; isSigned: boolean }

/** Deeper than any common settings are. */
const DEEPEST = 12
const MOST_FAULTS = 20
/** What every object has from birth: as a name of somebody's own it is never meant well. */
const INBORN = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads what a hub has sent as the bundle of a version. Nothing of its text is looked at before the signature is found
 * right: by the key that the hall pinned when it joined, for this centre and this version.
 */
export function readBundle(
  answer: unknown,
  asked: number,
  { hubKey, centreId }: Pick<Membership, 'hubKey' | 'centreId'>
): ReadBundle {
  const refuse = (code: string, sentence: string, isSigned = false): ReadBundle => ({
    version: asked,
    faults: [{ at: '', code, sentence }],
    isSigned
  })
  if (!Value.Check(Bundle, answer)) return refuse('no-bundle', 'What the hub sent is no bundle of common settings.')
  if (answer.hubKey !== hubKey) return refuse('other-hub', 'The bundle is of another hub than the one that was joined.')
  if (answer.centreId !== centreId) return refuse('other-centre', 'The bundle is for another centre.')
  if (answer.version !== asked)
    return refuse('other-version', `The hub tells of version ${asked} and sends version ${answer.version}.`)
  if (!isSignedBy(hubKey, bundleText(answer), answer.signature))
    return refuse(
      'bad-signature',
      "The bundle's signature is not right: it was altered on its way, or is not the hub's."
    )
  if (answer.format > BUNDLE_FORMAT)
    return refuse('newer-format', 'The bundle is of a newer Kezek: this hall has to be updated first.', true)
  if (Buffer.byteLength(answer.text) > MOST_BUNDLE_BYTES)
    return refuse('too-large', 'The bundle is larger than common settings are.', true)
  return readText(answer.text, asked, refuse)
}

function readText(
  text: string,
  version: number,
  refuse: (code: string, sentence: string, isSigned: boolean) => ReadBundle
): ReadBundle {
  let settings: unknown
  try {
    settings = JSON.parse(text)
  } catch {
    return refuse('no-bundle', 'The text of the bundle cannot be read.', true)
  }
  if (isStrange(settings, DEEPEST))
    return refuse(
      'no-bundle',
      'The bundle is nested deeper than settings are, or has names that no settings have.',
      true
    )
  if (Value.Check(CommonSettings, settings)) return { version, settings, isSigned: true }
  const faults = Value.Errors(CommonSettings, settings)
    .slice(0, MOST_FAULTS)
    .map(({ instancePath, message }) => ({
      at: instancePath.slice(0, 300),
      code: 'no-settings',
      sentence: `${instancePath} ${message}`.slice(0, 500)
    }))
  return { version, faults, isSigned: true }
}

const isStrange = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.entries(value).some(([name, inner]) => INBORN.has(name) || isStrange(inner, levels - 1)))
