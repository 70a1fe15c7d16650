import { hallFileIn, runCommand } from './run-command.ts'

const USAGE = 'npm run verify -- [--data ./data] [--file <backup file>] [--against <older backup file>]'

await runCommand({
  usage: USAGE,
  options: { file: { type: 'string' }, against: { type: 'string' } },
  act: async (data, values) => {
    const file = values.file ?? hallFileIn(data)
    const { verifyFile } = await import('../verify/verify.ts')
    const { events, epoch, findings, firstBadSeq } = verifyFile(file, values.against)
    if (findings.length === 0) {
      return {
        isWell: true,
        lines: [
          `${file} is whole: ${events} events in one chain (epoch ${epoch}), and every ticket and visit is as the log says.`
        ]
      }
    }
    return {
      isWell: false,
      lines: [
        `${file} is not as it was written:`,
        ...findings.map((sentence) => `- ${sentence}`),
        firstBadSeq === null
          ? 'The log itself is whole: the rows can be made anew from it. Keep this file, and find out who could write to it.'
          : `The log can be trusted up to event ${firstBadSeq - 1}. Keep this file and all backups, and find out who could write to it.`
      ]
    }
  }
})
