import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the repository. */
export const ROOT: string = resolve(import.meta.dirname, '../../..')

/** The packages that are built, each after those it needs. */
export const BUILD_ORDER = [
  'protocol',
  'core',
  'tracking',
  'widget',
  'embed',
  'console',
  'server',
] as const

export type PackageName = (typeof BUILD_ORDER)[number]

/** Those that are only checked. */
export const PRIVATE_PACKAGES = ['tooling', 'bench'] as const

export interface Manifest {
  name: string
  version: string
  scripts?: Record<string, string>
  exports?: Record<string, string | Record<string, string>>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

export function packageFolder(name: string): string {
  return join(ROOT, 'packages', name)
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}
