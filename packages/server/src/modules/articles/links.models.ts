/** Whoever clicks goes somewhere, or writes or calls; nothing runs. */
const LINK = /^(https?|mailto|tel):/i

/** An address a link may lead to; none of another kind, and none that only means something beside a page. */
export function readLink(url: string): string | undefined {
  return LINK.test(url) && URL.canParse(url) ? url : undefined
}

/** An address a picture may come from: nobody between may see or change it. */
export function readImage(url: string): string | undefined {
  return /^https:/i.test(url) && URL.canParse(url) ? url : undefined
}
