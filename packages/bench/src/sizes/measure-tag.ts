import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildTag } from '../../../embed/build-tag.ts'
import { measureText } from './measure-bundle.ts'

/** Every file of the script tag with its bytes in brotli 11; names without the hash of the content. */
export async function measureTag(): Promise<[file: string, brotli: number][]> {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-sizes-'))
  try {
    await buildTag(folder)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return files
      .filter((file) => file.endsWith('.js'))
      .map((file) => [
        file.replace(/(\/.*)-[\w-]{7,8}\.js$/, '$1.js'),
        measureText(readFileSync(join(folder, file), 'utf8')),
      ])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
