import { expect, test } from 'vitest'
import { html } from './html.ts'

test('what is put into markup is a text, in a text and in an attribute', () => {
  const hostile = `<img src=x onerror='a()'>"&`
  expect(html`<p title="${hostile}">${hostile}</p>`.markup).toBe(
    '<p title="&lt;img src=x onerror=&#39;a()&#39;&gt;&quot;&amp;">&lt;img src=x onerror=&#39;a()&#39;&gt;&quot;&amp;</p>',
  )
})

test('markup in markup stays what it is', () => {
  const rows = [1, '<2>'].map((row) => html`<li>${row}</li>`)
  expect(html`<ul>${rows}${null}</ul>`.markup).toBe('<ul><li>1</li><li>&lt;2&gt;</li></ul>')
})
