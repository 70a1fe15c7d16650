import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { writeWhole } from '../../db/whole-files.ts'
import type { Head } from '../verify/continuity.ts'
import { listFileOf, sha256Of } from './files.ts'
import { authenticator, type BackupKey, isSame } from './key.ts'
import { besideOf, listBackups, PROOF } from './names.ts'

/**
 * The authenticator of a backup, in a file beside it: HMAC-SHA256, by a key that does not lie there, over what the backup,
 * its list of pictures and recordings, and the end of its log are. Who can write to the backups cannot make one.
 */
const Proof = Type.Object(
  {
    backup: Type.String(),
    sha256: Type.String(),
    files: Type.Union([Type.String(), Type.Null()]),
    epoch: Type.String(),
    seq: Type.Integer(),
    hash: Type.String(),
    hmacSha256: Type.String()
  },
  { additionalProperties: false }
)
type Proof = Type.Static<typeof Proof>

/** A backup whose authenticator is missing or wrong, with a sentence. */
export class NotProven extends Error {}

export const proofOf = (backup: string): string => besideOf(backup, PROOF)
export const hasProof = (backup: string): boolean => existsSync(proofOf(backup))

const textOf = ({ backup, sha256, files, epoch, seq, hash }: Omit<Proof, 'hmacSha256'>): string =>
  JSON.stringify(['kezek backup 1', backup, sha256, files, epoch, seq, hash])

/**
 * Writes the authenticator of a backup that is about to be given its name.
 * @param content the file that will bear the name
 */
export function writeProof(key: BackupKey, backup: string, content: string, end: Head & { epoch: string }): void {
  const { epoch, seq, hash } = end
  const list = listFileOf(backup)
  const said = {
    backup: path.basename(backup),
    sha256: sha256Of(content).sha256,
    files: existsSync(list) ? sha256Of(list).sha256 : null,
    epoch,
    seq,
    hash
  }
  const file = proofOf(backup)
  writeWhole(file, JSON.stringify({ ...said, hmacSha256: authenticator(key, textOf(said)) }, null, 1))
}

/**
 * Checks the authenticator of a backup.
 * @param content where its bytes are now, if they were copied
 * @returns where the log of the backup ended when it was made
 * @throws NotProven
 */
export function checkProof(key: BackupKey, backup: string, content = backup): Head & { epoch: string } {
  if (!hasProof(backup))
    throw new NotProven(
      `${backup} has no authenticator (${path.basename(proofOf(backup))}): it was made without the key, or somebody took it away. Take another backup, or leave --backup-key out if you know where this one comes from.`
    )
  const proof: unknown = readProof(backup)
  const list = listFileOf(backup)
  if (
    !Value.Check(Proof, proof) ||
    !isSame(proof.hmacSha256, authenticator(key, textOf(proof))) ||
    proof.backup !== path.basename(backup) ||
    proof.sha256 !== sha256Of(content).sha256 ||
    proof.files !== (existsSync(list) ? sha256Of(list).sha256 : null)
  )
    throw new NotProven(
      `${backup} is not what its authenticator says: it, its list of files or the authenticator was altered, or the key is another one. Take another backup.`
    )
  return { epoch: proof.epoch, seq: proof.seq, hash: proof.hash }
}

/** Whether any backup of a folder has an authenticator: those made later then have one too. */
export const areProven = (folder: string): boolean => listBackups(folder).some(({ file }) => hasProof(file))

function readProof(backup: string): unknown {
  try {
    return JSON.parse(readFileSync(proofOf(backup), 'utf8'))
  } catch {
    return null
  }
}
