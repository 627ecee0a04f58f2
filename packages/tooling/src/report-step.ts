import { styleText } from 'node:util'

/**
 * Runs one step of a longer command and says on one line of stderr how it went;
 * stdout stays free for what the command is asked for.
 */
export async function reportStep<T>(name: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now()
  try {
    const result = await run()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    process.stderr.write(`${styleText('green', '✓')} ${name} ${styleText('dim', `${seconds} s`)}\n`)
    return result
  } catch (error) {
    process.stderr.write(`${styleText('red', '✗')} ${name}\n`)
    throw error
  }
}
