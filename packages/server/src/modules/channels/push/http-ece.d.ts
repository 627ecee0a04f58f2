declare module 'http_ece' {
  import type { ECDH } from 'node:crypto'

  interface EncryptOptions {
    version: 'aes128gcm'
    /** The receiver's public key, base64url. */
    dh: string
    privateKey: ECDH
    salt: string
    authSecret: string
  }

  export function encrypt(buffer: Buffer, options: EncryptOptions): Buffer
}
