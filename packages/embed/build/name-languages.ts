import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Rolldown } from 'vite'

/** `packages/widget/src/home/texts/pt-br.ts`; the types beside the languages come to no file. */
const LANGUAGE = /\/texts\/[a-z]{2}(-[a-z]+)?\.ts$/

export const isLanguage = (id: string | null | undefined): id is string => LANGUAGE.test(id ?? '')

const FILE = String.raw`import\("\./([a-z-]+)-([\w-]{6})\.js"\)`

/** `de:()=>import("./de-hash.js")`, and `de:async()=>(await import("./de-hash.js")).de` with and without brackets. */
const TABLE = new RegExp(
  String.raw`\{(?:"?[a-z-]+"?:(?:\(\)=>${FILE}|async\(\)=>\(await\(?${FILE}\)?\)\.\w+),?){9,}\}`,
)

/** Such a table tells each name two or three times, and what is around it thirty times. */
function shortenTable(code: string): string {
  return code.replace(TABLE, (table) => {
    const files = Array.from(table.matchAll(new RegExp(FILE, 'g')))
    const list = `"${files.map(([, name]) => name).join(' ')}".split(" ")`
    const load = `import("./"+e+"-${files[0]?.[2]}.js")`
    // A language has its words as the only thing it exports.
    const take = table.includes('await') ? `${load}.then(e=>Object.values(e)[0])` : load
    return `Object.fromEntries(${list}.map(e=>[e,()=>${take}]))`
  })
}

/**
 * Gives the languages of a feature one hash in place of thirty: whoever fetches one of them holds a table
 * of all, and hashes are what no compression makes smaller. It is made of theirs, so that it changes with
 * each of them; what names them was named by the names they had, and changes too.
 *
 * @param directory of the chunks
 */
export function nameLanguages(directory: string, chunks: readonly Rolldown.OutputChunk[]): void {
  const features = new Map<string, Rolldown.OutputChunk[]>()
  for (const chunk of chunks.filter(({ facadeModuleId }) => isLanguage(facadeModuleId))) {
    const feature = dirname(String(chunk.facadeModuleId))
    features.set(feature, [...(features.get(feature) ?? []), chunk])
  }
  const names = new Map<string, string>()
  for (const languages of features.values()) {
    const files = languages.map(({ fileName }) => fileName).sort()
    const hash = createHash('sha256').update(files.join()).digest('base64url').slice(0, 6)
    for (const { fileName, name } of languages) names.set(fileName, `${name}-${hash}.js`)
  }
  for (const { fileName } of chunks) {
    const path = join(directory, fileName)
    let code = readFileSync(path, 'utf8')
    for (const [old, name] of names) code = code.replaceAll(old, name)
    writeFileSync(path, shortenTable(code))
    renameSync(path, join(directory, names.get(fileName) ?? fileName))
  }
}
