import { gunzipSync, inflateSync } from 'node:zlib'

/** Of characters that no encoding escapes, so that an id reads the same wherever it turns up. */
const ID = /BID[0-9a-z]{8}x\d{5}E/g

const BASE64 = /[A-Za-z0-9+/_-]{40,}/g

/** The id of the nth event of a run. */
export function createEventId(run: string, n: number): string {
  return `BID${run}x${String(n).padStart(5, '0')}E`
}

function unpack(body: Buffer): string {
  try {
    if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body).toString('utf8')
    if (body[0] === 0x78) return inflateSync(body).toString('utf8')
  } catch {
    // It only looked compressed.
  }
  return body.toString('utf8')
}

const list = (text: string): string[] => Array.from(text.matchAll(ID), ([id]) => id)

/** The ids in a body or a query, be it compressed, percent-encoded or base64, each as often as it is there. */
export function findEventIds(body: Buffer, query = ''): string[] {
  const text = `${unpack(body)}\n${query}`
  const plain = list(text)
  if (plain.length > 0) return plain
  const tokens =
    text
      .replaceAll(/%(?:2B|2b)/g, '+')
      .replaceAll(/%(?:2F|2f)/g, '/')
      .match(BASE64) ?? []
  return tokens.flatMap((token) => list(Buffer.from(token, 'base64').toString('utf8')))
}
