import type { SignedReceipt } from '@beckon/protocol'
import type { BrowserContext, Page } from 'playwright-core'

/** The receipts that the gateway answers a page, or all pages of somebody, as they come. */
export function noteReceipts(from: Page | BrowserContext): SignedReceipt[] {
  const receipts: SignedReceipt[] = []
  // Of both, TypeScript finds no common one.
  ;(from as Page).on('response', async (response) => {
    const isReceipt =
      response.request().method() === 'POST' && response.url().endsWith('/v1/consent')
    if (!isReceipt || !response.ok()) return
    // A page that is left meanwhile takes the answer with it.
    const body = await response.json().catch(() => undefined)
    if (body) receipts.push(body.receipt)
  })
  return receipts
}
