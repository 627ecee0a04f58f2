import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { type InTurn, limitParallel } from '../../shared/limit-parallel.ts'

/**
 * How much work a guess costs: one of the settings that OWASP recommends, and the one of 32 MiB, so that
 * several at once fit beside everything else a gateway holds.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
const COST = { ln: 15, r: 8, p: 3 } as const

type Cost = Record<keyof typeof COST, number>

const LENGTH = 32
const SALT = 16

/** Bytes Node lets one take; a bit more than it does. */
const MEMORY = 64 * 1024 * 1024

/** It runs beside everything else on two of the four threads Node has for such. */
const inTurn: InTurn = limitParallel(2, 100)

/** Spelt in different ways, it is the same password. */
const normalize = (password: string): string => password.normalize('NFKC')

function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const options = { N: 2 ** ln, r, p, maxmem: MEMORY }
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(normalize(password), salt, LENGTH, options, (error, key) =>
          error === null ? resolve(key) : reject(error),
        )
      }),
  )
}

const encode = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

const format = ({ ln, r, p }: Cost, salt: Buffer, key: Buffer): string =>
  `$scrypt$ln=${ln},r=${r},p=${p}$${encode(salt)}$${encode(key)}`

function parse(hash: string): { cost: Cost; salt: Buffer; key: Buffer } | undefined {
  const parts = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash)
  if (parts === null) return undefined
  const [, ln, r, p, salt = '', key = ''] = parts
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
}

/** What is stored in place of a password, in the PHC string format, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT)
  return format(COST, salt, await derive(password, salt, COST))
}

/** For who has no password: the same work, so that the time says nothing of who there is. */
const NOBODY: string = format(COST, randomBytes(SALT), randomBytes(LENGTH))

/** Whether a password is the one that was hashed; without a hash it takes as long and never is. */
export async function verifyPassword(hash: string | undefined, password: string): Promise<boolean> {
  const parsed = parse(hash ?? NOBODY)
  if (parsed === undefined) return false
  const key = await derive(password, parsed.salt, parsed.cost)
  const isSame = key.length === parsed.key.length && timingSafeEqual(key, parsed.key)
  return isSame && hash !== undefined
}

/** Whether it was hashed at other costs than are asked today. */
export function isOutdated(hash: string): boolean {
  const cost = parse(hash)?.cost
  return cost === undefined || cost.ln !== COST.ln || cost.r !== COST.r || cost.p !== COST.p
}
