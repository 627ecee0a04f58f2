import type { Repositories } from '../database/repositories.ts'
import type { CredentialsRepository } from '../modules/agents/credentials.repository.ts'
import type { MessengersRepository } from '../modules/channels/messengers/messengers.repository.ts'
import type { AccountRow } from '../modules/channels/messengers/messengers.types.ts'
import type { SigningKeyRow } from '../modules/consent/signing.models.ts'
import type { SigningRepository } from '../modules/consent/signing.repository.ts'
import type { IdentityRepository } from '../modules/identity/identity.repository.ts'
import type { IdentityKeyRow } from '../modules/identity/identity.types.ts'
import { PLACES } from './places.ts'
import type { SecretBox } from './secret-box.ts'

function sealSigning(own: SigningRepository, { seal, open }: SecretBox): SigningRepository {
  const turn = (row: SigningKeyRow, how: SecretBox['seal']): SigningKeyRow =>
    row.private_key === null
      ? row
      : { ...row, private_key: how(row.private_key, PLACES.signing(row.id)) }

  return {
    ...own,
    findActive: async () => turn(await own.findActive(), open),
    list: async () => (await own.list()).map((row) => turn(row, open)),
    insert: (key) => own.insert(turn(key, seal)),
    findSecret: async (id = 'address') => open(await own.findSecret(id), PLACES.secret(id)),
  }
}

function sealIdentity(own: IdentityRepository, { seal, open }: SecretBox): IdentityRepository {
  /** The others are public keys. */
  const turn = (row: IdentityKeyRow, how: SecretBox['seal']): IdentityKeyRow =>
    row.alg === 'HS256' ? { ...row, material: how(row.material, PLACES.identity(row.id)) } : row

  return {
    ...own,
    insertKey: (key) => own.insertKey(turn(key, seal)),
    listKeys: async (siteId) => (await own.listKeys(siteId)).map((row) => turn(row, open)),
    async findKey(siteId, kid) {
      const row = await own.findKey(siteId, kid)
      return row && turn(row, open)
    },
  }
}

function sealCredentials(
  own: CredentialsRepository,
  { seal, open }: SecretBox,
): CredentialsRepository {
  return {
    ...own,
    putFactor: (row) => own.putFactor({ ...row, secret: seal(row.secret, PLACES.factor(row.id)) }),
    async findFactor(holder) {
      const row = await own.findFactor(holder)
      return row && { ...row, secret: open(row.secret, PLACES.factor(row.id)) }
    },
  }
}

function sealMessengers(
  own: MessengersRepository,
  { seal, open }: SecretBox,
): MessengersRepository {
  const turn = (row: AccountRow, how: SecretBox['seal']): AccountRow => ({
    ...row,
    token: how(row.token, PLACES.messenger(row.id)),
  })

  return {
    ...own,
    putAccount: (row) => own.putAccount(turn(row, seal)),
    listAccounts: async (siteId) => (await own.listAccounts(siteId)).map((row) => turn(row, open)),
    async findAccount(siteId, channel) {
      const row = await own.findAccount(siteId, channel)
      return row && turn(row, open)
    },
    async findLinked(id) {
      const row = await own.findLinked(id)
      return row && turn(row, open)
    },
  }
}

/** Repositories whose secrets are closed in the database and open to whoever asks them. */
export function sealRepositories(own: Repositories, box: SecretBox): Repositories {
  return {
    ...own,
    signing: sealSigning(own.signing, box),
    identity: sealIdentity(own.identity, box),
    credentials: sealCredentials(own.credentials, box),
    messengers: sealMessengers(own.messengers, box),
  }
}
