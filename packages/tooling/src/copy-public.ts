import { cpSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { compressFiles } from './compress-files.ts'
import { packageFolder, ROOT } from './workspace.ts'

const isServed = (path: string): boolean => !['package.json', 'README.md'].includes(basename(path))

/** Puts everything the gateway serves to browsers beside its code. */
export function copyPublic(): void {
  const target = join(packageFolder('server'), 'dist/public')
  rmSync(target, { recursive: true, force: true })
  const parts = {
    tag: join(packageFolder('embed'), 'dist/tag'),
    console: join(packageFolder('console'), 'dist'),
    shop: join(ROOT, 'examples/shop'),
  }
  for (const [name, source] of Object.entries(parts)) {
    cpSync(source, join(target, name), { recursive: true, filter: isServed })
  }
  compressFiles(join(target, 'tag'))
  compressFiles(join(target, 'console'))
}
