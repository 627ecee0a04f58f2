import { runCommand } from './run-command.ts'

/** Checks the format of all files and the rules of the linter. */
export async function checkFormat(): Promise<void> {
  const { code, output } = await runCommand({ line: 'biome ci --colors=off' })
  if (code !== 0) throw new Error(output)
}
