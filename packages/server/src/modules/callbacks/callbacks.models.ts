import type { Callback } from '@beckon/protocol'
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'
import { normalizeTime } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import { nameOf } from '../people/people.models.ts'
import type { CallbackView } from './callbacks.types.ts'

function parsePhone(text: string, country: string): string | undefined {
  const region: CountryCode | undefined = isSupportedCountry(country) ? country : undefined
  const phone = parsePhoneNumberFromString(text, region)
  return phone?.isValid() ? phone.number : undefined
}

/**
 * Reads a number as somebody typed it.
 *
 * @param country ISO 3166-1 alpha-2, for numbers without a country code
 * @param other where it may be from as well: a country that was guessed may be the wrong one
 * @returns E.164
 * @throws BeckonError `callback/phone-invalid`
 */
export function readPhone(text: string, country: string, other = ''): string {
  const phone = parsePhone(text, country) ?? parsePhone(text, other)
  if (phone === undefined) throw refuse('callback/phone-invalid')
  return phone
}

/**
 * Where a number may be called, with their calling codes.
 *
 * @param allowed ISO 3166-1 alpha-2; empty for everywhere
 */
export function listCountries(allowed: readonly string[]): Record<string, string> {
  const isAllowed = (country: string) => allowed.length === 0 || allowed.includes(country)
  return Object.fromEntries(
    getCountries()
      .filter(isAllowed)
      .map((country) => [country, getCountryCallingCode(country)]),
  )
}

/** A number as people write it, `+44 20 7946 0958`: the country's calling code first, and in groups. */
export function writePhone(phone: string): string | undefined {
  return parsePhoneNumberFromString(phone)?.formatInternational()
}

/** @throws BeckonError `callback/country-refused` */
export function checkCountry(phone: string, allowed: readonly string[]): void {
  const country = parsePhoneNumberFromString(phone)?.country
  if (allowed.length === 0 || (country !== undefined && allowed.includes(country))) return
  throw refuse('callback/country-refused')
}

const HOUR = 60 * 60 * 1000
const YEAR = 366 * 24 * HOUR

/**
 * When to call, as it is stored. A form that was filled in slowly may name the hour that passed.
 *
 * @throws BeckonError `request/invalid`
 */
export function readCallTime(text: string | null | undefined, now: number): string | null {
  if (!text) return null
  const wait = Date.parse(text) - now
  if (wait >= -HOUR && wait <= YEAR) return normalizeTime(text)
  throw refuse('request/invalid', [{ path: 'at', message: 'Expected a time within a year' }])
}

/** @param place among those who wait to be called as soon as possible */
export function toCallback(row: CallbackView, place: number | null): Callback {
  return {
    id: row.id,
    clientId: row.client_id,
    personId: row.person_id,
    personName: nameOf({ ...row, id: row.person_id }),
    conversationId: row.conversation_id,
    phone: row.phone,
    phoneText: writePhone(row.phone),
    name: row.name,
    note: row.note,
    at: row.call_at,
    status: row.status,
    place,
    consent: row.consent === null ? null : JSON.parse(row.consent),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
