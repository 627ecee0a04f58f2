import { beforeAll, expect, test } from 'vitest'
import { type Agent, signIn } from './agent.ts'
import { CAMERA, takePhoto } from './file-photo.ts'
import { carry, createText, lastPicture, lineOf, pick, trayOf, uploaded } from './file-visitor.ts'
import { runAxe } from './run-axe.ts'
import { settleMotion } from './settle-motion.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()
let agent: Agent
let visitor: Visitor
beforeAll(async () => {
  agent = await signIn(stage.browser, stage.demo.console)
  visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  await visitor.openChat()
})

const send = () => visitor.page.getByRole('button', { name: 'Send' }).click()

test('fetches what deals with files only once somebody wants to send one', async () => {
  const isThere = () =>
    visitor.page.evaluate(() =>
      performance.getEntriesByType('resource').some(({ name }) => /file-tray/.test(name)),
    )
  await visitor.page.getByRole('button', { name: 'Attach files' }).waitFor()
  expect(await isThere()).toBe(false)
  await pick(visitor, [createText('first.txt')])
  await uploaded(visitor.page, 'first.txt')
  expect(await isThere()).toBe(true)
  await visitor.page.getByRole('button', { name: 'Remove first.txt' }).click()
  await trayOf(visitor.page).waitFor({ state: 'detached' })
})

test('several files go along with one message, and reach the agent', async () => {
  const { page } = visitor
  await pick(visitor, [createText('list.txt'), createText('plan.txt', 2_000_000)])
  for (const name of ['list.txt', 'plan.txt']) await uploaded(page, name)
  await visitor.say('Both lists')
  await trayOf(page).waitFor({ state: 'detached' })
  // Until it is stored the line still moves, and a click may come down beside it.
  await visitor.log.locator('.sent, .delivered').last().waitFor()
  await visitor.log.getByRole('link', { name: 'Save list.txt' }).waitFor()
  const saved = page.waitForEvent('download')
  await visitor.log.getByRole('link', { name: 'Save plan.txt' }).click()
  expect((await saved).suggestedFilename()).toBe('plan.txt')
  await agent.openCase('Both lists')
  await agent.page.getByText('plan.txt').first().waitFor()
})

test('a photo loses where and with what it was taken, and stands upright', async () => {
  const { page } = visitor
  const buffer = await takePhoto(page)
  expect(buffer.includes(CAMERA)).toBe(true)
  await pick(visitor, [{ name: 'holiday.jpg', mimeType: 'image/jpeg', buffer }])
  await uploaded(page, 'holiday.jpg')
  await send()
  const kept = Buffer.from(await (await fetch(await lastPicture(visitor))).arrayBuffer())
  expect(kept.subarray(0, 2).toString('hex')).toBe('ffd8')
  expect(kept.includes(CAMERA)).toBe(false)
  expect(kept.includes('Exif')).toBe(false)
  const seen = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'none' })
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    context.drawImage(bitmap, 0, 0)
    const at = (y: number) => [...context.getImageData(bitmap.width / 2, y, 1, 1).data]
    return {
      width: bitmap.width,
      height: bitmap.height,
      top: at(20),
      bottom: at(bitmap.height - 20),
    }
  }, kept.toString('base64'))
  expect([seen.width, seen.height]).toEqual([200, 400])
  expect(seen.top[0]).toBeGreaterThan(200)
  expect(seen.bottom[2]).toBeGreaterThan(200)
})

test('a large photo is made smaller', async () => {
  const { page } = visitor
  const buffer = await takePhoto(page, 4000, 3000)
  await pick(visitor, [{ name: 'large.jpg', mimeType: 'image/jpeg', buffer }])
  await uploaded(page, 'large.jpg')
  await send()
  await visitor.log.getByRole('img', { name: 'large.jpg' }).waitFor()
  const size = await visitor.log
    .getByRole('img', { name: 'large.jpg' })
    .evaluate(async (img: HTMLImageElement) => {
      await img.decode()
      return [img.naturalWidth, img.naturalHeight]
    })
  expect(size).toEqual([1920, 2560])
})

