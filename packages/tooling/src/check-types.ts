import { runCommand } from './run-command.ts'
import { BUILD_ORDER, PRIVATE_PACKAGES, packageFolder } from './workspace.ts'

/** Type-checks every package, tests included. */
export async function checkTypes(): Promise<void> {
  const failures: string[] = []
  for (const name of [...BUILD_ORDER, ...PRIVATE_PACKAGES]) {
    const { code, output } = await runCommand({ line: 'tsc', folder: packageFolder(name) })
    if (code !== 0) failures.push(`@beckon/${name}\n${output}`)
  }
  if (failures.length > 0) throw new Error(failures.join('\n'))
}
