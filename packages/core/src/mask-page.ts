import { mask, maskAddress } from '@beckon/protocol'

/** Every event of a page has the same addresses, and masking takes longer than all else about it. */
const known = new Map<string, string>()

function recall(address: string): string {
  const masked = known.get(address) ?? maskAddress(address)
  if (known.size > 50) known.clear()
  known.set(address, masked)
  return masked
}

/** Takes out of a page's addresses and title what may identify somebody or open something. */
export function maskPage<T extends object>(page: T): T {
  const masked = { ...page } as Record<string, unknown>
  for (const name of ['url', 'path', 'search', 'referrer']) {
    const address = masked[name]
    if (typeof address === 'string') masked[name] = recall(address)
  }
  const { title } = masked
  if (typeof title === 'string') masked['title'] = mask(title)
  return masked as T
}