test('keeps the room of a picture before a byte of it is here', async () => {
  const tab = await visitor.openTab(stage.demo.shop)
  await tab.page.route('**/v1/files/*/content*', (route) => route.abort())
  await tab.openChat()
  const shot = tab.log.getByRole('link', { name: 'Open holiday.jpg in a new tab' })
  await shot.waitFor()
  await settleMotion(tab.page)
  const box = await shot.boundingBox()
  expect(Math.round(box?.height ?? 0)).toBe(240)
  expect(Math.round(box?.width ?? 0)).toBe(120)
  await tab.page.close()
})

test('a picture is pasted', async () => {
  const { page } = visitor
  const base64 = (await takePhoto(page)).toString('base64')
  await carry(page, { type: 'paste', name: 'image.png', mimeType: 'image/png', base64 })
  await lineOf(page, 'image').waitFor()
  await page.locator('.upload.done', { hasText: 'image' }).waitFor()
  await page.getByRole('button', { name: /^Remove image/ }).click()
})

test('files are dropped on a panel that shows it takes them', async () => {
  const { page } = visitor
  const file = { name: 'dropped.txt', mimeType: 'text/plain', base64: btoa('dropped') }
  await carry(page, { type: 'dragover', ...file })
  await page.getByText('Drop files here to send them').waitFor()
  await carry(page, { type: 'drop', ...file })
  await uploaded(page, 'dropped.txt')
  await page.getByText('Drop files here to send them').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Remove dropped.txt' }).click()
})

test('a file is taken back while it is on its way', async () => {
  const { page } = visitor
  let free = (): void => {}
  const held = new Promise<void>((resolve) => {
    free = resolve
  })
  await page.route('**/v1/files/*', async (route) => {
    if (route.request().method() === 'PATCH') await held
    await route.continue().catch(() => {})
  })
  const begun = page.waitForRequest((request) => request.method() === 'PATCH')
  await pick(visitor, [createText('unwanted.txt')])
  await page.getByRole('progressbar', { name: 'Uploading unwanted.txt' }).waitFor()
  await begun
  const gone = page.waitForRequest((request) => request.method() === 'DELETE')
  await page.getByRole('button', { name: 'Remove unwanted.txt' }).click()
  await gone
  await trayOf(page).waitFor({ state: 'detached' })
  free()
  await page.unroute('**/v1/files/*')
  expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
})

test('goes on where it stopped once the connection is back, and the message waits for it', async () => {
  const { page, context } = visitor
  const offsets: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset'] ?? '')
  })
  let parts = 0
  await page.route('**/v1/files/*', async (route) => {
    if (route.request().method() === 'PATCH' && ++parts === 2) {
      await context.setOffline(true)
      await route.abort('internetdisconnected')
    } else await route.continue()
  })
  await pick(visitor, [createText('long.txt', 3_000_000)])
  await page.getByText('No connection. It goes on by itself.').first().waitFor()
  await page.getByRole('textbox', { name: 'Message' }).fill('Sent when it is there')
  await send()
  await page.getByText('Your message is sent as soon as the files are there.').waitFor()
  await page.unroute('**/v1/files/*')
  await context.setOffline(false)
  await visitor.log.getByText('Sent when it is there').waitFor()
  await visitor.log.getByRole('link', { name: 'Save long.txt' }).waitFor()
  expect(offsets).toEqual(['0', '1000000', '1000000', '2000000'])
})

test('what failed is tried again when asked', async () => {
  const { page } = visitor
  await page.route('**/v1/files', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 400, json: { error: { code: 'request/invalid', message: '' } } })
      : route.continue(),
  )
  await pick(visitor, [createText('again.txt')])
  await page.locator('.upload.failed', { hasText: 'again.txt' }).waitFor()
  expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
  await page.unroute('**/v1/files')
  await page.getByRole('button', { name: 'Try again.txt again' }).click()
  await uploaded(page, 'again.txt')
  await page.getByRole('button', { name: 'Remove again.txt' }).click()
})

