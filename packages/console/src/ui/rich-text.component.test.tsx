import { render } from 'preact'
import { expect, test } from 'vitest'
import { RichText } from './rich-text.component.tsx'

test('shows a link from left to right, whatever direction was forced before it', () => {
  const root = document.createElement('p')
  render(<RichText text={'\u202esee https://example.com/a'} />, root)
  const link = root.querySelector('a')
  expect([link?.dir, link?.textContent]).toEqual(['ltr', 'https://example.com/a'])
})
