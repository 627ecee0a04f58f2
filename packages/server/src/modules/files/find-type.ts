import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'

/** Bytes looked at where nothing but text is left. */
const HEAD = 65_536

/** Texts that a browser would run or draw. XML may be made to look like either of them. */
const MARKUP: readonly [RegExp, string][] = [
  [/<svg[\s:>]/i, 'image/svg+xml'],
  [/<(!doctype\s+html|html|head|body|script|iframe|meta|link|style)[\s/>]/i, 'text/html'],
  [/^\s*<\?xml\b/i, 'application/xml'],
]

/** What files of text may claim to be; all other text is plain. */
const TEXTS: readonly string[] = ['text/plain', 'text/csv', 'text/markdown', 'text/calendar']

/** Control characters that texts have: tab, line feed, form feed, carriage return. */
const OF_TEXT = /[\t\n\f\r]/

const CONTROL = /\p{Control}/gu

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function decode(head: Buffer): string | undefined {
  try {
    // `stream`: a character may be cut in two where the head ends.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
  } catch {
    return undefined
  }
}

function findTextType(head: Buffer, claimed: string): string {
  const text = decode(head)
  const isText = text?.match(CONTROL)?.every((sign) => OF_TEXT.test(sign)) ?? true
  if (text === undefined || !isText) return 'application/octet-stream'
  const [, markup] = MARKUP.find(([pattern]) => pattern.test(text)) ?? []
  if (markup !== undefined) return markup
  return TEXTS.includes(claimed) ? claimed : 'text/plain'
}

/**
 * What a file is, by its content. Only between kinds of plain text, which look alike, the claim decides.
 *
 * @returns a media type without parameters
 */
export async function findType(path: string, claimed: string): Promise<string> {
  const found = await fileTypeFromFile(path)
  if (found !== undefined && found.mime !== 'application/xml') return found.mime.split(';')[0] ?? ''
  return findTextType(await readHead(path), claimed)
}
