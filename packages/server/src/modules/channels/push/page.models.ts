import { maskAddress } from '@beckon/protocol'

/** The page to lead back to, without what is nobody else's business. The worker opens none of another origin. */
export function readPage(page: string | undefined): string | null {
  if (page === undefined || !URL.canParse(page)) return null
  const url = new URL(page)
  if (!/^https?:$/.test(url.protocol)) return null
  url.hash = ''
  url.username = ''
  url.password = ''
  return maskAddress(url.href)
}