test.each([
  ['page.html', 'text/html', '<p>Hi', 'Files of this kind cannot be sent here.'],
  ['drawing.svg', 'image/svg+xml', '<svg/>', 'Files of this kind cannot be sent here.'],
  ['nothing.txt', 'text/plain', '', 'This file is empty.'],
  ['photo.heic', 'image/heic', '\0\0\0\x18ftypheic\0\0\0\0', 'Save it as JPEG or PNG'],
  [
    'disguised.txt',
    'text/plain',
    '<!doctype html><script>',
    'Files of this kind cannot be sent here.',
  ],
])('says in a sentence why %s is not sent', async (name, mimeType, content, sentence) => {
  const { page } = visitor
  await pick(visitor, [{ name, mimeType, buffer: Buffer.from(content, 'latin1') }])
  await lineOf(page, name).getByText(sentence).waitFor()
  expect(await page.getByRole('button', { name: /^Try/ }).count()).toBe(0)
  await page.getByRole('button', { name: `Remove ${name}` }).click()
})

test('a picture whose link has ended is fetched by another', async () => {
  const tab = await visitor.openTab(stage.demo.shop)
  const ended = new Set<string>()
  await tab.page.route('**/v1/files/*/content*', (route) => {
    const id = route.request().url().split('/').at(-2) ?? ''
    if (ended.has(id)) return route.continue()
    ended.add(id)
    return route.fulfill({ status: 403 })
  })
  // Links are the same for some minutes: another one shows by being asked for.
  const asked = tab.page.waitForRequest(/\/v1\/files\/[^/]+$/)
  await tab.openChat()
  await asked
  await tab.page.close()
})

test('an agent’s picture arrives in the chat', async () => {
  const buffer = await takePhoto(visitor.page)
  const chooser = agent.page.waitForEvent('filechooser')
  await agent.page.getByRole('button', { name: 'Attach files' }).click()
  await (await chooser).setFiles([{ name: 'shelf.jpg', mimeType: 'image/jpeg', buffer }])
  await agent.page.getByRole('button', { name: 'Remove shelf.jpg' }).waitFor()
  await agent.reply('This is the shelf.')
  await visitor.log.getByText('This is the shelf.').waitFor()
  await visitor.log.getByRole('img', { name: 'shelf.jpg' }).waitFor()
})

test.each(['light', 'dark'] as const)('axe finds nothing in the %s', async (colorScheme) => {
  const { page } = visitor
  await page.emulateMedia({ colorScheme })
  await pick(visitor, [
    createText('fine.txt'),
    { name: 'no.html', mimeType: 'text/html', buffer: Buffer.from('x') },
  ])
  await uploaded(page, 'fine.txt')
  await page.locator('.upload.failed').waitFor()
  expect(await runAxe(page, 'beckon-widget')).toEqual([])
  await page.getByRole('button', { name: 'Remove fine.txt' }).click()
  await page.getByRole('button', { name: 'Remove no.html' }).click()
})

test('words that became too long while their file was on its way are not sent, nor lost', async () => {
  const { page } = visitor
  let release = (): void => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/v1/files/*', async (route) => {
    await released
    await route.continue()
  })
  await pick(visitor, [createText('log.txt')])
  await page.locator('.upload.uploading', { hasText: 'log.txt' }).waitFor()
  const message = page.getByRole('textbox', { name: 'Message' })
  await message.fill('My log')
  await message.press('Enter')
  await message.fill('W'.repeat(8001))
  release()
  await uploaded(page, 'log.txt')
  expect(await message.inputValue()).toHaveLength(8001)
  await visitor.say('My log, in short')
  await visitor.log.getByRole('link', { name: 'Save log.txt' }).waitFor()
  await visitor.log.getByText('My log, in short').waitFor()
  expect(await visitor.log.getByText('My log', { exact: true }).count()).toBe(0)
  await page.unroute('**/v1/files/*')
})
