import { BeckonError } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { createFaceStore } from './face.store.ts'
import { createFacesApi } from './faces.api.ts'

interface Asked {
  method: string | undefined
  type: string | undefined
  size: number
}

/** A gateway that answers each request with the next of these. */
function createGateway(...answers: [status: number, body: object][]) {
  const asked: Asked[] = []
  const fetch = async (_: unknown, init: RequestInit = {}): Promise<Response> => {
    const { method, body, headers } = init
    const type = new Headers(headers).get('content-type') ?? undefined
    asked.push({ method, type, size: body instanceof Blob ? body.size : 0 })
    const [status, answer] = answers[asked.length - 1] ?? [500, {}]
    return Response.json(answer, { status })
  }
  return { asked, api: createFacesApi(fetch as typeof globalThis.fetch) }
}

const small = async (): Promise<Blob> => new Blob(['face'], { type: 'image/jpeg' })

test('uploads what was drawn, and shows where it is until it is taken away', async () => {
  const { asked, api } = createGateway([200, { picture: 'v1/pictures/1' }], [200, {}])
  const store = createFaceStore(api, undefined, small)
  expect(store.$face.get()).toBeNull()
  await store.choose(new Blob(['a photograph as the camera made it']))
  expect(store.$face.get()).toBe('v1/pictures/1')
  expect(asked).toEqual([{ method: 'PUT', type: 'image/jpeg', size: 4 }])
  await store.remove()
  expect(store.$face.get()).toBeNull()
})

test('keeps the one there was where another is refused, or is no picture', async () => {
  const { asked, api } = createGateway([413, { error: { code: 'file/too-large' } }])
  const store = createFaceStore(api, 'v1/pictures/1', small)
  await expect(store.choose(new Blob())).rejects.toMatchObject({ code: 'file/too-large' })
  const blind = createFaceStore(api, 'v1/pictures/1', async () => {
    throw new BeckonError('file/type-refused')
  })
  await expect(blind.choose(new Blob())).rejects.toMatchObject({ code: 'file/type-refused' })
  expect([store.$face.get(), blind.$face.get()]).toEqual(['v1/pictures/1', 'v1/pictures/1'])
  expect(asked).toHaveLength(1)
})
