import { runCommand } from '../../ops/commands/run-command.ts'
import { typed } from '../../db/typed-command.ts'

await runCommand({
  usage: typed('hub', 'verify [--data ./hub] [--database postgres://…]'),
  folder: './hub',
  options: { database: { type: 'string' } },
  act: async (data, { database }) => {
    const [{ openForCommand }, { verifyHub }] = await Promise.all([
      import('../ops/open-for-command.ts'),
      import('../ops/verify.ts')
    ])
    const store = await openForCommand(data, database)
    try {
      const { centres, events, findings } = await verifyHub(store)
      return findings.length === 0
        ? {
            isWell: true,
            lines: [`The hub is whole: ${events} events of ${centres} centres, in their chains, signed by their halls.`]
          }
        : { isWell: false, lines: ['The hub is not as its halls sent it:', ...findings.map((each) => `- ${each}`)] }
    } finally {
      await store.close()
    }
  }
})
