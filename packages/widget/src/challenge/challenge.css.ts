export const challengeCss: string = `
.challenge{display:grid;grid-template-columns:20px 1fr;gap:8px;min-height:60px;align-items:center;padding:10px 12px;border-radius:12px;background:var(--soft);font-size:13px;line-height:20px;color:var(--quiet)}
.challenge .icon{width:18px;height:18px}
.challenge .icon-check{color:var(--good)}
.challenge .wheel{width:16px;height:16px;margin:2px;border-radius:50%;border:2px solid var(--line);border-top-color:var(--text);animation:bk-turn .9s linear infinite}
.challenge+.error{margin-top:-6px}
@keyframes bk-turn{to{rotate:1turn}}
@media(forced-colors:active){.challenge{border:1px solid}.challenge .wheel{border-color:GrayText;border-top-color:Highlight;forced-color-adjust:none}}`
