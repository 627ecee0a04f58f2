import type { Locator, Page } from 'playwright-core'
import type { Visitor } from './visitor.ts'

export interface GivenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A file of plain text of so many bytes. */
export function createText(name: string, size = 20): GivenFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.alloc(size, 'beckon ') }
}

/** Presses the paper clip and chooses files in the browser's dialog. */
export async function pick({ page }: Visitor, files: GivenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Attach files' }).click()
  await (await chooser).setFiles(files)
}

export const trayOf = (page: Page): Locator => page.getByRole('list', { name: 'Files to send' })

export const lineOf = (page: Page, name: string): Locator =>
  trayOf(page).getByRole('listitem').filter({ hasText: name })

/** Until a file is there and may be sent. */
export async function uploaded(page: Page, name: string): Promise<void> {
  await page.locator('.upload.done', { hasText: name }).waitFor()
}

export interface Carried {
  type: 'paste' | 'dragover' | 'dragleave' | 'drop'
  name: string
  mimeType: string
  base64: string
}

/** Fires what the browser fires when a file is dragged or pasted, with that file in it. */
export async function carry(page: Page, carried: Carried): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).evaluate((field, given) => {
    const bytes = Uint8Array.from(atob(given.base64), (sign) => sign.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], given.name, { type: given.mimeType }))
    const how = { bubbles: true, composed: true, cancelable: true }
    field.dispatchEvent(
      given.type === 'paste'
        ? new ClipboardEvent('paste', { ...how, clipboardData: data })
        : new DragEvent(given.type, { ...how, dataTransfer: data }),
    )
  }, carried)
}

/** The address of the last picture in the conversation, once it is shown. */
export async function lastPicture(visitor: Visitor): Promise<string> {
  const picture = visitor.log.getByRole('img').last()
  await picture.waitFor()
  return picture.evaluate((img: HTMLImageElement) => img.src)
}
