import { createHash } from 'node:crypto'
import { Html, html } from './html.ts'

const STYLE = `
:root{color-scheme:light dark;--page:#f4f5f7;--card:#fff;--text:#15181f;--quiet:#596070;--line:#8b93a3;--bad:#b42318;--good:#0b6b3a}
@media(prefers-color-scheme:dark){:root{--page:#101216;--card:#1a1d23;--text:#f2f4f8;--quiet:#a4abba;--line:#7a8292;--bad:#ff9d92;--good:#7fdba4}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;padding:24px 16px;display:grid;place-items:center;background:var(--page);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main{width:100%;max-width:440px;padding:28px 24px;border-radius:16px;background:var(--card);box-shadow:0 8px 32px rgb(15 18 30/.1)}
h1{margin:0 0 8px;font-size:22px;line-height:1.3;text-wrap:balance}
p{margin:0 0 12px;text-wrap:pretty}
.quiet{color:var(--quiet)}.bad{color:var(--bad);font-weight:600}.good{color:var(--good);font-weight:600}
form{margin-top:20px;display:grid;gap:12px}
label{display:grid;gap:6px;font-weight:600}
select,input,button,.button{width:100%;min-height:44px;padding:10px 12px;border:1px solid var(--line);border-radius:10px;background:var(--card);color:var(--text);font:inherit;text-align:center;text-decoration:none;display:block}
select,input{text-align:start}
button,.button{cursor:pointer;font-weight:600}
button.main{background:var(--text);color:var(--card);border-color:var(--text)}
:focus-visible{outline:3px solid var(--quiet);outline-offset:2px}
`

const hash = createHash('sha256').update(STYLE).digest('base64')

/** Its own style and forms to its own address: nothing else may happen on such a page. */
export const PLAIN_POLICY: string = [
  "default-src 'none'",
  `style-src 'sha256-${hash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export interface PlainPage {
  locale: string
  dir: 'ltr' | 'rtl'
  title: string
  body: Html
}

/** A page of one card that works without scripts. */
export function renderPlainPage({ locale, dir, title, body }: PlainPage): string {
  return html`<!doctype html>
<html lang="${locale}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>
`.markup
}
