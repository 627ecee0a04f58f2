import type { Stop } from '@beckon/core'
import type { Emit } from './emit.ts'
import { observeLinks } from './links.ts'

const FILES =
  /\.(pdf|docx?|xlsx?|pptx?|txt|rtf|csv|zip|rar|7z|gz|exe|msi|dmg|pkg|apk|epub|mp[34]|wav|avi|mov)$/i

/**
 * Reports links to files, or that carry the attribute `download`, as `File Downloaded`.
 *
 * @example
 * const stop = observeDownloads(({ properties }) => console.log(properties.href))
 */
export function observeDownloads(emit: Emit): Stop {
  return observeLinks(
    emit,
    (link) => (link.matches('[download]') || FILES.test(link.pathname)) && 'File Downloaded',
  )
}
