import { BeckonError, type ErrorBody } from '@beckon/protocol'

export interface FacesApi {
  /**
   * Gives the agent this picture, in the place of the one they had.
   *
   * @returns where it is, below the gateway's URL
   * @throws BeckonError the gateway's, or `network/unreachable`
   */
  put(picture: Blob): Promise<string>
  /** @throws BeckonError as `put` */
  remove(): Promise<void>
}

/** The route of one's own picture; the session is the page's cookie. */
export function createFacesApi(fetch: typeof globalThis.fetch): FacesApi {
  async function ask(init: RequestInit): Promise<{ picture?: string }> {
    const response = await fetch('/v1/agents/me/picture', init).catch(() => {
      throw new BeckonError('network/unreachable')
    })
    const body: unknown = await response.json().catch(() => ({}))
    if (response.ok) return body as { picture?: string }
    const { error } = body as Partial<ErrorBody>
    throw new BeckonError(error?.code ?? 'server/unavailable', error?.message)
  }
  return {
    async put(picture) {
      const headers = { 'content-type': picture.type }
      return (await ask({ method: 'PUT', headers, body: picture })).picture ?? ''
    },
    remove: async () => void (await ask({ method: 'DELETE' })),
  }
}
