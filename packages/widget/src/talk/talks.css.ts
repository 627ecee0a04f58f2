export const talksCss: string = `
.talks{display:grid;gap:8px}
.talks h3{padding:8px 4px 0;font-weight:650;font-size:14px}
.talks ul{display:grid;margin:0;padding:0;list-style:none;border-radius:16px;background:var(--raised);box-shadow:0 0 0 1px var(--line),0 1px 3px rgb(15 18 30/.05);overflow:clip}
.talks li+li{border-top:1px solid var(--line)}
.talk{display:flex;align-items:center;gap:10px;width:100%;min-height:56px;padding:9px 14px;text-align:start;transition:background .12s}
.talk:hover{background:var(--soft)}
.talk:focus-visible{outline-offset:-3px!important;border-radius:14px}
.talk .words span{color:var(--quiet)}
.talk .new{width:10px;height:10px;flex:none;border-radius:50%;background:var(--text)}
.talk.unread strong{font-weight:750}
.talks .quiet{justify-self:center;color:var(--text)}
@media(forced-colors:active){.talks ul{border:1px solid}.talk .new{background:Highlight;forced-color-adjust:none}}`
