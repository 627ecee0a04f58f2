import type { Guide } from './guide.ts'

const STYLE = `
  :root{color-scheme:light dark;background:#eae6dc}
  @media(prefers-color-scheme:dark){:root{background:#161a17}}
  #contact{position:fixed;bottom:20px;right:20px;width:min(400px,calc(100vw - 40px));height:min(740px,calc(100vh - 40px))}`

/** Runs in a page of the shop: makes it one that has the chat as a part of it. */
async function becomeContact({ css, src, site }: Record<'css' | 'src' | 'site', string>) {
  await window.beckon?.destroy()
  const place = Object.assign(document.createElement('main'), { id: 'contact' })
  const style = Object.assign(document.createElement('style'), { textContent: css })
  const tag = Object.assign(document.createElement('script'), { src })
  Object.assign(tag.dataset, { site, color: '#1f6f54', mount: '#contact' })
  document.head.replaceChildren(style)
  document.body.replaceChildren(place, tag)
}

/** The chat within a page. */
export async function readInline({ demo, page, find, say, visit }: Guide): Promise<void> {
  await page.goto(String(new URL('/cart.html', demo.shop)))
  await find('.launcher').waitFor()
  const src = `${demo.gateway}/beckon.js`
  await page.evaluate(becomeContact, { css: STYLE, src, site: demo.site })
  await find('.greeting').waitFor()
  await visit('inline')
  await say('Do you have a shop in town?')
  await find('.line').first().waitFor()
  await find('.mail .link').waitFor()
  await visit('inline-conversation')
}
