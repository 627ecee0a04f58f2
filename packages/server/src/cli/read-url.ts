import { InvalidArgumentError } from 'commander'

/** @throws InvalidArgumentError where it is no address of the web */
export function readUrl(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '')
  throw new InvalidArgumentError('Expected an address such as https://chat.example.com.')
}
