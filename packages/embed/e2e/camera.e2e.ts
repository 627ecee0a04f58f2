import { expect, test } from 'vitest'
import { takePhoto } from './file-photo.ts'
import { createText, pick, uploaded } from './file-visitor.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } }

const holdPhone = (): Promise<Visitor> =>
  welcomeVisitor(
    { newContext: (settings) => stage.browser.newContext({ ...settings, ...PHONE }) },
    stage.demo.shop,
  )

test('a phone is offered its camera, and what was taken goes along', async () => {
  const holder = await holdPhone()
  const { page } = holder
  await holder.openChat()
  await page.getByRole('button', { name: 'Attach files' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Take a photo' }).click()
  const camera = await chooser
  // The one behind, and pictures alone: else a phone asks where to look for files.
  const asked = await camera
    .element()
    .evaluate((input: HTMLInputElement) => [
      input.getAttribute('capture'),
      input.accept,
      input.multiple,
    ])
  expect(asked).toEqual(['environment', 'image/*', false])
  const buffer = await takePhoto(page)
  await camera.setFiles([{ name: 'taken.jpg', mimeType: 'image/jpeg', buffer }])
  await uploaded(page, 'taken.jpg')
  await page.getByRole('button', { name: 'Send' }).click()
  await holder.log.getByRole('img', { name: 'taken.jpg' }).waitFor()
  await holder.context.close()
})

test('a desk has no camera to offer: its dialog opens at once', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  await visitor.openChat()
  await pick(visitor, [createText('desk.txt')])
  await uploaded(visitor.page, 'desk.txt')
  expect(await visitor.page.getByRole('button', { name: 'Take a photo' }).count()).toBe(0)
  await visitor.context.close()
})

test('where a site takes no photos a phone is offered no camera: its dialog opens at once', async () => {
  await stage.demo.put('files', { types: ['text/plain'] })
  const holder = await holdPhone()
  await holder.openChat()
  await pick(holder, [createText('phone.txt')])
  await uploaded(holder.page, 'phone.txt')
  expect(await holder.page.getByRole('button', { name: 'Take a photo' }).count()).toBe(0)
  await holder.context.close()
  await stage.demo.put('files', {})
})
