import { createInterface } from 'node:readline/promises'

/** Asks a person at the terminal. */
export async function ask(question: string, byDefault = ''): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await lines.question(`${question}${byDefault && ` [${byDefault}]`}: `)).trim() || byDefault
  } finally {
    lines.close()
  }
}

/** Asks for what must not be seen: nothing of it is shown, not even how long it is. */
export function askUnseen(question: string): Promise<string> {
  const { stdin, stdout } = process
  // Before the question stands there: whoever answers fast must not be shown either.
  stdin.setRawMode(true)
  stdout.write(`${question}: `)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve) => {
    let typed = ''
    const end = () => {
      stdin.off('data', hear)
      stdin.setRawMode(false)
      stdin.pause()
      stdout.write('\n')
    }
    const hear = (chunk: string) => {
      for (const key of chunk) {
        if (key === '\u0003') {
          end()
          process.exit(130)
        }
        if (key === '\r' || key === '\n' || key === '\u0004') {
          end()
          resolve(typed)
          return
        }
        if (key === '\u007f' || key === '\b') typed = [...typed].slice(0, -1).join('')
        else if (key >= ' ') typed += key
      }
    }
    stdin.on('data', hear)
  })
}
