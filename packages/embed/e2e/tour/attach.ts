import { createText } from '../file-visitor.ts'
import type { Guide } from './guide.ts'

/** A picture and a text go along with a message. */
export async function attach({ find, page, visit, click }: Guide): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await click('.tool:has(> .icon-clip)')
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 200 } })
  const photo = { name: 'hallway.png', mimeType: 'image/png', buffer: picture }
  await (await chooser).setFiles([photo, createText('measures.txt', 4000)])
  await find('.upload.done').nth(1).waitFor()
  await visit('attachments-ready')
  await click('.send')
  await find('.thread .shot img').waitFor()
  await visit('attachments')
}
