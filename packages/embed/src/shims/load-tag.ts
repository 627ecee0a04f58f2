/** Puts Beckon on the page for a site. Where it is already, nothing happens. */
export type Start = (site: string) => void

/**
 * Adds the tag that lies beside a script.
 *
 * @param script the one that wants it; its nonce is handed on
 */
export function loadTag({ src, nonce }: HTMLScriptElement): Start {
  return (site) => {
    if (window.beckon?.mounted) return
    const tag = document.createElement('script')
    tag.dataset['site'] = site
    tag.nonce = nonce
    tag.src = new URL('beckon.js', src).href
    document.head.append(tag)
  }
}
