export const talkCss: string = `
.wait{margin:14px auto 2px;padding:6px 14px;max-width:max-content;border-radius:14px;font-size:13px;font-weight:550;text-align:center;text-wrap:balance;color:var(--text);background:var(--wash);font-variant-numeric:tabular-nums}
.wait span span{font-weight:400;color:var(--quiet)}
.header .face{color:transparent;background-size:cover;background-position:center}
@media(max-width:480px),(max-height:480px){.header .more{margin-inline:-14px -12px}}
@media(forced-colors:active){.wait{border:1px solid}.header .face{forced-color-adjust:none}}`
