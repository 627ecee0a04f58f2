import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message, SubjectExport } from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, openSession, post, ulid } from '../../test-client.ts'
import { findText } from '../../test-find-text.ts'
import { addSigner, claimsFor, prove, signToken } from '../../test-tokens.ts'
import { announce, type Uploading, upload } from '../../test-upload.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

const ask = (what: string, token: string) =>
  post<SubjectExport>(
    `${gateway.url}/v1/subjects/me/${what}`,
    { site: gateway.site },
    bearer(token),
  )

function findFiles(text: string): string[] {
  const folder = join(gateway.data, 'files')
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text))
}

async function sendFile(token: string, content: string): Promise<Message> {
  const uploading: Uploading = { url: gateway.url, who: bearer(token) }
  const id = await upload(uploading, content, { name: 'marked-name.txt' })
  const draft = { id: ulid(), text: '', attachments: [id] }
  const answer = await post<{ message: Message }>(
    `${gateway.url}/v1/messages`,
    draft,
    bearer(token),
  )
  return answer.body.message
}

test('an export says what was sent and lets it be read; an erasure leaves nothing of it', async () => {
  const token = await openSession(gateway)
  const kept = await openSession(gateway)
  await sendFile(kept, 'another-content')
  const { attachments } = await sendFile(token, 'marked-content')
  await announce({ url: gateway.url, who: bearer(token) }, 99, { name: 'marked-unsent.txt' })
  const { body } = await ask('export', token)
  expect(() => validate(schemas.export, body)).not.toThrow()
  const exported = body.messages[0]?.attachments?.[0]
  expect(exported).toMatchObject({ name: 'marked-name.txt', size: 14 })
  expect(await (await fetch(`${gateway.url}${exported?.url}`)).text()).toBe('marked-content')
  expect(body.others['file']).toHaveLength(2)
  expect(findFiles('marked-content')).toHaveLength(1)
  const erased = await ask('erase', token)
  expect(erased.body).toMatchObject({ certificate: { counts: { file: 2 } } })
  expect(findFiles('marked-content')).toEqual([])
  expect(await findText(gateway, 'marked-unsent')).toEqual([])
  expect((await fetch(`${gateway.url}${attachments?.[0]?.url}`)).status).toBe(403)
  expect(findFiles('another-content')).toHaveLength(1)
})

test('a guest’s files go with them when they prove who they are', async () => {
  const guest = await openSession(gateway)
  await sendFile(guest, 'guest-content')
  const signer = await addSigner(gateway)
  const first = await signToken(signer, claimsFor(gateway.site, 'user-1'))
  const { identity } = (await prove(gateway, { token: first })).body
  const { token: user } = (
    await post<{ token: string }>(`${gateway.url}/v1/sessions`, { site: gateway.site, identity })
  ).body
  await post(`${gateway.url}/v1/messages`, { id: ulid(), text: 'Hi' }, bearer(user))
  const second = await signToken(signer, claimsFor(gateway.site, 'user-1'))
  await prove(gateway, { token: second }, guest)
  const { body } = await ask('export', user)
  const attachment = body.messages.flatMap(({ attachments = [] }) => attachments)[0]
  expect(await (await fetch(`${gateway.url}${attachment?.url}`)).text()).toBe('guest-content')
  await ask('erase', user)
  expect(findFiles('guest-content')).toEqual([])
})
