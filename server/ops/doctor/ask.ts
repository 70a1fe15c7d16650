import type { Finding } from '../../protocol/state.ts'
import { runInBackground } from '../background-process.ts'

/** A file of many years, on a slow disk. */
const LONGEST_MS = 120_000
const LONGEST_WORDS = 200_000

/** Where the doctor has to look. */
export interface Places {
  data: string
  backups: string | null
  backupKey: string | undefined
  certificate: { certFile: string; keyFile: string } | undefined
}

/** What the doctor finds, looked for in a process of its own. @throws when it says nothing */
export async function askDoctor({ data, backups, backupKey, certificate }: Places): Promise<Finding[]> {
  const args = [
    '--json',
    ...['--data', data],
    ...(backups === null ? [] : ['--backups', backups]),
    ...(backupKey === undefined ? [] : ['--backup-key', backupKey]),
    ...(certificate === undefined ? [] : ['--tls-cert', certificate.certFile, '--tls-key', certificate.keyFile])
  ]
  const { said } = await runInBackground('doctor.ts', args, LONGEST_MS, LONGEST_WORDS).ended
  const line = said.split('\n').find((each) => each.startsWith('['))
  if (line === undefined) throw new Error(said || 'the doctor said nothing')
  return JSON.parse(line) as Finding[]
}
