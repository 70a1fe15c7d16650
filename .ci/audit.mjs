// Known holes in what the server runs on: a serious one fails. A registry that cannot be asked is said, and is no failure,
// because it says nothing of the packages.
import { spawnSync } from 'node:child_process'

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  encoding: 'utf8'
})
const report = parsed(stdout)
const counts = report?.metadata?.vulnerabilities

if (!counts) {
  process.stdout.write(
    `Dependencies were NOT audited: the registry does not offer it here (${report?.message ?? (stderr.trim().split('\n').at(-1) || 'no answer')}).\n`
  )
} else if (counts.high + counts.critical > 0) {
  const serious = Object.values(report.vulnerabilities).filter(
    ({ severity }) => severity === 'high' || severity === 'critical'
  )
  for (const { name, severity, via } of serious)
    process.stderr.write(
      `${severity}: ${name}: ${via.map((each) => (each.title ? `${each.title} ${each.url}` : each)).join('; ')}\n`
    )
  process.stderr.write(
    'Dependencies have known holes. Take a version without them ("npm audit fix"), or say in SECURITY.md why it does not concern us.\n'
  )
  process.exitCode = 1
} else {
  process.stdout.write(
    `Dependencies were audited: nothing serious is known of the ${report.metadata.dependencies?.prod ?? ''} packages that the server runs on.\n`
  )
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    // npm ended before it could say anything.
    return null
  }
}
